// id: responsibility/matrix-of-policy
// zh: 某政策文件的责任分工表：每项任务由谁牵头、负责、配合，何时完成？
// en: The responsibility matrix of a policy: who leads, answers for and cooperates on each task, by when?
// plain: {policy}(?:中|里)?(?:的)?(?:责任|任务|职责)(?:分工|分工表|矩阵|分解)(?:表)?(?:是|如何|怎样|怎么样)?(?:的|什么)?
// plain: {policy}(?:中|里)?(?:的)?(?:各|每)(?:项|个|条)<任务>(?:的)?(?:都|分别)?(?:由|是)?<谁>(?:来)?(?:牵头|负责|承担)(?:，.*)?
// plain: {policy}(?:中|里)?(?:的)?(?:各|每)(?:项|个|条)<任务>(?:的)?(?:责任|牵头)(?:单位|部门)(?:分别)?(?:是)?<谁或哪些>
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column outline: text — 所在章节 / the place in the outline
// column task: text — 任务 / the task
// column lead: list — 牵头单位 / lead units
// column responsible: list — 责任单位 / responsible units
// column cooperating: list — 配合单位 / cooperating units
// column deadline: date — 完成时限 / the deadline
// column first: integer — 首行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)
WHERE $policy IN [p.id, p.title]
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
OPTIONAL MATCH (d:Document {id: r.document})
RETURN t.outline AS outline, t.name AS task,
       collect(DISTINCT CASE type(r) WHEN 'LEAD_UNIT' THEN u.name END) AS lead,
       collect(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_UNIT' THEN u.name END) AS responsible,
       collect(DISTINCT CASE type(r) WHEN 'COOPERATING_UNIT' THEN u.name END) AS cooperating,
       max(r.deadline) AS deadline,
       min(x.line) AS first,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY first, outline, task
