"""Companies that their deeds tell: 由某地某矿业投资12亿元, 某地特钢整体搬迁, 某材料公司总投资4亿元的项目."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain

from loaders.extract.company_lists import FIRM
from loaders.extract.proofs import begins_proper, generic, is_division, is_plain, knows
from loaders.extract.scan import Scan
from loaders.extract.short_companies import ends
from loaders.ranges import Range

# who does so is a company
_DEED = re.compile(
    r"投资(?:[约超近达]?[0-9]|建设|新建|兴建|打造|的)|投建|承建|承接|共同出资|共同投资|总承包|整体搬迁|代建"
)
_BEFORE = re.compile("(?:在[^，。；：、\n]{2,12})?(?:计划|拟|预计|累计|总|已|将)*$")  # between a company and its deed
_NAME = re.compile(
    rf"(?P<stem>[\u4e00-\u9fff（）]{{2,14}}?)(?:(?P<firm>{FIRM.pattern.removesuffix('$')})|(?P<invests>[交城国建水产农旅]投|文旅投)|(?:集团|公司))"
)
_BORDER = re.compile("[，。；：、！？\n\t”“由与和及]")
_CLASS = re.compile(
    "[各等个家的本该全我]|[国央民外]?企|国有|民营|社会|平台|部门|第三方|专业|相关|有关|龙头|投资|项目|资本|累计|固定|资产|工业|现代|传统|单位|跨国|上市|保险|物业|供电"
)
# who does so behind 由, and is no body by the end of its name
_BY = re.compile(r"由(?P<name>[\u4e00-\u9fff（）]{4,14}?)(?=负责|统一|运营|建设|实施|承担|牵头|具体)")
_BODY_ENDS = frozenset("局委府办厅院所校镇乡村县市区会站队行")
_COINED = 4  # characters of a coined name
_LONGEST = 20


def acting(scan: Scan, known: Collection[Range]) -> Iterator[Range]:
    """Every company of a part that stands before what only companies do, but those that end as a known one does."""
    ends_known = {end for _, end in known}
    for start, end in chain(_doing(scan), _by_whom(scan)):
        if end not in ends_known:
            yield start, end


def _doing(scan: Scan) -> Iterator[Range]:
    """The companies right before what only companies do."""
    for deed in _DEED.finditer(scan.text):
        before = _BEFORE.search(scan.text, max(0, deed.start() - 18), deed.start())
        end = before.start() if before else deed.start()
        start = _start(scan, end)
        if _is_named(scan, start, end) or _is_coined(scan, start, end):
            yield start, end


def _by_whom(scan: Scan) -> Iterator[Range]:
    """The companies behind 由 that run or build something."""
    for by in _BY.finditer(scan.text):
        start, end = by.span("name")
        if _is_named(scan, start, end):
            yield start, end


def _is_named(scan: Scan, start: int, end: int) -> bool:
    """Whether words are the name of a company by their end."""
    found = _NAME.fullmatch(scan.text, start, end)
    if found is None or _CLASS.search(found["stem"]):
        return False
    by = scan.text[start - 1 : start] == "由" and found["firm"] is not None  # 由绿源环保投资1.8亿元
    return (by and len(found["stem"]) > 1 and not scan.is_industry(start, end)) or _is_firm(scan, found)


def _is_coined(scan: Scan, start: int, end: int) -> bool:
    """Whether words are a place and a name that no dictionary has: 青岛特锐德."""
    place = scan.name_at(start)
    if place is None or not 2 <= end - place.end <= _COINED or not is_division(scan.text, place):
        return False
    bare = scan.text[place.end : end]
    return not knows(bare) and not _CLASS.search(bare) and bare[-1] not in _BODY_ENDS


def _start(scan: Scan, end: int) -> int:
    """Where the words before a deed begin: behind the last mark, joint or verb."""
    floor = max(0, end - _LONGEST)
    start = max((mark.end() for mark in _BORDER.finditer(scan.text, floor, end)), default=floor)
    return max([start, *(cut.end for cut in scan.cuts_in(start, end) if cut.mark.kind == "hard")])


def _is_firm(scan: Scan, found: re.Match[str]) -> bool:
    """Whether words that end as companies do hold a name, or are those of one that a place has."""
    start, end = found.span()
    if generic(found[0], "Enterprise") or scan.is_industry(start, end):
        return False
    bare, place = found["stem"], scan.name_at(start)
    if place is not None and place.end <= found.end("stem") and is_division(scan.text, place):
        bare = scan.text[place.end : found.end("stem")]
        if not bare:
            return _is_one_each(found)
    return len(bare) > 1 and (begins_proper(bare) or not is_plain(bare))


def _is_one_each(found: re.Match[str]) -> bool:
    """Whether a place has one company that ends so: 南阳交投, 潍坊特钢; but 云南能源 may be all of its energy."""
    return found["invests"] is not None or ends().get(found["firm"] or "") == "place"
