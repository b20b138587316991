// id: policy/network
// zh: 已读文件之间的依据、引用和废止（图）？
// en: How the documents rest on, cite and repeal one another (graph)?
// kind: graph
// param limit: integer = 60 e.g. 30 — 最多行数 / most rows
// column p: graph — 政策文件 / the policy
// column r: graph — 关系 / the relation
// column q: graph — 另一文件 / the other policy
MATCH (p:Policy)-[r:BASED_ON|REPEALS]->(q:Policy)
RETURN p, r, q
ORDER BY p.title, q.title, type(r) LIMIT $limit
