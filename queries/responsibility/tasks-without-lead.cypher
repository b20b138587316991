// id: responsibility/tasks-without-lead
// zh: 哪些任务有责任或配合单位，却没有写明牵头单位？
// en: Which tasks name bodies but no lead?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:没有|未)(?:写明|明确|注明|列出|指定|规定)?(?:了)?牵头(?:单位|部门)?
// plain: <哪些><任务>(?:没有|未)(?:写明|明确|注明|列出|指定)?牵头(?:单位|部门)?
// plain: {place}(?:的政策(?:中)?)?(?:有)?<哪些><任务>(?:没有|未)(?:写明|明确|注明)?牵头(?:单位|部门)?
// plain: {policy}(?:中|里)?(?:是否|有没有)(?:写明|明确|注明|规定)?(?:了)?牵头(?:单位|部门)
// plain: {policy}(?:中|里)?(?:写明|明确|规定|列出)(?:了)?牵头(?:单位|部门)(?:吗|没有)
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column units: list — 已写明的单位 / the units that are named
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN ['', p.id, p.title] AND $place IN ['', p.place] AND NOT (t)-[:LEAD_UNIT]->()
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, t.name AS task, collect(DISTINCT u.name) AS units,
       min(r.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY policy, first, task
