// id: policy/repealed
// zh: 哪些文件被废止，由哪件废止？
// en: Which documents are repealed, and by which?
// plain: <哪些><政策>(?:已|已经)?被废止(?:了)?
// kind: table
// column repealed: text — 被废止的文件 / the document repealed
// column by: text — 废止它的文件 / the document that repeals it
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)-[r:REPEALS]->(q:Policy)
MATCH (d:Document {id: r.document})
RETURN q.title AS repealed, p.title AS by, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, repealed
