// id: responsibility/tasks-of-agency
// zh: 某机构承担哪些任务，以什么身份，何时完成？
// en: Which tasks does a body carry, in which role, and by when?
// kind: table
// param agency: Unit e.g. 岚海省工业和信息化厅 — 机构或单位 / the body
// param role: role = "" e.g. LEAD_UNIT — 身份，空为不限 / the role; empty for any
// param before: date = "" e.g. 2025-12-31 — 完成时限不晚于，空为不限 / deadline not after; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column deadline: date — 完成时限 / the deadline
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u:Agency|Organization|Enterprise|Park)
WHERE $agency IN [u.id, u.name] AND $role IN ['', type(r)] AND ($before = '' OR r.deadline <= $before)
MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, type(r) AS role, r.deadline AS deadline,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task, role
