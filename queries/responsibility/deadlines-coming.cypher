// id: responsibility/deadlines-coming
// zh: 某两日之间，哪些任务到期，由谁负责？
// en: Which tasks fall due between two days, and who answers for them?
// plain: {from}(?:到|至|—){to}(?:之间|期间)?，?(?:有)?<哪些><任务>(?:要)?(?:到期|完成|截止)
// kind: table
// param from: date e.g. 2024-07-01 — 起 / from
// param to: date e.g. 2025-12-31 — 止 / to
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column deadline: date — 完成时限 / the deadline
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column units: list — 牵头或责任单位 / lead or responsible units
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(u)
WHERE $from <= r.deadline + '-31' AND r.deadline <= $to AND $place IN ['', p.place]
MATCH (d:Document {id: r.document})
RETURN r.deadline AS deadline, p.title AS policy, t.name AS task, collect(DISTINCT u.name) AS units,
       min(r.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY deadline, policy, first, task
