// id: responsibility/tasks-with-several-leads
// zh: 哪些任务有两个以上牵头单位？
// en: Which tasks have more than one lead?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>有(?:多个|两个以上|两个及以上|几个|不止一个)牵头(?:单位|部门)
// plain: <哪些><任务>有(?:多个|两个以上|两个及以上|几个|不止一个)牵头(?:单位|部门)
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column leads: integer — 牵头单位数 / number of leads
// column units: list — 牵头单位 / the lead units
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT]->(u)
WHERE $policy IN ['', p.id, p.title]
MATCH (d:Document {id: r.document})
WITH p, t, count(DISTINCT u.id) AS leads, collect(DISTINCT u.name) AS units, min(r.line) AS first,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE leads > 1
RETURN p.title AS policy, t.name AS task, leads, units, evidence
ORDER BY leads DESC, policy, first, task
