// id: geography/parks-by-place
// zh: 某地（含所辖区县）有哪些园区？
// en: Which parks lie in a place or a division of it?
// plain: {place}(?:都)?有<哪些>(?:产业|工业|高新)?园区
// kind: table
// param place: Place e.g. 岚海省青屿市 — 地域 / the place
// column park: text — 园区 / the park
// column tier: text — 级别 / the tier
// column place: text — 地域 / the place
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (k:Park)-[r:LOCATED_IN]->(x:Place), (y:Place)
WHERE $place IN [y.id, y.name] AND x.name STARTS WITH y.name
MATCH (d:Document {id: r.document})
RETURN k.name AS park, k.tier AS tier, x.name AS place, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY place, park, line
