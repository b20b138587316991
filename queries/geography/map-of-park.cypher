// id: geography/map-of-park
// zh: 某园区由哪些任务支持，位于何处，有哪些企业（图）？
// en: A park with what supports it, where it lies and what lies in it (graph)?
// kind: graph
// param park: Park e.g. 青屿高新技术产业开发区 — 园区 / the park
// param limit: integer = 60 e.g. 30 — 最多行数 / most rows
// column k: graph — 园区 / the park
// column r: graph — 关系 / the relation
// column x: graph — 另一方 / the other end
MATCH (k:Park)-[r:SUPPORTS|LOCATED_IN|BUILDS|OPERATES|RELIES_ON|PART_OF]-(x)
WHERE $park IN [k.id, k.name]
RETURN k, r, x
ORDER BY type(r), x.name LIMIT $limit
