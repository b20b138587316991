// id: responsibility/deadlines-of-policy
// zh: 某政策文件中写明时限的任务，按时间先后排列？
// en: The tasks of a policy that state a deadline, in order of time?
// plain: {policy}(?:中|里)?(?:的)?(?:各项)?<哪些>?(?:个|项)?<任务>(?:的)?(?:完成)?(?:时限|期限|截止时间)(?:最晚|最早|分别)?(?:是|有)?(?:什么|哪些|何时|多少)?
// plain: {policy}(?:中|里)?<哪些><任务>(?:的)?(?:完成)?(?:时限|期限|截止时间)最(?:晚|早|长|短|迟)
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:要|应|应当|须|必须|需要|需)?(?:在|于)?{to}(?:之?前)?(?:完成|到期|办结)
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:写明|明确|规定)(?:了)?(?:完成)?(?:时限|期限)
// kind: table
// param policy: Policy e.g. 岚海省人民政府关于加快数字政府建设的实施意见 — 政策文件 / the policy
// param from: date = "" e.g. 2024-01-01 — 不早于，空为不限 / not before; empty for any
// param to: date = "" e.g. 2025-12-31 — 不晚于，空为不限 / not after; empty for any
// column deadline: date — 完成时限 / the deadline
// column task: text — 任务 / the task
// column units: list — 单位 / the units
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN [p.id, p.title] AND ($from = '' OR r.deadline >= $from) AND ($to = '' OR r.deadline <= $to)
  AND r.deadline >= '1' AND r.deadline < ':'
MATCH (d:Document {id: r.document})
RETURN r.deadline AS deadline, t.name AS task, collect(DISTINCT u.name) AS units,
       min(r.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY deadline, first, task
