// id: targets/results-of
// zh: 某些词语的已实现数值有哪些？
// en: Which achieved figures are reported about these words?
// plain: {words}(?:的)?(?:成效|成果|进展|成绩|完成情况)(?:是|有)?(?:什么|哪些|如何|多少)?
// plain: {words}(?:目前|已|已经|累计|共|总共|一共)*(?:有|达到|达|服务|培养|投入|建成|实现|聚集|发展|完成|入驻|拥有|带动|支持|融资)(?:了)?(?:多少|几).{0,20}
// plain: {words}(?:的)?(?:企业|机构|项目|资金|投资|产值|规模|数量|用户)(?:数)?(?:目前|已|已经|累计)*(?:是|有|为|达到|达)?多少.{0,4}
// kind: table
// param words: words e.g. 软件 收入 — 词语，以空格分开，须全部出现 / words separated by blanks, all of which must occur
// column holder: text — 报告的对象 / what it is reported of
// column indicator: text — 指标 / the indicator
// column value: text — 数值 / the value
// column unit: text — 单位 / the unit
// column date: text — 截至 / as of
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r:REPORTS_RESULT]->(g:Result)
WHERE all(word IN $words WHERE h.name CONTAINS word OR g.indicator CONTAINS word OR r.quote CONTAINS word)
MATCH (d:Document {id: r.document})
RETURN h.name AS holder, g.indicator AS indicator, g.value AS value, g.unit AS unit, g.year AS date,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, indicator, value, holder
