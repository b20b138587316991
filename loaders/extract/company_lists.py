"""The members of lists beside a known company, and the plain names that a list of companies may have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from loaders.extract.company_names import LEGAL
from loaders.extract.members import Member
from loaders.extract.proofs import generic, says_kind
from loaders.extract.scan import Known, Scan
from loaders.extract.short_companies import is_finished
from loaders.lexicon.table import rows
from loaders.ranges import Range

_CLASS = re.compile(
    r"规上|限上|规下|限下|四上|双软|国有|民营|外资|合资|中央|央企|国企|上市|小微|中小|大中|专精特新|瞪羚|独角兽|单项冠军|高新技术|科技型|龙头|骨干|链主|"
    r"主体$|载体$|服务业|行业|产业|领域|平台|市场|部门|机构|单位|高校|院所|园区|项目$|工程$|以上|企业|公司法|[“”《》：]"
)
_NEXT = re.compile(r"、([^、，。；：和与及等的\s“”（）]{2,10})[、和与及]")
_LAST = re.compile(r"([^、，。；：和与及的\s“”（）]{4,16})、$")
_ENDS = sorted((line["name"] for line in rows("company_ends")), key=len, reverse=True)
FIRM = re.compile(
    rf"(?:{'|'.join(_ENDS)}|太阳能|钢厂|通信|软件|航空|电力|水泥|玻璃|动力|汽车|机器人|锂电|储能|电机|建材|家具|包装|饮料|"
    r"酒店|宾馆|超市|大厦|大楼)$"
)
_ENDED = re.compile(
    rf"[、和与]([\u4e00-\u9fffA-Za-z0-9]{{2,6}}?{FIRM.pattern.removesuffix('$')})(?!产业|行业|公司|集团)"
)
_BESIDE = re.compile(r"、(?P<name>[\u4e00-\u9fff]{2,6}?)(?=[、，。；等和与及])")
# what companies do with one another: 甲科技、乙智骏做大做强
_GROWING = re.compile(
    r"、(?P<name>[\u4e00-\u9fff]{3,6}?)(?=等?(?:做大做强|做优做强|做强做优|发展壮大|加快发展|上市|扩产|扩能))"
)
_BEFORE_NAMES = frozenset("了以由")
_CLOSED = frozenset("、和与及等，；。") | {""}
_NOT_PLAIN = re.compile(
    r"(?:大学|学院|院|所|矿|电[站厂]|医院|中心|协会|商会|联盟|局|委|厅|府|[省市县区州镇村园]|平台|基地|项目|工程|系统|实验室|技术|产业)$"
)


def beside(scan: Scan, companies: Collection[Range], short: Collection[Range]) -> Iterator[Range]:
    """The plain names that stand in a list between two companies, and those that the table has, behind one."""
    starts = {start for start, _ in companies} | {one.start for one in scan.hits("firm")}
    starts |= {start for start, _ in short if scan.text[start - 1] == "、"}
    yield from _of_firms(scan)
    firms = {one.start: one.end for one in scan.hits("firm", "listed")}
    for first, _ in sorted(companies):
        yield from _before(scan, first)
    for _, last in sorted({*companies, *short}):
        one = _member(scan, last, starts, firms)
        while one and one not in companies:
            yield one
            one = _member(scan, one[1], starts, firms)


def _of_firms(scan: Scan) -> Iterator[Range]:
    """The names that stand for a company only beside others, where two of them are next to each other: 鞍钢、本钢."""
    last = None
    for one in scan.hits("firm", "brand"):
        if last and "firm" in (last.kind, one.kind) and _are_joined(scan, last, one):
            yield last.start, last.end
            yield one.start, one.end
        last = one


def _are_joined(scan: Scan, one: Known, other: Known) -> bool:
    """Whether two names are next to each other in a list, and the second goes on in no longer name: 网易、美的云."""
    joined = one.end + 1 == other.start and scan.text[one.end] in "、和与及"
    return joined and is_finished(scan, other.end)


def _member(scan: Scan, end: int, starts: Collection[int], firms: Mapping[int, int]) -> Range | None:
    """The next member of a list, where the table has it or it leads on to a company."""
    if end + 1 in firms and scan.text[end] in "、和与及" and is_finished(scan, firms[end + 1]):
        return end + 1, firms[end + 1]
    found = _NEXT.match(scan.text, end)
    if found and found.end() in starts and is_plain(scan, *found.span(1)):
        return found.span(1)
    return _by_ending(scan, end) or _coined(scan, end)


def _coined(scan: Scan, end: int) -> Range | None:
    """The next member of a list, where the dictionary has no word of it: 甲科技、格特拉克、乙智骏."""
    found = _BESIDE.match(scan.text, end) or _GROWING.match(scan.text, end)
    return found.span("name") if found and _is_coined(scan, *found.span("name")) else None


def _is_coined(scan: Scan, start: int, end: int) -> bool:
    """Whether words hold no word of the dictionary, no known name, and say no class or body."""
    words = scan.text[start:end]
    if says_kind(words) or scan.names_in(start, end) or scan.industries_in(start, end):
        return False
    return is_plain(scan, start, end)


def _by_ending(scan: Scan, end: int) -> Range | None:
    """The next member of a list that ends as companies do, up to a mark or a verb: 高景太阳能做强."""
    found = _ENDED.match(scan.text, end)
    if not found or not is_plain(scan, *found.span(1)):
        return None
    return found.span(1) if is_closed(scan, found.end()) else None


def is_closed(scan: Scan, end: int) -> bool:
    """Whether a mark or a verb follows."""
    if scan.text[end : end + 1] in _CLOSED:
        return True
    return any(cut.mark.kind != "quantity" for cut in scan.cuts_in(end, end + 2))  # 国家级农业龙头企业


def _before(scan: Scan, start: int) -> Iterator[Range]:
    """The member before a company in a list, where it ends as companies do: 江中药业、仁和集团."""
    if found := _LAST.search(scan.text, max(0, start - 16), start):
        left, right = found.span(1)
        left = max((cut.end for cut in scan.cuts_in(left, right)), default=left)
        left += scan.text[left] in _BEFORE_NAMES
        if 4 <= right - left <= 8 and FIRM.search(scan.text[left:right]) and is_plain(scan, left, right):
            yield left, right


def is_plain(scan: Scan, start: int, end: int) -> bool:
    """Whether words could be the short name of a company, and say no class, body or field."""
    return not _NOT_PLAIN.search(scan.text[start:end]) and not is_class(scan, Member(start, end, ""))


def is_class(scan: Scan, member: Member) -> bool:
    """Whether a member of a list is a class of companies, a field, or too long or short for a name."""
    words = scan.text[member.start : member.end]
    if not 2 <= len(words) <= 24 or generic(words, "Enterprise") or (_CLASS.search(words) and not LEGAL.search(words)):
        return True
    return scan.is_industry(member.start, member.end)
