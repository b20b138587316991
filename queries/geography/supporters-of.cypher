// id: geography/supporters-of
// zh: 谁支持某园区、企业、项目、平台或地方，在哪一项任务中？
// en: Who supports a park, enterprise, project, platform or place, and in which task?
// kind: table
// param name: Supported e.g. 青屿高新技术产业开发区 — 被支持的对象 / what is supported
// column supporter: text — 任务、文件或机构 / the task, policy or body
// column kind: label — 类别 / its kind
// column supported: text — 被支持的对象 / what is supported
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r:SUPPORTS]->(x:Park|Enterprise|Project|Platform|Organization|Place)
WHERE $name IN [x.id, x.name]
MATCH (d:Document {id: r.document})
RETURN h.name AS supporter, labels(h) AS kind, x.name AS supported, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, supporter
