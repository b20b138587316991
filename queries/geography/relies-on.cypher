// id: geography/relies-on
// zh: 哪些项目、平台、园区依托什么建设？
// en: Which projects, platforms and parks rely on what?
// plain: {name}依托(?:的)?(?:是)?<哪些>(?:建设)?
// kind: table
// param name: text = "" e.g. 临澜 — 任一方名称中的文字，空为不限 / words of either name; empty for any
// column name: text — 项目、平台或园区 / the project, platform or park
// column relies_on: text — 依托 / what it relies on
// column kind: label — 依托者类别 / its kind
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (x)-[r:RELIES_ON]->(y)
WHERE $name = '' OR x.name CONTAINS $name OR y.name CONTAINS $name
MATCH (d:Document {id: r.document})
RETURN x.name AS name, y.name AS relies_on, labels(y) AS kind, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, name, relies_on
