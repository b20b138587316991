// id: policy/joint-issuers
// zh: 哪些政策文件由两个以上机关联合印发？
// en: Which policies were issued jointly, and by whom?
// plain: <哪些><政策>(?:是)?(?:由)?(?:多个|两个以上|几个)?(?:部门|机关|单位)?联合(?:印发|发布|发文|出台)(?:的)?
// kind: table
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column policy: text — 政策文件 / the policy
// column number: integer — 发文机关数 / number of issuers
// column issuers: list — 发文机关 / the issuers
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)-[r:ISSUED_BY]->(a:Agency)
WHERE $place IN ['', p.place]
MATCH (d:Document {id: r.document})
WITH p, count(DISTINCT a.id) AS number, collect(DISTINCT a.name) AS issuers,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE number > 1
RETURN p.title AS policy, number, issuers, evidence
ORDER BY number DESC, policy
