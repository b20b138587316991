// id: responsibility/leads-without-cooperation
// zh: 哪些任务只写了牵头或责任单位，没有配合单位？
// en: Which tasks have a lead or responsible unit but no cooperating unit?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:没有|未)(?:写明|明确|注明|列出)?(?:配合|参与|参加)(?:单位|部门)?
// plain: <哪些><任务>(?:没有|未)(?:写明|明确|注明|列出)?(?:配合|参与|参加)(?:单位|部门)?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column units: list — 牵头或责任单位 / lead or responsible units
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(u)
WHERE $policy IN ['', p.id, p.title] AND NOT (t)-[:COOPERATING_UNIT]->() AND NOT r.quote CONTAINS '配合'
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, t.name AS task, collect(DISTINCT u.name) AS units,
       min(r.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY policy, first, task
