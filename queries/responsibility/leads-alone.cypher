// id: responsibility/leads-alone
// zh: 某政策文件中，谁最常单独牵头？
// en: Who most often leads alone in a policy?
// plain: {policy}(?:中|里)?<谁>(?:最常|最多)?(?:单独|独自)牵头(?:的)?(?:任务)?(?:最多)?
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column unit: text — 单独牵头的单位 / the unit that leads alone
// column tasks: integer — 任务数 / number of tasks
// column names: list — 任务 / the tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT]->(u)
WHERE $policy IN [p.id, p.title]
  AND NOT EXISTS { MATCH (t)-[:LEAD_UNIT]->(other) WHERE other.id <> u.id }
MATCH (d:Document {id: r.document})
RETURN u.name AS unit, count(DISTINCT t.id) AS tasks, collect(DISTINCT t.name) AS names,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, unit
