// id: geography/partners
// zh: 某企业、机构或地方与谁合作？
// en: With whom does an enterprise, body or place partner?
// plain: {name}(?:和|与|同|跟)<谁>(?:开展|进行)?(?:了)?(?:合作|共建|签约|联合)
// kind: table
// param name: Partner e.g. 岚海大学 — 企业、机构或地方 / the enterprise, body or place
// column name: text — 一方 / the one
// column partner: text — 合作方 / the other
// column kind: label — 合作方类别 / its kind
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (x:Enterprise|Organization|Agency|Place)-[r:PARTNERS_WITH]-(y)
WHERE $name IN [x.id, x.name]
MATCH (d:Document {id: r.document})
RETURN x.name AS name, y.name AS partner, labels(y) AS kind, r.quote AS quote, d.source AS source, r.line AS line
ORDER BY source, line, partner
