// id: coleads
// zh: 某政策文件中，哪些单位共同牵头，多少项任务？
// en: Which units lead together in a policy, and how many tasks?
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the policy
// column unit: text — 牵头单位 / the lead unit
// column partner: text — 共同牵头单位 / the other lead unit
// column tasks: integer — 共同牵头任务数 / tasks led together
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT]->(a)
WHERE $policy IN [p.id, p.title]
MATCH (t)-[:LEAD_UNIT]->(b)
WHERE a.id <> b.id
MATCH (d:Document {id: r.document})
RETURN a.name AS unit, b.name AS partner, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, unit, partner
