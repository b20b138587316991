// id: policy/neighbourhood
// zh: 某政策文件的发文机关、依据和引用（图）？
// en: A policy with its issuers, grounds and citations (graph)?
// kind: graph
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// param limit: integer = 60 e.g. 30 — 最多边数 / most edges
// column p: graph — 政策文件 / the policy
// column r: graph — 关系 / the relation
// column x: graph — 相关的机关或文件 / the body or document
MATCH (p:Policy)-[r:ISSUED_BY|BASED_ON|CITES|REPEALS]-(x:Agency|Policy)
WHERE $policy IN [p.id, p.title]
RETURN p, r, x
ORDER BY type(r), x.name LIMIT $limit
