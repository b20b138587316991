// id: coverage/coverage-by-place
// zh: 各地政策的任务写明责任单位的比例？
// en: What share of the tasks names a unit, place by place?
// plain: (?:各地|各省|各省市)(?:的)?(?:政策)?(?:任务)?(?:写明|明确)(?:责任)?单位的(?:比例|任务)(?:是)?(?:多少|最高)?
// kind: table
// column place: text — 地域 / the place
// column policies: integer — 政策数 / number of policies
// column tasks: integer — 任务数 / number of tasks
// column with_unit: integer — 写明单位的任务数 / tasks with a unit
// column share: number — 比例 % / share in per cent
// column evidence: evidence — 出处 / where they stand
MATCH (p:Policy)<-[r:PART_OF]-(t:Task)
MATCH (d:Document {id: r.document})
WITH p, t, r, d, EXISTS { MATCH (t)-[:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->() } AS named
WITH p.place AS place, count(DISTINCT p.id) AS policies, count(DISTINCT t.id) AS tasks,
     count(DISTINCT CASE WHEN named THEN t.id END) AS with_unit,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
RETURN place, policies, tasks, with_unit, round(100.0 * with_unit / tasks, 1) AS share, evidence
ORDER BY tasks DESC, place
