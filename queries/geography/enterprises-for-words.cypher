// id: geography/enterprises-for-words
// zh: 涉及某些词语的句子中有哪些企业？
// en: Which enterprises are named in sentences with these words?
// plain: {words}(?:的)?(?:产业)?(?:集群|基地|园区)?(?:都|中|里|内)?(?:有|涉及|提到|包括)<哪些>(?:具名的|有名称的|代表性|龙头)?(?:企业|公司)
// kind: table
// param words: words e.g. 青屿 低空 — 词语，以空格分开，须全部出现 / words separated by blanks, all of which must occur
// column name: text — 企业 / the name
// column relation: role — 关系 / the relation
// column other: text — 另一方 / the other end
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (k:Enterprise)-[r]-(x)
WHERE all(word IN $words WHERE r.quote CONTAINS word OR k.name CONTAINS word OR x.name CONTAINS word)
MATCH (d:Document {id: r.document})
RETURN k.name AS name, type(r) AS relation, x.name AS other, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, name, relation, other
