// 已读文件之间的依据、引用和废止（图）？
MATCH (p:Policy)-[r:BASED_ON|REPEALS]->(q:Policy)
RETURN p, r, q
ORDER BY p.title, q.title, type(r) LIMIT 60
