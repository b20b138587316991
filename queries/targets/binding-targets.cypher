// id: targets/binding-targets
// zh: 哪些目标是约束性的，哪些是预期性的？
// en: Which targets are binding, which expected?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// column attribute: text — 约束性或预期性 / binding or expected
// column target: text — 目标 / the target
// column holder: text — 任务或文件 / the task or policy
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (h)-[r:SETS_TARGET]->(g:Target)
WHERE g.attribute IS NOT NULL AND ($policy IN ['', h.id, h.name]
   OR EXISTS { MATCH (h)-[:PART_OF]->(p:Policy) WHERE p.id = $policy OR p.title = $policy })
MATCH (d:Document {id: r.document})
RETURN g.attribute AS attribute, g.name AS target, h.name AS holder, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY attribute, source, line, target
