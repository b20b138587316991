// id: geography/supporters-of
// zh: 谁支持某园区、企业、项目、平台或地方，在哪一项任务中？
// en: Who supports a park, enterprise, project, platform or place, and in which task?
// plain: <谁>(?:支持|扶持|推进|部署|提出)(?:了|建设)?{name}(?:的)?(?:建设|发展)?
// plain: <哪些>(?:政策|文件|任务|规划|政策文件)(?:支持|部署|提出|提到|要求)(?:了)?(?:建设|实施|推进)?“?{name}”?(?:工程|建设|发展)?
// plain: {name}(?:得到|受到)(?:了)?<哪些>(?:政策|文件|任务)?(?:的)?支持
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
