// id: coverage/coverage-by-place
// zh: 各地政策的任务写明责任单位的比例？
// en: What share of the tasks names a unit, place by place?
// kind: table
// column place: text — 地域 / the place
// column policies: integer — 政策数 / number of policies
// column tasks: integer — 任务数 / number of tasks
// column with_unit: integer — 写明单位的任务数 / tasks with a unit
// column share: number — 比例 % / share in per cent
// column evidence: evidence — 出处 / where they stand
MATCH (p:Policy)<-[:PART_OF]-(t:Task)
WITH p, t, EXISTS { MATCH (t)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->() } AS named
WITH p, count(t) AS all_tasks, count(CASE WHEN named THEN 1 END) AS named_tasks
MATCH (p)-[s:STATED_IN]->(d:Document)
WITH p, all_tasks, named_tasks, min(d.source) AS source, min(s.first_line) AS line
RETURN p.place AS place, count(p) AS policies, sum(all_tasks) AS tasks, sum(named_tasks) AS with_unit,
       round(100.0 * sum(named_tasks) / sum(all_tasks), 1) AS share,
       collect({quote: p.title, source: source, line: line}) AS evidence
ORDER BY tasks DESC, place
