// id: units
// zh: 各单位牵头、负责、配合多少项任务，涉及多少件政策？
// en: How many tasks does each unit lead, answer for and cooperate on, in how many policies?
// kind: table
// param policies: words = "" e.g. policy-1 — 政策文件的标识，空为不限 / ids of policies; empty for any
// param place: place = "" e.g. 岚海省 — 政策所属地域，空为不限 / place of the policies; empty for any
// column unit: text — 单位 / the unit
// column lead: integer — 牵头 / leads
// column responsible: integer — 责任 / responsible
// column cooperating: integer — 配合 / cooperates
// column tasks: integer — 任务数 / tasks
// column policies: integer — 政策数 / policies
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE (size($policies) = 0 OR p.id IN $policies)
  AND ($place = '' OR p.place STARTS WITH $place OR p.place ENDS WITH $place)
MATCH (d:Document {id: r.document})
RETURN u.name AS unit,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead,
       count(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_UNIT' THEN t.id END) AS responsible,
       count(DISTINCT CASE type(r) WHEN 'COOPERATING_UNIT' THEN t.id END) AS cooperating,
       count(DISTINCT t.id) AS tasks, count(DISTINCT p.id) AS policies,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, lead DESC, unit
