// id: coverage/passages-for-words
// zh: 哪些任务或章节的原文提到某些词语？
// en: Which tasks or sections mention these words (full text)?
// plain: <哪些>(?:任务|章节|段落|地方|原文)(?:提到|提及|涉及|写到|说到)(?:了)?{words}
// plain: {words}(?:目前|已|已经|累计|共|总共|一共)*(?:有|达到|达|服务|培养|投入|建成|实现|聚集|发展|完成|入驻|拥有|带动|支持|融资)(?:了)?(?:多少|几).{0,20}
// plain: {words}(?:的)?(?:企业|机构|项目|资金|投资|产值|规模|数量|用户)(?:数)?(?:目前|已|已经|累计)*(?:是|有|为|达到|达)?多少.{0,4}
// plain: {words}(?:的)?(?:成效|成果|进展|成绩|完成情况)(?:是|有)?(?:什么|哪些|如何|多少)?
// kind: table
// param words: words e.g. 数据 共享 — 词语，以空格分开，须全部出现 / words separated by blanks, all of which must occur
// param limit: integer = 20 e.g. 10 — 最多行数 / most rows
// column policy: text — 政策文件 / the policy
// column task: text — 任务或章节 / the task or section
// column outline: text — 所在章节 / the place in the outline
// column quote: quote — 原文 / the words
// column source: source — 文件名 / the file
// column line: line — 行号 / the line
MATCH (t:Task)-[r:PART_OF]->(p:Policy)
WHERE all(word IN $words WHERE t.text CONTAINS word)
MATCH (d:Document {id: r.document})
RETURN p.title AS policy, t.name AS task, t.outline AS outline, t.text AS quote, d.source AS source, r.line AS line
ORDER BY size(t.text), source, line, task LIMIT $limit
