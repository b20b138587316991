// id: geography/located-in
// zh: 某地或某园区有哪些企业、机构、项目、平台？
// en: What lies in a place or park?
// plain: {place}(?:里|内|中)?有<哪些>(?:企业|公司|机构|项目|平台)
// plain: <哪些>(?:企业|公司|机构|项目|平台)(?:位于|落户|在){place}
// kind: table
// param place: Somewhere e.g. 青屿湾新区 — 地方或园区 / the place or park
// column name: text — 名称 / the name
// column kind: label — 类别 / its kind
// column place: text — 所在地 / where
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (x)-[r:LOCATED_IN]->(y:Place|Park)
WHERE $place IN [y.id, y.name]
MATCH (d:Document {id: r.document})
RETURN x.name AS name, labels(x) AS kind, y.name AS place, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY kind, name, source, line
