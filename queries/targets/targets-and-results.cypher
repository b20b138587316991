// id: targets/targets-and-results
// zh: 同一指标的目标与已实现数值对照？
// en: Targets and achieved figures of the same indicator?
// kind: table
// param indicator: text = "" e.g. 5G基站 — 指标名称中的文字，空为不限 / words of the indicator; empty for any
// column indicator: text — 指标 / the indicator
// column target: text — 目标 / the target
// column result: text — 已实现 / achieved
// column evidence: evidence — 原句 / the sentences
MATCH (g:Target)<-[r:SETS_TARGET]-(), (e:Result)<-[s:REPORTS_RESULT]-()
WHERE g.indicator = e.indicator AND ($indicator = '' OR g.indicator CONTAINS $indicator)
MATCH (d:Document {id: s.document})
RETURN g.indicator AS indicator, g.name AS target, e.name AS result,
       collect(DISTINCT {quote: s.quote, source: d.source, line: s.line}) AS evidence
ORDER BY indicator, target, result
