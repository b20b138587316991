// id: cells
// zh: 某政策文件的每项任务与每个单位：以什么身份，凭哪一句？
// en: Each task of a policy with each of its units: in which role, by which words?
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column outline: text — 章节 / the place in the outline
// column task: text — 任务 / the task
// column unit: text — 单位 / the unit
// column role: role — 身份 / the role
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)
WHERE $policy IN [p.id, p.title]
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
MATCH (d:Document {id: x.document})
RETURN t.outline AS outline, t.name AS task, u.name AS unit, type(r) AS role, coalesce(r.quote, x.quote) AS quote,
       d.source AS source, coalesce(r.line, x.line) AS line
ORDER BY x.line, outline, task, role, unit
