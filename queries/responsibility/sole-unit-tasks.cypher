// id: responsibility/sole-unit-tasks
// zh: 哪些任务只有一个责任单位（可不计“各市人民政府”一类集合名称）？
// en: Which tasks rest with one unit alone (collectives such as 各市人民政府 may be left out of the count)?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:只|仅|单独)(?:由|有)?(?:一个)(?:责任)?(?:单位|部门)(?:负责)?
// plain: {policy}(?:中|里)?(?:有)?<哪些><任务>(?:只|仅|单独)由{agency}(?:一家)?(?:负责|承担|落实)?
// plain: {policy}(?:中|里)?<谁>(?:是)?(?:单独|独自)(?:负责|承担)(?:<哪些><任务>|任务)?
// plain: {policy}(?:中|里)?{agency}(?:单独|独自)(?:负责|承担)<哪些><任务>
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param agency: Agency = "" e.g. 岚海省大数据局 — 机构，空为不限 / the body; empty for any
// param collectives: text = "yes" e.g. no — 是否计入集合名称，yes 或 no / whether collectives count: yes or no
// column policy: text — 政策文件 / the policy
// column task: text — 任务 / the task
// column role: role — 身份 / the role
// column unit: text — 单位 / the unit
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT]->(u:Agency)
WHERE $policy IN ['', p.id, p.title] AND $agency IN ['', u.id, u.name]
  AND ($collectives = 'yes' OR NOT coalesce(u.collective, false))
  AND NOT EXISTS { MATCH (t)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(other:Agency)
    WHERE other.id <> u.id AND ($collectives = 'yes' OR NOT coalesce(other.collective, false)) }
  AND NOT (t)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(:Organization|Enterprise|Park)
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, t.name AS task, type(r) AS role, u.name AS unit,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY policy, line, task
