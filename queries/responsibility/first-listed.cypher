// id: responsibility/first-listed
// zh: 按“排第一位的牵头”，各单位在哪些任务中列第一位？
// en: On which tasks is a unit listed first?
// plain: {policy}(?:中|里)?<谁>(?:排|列)(?:在)?第一(?:位)?(?:最多)?
// plain: {policy}(?:中|里)?(?:各单位)?(?:分别)?在<哪些><任务>中(?:排|列)第一(?:位)?
// kind: table
// param policy: Policy e.g. 青屿市海洋生态环境保护工作方案 — 政策文件 / the policy
// column unit: text — 列第一位的单位 / the unit listed first
// column role: role — 身份 / the role
// column tasks: integer — 任务数 / number of tasks
// column names: list — 任务 / the tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(u)
WHERE $policy IN [p.id, p.title] AND r.`order` = 1
MATCH (d:Document {id: r.document})
RETURN u.name AS unit, type(r) AS role, count(DISTINCT t.id) AS tasks, collect(DISTINCT t.name) AS names,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, unit, role
