// id: pairs
// zh: 哪些单位两两共同承担任务，各多少项？
// en: Which pairs of units share tasks, and how many?
// kind: table
// param policies: words = "" e.g. policy-1 — 政策文件的标识，空为不限 / ids of policies; empty for any
// param place: place = "" e.g. 岚海省 — 政策所属地域，空为不限 / place of the policies; empty for any
// column unit: text — 单位 / the one unit
// column other: text — 另一单位 / the other unit
// column tasks: integer — 共同任务数 / shared tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a)
WHERE (size($policies) = 0 OR p.id IN $policies)
  AND ($place = '' OR p.place STARTS WITH $place OR p.place ENDS WITH $place)
MATCH (t)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b)
WHERE a.name < b.name
MATCH (d:Document {id: r.document})
RETURN a.name AS unit, b.name AS other, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, unit, other LIMIT 150
