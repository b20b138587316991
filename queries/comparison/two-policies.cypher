// id: comparison/two-policies
// zh: 两件政策文件中都有任务的机构，各承担多少？
// en: Which bodies have tasks in both of two policies, and how many in each?
// plain: <哪些>(?:机构|部门|单位)在{policy}(?:和|与|、|及){other}(?:中|里)?都有<任务>
// kind: table
// param policy: Policy e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件 / the one policy
// param other: Policy e.g. 岚海省人民政府关于加快数字政府建设的实施意见 — 另一政策文件 / the other policy
// column agency: text — 机构 / the body
// column tasks: integer — 前者任务数 / tasks in the one
// column other_tasks: integer — 后者任务数 / tasks in the other
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a:Agency)
WHERE $policy IN [p.id, p.title]
MATCH (o:Policy)<-[:PART_OF]-(u:Task)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(a)
WHERE $other IN [o.id, o.title]
MATCH (d:Document {id: r.document})
RETURN a.name AS agency, count(DISTINCT t.id) AS tasks, count(DISTINCT u.id) AS other_tasks,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, agency
