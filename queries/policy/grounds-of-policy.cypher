// id: policy/grounds-of-policy
// zh: 某政策文件依据哪些文件制定？
// en: On which documents does a policy rest?
// plain: {policy}(?:是)?(?:依据|根据|按照|基于)(?:的)?(?:了)?(?:是)?<哪些>(?:文件|政策|法律|法规|规划)?(?:制定|编制|出台)?(?:的)?
// plain: {policy}的(?:制定|编制)?依据(?:是|有)?<哪些>?
// kind: table
// param policy: Policy e.g. 岚海省数据交易促进条例 — 政策文件 / the policy
// column ground: text — 依据 / the ground
// column doc_number: text — 发文字号 / the document number
// column policy: text — 政策文件 / the policy
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)-[r:BASED_ON]->(g:Policy)
WHERE $policy IN [p.id, p.title]
MATCH (d:Document {id: r.document})
RETURN g.title AS ground, g.doc_number AS doc_number, p.title AS policy,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, ground
