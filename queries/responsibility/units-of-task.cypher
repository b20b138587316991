// id: responsibility/units-of-task
// zh: 某项任务由谁牵头、负责、配合？
// en: Who leads a task, who is responsible, who cooperates?
// plain: 任务“?{task}”?由?<谁>(?:来)?(?:牵头|负责|承担)
// kind: table
// param task: text e.g. 布局算力设施 — 任务标题中的文字 / words of the task's heading
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column unit: text — 单位 / the unit
// column kind: label — 单位类别 / kind of unit
// column deadline: date — 完成时限 / the deadline
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)
WHERE t.name CONTAINS $task
  AND ($policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] })
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
OPTIONAL MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, type(r) AS role, u.name AS unit, labels(u) AS kind,
       r.deadline AS deadline, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY policy, task, CASE role WHEN 'LEAD_UNIT' THEN 1 WHEN 'RESPONSIBLE_UNIT' THEN 2 ELSE 3 END, line, unit
