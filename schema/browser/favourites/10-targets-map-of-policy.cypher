// 某政策文件的任务和量化目标（图）？
MATCH (x:Policy)<-[:PART_OF]-(:Task)-[s:SETS_TARGET]->()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS policy
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)-[r:SETS_TARGET]->(g:Target)
WHERE policy IN [p.id, p.title]
RETURN p, x, t, r, g
ORDER BY x.line, t.name, g.name LIMIT 60
