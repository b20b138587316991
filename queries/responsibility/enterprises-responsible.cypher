// id: responsibility/enterprises-responsible
// zh: 哪些企业、事业单位或园区是牵头、责任或配合单位？
// en: Which enterprises, organizations or parks carry a task?
// plain: (?:有)?<哪些>(?:企业|公司)(?:是|被列为|作为|成为|承担|担任)(?:了)?(?:牵头|责任|配合|任务|牵头或责任)(?:单位|任务)?
// plain: {policy}(?:中|里)?(?:有)?<哪些>(?:企业|公司)(?:是|被列为|作为|承担)(?:牵头|责任|配合|任务)(?:单位)?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column unit: text — 单位 / the unit
// column kind: label — 类别 / kind
// column role: role — 身份 / the role
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u:Organization|Enterprise|Park)
WHERE $policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] }
MATCH (d:Document {id: r.document})
RETURN u.name AS unit, labels(u) AS kind, type(r) AS role, t.policy AS policy, t.name AS task,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY unit, source, line, task, role
