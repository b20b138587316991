// id: geography/enterprises-in-several-plans
// zh: 哪些企业出现在两件以上政策文件中？
// en: Which enterprises appear in several plans?
// plain: <哪些>企业(?:出现在|见于|列入)(?:了)?(?:多个|多件|两件以上|几个)(?:规划|政策|文件|方案)(?:中|里)?
// kind: table
// param least: integer = 2 e.g. 3 — 至少涉及的政策数 / least number of policies
// column enterprise: text — 企业 / the enterprise
// column policies: integer — 政策数 / number of policies
// column titles: list — 政策文件 / the policies
// column evidence: evidence — 原句 / the sentences
MATCH (p:Policy)<-[:PART_OF]-(t:Task)-[r:LEAD_UNIT|RESPONSIBLE_UNIT|COOPERATING_UNIT|SUPPORTS]->(e:Enterprise)
MATCH (d:Document {id: r.document})
WITH e, count(DISTINCT p.id) AS policies, collect(DISTINCT p.title) AS titles,
     collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
WHERE policies >= $least
RETURN e.name AS enterprise, policies, titles, evidence
ORDER BY policies DESC, enterprise
