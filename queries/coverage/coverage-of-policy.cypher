// id: coverage/coverage-of-policy
// zh: 某政策文件的任务中，多少写明了单位、牵头、时限和目标？
// en: How many tasks of a policy name a unit, a lead, a deadline, a target?
// plain: {policy}(?:中|里)?(?:有)?多少(?:项|个|条)?<任务>(?:写明|明确|注明|落实)(?:了)?(?:责任单位|单位|时限|目标|牵头单位)(?:、(?:单位|时限|目标))*
// plain: {policy}(?:的)?任务(?:落实|覆盖)(?:情况|率)(?:如何|怎样|是多少)?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column policy: text — 政策文件 / the policy
// column tasks: integer — 任务数 / number of tasks
// column with_unit: integer — 写明单位 / with a unit
// column with_lead: integer — 写明牵头 / with a lead
// column with_deadline: integer — 写明时限 / with a deadline
// column with_target: integer — 写明目标 / with a target
// column evidence: evidence — 出处 / where it stands
MATCH (p:Policy)<-[:PART_OF]-(t:Task)
WHERE $policy IN ['', p.id, p.title] AND $place IN ['', p.place]
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
OPTIONAL MATCH (t)-[g:SETS_TARGET]->(x:Target)
WITH p, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN u.id IS NULL THEN NULL ELSE t.id END) AS with_unit,
     count(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN t.id END) AS with_lead,
     count(DISTINCT CASE WHEN r.deadline IS NULL THEN NULL ELSE t.id END) AS with_deadline,
     count(DISTINCT CASE WHEN x.id IS NULL THEN NULL ELSE t.id END) AS with_target
MATCH (p)-[s:STATED_IN]->(d:Document)
RETURN p.title AS policy, tasks, with_unit, with_lead, with_deadline, with_target,
       collect({quote: p.title, source: d.source, line: s.first_line}) AS evidence
ORDER BY tasks DESC, policy
