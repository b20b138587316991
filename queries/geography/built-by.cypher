// id: geography/built-by
// zh: 某机构或企业建设、运营哪些项目、平台、园区？
// en: What does a body or enterprise build or operate?
// plain: {unit}(?:建设|承建|运营)(?:了)?<哪些>(?:项目|平台|园区|系统)?
// kind: table
// param unit: Unit e.g. 岚海港口集团有限公司 — 机构或企业 / the body or enterprise
// column unit: text — 机构或企业 / the body or enterprise
// column relation: role — 建设或运营 / builds or operates
// column name: text — 项目、平台或园区 / what it builds or operates
// column kind: label — 类别 / its kind
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (u:Agency|Organization|Enterprise)-[r:BUILDS|OPERATES]->(x)
WHERE $unit IN [u.id, u.name]
MATCH (d:Document {id: r.document})
RETURN u.name AS unit, type(r) AS relation, x.name AS name, labels(x) AS kind,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY relation, source, line, name
