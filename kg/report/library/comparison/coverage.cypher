// id: coverage
// zh: 各地政策有多少任务，多少写明单位、牵头和时限？
// en: How many tasks has each place, and how many name a unit, a lead and a deadline?
// kind: table
// param places: words e.g. 岚海省 — 政策所属地域 / places of the policies
// column place: text — 地域 / the place
// column policies: integer — 政策数 / policies
// column tasks: integer — 任务数 / tasks
// column with_unit: integer — 写明单位 / with a unit
// column with_lead: integer — 写明牵头 / with a lead
// column with_deadline: integer — 写明时限 / with a deadline
// column units: integer — 单位数 / units
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)
WHERE p.place IN $places
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
OPTIONAL MATCH (d:Document {id: r.document})
RETURN p.place AS place, count(DISTINCT p.id) AS policies, count(DISTINCT t.id) AS tasks,
       count(DISTINCT CASE WHEN u.id IS NULL THEN NULL ELSE t.id END) AS with_unit,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS with_lead,
       count(DISTINCT CASE WHEN r.deadline IS NULL THEN NULL ELSE t.id END) AS with_deadline,
       count(DISTINCT u.id) AS units,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, place
