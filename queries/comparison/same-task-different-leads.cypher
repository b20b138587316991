// id: comparison/same-task-different-leads
// zh: 同一名称的任务，在不同地方、层级、年份由哪些不同单位牵头？
// en: The same task under different leads, across places, levels and years?
// plain: <哪些>(?:同名|相同的?|同样的?)<任务>(?:在不同地方)?由不同(?:的)?(?:单位|部门|机构)牵头
// kind: table
// param words: text = "" e.g. 政务服务 — 任务标题中的文字，空为不限 / words of the task's heading; empty for any
// column task: text — 任务 / the task
// column leads: list — 牵头单位 / the lead units
// column policies: list — 政策文件 / the policies
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)-[r:LEAD_UNIT]->(u), (o:Task)-[:LEAD_UNIT]->(v)
WHERE t.name = o.name AND t.id <> o.id AND u.id <> v.id AND ($words = '' OR t.name CONTAINS $words)
MATCH (d:Document {id: r.document})
RETURN t.name AS task, collect(DISTINCT u.name) AS leads, collect(DISTINCT t.policy) AS policies,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY task
