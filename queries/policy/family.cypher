// id: policy/family
// zh: 以某文件为根，逐层依据它制定的文件（图）？
// en: The documents that rest on a policy, layer upon layer (graph)?
// kind: path
// param policy: Policy e.g. 岚海省海洋环境保护条例 — 政策文件 / the policy
// column path: path — 依据关系 / the chain of grounds
MATCH path = (q:Policy)-[:BASED_ON*1..4]->(p:Policy)
WHERE $policy IN [p.id, p.title] AND q.id <> p.id
RETURN path
ORDER BY length(path), q.title LIMIT 60
