// id: policies
// zh: 各政策文件有多少任务，多少写明单位和牵头单位？
// en: How many tasks has each policy, and how many name a unit and a lead?
// kind: table
// param policies: words = "" e.g. policy-1 — 政策文件的标识，空为不限 / ids of policies; empty for any
// param place: place = "" e.g. 岚海省 — 政策所属地域，空为不限 / place of the policies; empty for any
// column policy: text — 政策文件 / the policy
// column tasks: integer — 任务数 / tasks
// column with_unit: integer — 写明单位 / with a unit
// column with_lead: integer — 写明牵头 / with a lead
// column units: integer — 单位数 / units
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)
WHERE (size($policies) = 0 OR p.id IN $policies)
  AND ($place = '' OR p.place STARTS WITH $place OR p.place ENDS WITH $place)
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
OPTIONAL MATCH (d:Document {id: r.document})
WITH p, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN u.id IS NULL THEN NULL ELSE t.id END) AS with_unit,
     count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS with_lead, count(DISTINCT u.id) AS units,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE with_unit > 0
RETURN p.title AS policy, tasks, with_unit, with_lead, units, evidence
ORDER BY with_unit DESC, policy
