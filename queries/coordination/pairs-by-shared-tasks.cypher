// id: coordination/pairs-by-shared-tasks
// zh: 哪些机构两两共同承担的任务最多？
// en: Which pairs of bodies share most tasks?
// plain: <哪些>(?:机构|部门|单位)(?:之间)?(?:两两)?(?:共同承担|合作|共担)(?:的)?(?:任务)?最多
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param least: integer = 2 e.g. 3 — 至少共同承担的任务数 / least number of shared tasks
// param limit: integer = 50 e.g. 20 — 最多行数 / most rows
// column agency: text — 机构 / the one body
// column other: text — 另一机构 / the other body
// column tasks: integer — 共同任务数 / number of shared tasks
// column evidence: evidence — 原句 / the sentences
MATCH (a:Agency)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(t:Task)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b:Agency)
WHERE a.name < b.name
  AND ($policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] })
MATCH (d:Document {id: r.document})
WITH a, b, count(DISTINCT t.id) AS tasks, collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE tasks >= $least
RETURN a.name AS agency, b.name AS other, tasks, evidence
ORDER BY tasks DESC, agency, other LIMIT $limit
