// id: responsibility/units-for-words
// zh: 涉及某些词语的工作由谁负责？
// en: Who is responsible for what concerns these words (full text of the tasks)?
// kind: table
// param words: words e.g. 数据 共享 — 词语，以空格分开，须全部出现 / words separated by blanks, all of which must occur
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column unit: text — 单位 / the unit
// column deadline: date — 完成时限 / the deadline
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)
WHERE all(word IN $words WHERE t.text CONTAINS word OR t.name CONTAINS word)
  AND ($place = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE p.place = $place })
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
OPTIONAL MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, type(r) AS role, u.name AS unit, r.deadline AS deadline,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY policy, task, role, line, unit
