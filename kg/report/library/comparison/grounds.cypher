// id: grounds
// zh: 各地的政策依据或引用哪些文件？
// en: On which documents do the policies of each place rest, and which do they cite?
// kind: table
// param places: words e.g. 岚海省 — 政策所属地域 / places of the policies
// column ground: text — 依据或引用的文件 / the ground
// column place: text — 地域 / the place
// column policies: list — 政策文件 / the policies
// column count: integer — 政策数 / number of policies
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)-[r:BASED_ON|CITES]->(g:Policy)
WHERE p.place IN $places
MATCH (d:Document {id: r.document})
RETURN g.title AS ground, p.place AS place, collect(DISTINCT p.title) AS policies, count(DISTINCT p.id) AS count,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY count DESC, ground, place
