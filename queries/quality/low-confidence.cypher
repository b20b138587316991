// id: quality/low-confidence
// zh: 哪些事实的置信度较低，需要人工核对？
// en: Which facts have a low confidence and should be checked by a person?
// plain: <哪些>(?:事实|关系)(?:的)?(?:置信度)(?:较低|低|不高)
// kind: table
// param below: number = 0.8 e.g. 0.7 — 低于 / below
// param limit: integer = 100 e.g. 20 — 最多行数 / most rows
// column confidence: number — 置信度 / confidence
// column head: text — 头 / the head
// column relation: role — 关系 / the relation
// column tail: text — 尾 / the tail
// column rule: text — 规则 / the rule
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r]->(x)
WHERE r.confidence < $below
MATCH (d:Document {id: r.document})
RETURN r.confidence AS confidence, h.name AS head, type(r) AS relation, x.name AS tail, r.rule AS rule,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY confidence, source, line, relation, head, tail LIMIT $limit
