// id: quality/role-conflicts
// zh: 同一任务中，哪些单位被写成两种身份？
// en: Which units hold two roles in one task?
// plain: <哪些>单位在同一(?:项)?任务中(?:有|被写成)(?:两种|不同)身份
// kind: table
// column task: text — 任务 / the task
// column policy: text — 政策文件 / the policy
// column unit: text — 单位 / the unit
// column role: role — 身份 / the one role
// column other_role: role — 另一身份 / the other role
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(u)
MATCH (t)-[s:RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE type(r) <> type(s)
MATCH (d:Document {id: r.document})
RETURN t.name AS task, t.policy AS policy, u.name AS unit, type(r) AS role, type(s) AS other_role,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task, unit, role, other_role
