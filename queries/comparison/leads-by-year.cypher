// id: comparison/leads-by-year
// zh: 各年份的文件中，某机构牵头、负责、配合各多少项？
// en: How many tasks does a body carry in the policies of each year?
// kind: table
// param agency: Agency e.g. 岚海省大数据局 — 机构 / the body
// column year: text — 年份 / the year
// column policies: integer — 政策数 / number of policies
// column lead: integer — 牵头 / leads
// column other: integer — 负责或配合 / responsible or cooperating
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE $agency IN [a.id, a.name]
MATCH (d:Document {id: r.document})
RETURN left(p.date, 4) AS year, count(DISTINCT p.id) AS policies,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead,
       count(DISTINCT CASE WHEN type(r) = 'LEAD_UNIT' THEN NULL ELSE t.id END) AS other,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY year
