// id: policy/issuers-of-policy
// zh: 某政策文件由谁印发，文号和日期是什么？
// en: Who issued a policy, under which number and on which date?
// plain: {policy}(?:是)?(?:由)?<谁>(?:联合)?(?:印发|发布|出台|发出)(?:的)?(?:，.*)?
// plain: <谁>(?:联合)?(?:印发|发布|出台)(?:了)?{policy}(?:，.*)?
// plain: {policy}的?(?:发文机关|印发机关|印发单位|发文单位|发文字号|文号|成文日期|印发日期|发布日期|状态)(?:和(?:文号|发文字号|发文机关|日期))?(?:是|为)?(?:什么|谁|多少|何时|哪些)?
// kind: table
// param policy: Policy e.g. 岚海省农村公路提质升级实施方案 — 政策文件 / the policy
// column policy: text — 政策文件 / the policy
// column doc_number: text — 发文字号 / the document number
// column date: date — 成文日期 / the date
// column place: text — 地域 / the place
// column status: text — 状态 / the status
// column issuer: text — 发文机关 / the issuer
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)
WHERE $policy IN [p.id, p.title]
OPTIONAL MATCH (p)-[r:ISSUED_BY]->(a:Agency)
OPTIONAL MATCH (d:Document {id: r.document})
RETURN p.title AS policy, p.doc_number AS doc_number, p.date AS date, p.place AS place, p.status AS status,
       a.name AS issuer, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY policy, line, issuer
