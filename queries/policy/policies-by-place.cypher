// id: policy/policies-by-place
// zh: 各地各有多少政策文件？
// en: How many policies has each place?
// plain: (?:各地|各省|各省市|每个省|各省区市|各地区)(?:分别|各)?有(?:多少|几)(?:件|个|份|项)?<政策>
// plain: {source}(?:中|里)?(?:各地|各省|各省市|每个省|各地区)(?:分别|各)?有(?:多少|几)(?:件|个|份|项)?<政策>
// kind: table
// param source: text = "" e.g. 01-compilation — 文件名中的文字，空为不限 / words of the file name; empty for any
// column place: text — 地域 / the place
// column policies: integer — 政策数 / number of policies
// column titles: list — 标题 / the titles
// column evidence: evidence — 出处 / where they stand
MATCH (p:Policy)-[s:STATED_IN]->(d:Document)
WHERE $source = '' OR d.source CONTAINS $source
RETURN p.place AS place, count(DISTINCT p.id) AS policies, collect(DISTINCT p.title) AS titles,
       collect(DISTINCT {quote: p.title, source: d.source, line: s.first_line}) AS evidence
ORDER BY policies DESC, place
