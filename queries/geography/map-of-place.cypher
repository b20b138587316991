// id: geography/map-of-place
// zh: 某地及其园区、企业、项目、平台（图）？
// en: A place with its parks, enterprises, projects and platforms (graph)?
// kind: graph
// param place: Place e.g. 岚海省青屿市 — 地域 / the place
// param limit: integer = 60 e.g. 30 — 最多边数 / most edges
// column x: graph — 园区、企业、项目或平台 / what lies there
// column r: graph — 位于 / located in
// column y: graph — 地域 / the place
MATCH (x)-[r:LOCATED_IN]->(y:Place)
WHERE $place IN [y.id, y.name]
RETURN x, r, y
ORDER BY x.name LIMIT $limit
