// id: responsibility/deadline-of-task
// zh: 某项任务什么时候完成？
// en: By when must a task be done?
// plain: “?{task}”?(?:应|要|应当|须)?(?:在)?(?:什么时候|何时|几时|哪天|什么时间)(?:之?前)?(?:完成|到期|截止|实现)
// plain: “?{task}”?的(?:完成|办理)?(?:时限|期限|截止时间|截止日期|完成时间)(?:是|为)?(?:什么|何时|什么时候|多久)?
// kind: table
// param task: text e.g. 互联网 — 任务标题中的文字 / words of the task's heading
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column deadline: date — 完成时限 / the deadline
// column words: text — 时限原文 / the deadline as written
// column evidence: evidence — 原句 / the sentences
MATCH (t:Task)
WHERE t.name CONTAINS $task
OPTIONAL MATCH (t)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->()
OPTIONAL MATCH (d:Document {id: r.document})
RETURN t.policy AS policy, t.name AS task, r.deadline AS deadline, r.deadline_text AS words,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY policy, task, deadline, words
