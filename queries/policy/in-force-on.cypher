// id: policy/in-force-on
// zh: 某日有效的法规和政策文件（写明施行或失效日期的）？
// en: Which policies with a stated term were in force on a day?
// kind: table
// param day: date e.g. 2024-12-31 — 日期 / the day
// column quote: quote — 政策文件 / the policy
// column effective: date — 施行日期 / effective from
// column expires: date — 失效日期 / expires on
// column source: source — 文件名 / the file
// column line: line — 起始行 / the first line
MATCH (p:Policy)-[s:STATED_IN]->(d:Document)
WHERE (p.effective <= $day AND (p.expires IS NULL OR p.expires >= $day))
   OR (p.effective IS NULL AND p.expires >= $day)
RETURN p.title AS quote, p.effective AS effective, p.expires AS expires, d.source AS source, s.first_line AS line
ORDER BY source, line, quote
