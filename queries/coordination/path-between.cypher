// id: coordination/path-between
// zh: 两个机构经由哪个第三方、哪些任务相连？
// en: Through which third body, and which tasks, are two bodies connected?
// kind: path
// param agency: Agency e.g. 岚海省商务厅 — 机构 / the one body
// param other: Agency e.g. 岚海省教育厅 — 另一机构 / the other body
// param limit: integer = 20 e.g. 5 — 最多路径数 / most paths
// column path: path — 相连路径 / the connection
MATCH path = (a:Agency)<-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(s:Task)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(x)<-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(t:Task)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b:Agency)
WHERE $agency IN [a.id, a.name] AND $other IN [b.id, b.name]
  AND s.id <> t.id AND x.id <> a.id AND x.id <> b.id
RETURN path
ORDER BY x.name, s.name, t.name LIMIT $limit
