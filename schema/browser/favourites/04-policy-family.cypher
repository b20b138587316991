// 以某文件为根，逐层依据它制定的文件（图）？
MATCH (x:Policy)<-[s:BASED_ON]-()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS policy
MATCH path = (q:Policy)-[:BASED_ON*1..4]->(p:Policy)
WHERE policy IN [p.id, p.title] AND q.id <> p.id
RETURN path
ORDER BY length(path), q.title LIMIT 60
