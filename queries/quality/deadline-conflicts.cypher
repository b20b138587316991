// id: quality/deadline-conflicts
// zh: 同一任务中，哪些时限互相不同？
// en: Which tasks state more than one deadline?
// plain: <哪些><任务>(?:的)?(?:时限|期限)(?:互相)?(?:矛盾|不一致|不同|冲突)
// kind: table
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column deadlines: list — 时限 / the deadlines
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->()
WHERE r.deadline IS NOT NULL
MATCH (d:Document {id: r.document})
WITH t, count(DISTINCT r.deadline) AS several, collect(DISTINCT r.deadline) AS deadlines,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE several > 1
RETURN t.policy AS policy, t.name AS task, deadlines, evidence
ORDER BY policy, task
