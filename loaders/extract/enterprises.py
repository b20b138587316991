"""Enterprises: companies by their legal form, brands by the table, and lists that the text calls companies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.document import Document, Part
from loaders.extract.acting_companies import acting
from loaders.extract.company_lists import FIRM, beside, is_class, is_closed, is_plain
from loaders.extract.company_names import is_company
from loaders.extract.foreign_companies import abroad, founded, owned
from loaders.extract.joints import after_sort
from loaders.extract.marks import Frame
from loaders.extract.members import Member, listings
from loaders.extract.names import OWNED, Name, names
from loaders.extract.officers import led
from loaders.extract.proofs import begins_proper, is_division, is_jargon, is_unknown, knows, says_kind
from loaders.extract.proofs import is_plain as says_trade
from loaders.extract.railways import railways
from loaders.extract.scan import COMPANIES, PLACES, Known, Scan
from loaders.extract.short_companies import OF_FIRMS, is_finished, is_word_end, short_companies, with_place
from loaders.extract.told_companies import are_deeds, are_visited, banks, bracketed, local_firms
from loaders.extract.urged_companies import urged
from loaders.lexicon.places import by_name
from loaders.lexicon.table import rows
from loaders.mention import Mention
from loaders.ranges import Range, occurrences

# endings that no field has: 药业, 控股; but 生物医药, 电子
_SURE_ENDS = "|".join(line["name"] for line in rows("company_ends") if line["strength"] != "weak")
_FIRM_SURE = re.compile(rf"[\u4e00-\u9fff](?:{_SURE_ENDS}|公司|集团|科技|太阳能)$")
_LEAD_WORDS = ("为依托", "为龙头", "为链主", "为骨干", "为引领", "为代表")
_LED = re.compile(r"以([^以，。；：、\n]{2,10}?(?:、[^，。；：、\n]{2,10}?){0,8})(?:等(?:企业|公司)?)?$")
_LED_REACH = 100
_OF_FIRMS = re.compile(OF_FIRMS)
_DOES = ("承建", "建设", "投资", "开发", "运营", "实施", "负责", "施工", "总承包", "牵头")
_FEW = 3  # members of a list, from which on none must be told to be a company
_CROP = re.compile("[茶米果鱼羊牛鸡鸭鹅猪菜菌薯柑橙梨桃枣豆]$")  # what is grown: 莓茶、藤茶等龙头企业
# 由甲公司与乙大学联合开发
_DOES_WITH = re.compile(
    "[、与和][^，。；：\n]{2,30}?(?:共同|联合|合作|合资)(?:承建|建设|投资|开发|运营|实施|组建|搭建|打造)"
)
_TOWARDS = re.compile("[对向](?![外口前阳日华])")  # 对甲有限公司给予补贴
_BORDERS = frozenset({"", *"，。；：、\n \t\u3000"})
_ZONE_OF_IT = re.compile(
    "(?<=[\u4e00-\u9fff]{2})(?:(?:产业|工业|科技|物流)园区?|园区|开发区|高新区|经开区|保税区|示范区)"
)
_INSIDE = re.compile("(?:园区|辖区|境|[区县市])内(?!蒙)")  # 园区内江苏甲有限公司
_SHORTEST_OWN = 7  # characters of a company with its place
_DEEDS = {"由": _DOES, "与": ("签订", "签署", "签约", "深化合作", "合作共建", "共建", "达成")}  # 与中联煤层气公司签约
_KIND_OF_FIRM = re.compile("[个家各该本]|平台公司|国有|专业|民营|项目|有关|相关|物业|第三方|保险公司$|供电公司$")
_HAN = re.compile("[\u4e00-\u9fff]{2,5}")
_PLAINLY = re.compile(
    r"[0-9]+[家户][^，。；、：]{0,8}?(?:企业|公司)|(?:等|在内的)(?:一批|一大批|[0-9]+[余多]?[家户])?(?:国内|国际|国内外|省内|行业|知名|龙头|骨干|重点|领军|链主|头部|大型|上市|优质|优势|民营|中央|"
    r"外资|世界500强|500强|高新技术|高科技|互联网|大|强)*(?:企业|公司|集团|名企|巨头)"
)
_COUNTED = re.compile(r"等[0-9]+[余多]?[家户]")
_AS_LEADER = re.compile("为(?:龙头|主导|主体|链主|核心|骨干|依托|代表|引领|主)$")
# what is gone to beside companies
_SITE = re.compile("(?:产业园|科技园|庄园|园区|示范区|基地|农场|景区|[镇乡村])$")
_SITE_AND = re.compile("[^，。；、]{2,20}?(?:产业园|科技园|庄园|园区|示范区|基地|农场|景区)(?:以及|[和与及])")
_FETCHED = frozenset({"引进", "引入", "培育", "壮大", "吸引", "对接", "支持", "联合", "推动"})


def find_enterprises(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named company of a part: by its form, by the table of brands, and in lists that end in 等企业."""
    firms = (name for frame, name in names(scan, "Enterprise") if _is_company(scan, frame, name))
    found = [(_own_start(scan, name.start, name.end), name.end) for name in firms]
    brands = [(_brand_start(scan, brand), brand.end) for brand in scan.hits("brand")]
    short = tuple(short_companies(scan))
    yield from (scan.mention("Enterprise", *one, "enterprises.form") for one in found)
    yield from (scan.mention("Enterprise", *one, "enterprises.brand") for one in brands)
    yield from _by_context(scan, {*found, *brands}, short)
    yield from _listed(scan, {end: start for start, end in (*found, *short)})


# whoever brings it in: 市金融办组织国家开发银行
_BANK_OF_NATION = re.compile("国家开发银行|中国(?:进出口|农业发展|工商|农业|建设|邮政储蓄)?银行")


def _own_start(scan: Scan, start: int, end: int) -> int:
    """Where a company begins behind a preposition, or behind the zone that it lies in: 甲县工业园区内蒙古乙有限公司."""
    if _TOWARDS.match(scan.text, start, end) and scan.text[start - 1 : start] in _BORDERS:
        start += 1
    if bank := _BANK_OF_NATION.search(scan.text, start + 1, end):
        return bank.start()
    if inside := _INSIDE.match(scan.text, start, end - _SHORTEST_OWN):
        return inside.end()
    zones = (zone.end() for zone in _ZONE_OF_IT.finditer(scan.text, start, end - _SHORTEST_OWN))
    return next((at for at in zones if _begins_with_place(scan.text, at)), start)


def _begins_with_place(text: str, at: int) -> bool:
    """Whether the short name of a place stands at an offset."""
    return any(text[at : at + length] in by_name() for length in (3, 2))


def _brand_start(scan: Scan, brand: Known) -> int:
    """Where the name of a brand begins: that of a group with the place right before it, 广东温氏集团."""
    return with_place(scan, brand.start) if scan.text.endswith("集团", brand.start, brand.end) else brand.start


def _by_context(scan: Scan, sure_ones: set[Range], short: Sequence[Range]) -> Iterator[Mention]:
    """The companies that no form or table shows, but the words around them do; each by its rule."""
    for rule, sure, ranges in (
        ("enterprises.short", 0.75, short),
        ("enterprises.beside", 0.8, beside(scan, sure_ones, short)),
        ("enterprises.listed", 0.8, _on_the_list(scan)),
        ("enterprises.leading", 0.75, _leading(scan)),
        ("enterprises.abroad", 0.8, abroad(scan)),
        ("enterprises.founded", 0.75, founded(scan)),
        ("enterprises.owned", 0.75, owned(scan)),
        ("enterprises.led", 0.8, led(scan)),
        ("enterprises.bracketed", 0.85, bracketed(scan)),
        ("enterprises.banks", 0.85, banks(scan)),
        ("enterprises.railways", 0.9, railways(scan)),
        ("enterprises.local", 0.8, local_firms(scan)),
        ("enterprises.acting", 0.75, acting(scan, sure_ones)),
        ("enterprises.urged", 0.75, urged(scan)),
    ):
        for start, end in ranges:
            yield scan.mention("Enterprise", start, end, rule, sure)


def _is_company(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name is that of a company by its form, or the text says what the company does: 由电建核电公司承建."""
    if is_company(frame, name):
        return True
    text = scan.text
    deeds = _DOES if name.lead in OWNED else _DEEDS.get(text[name.start - 1 : name.start])
    if deeds is None or frame.mark.word not in ("公司", "集团") or name.many or len(name.text) < 6:
        return False
    done = text.startswith(deeds, name.end) or (deeds is _DOES and _DOES_WITH.match(text, name.end))
    return bool(done) and not _KIND_OF_FIRM.search(name.text)


def _leading(scan: Scan) -> Iterator[Range]:
    """The members of a list of which the text says that they lead or carry something: 以甲药业、乙集团为依托."""
    text = scan.text
    for word in _LEAD_WORDS:
        for at in occurrences(word, text):
            found = _LED.search(text, max(0, at - _LED_REACH), at)
            members = tuple(_ranges(text, *found.span(1))) if found else ()
            if any(_is_firm(text[left:right]) or _is_brand(scan, left, right) for left, right in members):
                yield from _all_plain(scan, members)


def _is_brand(scan: Scan, start: int, end: int) -> bool:
    """Whether words are the name of a company that the table has."""
    known = scan.name_at(start)
    return known is not None and known.end == end and known.kind in ("brand", "firm")


def _is_firm(words: str) -> bool:
    """Whether words end as no field does, or as companies do behind what is no word: 大阳电工."""
    return _FIRM_SURE.search(words) is not None or _ends_coined(words)


def _ends_coined(words: str) -> bool:
    """Whether words end as companies do behind two characters or more that are no word."""
    ending = FIRM.search(words)
    return ending is not None and ending.start() >= 2 and not knows(words[: ending.start()])


def _ranges(text: str, start: int, end: int) -> Iterator[Range]:
    left = start
    for word in text[start:end].split("、"):
        yield left, left + len(word)
        left += len(word) + 1


def _all_plain(scan: Scan, members: tuple[Range, ...]) -> Iterator[Range]:
    """The members of a list if each could be the short name of a company."""
    if all(
        (right - left > 2 or _is_brand(scan, left, right)) and is_plain(scan, left, right) for left, right in members
    ):
        yield from members


def _on_the_list(scan: Scan) -> Iterator[Range]:
    """The companies of the stock list that stand as a subject, an object or a member of a list: 荃银高科、丰乐种业."""
    for one in scan.hits("listed"):
        words = scan.text[one.start : one.end]
        if len(words) < 4 or not (found := FIRM.search(words)):
            continue
        if _stands_alone(scan, one.start, one.end, one.start + found.start()):
            yield one.start, one.end


def _stands_alone(scan: Scan, start: int, end: int, stem: int) -> bool:
    """Whether a name opens a sentence, is a whole member of a list, or no plain words behind a mark or a verb."""
    before = scan.text[start - 1]
    if before in "。；\n":
        return not _OF_FIRMS.match(scan.text, end)
    if before in "、和与" and is_closed(scan, end):
        return True
    return not is_jargon(scan.text[start:stem]) and is_word_end(scan, start) and is_finished(scan, end)


def _listed(scan: Scan, found: Mapping[int, int]) -> Iterator[Mention]:
    """The members of lists of companies."""
    for listing in listings(scan, "Enterprise"):
        members = _behind_leaders(scan.text, listing.members)
        if _of_companies(scan, members, found):
            for start, end in _members(scan, members, found):
                yield scan.mention("Enterprise", start, end, "enterprises.list", 0.85)


def _members(scan: Scan, members: Iterable[Member], found: Mapping[int, int]) -> list[Range]:
    """The members of a list, from the first name that `found` has by its end: 省环境局推进甲集团、乙石化等企业."""
    named: list[Range] = []
    for member in members:
        start = after_sort(scan.text, member.start, member.end - 2)
        if (own := found.get(member.end, start)) > start:
            named, start = [], own
        named.append((start, member.end))
    return named


def _of_companies(scan: Scan, members: Sequence[Member], found: Mapping[int, int]) -> bool:
    """Whether a list names companies: none of its members is a class, and one is known or the verb fetches them."""
    if not members or _has_class(scan, members):
        return False
    if _has_company(scan, members, found) or _are_nameless(scan, members) or are_visited(scan, members):
        return True
    return _are_fetched(scan, members) and not are_deeds(scan, members)


def _has_class(scan: Scan, members: Iterable[Member]) -> bool:
    """Whether a member of a list is a class of things or a deed."""
    return any(is_class(scan, member) or _is_deed(scan, member) for member in members)


def _has_company(scan: Scan, members: Sequence[Member], found: Mapping[int, int]) -> bool:
    """Whether a member of a list ends where a company is found, is known for one, or is coined as one."""
    return any(one.end in found for one in members) or _holds_company(scan, members)


def _holds_company(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether one of the members is known for a company, or is coined as the names of companies are."""
    told = _are_told(scan.text, members[-1].end)
    return any(_is_known(scan, member) or _is_coined(scan, member, told) for member in members) or any(
        _ends_coined(scan.text[member.start : member.end]) for member in members
    )


def _are_fetched(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether a verb fetches the members of a list, which are more than two or counted, and no trades alone."""
    if members[0].lead not in _FETCHED or (len(members) < _FEW and not _are_sure(scan, members)):
        return False
    return not all(_is_trade_alone(scan.text[one.start : one.end]) for one in members)


def _are_sure(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether so few are counted, or are said to be weighty companies and one goes by a name of its own."""
    end = members[-1].end
    if _is_counted(scan.text, end):
        return True
    words = [scan.text[one.start : one.end] for one in members]
    if len(words) < _FEW - 1 or not _are_told(scan.text, end) or any(map(_CROP.search, words)):
        return False
    return _has_own_name(words)


def _has_own_name(words: Iterable[str]) -> bool:
    """Whether one of the members of a list is a name that the dictionary lacks."""
    return any(is_unknown(one) or not knows(one) for one in words)


def _is_trade_alone(words: str) -> bool:
    """Whether words say a trade, and no name begins them: 支持零部件加工、物流配送等企业; but 湘江电缆."""
    return says_trade(words) and not begins_proper(words)


def _behind_leaders(text: str, members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The members behind those that the text tells apart (以甲为龙头、乙等企业为主), but for the sites among them."""
    told = [at for at, one in enumerate(members, 1) if _AS_LEADER.search(text, one.start, one.end)]
    return tuple(
        _without_site(text, one)
        for one in members[told[-1] if told else 0 :]
        if not _SITE.search(text, one.start, one.end)
    )


def _without_site(text: str, member: Member) -> Member:
    """A member behind the site that 及 joins to it: 甲示范区及乙牧业."""
    found = _SITE_AND.match(text, member.start, member.end)
    return member._replace(start=found.end()) if found else member


def _are_nameless(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether companies are several or counted, and their names are no words: 中鼎、保隆等7家企业."""
    if len(members) < 2 and not _is_counted(scan.text, members[-1].end):
        return False
    return not any(_says_place_or_kind(scan, member) for member in members)


def _says_place_or_kind(scan: Scan, member: Member) -> bool:
    """Whether a member is a place that may stand alone, or has a word that is no name."""
    known = scan.name_at(member.start)
    place = known is not None and known.end == member.end and known.kind in PLACES
    return place or says_kind(scan.text[member.start : member.end])


def _is_counted(text: str, end: int) -> bool:
    """Whether a list closes with a number of companies: 高巨创新、好盈科技等74家企业."""
    return _COUNTED.match(text, end) is not None


def _is_deed(scan: Scan, member: Member) -> bool:
    """Whether a member begins with a verb and ends as no company does: 招大引强、培育扶持、战略重组等…企业."""
    cuts = scan.cuts_in(member.start, member.end)
    if not cuts or cuts[0].start > member.start or cuts[0].mark.kind == "quantity":
        return False
    return not FIRM.search(scan.text[member.start : member.end]) and not _is_known(scan, member)


def _is_coined(scan: Scan, member: Member, told: bool) -> bool:
    """Whether a member is no field: it ends as companies do behind what is no word, or it has no word at all."""
    start, end = member.start, member.end
    if FIRM.search(scan.text[start:end]):
        return _ends_coined(scan.text[start:end]) or (told and _is_sure_firm(scan, start, end))
    behind = _behind_division(scan, start, end)
    return (told or behind > start) and 3 <= end - start <= 6 and _is_kindless(scan.text[behind:end])


def _is_sure_firm(scan: Scan, start: int, end: int) -> bool:
    """Whether what ends as companies do is long enough for a name, and sure to be one."""
    return end - start > 3 and _is_sure(scan, start, end)


def _behind_division(scan: Scan, start: int, end: int) -> int:
    """The start of the words behind the province, city or county that a member begins with, or its own start."""
    known = scan.name_at(start)
    return known.end if known and known.end < end and is_division(scan.text, known) else start


def _is_kindless(words: str) -> bool:
    """Whether the words are Chinese characters alone, and say no kind of thing."""
    return _HAN.fullmatch(words) is not None and not says_kind(words)


def _is_sure(scan: Scan, start: int, end: int) -> bool:
    """Whether words end as no field does, behind what begins no field: 神农珍稀菇业."""
    return _FIRM_SURE.search(scan.text, start, end) is not None and not is_jargon(scan.text[start:end])


def _are_told(text: str, end: int) -> bool:
    """Whether the words behind a list say companies and not what they make: 等知名企业, 等零部件企业."""
    return _PLAINLY.match(text, end) is not None


def _is_known(scan: Scan, member: Member) -> bool:
    words = scan.text[member.start : member.end]
    if words.endswith(("公司", "集团", "银行")):
        return True
    return any(known.kind in COMPANIES for known in scan.names_in(member.start, member.end))
