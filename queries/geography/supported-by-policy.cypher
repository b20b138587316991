// id: geography/supported-by-policy
// zh: 某政策文件支持哪些园区、企业、项目、平台？
// en: Which parks, enterprises, projects and platforms does a policy support?
// plain: {policy}(?:支持|扶持)(?:了)?<哪些>(?:园区|企业|项目|平台|单位)?(?:、(?:园区|企业|项目|平台))*
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column supported: text — 被支持的对象 / what is supported
// column kind: label — 类别 / its kind
// column task: text — 任务 / the task
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:SUPPORTS]->(x)
WHERE $policy IN [p.id, p.title]
MATCH (d:Document {id: r.document})
RETURN x.name AS supported, labels(x) AS kind, t.name AS task, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY line, supported, task
