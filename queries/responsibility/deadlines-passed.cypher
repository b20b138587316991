// id: responsibility/deadlines-passed
// zh: 到某日为止，哪些任务的完成时限已过？
// en: Which deadlines have passed on a given day?
// plain: (?:到|截至){day}(?:为止)?，?(?:有)?<哪些><任务>(?:已经|已)?(?:到期|过期|逾期|超期)(?:了)?
// kind: table
// param day: date e.g. 2024-12-31 — 日期 / the day
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column deadline: date — 完成时限 / the deadline
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column units: list — 牵头或责任单位 / lead or responsible units
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(u)
WHERE r.deadline >= '1' AND r.deadline < $day AND $place IN ['', p.place]
MATCH (d:Document {id: r.document})
RETURN r.deadline AS deadline, p.title AS policy, t.name AS task, collect(DISTINCT u.name) AS units,
       min(r.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY deadline DESC, policy, first, task
