// id: policies
// zh: 某机构在各政策文件中牵头、负责、配合多少项任务？
// en: How many tasks does a body lead, answer for and cooperate on in each policy?
// kind: table
// param agency: Agency e.g. 岚海省大数据局 — 机构 / the body
// column policy: text — 政策文件 / the policy
// column date: date — 日期 / the date
// column lead: integer — 牵头 / leads
// column responsible: integer — 责任 / responsible
// column cooperating: integer — 配合 / cooperates
// column tasks: integer — 任务数 / tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE $agency IN [a.id, a.name]
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, p.date AS date,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead,
       count(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_UNIT' THEN t.id END) AS responsible,
       count(DISTINCT CASE type(r) WHEN 'COOPERATING_UNIT' THEN t.id END) AS cooperating,
       count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, policy
