// 联合发文的机关（图）？
MATCH (a:Agency)<-[r:ISSUED_BY]-(p:Policy)
WHERE EXISTS { MATCH (p)-[:ISSUED_BY]->(b:Agency) WHERE b.id <> a.id }
RETURN a, r, p
ORDER BY p.title, a.name LIMIT 60
