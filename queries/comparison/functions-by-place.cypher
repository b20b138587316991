// id: comparison/functions-by-place
// zh: 同一职能的机构在各地各承担多少任务？
// en: How many tasks does the same function of government carry in each place?
// plain: (?:各地|各省|各省市)(?:的)?{function}(?:部门|机构|厅局)(?:分别|各)?(?:承担|负责|牵头)(?:了)?(?:多少|哪些|几)(?:项|个)?<任务>
// kind: table
// param function: text e.g. 工业和信息化 — 职能中的文字 / words of the function
// column place: text — 地域 / the place
// column agency: text — 机构 / the body
// column lead: integer — 牵头 / leads
// column responsible: integer — 负责 / responsible
// column cooperating: integer — 配合 / cooperates
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE a.function CONTAINS $function OR a.name CONTAINS $function
MATCH (d:Document {id: r.document})
RETURN a.place AS place, a.name AS agency, count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead,
       count(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_UNIT' THEN t.id END) AS responsible,
       count(DISTINCT CASE type(r) WHEN 'COOPERATING_UNIT' THEN t.id END) AS cooperating,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY place, agency
