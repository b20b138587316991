// id: unled
// zh: 哪些任务写明了单位而没有写明牵头单位？
// en: Which tasks name units but no lead?
// kind: table
// param policies: words = "" e.g. policy-1 — 政策文件的标识，空为不限 / ids of policies; empty for any
// param place: place = "" e.g. 岚海省 — 政策所属地域，空为不限 / place of the policies; empty for any
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column units: list — 已写明的单位 / the units named
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE (size($policies) = 0 OR p.id IN $policies)
  AND ($place = '' OR p.place STARTS WITH $place OR p.place ENDS WITH $place) AND NOT (t)-[:LEAD_UNIT]->()
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, t.name AS task, collect(DISTINCT u.name) AS units, min(r.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY policy, first, task
