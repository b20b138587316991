// id: targets
// zh: 各地提出哪些量化目标？
// en: Which targets does each place set?
// kind: table
// param places: words e.g. 岚海省 — 政策所属地域 / places of the policies
// column indicator: text — 指标 / the indicator
// column place: text — 地域 / the place
// column comparator: text — 比较 / comparator
// column value: text — 数值 / the value
// column unit: text — 单位 / the unit
// column year: text — 年份 / the year
// column policy: text — 政策文件 / the policy
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:SETS_TARGET]->(g:Target)
WHERE p.place IN $places
MATCH (d:Document {id: r.document})
RETURN g.indicator AS indicator, p.place AS place, g.comparator AS comparator, g.value AS value, g.unit AS unit,
       g.year AS year, p.title AS policy, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY indicator, place, year, source, line, value
