// id: coordination/leaders-and-followers
// zh: 谁牵头时由谁配合，最常见的组合有哪些？
// en: Who cooperates when whom leads: the most frequent combinations?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param limit: integer = 50 e.g. 20 — 最多行数 / most rows
// column lead: text — 牵头单位 / the lead
// column cooperating: text — 配合单位 / the cooperating unit
// column tasks: integer — 任务数 / number of tasks
// column evidence: evidence — 原句 / the sentences
MATCH (a)<-[:LEAD_UNIT]-(t:Task)-[r:COOPERATING_UNIT]->(b)
WHERE $policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] }
MATCH (d:Document {id: r.document})
RETURN a.name AS lead, b.name AS cooperating, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, lead, cooperating LIMIT $limit
