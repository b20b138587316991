// id: coverage/facts-by-document
// zh: 每个文档读出了多少事实，按关系分？
// en: How many facts were read in each file, by relation?
// kind: table
// column file: text — 文件名 / the file
// column relation: role — 关系 / the relation
// column facts: integer — 事实数 / number of facts
// column evidence: evidence — 原句 / the sentences
MATCH ()-[r]->()
MATCH (d:Document {id: r.document})
RETURN d.source AS file, type(r) AS relation, count(*) AS facts,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY file, relation
