// 某政策文件的发文机关、依据和引用（图）？
MATCH (x:Policy)-[s:ISSUED_BY|BASED_ON|CITES|REPEALS]-()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS policy
MATCH (p:Policy)-[r:ISSUED_BY|BASED_ON|CITES|REPEALS]-(x:Agency|Policy)
WHERE policy IN [p.id, p.title]
RETURN p, r, x
ORDER BY type(r), x.name LIMIT 60
