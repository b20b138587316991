// id: policy/policies-in-document
// zh: 某文档由哪些政策文件和条目组成？
// en: Which policies stand in a file?
// plain: {source}(?:中|里)?(?:收录|包含|包括|有)(?:了)?<哪些><政策>
// kind: table
// param source: text e.g. 01-compilation — 文件名中的文字 / words of the file name
// column quote: quote — 政策文件 / the policy
// column doc_number: text — 发文字号 / the document number
// column date: date — 成文日期 / the date
// column place: text — 地域 / the place
// column source: source — 文件名 / the file
// column line: line — 起始行 / the first line
MATCH (p:Policy)-[s:STATED_IN]->(d:Document)
WHERE d.source CONTAINS $source
RETURN p.title AS quote, p.doc_number AS doc_number, p.date AS date, p.place AS place,
       d.source AS source, s.first_line AS line
ORDER BY source, line, quote
