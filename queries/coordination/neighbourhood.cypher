// id: coordination/neighbourhood
// zh: 某机构的任务和共同承担的单位（图）？
// en: A body, its tasks and those who share them (graph)?
// kind: graph
// param agency: Agency e.g. 岚海省大数据局 — 机构 / the body
// param limit: integer = 60 e.g. 30 — 最多边数 / most edges
// column a: graph — 机构 / the body
// column r: graph — 身份 / the role
// column t: graph — 任务 / the task
// column s: graph — 身份 / the role of the other
// column b: graph — 单位 / the other unit
MATCH (a:Agency)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(t:Task)
WHERE $agency IN [a.id, a.name]
MATCH (t)-[s:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b)
WHERE b.id <> a.id
RETURN a, r, t, s, b
ORDER BY t.name, b.name, r.line LIMIT $limit
