// id: responsibility/tasks-of-function
// zh: 某类职能的机构（各地、各级）承担哪些任务？
// en: Which tasks do bodies of one function carry, whatever their place?
// plain: {policy}(?:中|里)?(?:有)?(?:多少|几|哪些|哪几)(?:项|个|条)?<任务>(?:涉及|由|提到|与|有){function}(?:主管)?(?:部门|厅局|系统)?(?:负责|牵头|参与|有关)?
// plain: {function}(?:主管)?(?:部门|厅局|系统)(?:承担|负责|牵头|参与)(?:了)?<哪些><任务>
// kind: table
// param function: text e.g. 工业和信息化 — 职能或机构名称中的文字 / words of the function or of the body's name
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column agency: text — 机构 / the body
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE (a.function CONTAINS $function OR a.name CONTAINS $function)
  AND ($policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] })
MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, type(r) AS role, a.name AS agency,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task, role, agency
