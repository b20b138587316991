// 某产业由哪些任务发展，这些任务又支持哪些园区、项目（图）？
MATCH (x:Industry)<-[s:PROMOTES]-(:Task)-[:SUPPORTS]->()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS industry
MATCH (i:Industry)<-[r:PROMOTES]-(t:Task)-[s:SUPPORTS]->(x)
WHERE industry IN [i.id, i.name]
RETURN i, r, t, s, x
ORDER BY t.name, x.name LIMIT 60
