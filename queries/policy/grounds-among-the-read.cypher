// id: policy/grounds-among-the-read
// zh: 已读文件之间，哪些以另一件为依据或引用另一件？
// en: Which documents read in full rest on or cite one another?
// plain: (?:(?:已读|库中|图中|这些|文件之?间)(?:的)?(?:文件|政策)?(?:中|之间|里)?，?)?<哪些>(?:文件|政策)?(?:以|依据|根据|引用)(?:另一件|其他|彼此|其中另一件)(?:文件)?(?:为依据)?
// kind: table
// param place: place = "" e.g. 岚海省 — 地域，空为不限 / the place; empty for any
// column policy: text — 政策文件 / the policy
// column relation: role — 关系 / the relation
// column ground: text — 依据或引用的文件 / the document it rests on or cites
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (p:Policy)-[r:BASED_ON|CITES]->(g:Policy)
WHERE $place IN ['', p.place] AND (p)-[:STATED_IN]->() AND (g)-[:STATED_IN]->() AND p.id <> g.id
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, type(r) AS relation, g.title AS ground,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, policy, ground
