// id: quality/unplaced-agencies
// zh: 哪些机构没有能确定的地域？
// en: Which bodies have no place that the text determines?
// kind: table
// param limit: integer = 100 e.g. 20 — 最多行数 / most rows
// column agency: text — 机构 / the body
// column facts: integer — 事实数 / number of facts
// column evidence: evidence — 原句 / the sentences
MATCH (a:Agency)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT|ISSUED_BY]-()
WHERE a.place IS NULL AND (a.level IS NULL OR a.level <> 'national')
MATCH (d:Document {id: r.document})
RETURN a.name AS agency, count(r) AS facts,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY facts DESC, agency LIMIT $limit
