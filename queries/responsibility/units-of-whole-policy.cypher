// id: responsibility/units-of-whole-policy
// zh: 谁对整个政策文件负责（不限于某一项任务）？
// en: Who is responsible for a policy as a whole?
// plain: {policy}(?:是)?由?<谁>(?:牵头|组织|负责)*(?:编写|编制|起草|解释|统筹|制定|组织实施|负责解释|负责)(?:的)?(?:，.*)?
// plain: <谁>(?:牵头|负责|组织)*(?:编写|编制|起草|解释|制定|统筹|组织实施)(?:了)?{policy}(?:，.*)?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column policy: text — 政策文件 / the policy
// column role: role — 身份 / the role
// column unit: text — 单位 / the unit
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE $policy IN ['', p.id, p.title]
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, type(r) AS role, u.name AS unit, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY policy, CASE role WHEN 'LEAD_UNIT' THEN 1 WHEN 'RESPONSIBLE_UNIT' THEN 2 ELSE 3 END, line, unit
