// id: coverage/facts-by-document
// zh: 每个文档读出了多少事实，按关系分？
// en: How many facts were read in each file, by relation?
// kind: table
// column source: source — 文件名 / the file
// column relation: role — 关系 / the relation
// column facts: integer — 事实数 / number of facts
// column quote: quote — 一例原句 / one sentence
// column line: line — 首行 / the first line
MATCH ()-[r]->()
MATCH (d:Document {id: r.document})
RETURN d.source AS source, type(r) AS relation, count(*) AS facts, min(r.quote) AS quote, min(r.line) AS line
ORDER BY source, relation
