// id: geography/parks-by-tier
// zh: 各级别的园区有哪些，被哪些文件支持？
// en: Which parks are there of each tier, and which policies support them?
// plain: <哪些>{tier}园区(?:被支持|得到支持)?
// plain: (?:有)?<哪些>园区(?:被|得到)(?:了)?(?:政策)?支持
// kind: table
// param tier: text = "" e.g. 国家级 — 级别，空为不限 / the tier; empty for any
// column tier: text — 级别 / the tier
// column park: text — 园区 / the park
// column supporters: list — 支持它的任务或文件 / tasks or policies that support it
// column evidence: evidence — 原句 / the sentences
MATCH (k:Park)<-[r:SUPPORTS]-(h)
WHERE $tier IN ['', k.tier]
MATCH (d:Document {id: r.document})
RETURN k.tier AS tier, k.name AS park, collect(DISTINCT h.name) AS supporters,
       collect(DISTINCT {quote: r.quote, source: d.source, line: r.line}) AS evidence
ORDER BY tier, park
