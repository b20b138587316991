// id: policy/witnesses-of-policy
// zh: 某政策文件载于哪些文档，从第几行到第几行？
// en: In which files does a policy stand, from which line to which?
// plain: {policy}(?:载于|出现在|收录在|见于)<哪些>(?:文档|文件|材料)?(?:中|里)?
// kind: table
// param policy: Policy e.g. 岚海省数据交易促进条例 — 政策文件 / the policy
// column quote: quote — 政策文件 / the policy
// column kind: text — 出现形式 / how it stands there
// column source: source — 文件名 / the file
// column line: line — 起始行 / the first line
// column last_line: integer — 结束行 / the last line
MATCH (p:Policy)-[s:STATED_IN]->(d:Document)
WHERE $policy IN [p.id, p.title]
RETURN p.title AS quote, s.kind AS kind, d.source AS source, s.first_line AS line, s.last_line AS last_line
ORDER BY source, line
