// id: policy/grounds-to-the-root
// zh: 某政策文件的依据，一层一层追到根？
// en: What does a policy rest on, step by step to the root?
// plain: {policy}的(?:依据|上位文件)(?:，)?(?:逐层|一层一层|一直)?(?:追溯|追)到(?:根|最上层|源头)(?:是|有)?<哪些>?
// kind: table
// param policy: Policy e.g. 青屿市海洋生态环境保护工作方案 — 政策文件 / the policy
// column ground: text — 依据 / the ground
// column steps: integer — 层数 / number of steps
// column evidence: evidence — 每一步的原句 / the sentence of each step
MATCH path = (p:Policy)-[:BASED_ON*1..6]->(g:Policy)
WHERE $policy IN [p.id, p.title] AND g.id <> p.id
UNWIND relationships(path) AS r
MATCH (d:Document {id: r.document})
RETURN g.title AS ground, min(length(path)) AS steps,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY steps, ground
