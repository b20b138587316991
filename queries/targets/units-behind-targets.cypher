// id: targets/units-behind-targets
// zh: 某指标的目标由哪些单位的任务承担？
// en: Which units carry the tasks that set a target?
// plain: {indicator}(?:的)?目标由<谁>(?:承担|负责|落实|完成)
// kind: table
// param indicator: text e.g. 5G基站 — 指标名称中的文字 / words of the indicator
// column target: text — 目标 / the target
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column unit: text — 单位 / the unit
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (g:Target)<-[r:SETS_TARGET]-(t:Task)
WHERE g.indicator CONTAINS $indicator
MATCH (d:Document {id: r.document})
OPTIONAL MATCH (t)-[s:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
RETURN g.name AS target, t.name AS task, type(s) AS role, u.name AS unit,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, target, task, CASE role WHEN 'LEAD_UNIT' THEN 1 WHEN 'RESPONSIBLE_UNIT' THEN 2 ELSE 3 END, unit
