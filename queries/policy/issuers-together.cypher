// id: policy/issuers-together
// zh: 联合发文的机关（图）？
// en: Bodies that issue together (graph)?
// kind: graph
// param limit: integer = 60 e.g. 30 — 最多行数 / most rows
// column a: graph — 发文机关 / the issuer
// column r: graph — 印发 / issues
// column p: graph — 政策文件 / the policy
MATCH (a:Agency)<-[r:ISSUED_BY]-(p:Policy)
WHERE EXISTS { MATCH (p)-[:ISSUED_BY]->(b:Agency) WHERE b.id <> a.id }
RETURN a, r, p
ORDER BY p.title, a.name LIMIT $limit
