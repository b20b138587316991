// id: geography/industries-of-parks
// zh: 哪些园区在最多的产业任务中得到支持？
// en: Which parks are supported together with most industries?
// plain: {policy}(?:中|里)?(?:的)?<哪些>园区(?:服务|涉及|支持|承载|对应)(?:的)?(?:产业)?(?:的)?(?:产业|任务)?最多(?:的产业)?
// plain: <哪些>园区(?:服务|涉及|支持|承载|对应)(?:的)?(?:产业)?(?:的)?(?:产业|任务)?最多(?:的产业)?
// kind: table
// param policy: Policy = "" e.g. 岚海省数字经济创新发展行动方案（2024—2026年） — 政策文件，空为不限 / the policy; empty for any
// param limit: integer = 30 e.g. 10 — 最多行数 / most rows
// column park: text — 园区 / the park
// column tasks: integer — 任务数 / number of tasks
// column industries: list — 同一任务发展的产业 / industries that the same tasks promote
// column evidence: evidence — 原句 / the sentences
MATCH (k:Park)<-[r:SUPPORTS]-(t:Task)
WHERE $policy = '' OR EXISTS { MATCH (t)-[:PART_OF]->(p:Policy) WHERE $policy IN [p.id, p.title] }
MATCH (d:Document {id: r.document})
OPTIONAL MATCH (t)-[:PROMOTES]->(i:Industry)
RETURN k.name AS park, count(DISTINCT t.id) AS tasks, collect(DISTINCT i.name) AS industries,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tasks DESC, park LIMIT $limit
