// id: responsibility/tasks-of-agency
// zh: 某机构承担哪些任务，以什么身份，何时完成？
// en: Which tasks does a body carry, in which role, and by when?
// plain: {agency}(?:都)?(?:牵头|主抓)(?:负责|承担|了|的)?(?:有)?<哪些><任务> => role=LEAD_UNIT
// plain: <哪些><任务>(?:是)?由{agency}牵头(?:负责)? => role=LEAD_UNIT
// plain: {agency}(?:都)?(?:配合|参与|参加|协助)(?:了|的)?(?:有)?<哪些><任务> => role=COOPERATING_UNIT
// plain: <哪些><任务>由{agency}(?:配合|参与) => role=COOPERATING_UNIT
// plain: {agency}(?:都)?(?:作为责任单位|是责任单位)(?:的)?(?:有|承担)?<哪些><任务> => role=RESPONSIBLE_UNIT
// plain: {agency}(?:都|主要|具体)*(?:承担|负责|要做|要完成|有)(?:了|的)?(?:有)?<哪些><任务>
// plain: <哪些><任务>(?:是)?由{agency}(?:负责|承担)
// plain: {agency}的(?:任务|职责|工作)(?:有|是)?<哪些>
// plain: {agency}在{policy}(?:中|里)?(?:一共|共|总共)?(?:承担|负责|牵头|参与|涉及|配合)(?:了)?(?:多少|几|哪些|哪几)(?:项|个|条)?<任务>(?:，.*)?
// plain: {policy}(?:中|里)?(?:有)?(?:多少|几|哪些|哪几)(?:项|个|条)?<任务>(?:由|涉及|与|有){agency}(?:负责|牵头|参与|承担|有关|相关)?(?:，.*)?
// plain: {policy}(?:中|里)?{agency}(?:承担|负责|牵头|参与|涉及|配合)(?:了)?(?:多少|几|哪些|哪几)(?:项|个|条)?<任务>(?:，.*)?
// kind: table
// param agency: Unit e.g. 岚海省工业和信息化厅 — 机构或单位 / the body
// param role: role = "" e.g. LEAD_UNIT — 身份，空为不限 / the role; empty for any
// param before: date = "" e.g. 2025-12-31 — 完成时限不晚于，空为不限 / deadline not after; empty for any
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column deadline: date — 完成时限 / the deadline
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u:Agency|Organization|Enterprise|Park)
WHERE $agency IN [u.id, u.name] AND $role IN ['', type(r)] AND ($before = '' OR r.deadline <= $before)
  AND ($policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] })
MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, type(r) AS role, r.deadline AS deadline,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task, role
