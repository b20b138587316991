// id: functions
// zh: 各类职能的机构在各地承担多少任务？
// en: How many tasks do bodies of each function carry in each place?
// kind: table
// param places: words e.g. 岚海省 — 政策所属地域 / places of the policies
// column function: text — 职能 / the function
// column place: text — 地域 / the place
// column agencies: list — 机构 / the bodies
// column lead: integer — 牵头 / leads
// column tasks: integer — 任务数 / tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE p.place IN $places AND a.function <> ''
MATCH (d:Document {id: r.document})
RETURN a.function AS function, p.place AS place, collect(DISTINCT a.name) AS agencies,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, function, place
