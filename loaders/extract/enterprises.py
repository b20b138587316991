"""Enterprises: companies by their legal form, brands by the table, and lists that the text calls companies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from loaders.document import Document, Part
from loaders.extract.joints import after_sort
from loaders.extract.marks import Frame
from loaders.extract.members import Listing, Member, listings
from loaders.extract.names import Name, names
from loaders.extract.proofs import generic
from loaders.extract.scan import COMPANIES, Scan
from loaders.mention import Mention

Range = tuple[int, int]

_LEGAL = re.compile(r"(?:有限(?:责任)?公司|股份公司)$")
_CLASS = re.compile(
    r"国有|民营|外资|合资|中央|央企|国企|上市|小微|中小|大中|专精特新|瞪羚|独角兽|单项冠军|高新技术|科技型|龙头|骨干|链主|"
    r"主体$|载体$|服务业|行业|产业|领域|平台|市场|部门|机构|单位|高校|院所|园区|以上|企业|公司法|[“”《》：]"
)
_NEXT = re.compile(r"、([^、，。；：和与及等的\s“”（）]{2,10})[、和与及]")
_LAST = re.compile(r"([^、，。；：和与及的\s“”（）]{4,16})、$")
_FIRM = re.compile(
    r"(?:高科|太阳能|锂业|医疗|药业|食品|科技|股份|电子|化工|新材料|能源|重工|机械|汽车|乳业|种业|钢铁|新材|智能|生物|医药|制药|农业|实业|控股|传媒|光电|微电子|半导体|"
    r"通信|软件|物流|航空|电气|电力|矿业|铝业|铜业|纸业|酒业|啤酒|纺织|服饰|家居|建材|水泥|玻璃|装备|动力|轴承|数控|机器人|锂电|光伏|储能)$"
)
_ENDED = re.compile(
    rf"[、和与]([\u4e00-\u9fffA-Za-z0-9]{{2,6}}?{_FIRM.pattern.removesuffix('$')})(?!产业|行业|公司|集团)"
)
# endings that no field has: 药业, 控股; but 生物医药, 电子
_FIRM_SURE = re.compile(
    r"(?:药业|锂业|乳业|铝业|铜业|纸业|酒业|矿业|实业|控股|股份|集团|重工|制药|科技|高科|啤酒|传媒|微电子|太阳能)$"
)
_LEAD_WORDS = ("为依托", "为龙头", "为链主", "为骨干", "为引领", "为代表")
_LED = re.compile(r"以([^以，。；：、\n]{3,10}(?:、[^，。；：、\n]{3,10}){1,8})(?:等(?:企业|公司)?)?$")
_LED_REACH = 100
_OF_FIRMS = re.compile("产业|行业|企业|园|基地|有限|股份|集团|公司|市场|装备|领域|制造|技术|中心|发展")
_CLOSED = frozenset("、和与及等，；。") | {""}
_NOT_PLAIN = re.compile(
    r"(?:大学|学院|院|所|医院|中心|协会|商会|联盟|局|委|厅|府|[省市县区州镇村园]|平台|基地|项目|工程|系统|实验室|技术|产业)$"
)
_COUNTED = re.compile(r"等[0-9]+[余多]?家")
_FETCHED = frozenset({"引进", "引入", "培育", "壮大", "吸引", "对接", "支持", "联合", "推动"})


def find_enterprises(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named company of a part: by its form, by the table of brands, and in lists that end in 等企业."""
    found = [(name.start, name.end) for frame, name in names(scan, "Enterprise") if _is_company(frame, name)]
    brands = [(brand.start, brand.end) for brand in scan.hits("brand")]
    yield from (scan.mention("Enterprise", *one, "enterprises.form") for one in found)
    yield from (scan.mention("Enterprise", *one, "enterprises.brand") for one in brands)
    for rule, sure, ranges in (
        ("enterprises.beside", 0.8, _between(scan, {*found, *brands})),
        ("enterprises.listed", 0.8, _on_the_list(scan)),
        ("enterprises.leading", 0.75, _leading(scan)),
    ):
        for start, end in ranges:
            yield scan.mention("Enterprise", start, end, rule, sure)
    yield from _listed(scan)


def _leading(scan: Scan) -> Iterator[Range]:
    """The members of a list of which the text says that they lead or carry something: 以甲药业、乙集团为依托."""
    text = scan.text
    for word in _LEAD_WORDS:
        at = text.find(word)
        while at >= 0:
            found = _LED.search(text, max(0, at - _LED_REACH), at)
            members = tuple(_ranges(text, *found.span(1))) if found else ()
            if any(_FIRM_SURE.search(text[left:right]) for left, right in members):
                yield from _all_plain(scan, members)
            at = text.find(word, at + 1)


def _ranges(text: str, start: int, end: int) -> Iterator[Range]:
    left = start
    for word in text[start:end].split("、"):
        yield left, left + len(word)
        left += len(word) + 1


def _all_plain(scan: Scan, members: tuple[Range, ...]) -> Iterator[Range]:
    """The members of a list if each could be the short name of a company."""
    if all(right - left > 2 and _is_plain(scan, left, right) for left, right in members):
        yield from members


def _on_the_list(scan: Scan) -> Iterator[Range]:
    """The companies of the stock list that open a sentence or are whole members of a list: 荃银高科、丰乐种业."""
    for one in scan.hits("listed"):
        if one.end - one.start < 4 or not _FIRM.search(scan.text[one.start : one.end]):
            continue
        if _stands_alone(scan, one.start, one.end):
            yield one.start, one.end


def _stands_alone(scan: Scan, start: int, end: int) -> bool:
    """Whether a name opens a sentence or is a whole member of a list."""
    before = scan.text[start - 1]
    if before in "。；\n":
        return not _OF_FIRMS.match(scan.text, end)
    return before in "、和与" and _is_closed(scan, end)


def _listed(scan: Scan) -> Iterator[Mention]:
    """The members of lists of companies."""
    for listing in listings(scan, "Enterprise"):
        if _of_companies(scan, listing):
            for member in listing.members:
                start = after_sort(scan.text, member.start, member.end - 2)
                yield scan.mention("Enterprise", start, member.end, "enterprises.list", 0.85)


def _between(scan: Scan, companies: Collection[Range]) -> Iterator[Range]:
    """The plain names that stand in a list between two companies, and those that the table has, behind one."""
    starts = {start for start, _ in companies}
    firms = {one.start: one.end for one in scan.hits("firm", "listed")}
    for first, last in sorted(companies):
        yield from _before(scan, first)
        one = _member(scan, last, starts, firms)
        while one and one not in companies:
            yield one
            one = _member(scan, one[1], starts, firms)


def _member(scan: Scan, end: int, starts: Collection[int], firms: Mapping[int, int]) -> Range | None:
    """The next member of a list, where the table has it or it leads on to a company."""
    if end + 1 in firms and scan.text[end] in "、和与及":
        return end + 1, firms[end + 1]
    found = _NEXT.match(scan.text, end)
    if found and found.end() in starts and _is_plain(scan, *found.span(1)):
        return found.span(1)
    return _by_ending(scan, end)


def _by_ending(scan: Scan, end: int) -> Range | None:
    """The next member of a list that ends as companies do, up to a mark or a verb: 高景太阳能做强."""
    found = _ENDED.match(scan.text, end)
    if not found or not _is_plain(scan, *found.span(1)):
        return None
    return found.span(1) if _is_closed(scan, found.end()) else None


def _is_closed(scan: Scan, end: int) -> bool:
    """Whether a mark or a verb follows."""
    if scan.text[end : end + 1] in _CLOSED:
        return True
    return any(cut.mark.kind != "quantity" for cut in scan.cuts_in(end, end + 2))  # 国家级农业龙头企业


def _before(scan: Scan, start: int) -> Iterator[Range]:
    """The member before a company in a list, where it ends as companies do: 江中药业、仁和集团."""
    if found := _LAST.search(scan.text, max(0, start - 16), start):
        left, right = found.span(1)
        left = max((cut.end for cut in scan.cuts_in(left, right)), default=left)
        if 4 <= right - left <= 8 and _FIRM.search(scan.text[left:right]) and _is_plain(scan, left, right):
            yield left, right


def _is_plain(scan: Scan, start: int, end: int) -> bool:
    """Whether words could be the short name of a company, and say no class, body or field."""
    return not _NOT_PLAIN.search(scan.text[start:end]) and not _is_class(scan, Member(start, end, ""))


def _is_company(frame: Frame, name: Name) -> bool:
    stem = name.text[: -len(frame.mark.word)]
    if not stem or "人民银行" in stem or _is_generic(name):
        return False
    if _LEGAL.search(name.text):
        return len(stem) > 1
    return not name.many and (_is_proven(frame, name) or _is_group(frame, name, stem))


def _is_proven(frame: Frame, name: Name) -> bool:
    """Whether a place or brand makes the name of one company of the words."""
    return _is_only(name) or (bool(name.proof) and len(name.bare) > len(frame.mark.word))


def _is_group(frame: Frame, name: Name, stem: str) -> bool:
    """Whether a group has a short name of its own, which may be that of a place, too: 盘石集团, 仁和集团."""
    if name.proof not in ("", "place") or frame.mark.word not in ("集团", "集团公司"):
        return False
    return 2 <= len(stem.strip()) <= 6 and not _is_kind(name)


def _is_kind(name: Name) -> bool:
    """Whether a group's name ends in words for a kind of group: 紧密型医疗集团."""
    words = name.text.removesuffix("公司")
    return any(generic(words[-length:], "Enterprise") for length in (4, 5))


def _is_generic(name: Name) -> bool:
    if generic(name.text, "Enterprise"):
        return True
    if name.bare == "集团" and name.proof == "place" and len(name.text) == 4:
        return False  # 仁和集团: a name that is that of a county, too
    return generic(name.bare, "Enterprise") and not _is_only(name)


def _is_only(name: Name) -> bool:
    """Whether a place has one of the kind: 辽宁出版集团, 哈尔滨银行."""
    return name.proof == "place" and generic(name.bare, "OneEach")


def _of_companies(scan: Scan, listing: Listing) -> bool:
    """Whether a list names companies: none of its members is a class, and one is known or the verb fetches them."""
    members = listing.members
    if any(_is_class(scan, member) for member in members):
        return False
    known = any(_is_known(scan, member) for member in members)
    return known or (members[0].lead in _FETCHED and (len(members) > 2 or _is_counted(scan.text, members[-1].end)))


def _is_counted(text: str, end: int) -> bool:
    """Whether a list closes with a number of companies: 高巨创新、好盈科技等74家企业."""
    return _COUNTED.match(text, end) is not None


def _is_known(scan: Scan, member: Member) -> bool:
    words = scan.text[member.start : member.end]
    if words.endswith(("公司", "集团", "银行")):
        return True
    return any(known.kind in COMPANIES for known in scan.names_in(member.start, member.end))


def _is_class(scan: Scan, member: Member) -> bool:
    words = scan.text[member.start : member.end]
    if not 2 <= len(words) <= 24 or generic(words, "Enterprise") or (_CLASS.search(words) and not _LEGAL.search(words)):
        return True
    return any(
        (one.start, one.end) == (member.start, member.end) for one in scan.industries_in(member.start, member.end)
    )
