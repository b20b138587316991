// id: policy/policies-of-issuer
// zh: 某机关印发了哪些政策文件？
// en: Which policies did a body issue?
// plain: {agency}(?:都)?(?:印发|发布|出台|制定)(?:了|过)?<哪些><政策>
// plain: <哪些><政策>(?:是)?由{agency}(?:印发|发布|出台|制定)(?:的)?
// kind: table
// param agency: Agency e.g. 岚海省人民政府办公厅 — 发文机关 / the issuer
// column policy: text — 政策文件 / the policy
// column doc_number: text — 发文字号 / the document number
// column date: date — 成文日期 / the date
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)-[r:ISSUED_BY]->(a:Agency)
WHERE $agency IN [a.id, a.name]
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, p.doc_number AS doc_number, p.date AS date,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, policy
