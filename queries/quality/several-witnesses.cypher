// id: quality/several-witnesses
// zh: 哪些事实有两处以上陈述互相印证？
// en: Which facts are stated more than once?
// kind: table
// param least: integer = 2 e.g. 3 — 至少陈述次数 / least number of statements
// param limit: integer = 100 e.g. 20 — 最多行数 / most rows
// column head: text — 头 / the head
// column relation: role — 关系 / the relation
// column tail: text — 尾 / the tail
// column statements: integer — 陈述次数 / number of statements
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r]->(x)
WHERE r.sources >= $least
MATCH (d:Document {id: r.document})
RETURN h.name AS head, type(r) AS relation, x.name AS tail, r.sources AS statements,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY statements DESC, source, line, relation, head, tail LIMIT $limit
