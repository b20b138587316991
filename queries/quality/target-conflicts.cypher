// id: quality/target-conflicts
// zh: 同一文件的同一指标，哪些目标值互相不同？
// en: Which targets of one policy and year state different values?
// plain: <哪些>(?:目标|指标)(?:值)?(?:互相)?(?:矛盾|不一致|不同|冲突)
// kind: table
// column policy: text — 政策文件 / the policy
// column indicator: text — 指标 / the indicator
// column year: text — 年份 / the year
// column values: list — 目标值 / the values
// column evidence: evidence — 原句 / the sentences
MATCH (h:Task|Policy)-[r:SETS_TARGET]->(g:Target)
MATCH (d:Document {id: r.document})
OPTIONAL MATCH (h)-[:PART_OF]->(p:Policy)
WITH coalesce(p.title, h.name) AS policy, g.indicator AS indicator, g.year AS year, g.name AS name,
     coalesce(g.number, 0) AS number, g.value AS value, {quote: r.quote, source: d.source, line: r.line} AS said
WITH policy, indicator, year, count(DISTINCT value) AS several, collect(DISTINCT name) AS values,
     collect(DISTINCT said) AS evidence, count(DISTINCT number) AS numbers
WHERE several > 1 AND numbers > 1
RETURN policy, indicator, year, values, evidence
ORDER BY policy, indicator, year
