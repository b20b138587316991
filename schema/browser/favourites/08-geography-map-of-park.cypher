// 某园区由哪些任务支持，位于何处，有哪些企业（图）？
MATCH (x:Park)<-[s:SUPPORTS]-()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS park
MATCH (k:Park)-[r:SUPPORTS|LOCATED_IN|BUILDS|OPERATES|RELIES_ON|PART_OF]-(x)
WHERE park IN [k.id, k.name]
RETURN k, r, x
ORDER BY type(r), x.name LIMIT 60
