// id: coordination/partners-of-agency
// zh: 某机构与哪些机构共同承担任务，各多少项？
// en: With whom does a body share tasks, and how many?
// plain: {agency}(?:和|与|同|跟)<谁>(?:共同|一起)?(?:承担|合作|配合|协作)(?:的)?(?:任务)?(?:最多)?
// kind: table
// param agency: Unit e.g. 岚海省大数据局 — 机构 / the body
// column partner: text — 合作机构 / the other body
// column tasks: integer — 共同任务数 / number of shared tasks
// column names: list — 任务 / the tasks
// column evidence: evidence — 原句 / the sentences
MATCH (a:Agency|Organization|Enterprise)<-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(t:Task)
WHERE $agency IN [a.id, a.name]
MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b)
WHERE b.id <> a.id
MATCH (d:Document {id: r.document})
RETURN b.name AS partner, count(DISTINCT t.id) AS tasks, collect(DISTINCT t.name) AS names,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, partner
