// id: quality/near-names
// zh: 哪些机构名称相近而未合并（同一地域同一职能，或共用别名）？
// en: Which bodies have near names but were not merged (same place and function, or a shared alias)?
// plain: <哪些>机构(?:的)?名称相近(?:而|但)?(?:没有|未)合并
// kind: table
// param limit: integer = 100 e.g. 20 — 最多行数 / most rows
// column agency: text — 机构 / the one body
// column other: text — 另一机构 / the other body
// column place: text — 地域 / the place
// column evidence: evidence — 原句 / the sentences
MATCH (a:Agency)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT|ISSUED_BY]-(), (b:Agency)
WHERE a.name < b.name AND a.place = b.place
  AND ((a.function = b.function AND a.function <> '') OR any(alias IN a.aliases WHERE alias IN b.aliases))
MATCH (d:Document {id: r.document})
RETURN a.name AS agency, b.name AS other, a.place AS place,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY place, agency, other LIMIT $limit
