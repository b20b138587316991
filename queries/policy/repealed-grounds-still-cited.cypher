// id: policy/repealed-grounds-still-cited
// zh: 哪些已废止的文件仍被当作依据或引用？
// en: Which repealed documents are still used as a ground or cited?
// plain: <哪些>(?:已|已经)?(?:被)?废止的?(?:文件|政策)(?:仍|还)(?:被)?(?:引用|作为依据)
// kind: table
// column repealed: text — 被废止的文件 / the document repealed
// column by: text — 废止它的文件 / the document that repeals it
// column still_in: text — 仍以它为依据或引用它的文件 / the document that still rests on or cites it
// column relation: role — 关系 / the relation
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (q:Policy)<-[:REPEALS]-(p:Policy)
MATCH (q)<-[r:BASED_ON|CITES]-(o:Policy)
WHERE o.id <> p.id
MATCH (d:Document {id: r.document})
RETURN q.title AS repealed, p.title AS by, o.title AS still_in, type(r) AS relation,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, repealed, still_in, by
