// id: comparison/topic-by-place
// zh: 涉及某些词语的工作，各地由哪类职能的机构牵头或负责？
// en: Which function of government leads or answers for a topic in each place?
// plain: (?:各地|各省|各省市)(?:的)?“?{words}”?(?:工作)?(?:分别)?由<谁>(?:牵头|负责|主管)
// kind: table
// param words: words e.g. 数据 — 词语，以空格分开，须全部出现 / words separated by blanks, all of which must occur
// column place: text — 地域 / the place
// column function: text — 职能 / the function
// column agencies: list — 机构 / the bodies
// column tasks: integer — 任务数 / number of tasks
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(a:Agency)
WHERE all(word IN $words WHERE t.text CONTAINS word OR t.name CONTAINS word)
MATCH (d:Document {id: r.document})
RETURN a.place AS place, a.function AS function, collect(DISTINCT a.name) AS agencies, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY place, tasks DESC, function
