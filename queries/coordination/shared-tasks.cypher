// id: coordination/shared-tasks
// zh: 两个机构共同承担哪些任务，各是什么身份？
// en: Which tasks do two bodies share, and in which roles?
// plain: {agency}(?:和|与|同|跟){other}(?:共同|一起|都|同时)(?:承担|负责|参与|出现在|牵头)(?:了)?<哪些><任务>(?:中|里)?
// plain: {agency}(?:和|与|同|跟){other}在<哪些><任务>(?:中|里)(?:共同|同时|一起)(?:出现|承担|负责)
// kind: table
// param agency: Unit e.g. 岚海省工业和信息化厅 — 机构 / the one body
// param other: Unit e.g. 岚海省科学技术厅 — 另一机构 / the other body
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 前者身份 / role of the one
// column other_role: role — 后者身份 / role of the other
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (a:Agency|Organization|Enterprise)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(t:Task)
WHERE $agency IN [a.id, a.name]
MATCH (t)-[s:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b:Agency|Organization|Enterprise)
WHERE $other IN [b.id, b.name]
MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, type(r) AS role, type(s) AS other_role,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task, role, other_role
