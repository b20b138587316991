// id: comparison/industries-by-place
// zh: 各产业被哪些地方的文件发展？
// en: Which places promote which industries?
// plain: <哪些>(?:地方|省|省市|地区|城市)(?:发展|支持|推动|提出发展)(?:了)?{industry}
// kind: table
// param industry: Industry = "" e.g. 集成电路产业 — 产业，空为不限 / the industry; empty for any
// param limit: integer = 100 e.g. 20 — 最多行数 / most rows
// column industry: text — 产业 / the industry
// column places: list — 地域 / the places
// column policies: integer — 政策数 / number of policies
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)-[r:PROMOTES]->(i:Industry)
WHERE $industry IN ['', i.id, i.name]
MATCH (t)-[:PART_OF]->(p:Policy)
MATCH (d:Document {id: r.document})
RETURN i.name AS industry, collect(DISTINCT p.place) AS places, count(DISTINCT p.id) AS policies,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY policies DESC, industry LIMIT $limit
