// id: responsibility/units-of-whole-policy
// zh: 谁对整个政策文件负责（不限于某一项任务）？
// en: Who is responsible for a policy as a whole?
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
ORDER BY policy, role, line, unit
