// id: coverage/tasks-without-unit
// zh: 哪些任务没有写明任何单位？
// en: Which tasks name no unit at all?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:没有|未)(?:写明|明确|注明|列出)?(?:任何)?(?:责任)?(?:单位|部门|责任主体)
// plain: <哪些><任务>(?:没有|未)(?:写明|明确|注明|列出)?(?:任何)?(?:责任)?(?:单位|部门|责任主体)
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)<-[r:PART_OF]-(t:Task)
WHERE $policy IN ['', p.id, p.title] AND $place IN ['', p.place]
  AND NOT (t)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->()
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, t.name AS task, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task
