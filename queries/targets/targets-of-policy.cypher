// id: targets/targets-of-policy
// zh: 某政策文件提出哪些量化目标？
// en: Which targets does a policy set?
// plain: {policy}(?:提出|设定|制定|确定|规定|有)(?:了)?(?:的)?<哪些>(?:量化)?(?:目标|指标|发展目标)
// plain: {policy}(?:中|里)?(?:的)?{year}年(?:的)?(?:量化)?(?:目标|指标)(?:是|有)?(?:哪些|什么|多少)?
// plain: {policy}的(?:量化|发展|主要)?(?:目标|指标)(?:是|有)?(?:哪些|什么|多少)?
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// param year: text = "" e.g. 2026 — 年份，空为不限 / the year; empty for any
// column indicator: text — 指标 / the indicator
// column comparator: text — 比较 / comparator
// column value: text — 数值 / the value
// column unit: text — 单位 / the unit
// column year: text — 年份 / the year
// column attribute: text — 约束性或预期性 / binding or expected
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r:SETS_TARGET]->(g:Target)
WHERE ($year = '' OR left(g.year, 4) = $year)
  AND ($policy IN [h.id, h.name] OR EXISTS { MATCH (h)-[:PART_OF]->(p:Policy) WHERE p.id = $policy OR p.title = $policy })
MATCH (d:Document {id: r.document})
RETURN g.indicator AS indicator, g.comparator AS comparator, g.value AS value, g.unit AS unit, g.year AS year,
       g.attribute AS attribute, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, indicator, year, value
