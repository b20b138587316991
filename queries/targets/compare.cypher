// id: targets/compare
// zh: 各地各文件对同一指标提出什么目标？
// en: Targets for one indicator, side by side?
// plain: (?:比较|对比|对照)?(?:各地|各省|各省市)?(?:的)?{indicator}(?:的)?(?:建设)?(?:目标|指标)(?:值)?(?:分别|各)?(?:是|为)?(?:多少|什么|哪些|如何)?
// plain: 到?{year}年?，?{indicator}(?:的)?(?:要)?(?:达到|目标是|目标为|建成|建设)(?:多少|几).{0,3}
// plain: (?:比较|对比|对照)(?:各地|各省)?(?:的)?{indicator}(?:目标|指标)?
// kind: table
// param indicator: text e.g. 5G基站 — 指标名称中的文字 / words of the indicator
// param year: text = "" e.g. 2026 — 年份，空为不限 / the year; empty for any
// column place: text — 地域 / the place
// column policy: text — 政策文件 / the policy
// column indicator: text — 指标 / the indicator
// column comparator: text — 比较 / comparator
// column value: text — 数值 / the value
// column unit: text — 单位 / the unit
// column number: number — 归一数值 / the value in the base unit
// column base_unit: text — 归一单位 / the base unit
// column year: text — 年份 / the year
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h:Task|Policy)-[r:SETS_TARGET]->(g:Target)
WHERE g.indicator CONTAINS $indicator AND ($year = '' OR left(g.year, 4) = $year)
MATCH (d:Document {id: r.document})
OPTIONAL MATCH (h)-[:PART_OF]->(p:Policy)
RETURN coalesce(p.place, h.place) AS place, coalesce(p.title, h.name) AS policy, g.indicator AS indicator,
       g.comparator AS comparator, g.value AS value, g.unit AS unit, g.number AS number, g.base_unit AS base_unit,
       g.year AS year, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY year, indicator, place, source, line, value
