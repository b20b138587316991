// id: quality/why
// zh: 两者之间有哪些关系，凭哪一句？
// en: Which relations join two things, and which words say so?
// plain: {head}(?:和|与|同|跟){tail}(?:之间)?(?:有)?(?:什么|何种|哪些)(?:关系|联系)
// kind: table
// param head: Thing e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 一方 / the one
// param tail: Thing e.g. 岚海省人民政府办公厅 — 另一方 / the other
// column head: text — 头 / the head
// column relation: role — 关系 / the relation
// column tail: text — 尾 / the tail
// column rule: text — 规则 / the rule
// column confidence: number — 置信度 / confidence
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r]->(x)
WHERE ($head IN [h.id, h.name] AND $tail IN [x.id, x.name])
   OR ($head IN [x.id, x.name] AND $tail IN [h.id, h.name])
MATCH (d:Document {id: r.document})
RETURN h.name AS head, type(r) AS relation, x.name AS tail, r.rule AS rule, r.confidence AS confidence,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, relation
