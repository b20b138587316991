// id: policy/most-cited
// zh: 哪些文件最常被当作依据或引用？
// en: Which documents are most often used as a ground or cited?
// plain: <哪些><政策>(?:被)?(?:引用|提到|作为依据)(?:的)?(?:次数)?最多
// kind: table
// param limit: integer = 30 e.g. 10 — 最多行数 / most rows
// column policy: text — 被引用的文件 / the document
// column policies: integer — 引用它的文件数 / number of documents
// column grounds: integer — 其中以它为依据 / of these, as a ground
// column evidence: evidence — 原句 / the sentences
MATCH (q:Policy)-[r:BASED_ON|CITES]->(p:Policy)
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, count(DISTINCT q.id) AS policies,
       count(DISTINCT CASE type(r) WHEN 'BASED_ON' THEN q.id END) AS grounds,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY policies DESC, grounds DESC, policy LIMIT $limit
