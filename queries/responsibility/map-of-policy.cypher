// id: responsibility/map-of-policy
// zh: 某政策文件的任务和单位（图）？
// en: A policy with its tasks and their units (graph)?
// kind: graph
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// param limit: integer = 60 e.g. 30 — 最多行数 / most rows
// column p: graph — 政策文件 / the policy
// column x: graph — 隶属 / part of
// column t: graph — 任务 / the task
// column r: graph — 身份 / the role
// column u: graph — 单位 / the unit
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN [p.id, p.title]
RETURN p, x, t, r, u
ORDER BY x.line, t.name, u.name, type(r) LIMIT $limit
