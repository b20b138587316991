// id: coverage/tasks-without-deadline
// zh: 哪些任务有单位而没有写明时限？
// en: Which tasks have a unit but no deadline?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:没有|未)(?:写明|明确|注明|规定)?(?:完成)?(?:时限|期限)
// plain: <哪些><任务>(?:没有|未)(?:写明|明确|注明|规定)?(?:完成)?(?:时限|期限)
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column units: list — 单位 / the units
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN ['', p.id, p.title]
MATCH (d:Document {id: r.document})
WITH p, t, count(r.deadline) AS deadlines, collect(DISTINCT u.name) AS units, min(r.line) AS first,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE deadlines = 0
RETURN p.title AS policy, t.name AS task, units, evidence
ORDER BY policy, first, task
