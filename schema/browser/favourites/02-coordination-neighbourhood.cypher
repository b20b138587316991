// 某机构的任务和共同承担的单位（图）？
MATCH (x:Agency)<-[s:LEAD_UNIT|RESPONSIBLE_UNIT]-(:Task)
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS agency
MATCH (a:Agency)<-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]-(t:Task)
WHERE agency IN [a.id, a.name]
MATCH (t)-[s:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(b)
WHERE b.id <> a.id
RETURN a, r, t, s, b
ORDER BY t.name, b.name, r.line LIMIT 60
