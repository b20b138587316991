// id: policy/resting-on-policy
// zh: 哪些文件依据某政策文件制定？
// en: Which documents rest on a policy?
// plain: <哪些><政策>(?:是)?(?:依据|根据|按照|落实|贯彻|源自|来自|引用)(?:了)?{policy}(?:制定|编制|出台)?(?:的)?
// plain: {policy}(?:被|有)<哪些><政策>(?:引用|作为依据|落实|贯彻|依据)
// kind: table
// param policy: Policy e.g. 岚海省海洋环境保护条例 — 政策文件 / the policy
// column policy: text — 依据它制定的文件 / the document that rests on it
// column doc_number: text — 发文字号 / the document number
// column date: date — 成文日期 / the date
// column relation: role — 关系 / the relation
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (q:Policy)-[r:BASED_ON|CITES]->(p:Policy)
WHERE $policy IN [p.id, p.title]
MATCH (d:Document {id: r.document})
RETURN q.title AS policy, q.doc_number AS doc_number, q.date AS date, type(r) AS relation,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY relation, source, line, policy
