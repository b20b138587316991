// id: policy/issuers-not-stated
// zh: 哪些政策文件写明了发文机关，哪些没有？
// en: Which of the policies read state their issuer, and which do not?
// plain: {source}(?:中|里)?(?:的)?<哪些><政策>(?:写明|注明|载明|明确)(?:了)?(?:发文机关|印发机关|发布机关|印发单位|发文单位)
// plain: <哪些><政策>(?:没有|未)?(?:写明|注明|载明|明确)(?:了)?(?:发文机关|印发机关|发布机关|发文单位)
// kind: table
// param source: text = "" e.g. 05-regulation — 文件名中的文字，空为不限 / words of the file name; empty for any
// column policy: text — 政策文件 / the policy
// column kind: text — 出现形式 / how it stands there
// column issuers: list — 发文机关 / the issuers
// column file: text — 文件名 / the file
// column first: integer — 起始行 / first line
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)-[s:STATED_IN]->(d:Document)
WHERE $source = '' OR d.source CONTAINS $source
OPTIONAL MATCH (p)-[r:ISSUED_BY]->(a:Agency)
OPTIONAL MATCH (e:Document {id: r.document})
RETURN p.title AS policy, s.kind AS kind, collect(DISTINCT a.name) AS issuers, min(d.source) AS file, min(s.first_line) AS first,
       collect(DISTINCT {quote: r.quote, source: e.source, line: r.line}) AS evidence
ORDER BY file, first, policy
