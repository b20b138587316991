// id: geography/parks-for-words
// zh: 涉及某些词语的句子中有哪些园区和集群？
// en: Which parks and clusters are named in sentences with these words?
// plain: {words}(?:的)?(?:产业)?(?:集群|基地|领域|方面)?(?:都)?(?:有|由|包括|涉及)<哪些>(?:产业|工业)?(?:园区|集群|园|基地)(?:组成|构成)?
// plain: {words}(?:的)?<哪些>(?:产业)?(?:园区|集群)(?:被|入选|列入|获批|成为)(?:了|为)?.{0,10}
// kind: table
// param words: words e.g. 青屿 低空 — 词语，以空格分开，须全部出现 / words separated by blanks, all of which must occur
// column name: text — 园区和集群 / the name
// column relation: role — 关系 / the relation
// column other: text — 另一方 / the other end
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (k:Park)-[r]-(x)
WHERE all(word IN $words WHERE r.quote CONTAINS word OR k.name CONTAINS word OR x.name CONTAINS word)
MATCH (d:Document {id: r.document})
RETURN k.name AS name, type(r) AS relation, x.name AS other, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, name, relation, other
