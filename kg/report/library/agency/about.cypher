// id: about
// zh: 某机构的名称、别名、层级、地域和职能？
// en: The names, level, place and function of a body?
// kind: table
// param agency: Agency e.g. 岚海省大数据局 — 机构 / the body
// column name: text — 机构 / the body
// column aliases: list — 文中别称 / other names in the documents
// column level: text — 层级 / the level
// column place: text — 地域 / the place
// column function: text — 职能 / the function
// column succeeded: text — 改革后承接机构 / the body that took over
// column evidence: evidence — 原句 / the sentences
MATCH (a:Agency)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT|ISSUED_BY]-()
WHERE $agency IN [a.id, a.name]
MATCH (d:Document {id: r.document})
RETURN a.name AS name, a.aliases AS aliases, a.level AS level, a.place AS place, a.function AS function,
       a.succeeded AS succeeded, collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY name
