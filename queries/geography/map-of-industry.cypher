// id: geography/map-of-industry
// zh: 某产业由哪些任务发展，这些任务又支持哪些园区、项目（图）？
// en: An industry with the tasks that promote it and what those tasks support (graph)?
// kind: graph
// param industry: Industry e.g. 集成电路产业 — 产业 / the industry
// param limit: integer = 60 e.g. 30 — 最多行数 / most rows
// column i: graph — 产业 / the industry
// column r: graph — 发展 / promotes
// column t: graph — 任务 / the task
// column s: graph — 支持 / supports
// column x: graph — 被支持的对象 / what is supported
MATCH (i:Industry)<-[r:PROMOTES]-(t:Task)-[s:SUPPORTS]->(x)
WHERE $industry IN [i.id, i.name]
RETURN i, r, t, s, x
ORDER BY t.name, x.name LIMIT $limit
