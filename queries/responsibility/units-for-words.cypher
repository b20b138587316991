// id: responsibility/units-for-words
// zh: 涉及某些词语的工作由谁负责？
// en: Who is responsible for what concerns these words (full text of the tasks)?
// plain: (?:由)?<谁>(?:来|牵头|负责)*(?:牵头|负责|承担|主管|组织|制定|建立|建设|开展|统筹|编制|审批)?“?{words}”?(?:，?(?:并)?(?:由)?<谁>(?:来)?(?:配合|参与|参加|协助))?
// plain: “?{words}”?(?:的(?:工作)?)?(?:具体|主要|应当|应)?(?:是)?(?:由|归)?<谁>(?:来)?(?:牵头|负责|承担|主管|管理|管|建设|制定|组织|落实|审批|编制|统筹|做|搭建|建立|组建|推动|开展)?(?:，?(?:又|并)?(?:由)?<谁>(?:来)?(?:配合|参与|参加|协助))?
// plain: “?{words}”?的?(?:牵头|责任|负责|配合)(?:单位|部门|机构)(?:和(?:牵头|责任|配合)单位)?(?:是|有)?<谁或哪些>
// plain: “?{words}”?(?:工作)?(?:分别)?由<哪些>(?:部门|单位|机构)?(?:牵头|负责|承担)
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
ORDER BY source, line, policy, task, CASE role WHEN 'LEAD_UNIT' THEN 1 WHEN 'RESPONSIBLE_UNIT' THEN 2 ELSE 3 END, unit
