// id: responsibility/load-of-units
// zh: 各单位在多少项任务中牵头、负责、配合？
// en: In how many tasks does each unit lead, answer or cooperate?
// plain: {policy}(?:中|里)?(?:各|每个)(?:单位|部门|机构)(?:分别|各)?(?:承担|负责|牵头|配合)(?:了)?(?:多少|几)(?:项|个|条)?<任务>
// plain: {policy}(?:中|里)?<谁>(?:承担|负责|牵头|出现)(?:的)?(?:任务|次数)?最多
// plain: {place}(?:的政策(?:中)?)?<谁>(?:承担|负责|牵头)(?:的)?(?:任务)?最多
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column unit: text — 单位 / the unit
// column tasks: integer — 任务数 / number of tasks
// column lead: integer — 牵头 / leads
// column responsible: integer — 负责 / responsible
// column cooperating: integer — 配合 / cooperates
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN ['', p.id, p.title] AND $place IN ['', p.place]
MATCH (d:Document {id: r.document})
RETURN u.name AS unit, count(DISTINCT t.id) AS tasks,
       count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS lead,
       count(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_UNIT' THEN t.id END) AS responsible,
       count(DISTINCT CASE type(r) WHEN 'COOPERATING_UNIT' THEN t.id END) AS cooperating,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, unit
