// id: coordination/collectives
// zh: “各区人民政府”一类集合名称承担哪些任务？
// en: Which tasks fall to collectives such as 各区人民政府?
// kind: table
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column collective: text — 集合名称 / the collective
// column role: role — 身份 / the role
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE a.collective = true AND $place IN ['', a.place]
MATCH (d:Document {id: r.document})
RETURN a.name AS collective, type(r) AS role, t.policy AS policy, t.name AS task,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY collective, source, line, task, role
