// id: units
// zh: 某政策文件中，各单位牵头、负责、配合多少项任务？
// en: How many tasks does each unit lead, answer for and cooperate on in a policy?
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column unit: text — 单位 / the unit
// column lead: integer — 牵头 / leads
// column responsible: integer — 责任 / responsible
// column cooperating: integer — 配合 / cooperates
// column tasks: integer — 任务数 / tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN [p.id, p.title]
MATCH (d:Document {id: r.document})
RETURN u.name AS unit,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead,
       count(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_UNIT' THEN t.id END) AS responsible,
       count(DISTINCT CASE type(r) WHEN 'COOPERATING_UNIT' THEN t.id END) AS cooperating,
       count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY lead DESC, tasks DESC, unit
