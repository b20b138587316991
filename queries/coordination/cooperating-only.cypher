// id: coordination/cooperating-only
// zh: 哪些机构只以配合单位出现？
// en: Which bodies appear only as cooperating units?
// plain: <哪些>(?:机构|部门|单位)(?:只|仅)(?:以|作为|是)?配合(?:单位)?(?:出现|的身份出现)?
// kind: table
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column agency: text — 机构 / the body
// column tasks: integer — 配合任务数 / number of tasks
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)-[r:COOPERATING_UNIT]->(a:Agency)
WHERE $place IN ['', a.place] AND NOT (a)<-[:LEAD_UNIT|RESPONSIBLE_UNIT]-()
MATCH (d:Document {id: r.document})
RETURN a.name AS agency, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, agency
