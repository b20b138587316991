// id: coordination/brokers
// zh: 哪些机构在最多的政策文件之间起桥梁作用？
// en: Which bodies bridge most policies and most partners?
// plain: <哪些>(?:机构|部门|单位)(?:起到?|扮演|是)?(?:了)?(?:桥梁|枢纽|纽带)(?:作用)?
// kind: table
// param least: integer = 2 e.g. 3 — 至少涉及的政策数 / least number of policies
// param limit: integer = 50 e.g. 20 — 最多行数 / most rows
// column agency: text — 机构 / the body
// column policies: integer — 政策数 / number of policies
// column partners: integer — 合作机构数 / number of partners
// column tasks: integer — 任务数 / number of tasks
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
MATCH (d:Document {id: r.document})
WITH a, count(DISTINCT p.id) AS policies, count(DISTINCT t.id) AS tasks,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE policies >= $least
MATCH (a)<-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(:Task)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b)
WHERE b.id <> a.id
RETURN a.name AS agency, policies, count(DISTINCT b.id) AS partners, tasks, evidence
ORDER BY policies DESC, partners DESC, agency LIMIT $limit
