// id: responsibility/units-of-project
// zh: 某项目或工程由谁牵头、负责、配合？
// en: Who leads, answers for and cooperates on a project?
// kind: table
// param project: Project e.g. 红树林生态修复工程 — 项目 / the project
// column project: text — 项目 / the project
// column role: role — 身份 / the role
// column unit: text — 单位 / the unit
// column deadline: date — 完成时限 / the deadline
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (j:Project)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $project IN [j.id, j.name]
MATCH (d:Document {id: r.document})
RETURN j.name AS project, type(r) AS role, u.name AS unit, r.deadline AS deadline,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY project, CASE role WHEN 'LEAD_UNIT' THEN 1 WHEN 'RESPONSIBLE_UNIT' THEN 2 ELSE 3 END, line, unit
