// id: targets/incentives
// zh: 有哪些补助、奖励、减免措施？
// en: Which grants, awards and exemptions are offered?
// plain: <哪些>(?:补助|奖励|补贴|减免|支持措施|奖补)(?:措施)?
// plain: {policy}(?:给予|提供|有|规定)(?:了)?(?:的)?<哪些>(?:补助|奖励|补贴|减免|支持措施|奖补)(?:措施)?
// plain: {policy}(?:中|里)?(?:的)?(?:最高|最大)(?:的)?(?:补助|奖励|补贴|奖补|资助)(?:金额|上限|额度)?(?:是|为)?(?:多少|什么)?
// kind: table
// param words: text = "" e.g. 奖励 — 原句中的文字，空为不限 / words of the sentence; empty for any
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column what: text — 事项 / what for
// column amount: text — 金额 / the amount
// column unit: text — 单位 / the unit
// column cap: text — 上限 / the cap
// column holder: text — 任务或文件 / the task or policy
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r:OFFERS]->(i:Incentive)
WHERE ($words = '' OR r.quote CONTAINS $words) AND ($policy IN ['', h.id, h.name]
   OR EXISTS { MATCH (h)-[:PART_OF]->(p:Policy) WHERE p.id = $policy OR p.title = $policy })
MATCH (d:Document {id: r.document})
RETURN i.what AS what, i.amount AS amount, i.unit AS unit, i.cap AS cap, h.name AS holder,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, what, amount
