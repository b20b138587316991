// 某地及其园区、企业、项目、平台（图）？
MATCH (x:Place)<-[s:LOCATED_IN]-()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS place
MATCH (x)-[r:LOCATED_IN]->(y:Place)
WHERE place IN [y.id, y.name]
RETURN x, r, y
ORDER BY x.name LIMIT 60
