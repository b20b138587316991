// id: followers
// zh: 谁牵头时由谁配合，各多少项？
// en: Who cooperates when whom leads, and how often?
// kind: table
// param policies: words = "" e.g. policy-1 — 政策文件的标识，空为不限 / ids of policies; empty for any
// param place: place = "" e.g. 岚海省 — 政策所属地域，空为不限 / place of the policies; empty for any
// column lead: text — 牵头单位 / the lead
// column cooperating: text — 配合单位 / the cooperating unit
// column tasks: integer — 任务数 / tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT]->(a)
WHERE (size($policies) = 0 OR p.id IN $policies)
  AND ($place = '' OR p.place STARTS WITH $place OR p.place ENDS WITH $place)
MATCH (t)-[:COOPERATING_UNIT]->(b)
MATCH (d:Document {id: r.document})
RETURN a.name AS lead, b.name AS cooperating, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, lead, cooperating LIMIT 150
