// id: quality/facts-by-rule
// zh: 每条规则读出多少事实，平均置信度多少？
// en: How many facts did each rule read, at what mean confidence?
// kind: table
// column rule: text — 规则 / the rule
// column relation: role — 关系 / the relation
// column facts: integer — 事实数 / number of facts
// column confidence: number — 平均置信度 / mean confidence
// column quote: quote — 一例原句 / one sentence
// column source: source — 文件名 / the file
// column line: line — 首行 / the first line
MATCH ()-[r]->()
MATCH (d:Document {id: r.document})
RETURN r.rule AS rule, type(r) AS relation, count(*) AS facts, round(avg(r.confidence), 3) AS confidence,
       min(r.quote) AS quote, min(d.source) AS source, min(r.line) AS line
ORDER BY facts DESC, rule, relation
