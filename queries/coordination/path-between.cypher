// id: coordination/path-between
// zh: 两个机构之间经由哪些任务相连？
// en: Through which tasks are two bodies connected?
// kind: path
// param agency: Agency e.g. 岚海省商务厅 — 机构 / the one body
// param other: Agency e.g. 岚海省教育厅 — 另一机构 / the other body
// column path: path — 最短的相连路径 / a shortest connection
MATCH path = (a:Agency)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT*1..4]-(b:Agency)
WHERE $agency IN [a.id, a.name] AND $other IN [b.id, b.name]
RETURN path
ORDER BY length(path) LIMIT 5
