// id: geography/projects-and-builders
// zh: 各项目、平台、园区由谁建设或运营？
// en: Who builds or operates each project, platform or park?
// plain: “?{name}”?(?:是)?由<谁>(?:建设|承建|运营|运维|建设运营)(?:的)?
// plain: <谁>(?:建设|承建|运营)(?:了)?“{name}”
// kind: table
// param name: text = "" e.g. 平台 — 名称中的文字，空为不限 / words of the name; empty for any
// column name: text — 项目、平台或园区 / what is built
// column kind: label — 类别 / its kind
// column relation: role — 建设或运营 / builds or operates
// column builder: text — 建设或运营者 / who builds or operates it
// column quote: quote — 原句 / the sentence
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (b)-[r:BUILDS|OPERATES]->(x:Project|Platform|Park)
WHERE $name = '' OR x.name CONTAINS $name
MATCH (d:Document {id: r.document})
RETURN x.name AS name, labels(x) AS kind, type(r) AS relation, b.name AS builder,
       r.quote AS quote, d.source AS source, r.line AS line
ORDER BY name, relation, source, line, builder
