// id: quality/facts-by-rule
// zh: 每条规则读出多少事实，平均置信度多少？
// en: How many facts did each rule read, at what mean confidence?
// kind: table
// column rule: text — 规则 / the rule
// column relation: role — 关系 / the relation
// column facts: integer — 事实数 / number of facts
// column confidence: number — 平均置信度 / mean confidence
// column evidence: evidence — 原句 / the sentences
MATCH ()-[r]->()
MATCH (d:Document {id: r.document})
RETURN r.rule AS rule, type(r) AS relation, count(*) AS facts, round(round(avg(r.confidence), 6), 3) AS confidence,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY facts DESC, rule, relation
