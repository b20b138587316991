// id: industries
// zh: 各地的任务发展哪些产业，各多少项？
// en: Which industries do the tasks of each place promote, and how many?
// kind: table
// param places: words e.g. 岚海省 — 政策所属地域 / places of the policies
// column industry: text — 产业 / the industry
// column place: text — 地域 / the place
// column tasks: integer — 任务数 / tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:PROMOTES]->(i:Industry)
WHERE p.place IN $places
MATCH (d:Document {id: r.document})
RETURN i.name AS industry, p.place AS place, count(DISTINCT t.id) AS tasks, collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, industry, place
