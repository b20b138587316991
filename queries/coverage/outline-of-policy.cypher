// id: coverage/outline-of-policy
// zh: 某政策文件有哪些任务，按原文次序？
// en: The tasks of a policy, in the order of the text?
// plain: {policy}(?:有|包括|包含|提出|部署)(?:了)?(?:的)?<哪些><任务>
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column outline: text — 所在章节 / the place in the outline
// column number: text — 编号 / the number
// column task: text — 任务 / the task
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)<-[r:PART_OF]-(t:Task)
WHERE $policy IN [p.id, p.title]
MATCH (d:Document {id: r.document})
RETURN t.outline AS outline, t.number AS number, t.name AS task, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, task
