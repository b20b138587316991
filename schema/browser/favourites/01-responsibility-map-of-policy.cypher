// 某政策文件的任务和单位（图）？
MATCH (x:Policy)<-[:PART_OF]-(:Task)-[s:LEAD_UNIT|RESPONSIBLE_UNIT]->()
WITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1
WITH x.name AS policy
MATCH (p:Policy)<-[x:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT]->(u)
WHERE policy IN [p.id, p.title]
RETURN p, x, t, r, u
ORDER BY x.line, t.name, u.name, type(r) LIMIT 60
