"""Lists that the text says are of industries, known or not: 发展旅游观光、研学科普等新业态, 提升麻纺、机械制造产业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.field_lists import are_told, members, split
from loaders.extract.marks import Cut
from loaders.extract.promotion import ENTERED, FOCUSED, VERBS
from loaders.extract.scan import Scan
from loaders.extract.titled import named_end
from loaders.extract.trades import ends_object, is_field
from loaders.ranges import Range, occurrences

_INDUSTRY = "产业"
# what stands between a list and its 产业: 等特色, 三大主导, “4+4”重点
_BETWEEN = re.compile(
    r"(?P<also>等)?(?:[一二两三四五六七八九十双\d]+(?:大|个|条)?|“[^”]{1,8}”|(?:传统|新兴|特色|优势|主导|重点|支柱|战略性?|先导|未来|首位|配套|富民|镇域|县域|市域|区域|本土|地方|农业|工业|乡村|[千百]亿元?级?|标志性)+)*全?$"
)
_CLOSE = re.compile(
    r"等[^，。；：、等的]{0,10}?(?:业态|赛道|(?P<trades>行业)(?=[，。；\s]|发展|转型|升级|集聚|做大|做强|高质量)|(?:细分|新兴|前沿|未来|产业)领域(?=[，。；\s]|的?(?:技术|关键|核心|科技)))"
    r"(?!链条|工人|技术|项目|平台|企业|人才|协会|标准|数字|互联网|化|区|中心|的|结构|政策)"
)
# what is done with the technologies of a list: 推动A、B等技术研发, 加强A、B等领域的科技创新
_STUDIED = re.compile(
    r"等[^，。；：、等]{0,14}?(?:(?P<fields>领域)|技术)(?:及[^，。；、]{1,4})?的?(?:科技|技术|关键|核心|共性|集成|前沿|基础|融合|产业化?|创新|重大|重点|示范)*"
    r"(?:研发|创新|攻关|突破|转化|研究|(?(fields)(?!)|(?:应用|推广)))(?!中心|平台|企业|示范|基地|人才|团队|体系|系统|场景|能力|院|成果)"
)
# 推动A、B成为新的增长点
_RAISED = re.compile("成为[^，。；、]{0,8}(?:增长[点极]|(?:支柱|主导)产业|引擎)")
_KIND = re.compile("(?![全优特新各])[\u4e00-\u9fff]{2,10}(?<![全大个])(?<!数字)")  # what a list of known fields is of
_LAST_BORDER = re.compile(r".*[，。；：！？\n（）“”《》]", re.DOTALL)
_FIRST = re.compile("[、和及与]")
_ASIDE = re.compile("在(?!线)|用于|[把将]|对(?!外)")  # a list behind it says where a thing is used, or is no object
# what companies do of themselves is no measure: 等龙头企业加快建设平台，加速A、B等技术应用
_TOLD = re.compile(r"等[^，。；、]{0,6}(?:企业|公司|机构)(?:加快|加速|不断|纷纷|持续|已|相继)[^。；\n]*$")
_REACH = 90
_SHORTEST = 4
_NEAR = 30  # characters before 产业 in which a list has a joint
_BEFORE = 14  # characters between a list and its 产业
_OBJECTS = VERBS - FOCUSED - ENTERED


def find_summed(scan: Scan) -> Iterator[Range]:
    """The members of such lists, and what sums them up where it says of what it is."""
    text = scan.text
    yield from _before_industry(scan)
    for close in _CLOSE.finditer(text):
        yield from _promoted(scan, close.start(), _OBJECTS if close["trades"] else VERBS)
    for close in _RAISED.finditer(text):
        yield from _promoted(scan, close.start(), _OBJECTS)
    for close in _STUDIED.finditer(text):
        if not _TOLD.search(text, max(0, close.start() - 2 * _REACH), close.start()):
            yield from _promoted(scan, close.start(), _OBJECTS)


def _before_industry(scan: Scan) -> Iterator[Range]:
    """The members of the lists that end in 产业, each list in text order."""
    for at in occurrences(_INDUSTRY, scan.text):
        if _ends_list(scan.text, at) and (found := _BETWEEN.search(scan.text, max(0, at - _BEFORE), at)):
            yield from _of_industries(scan, found, at)


def _ends_list(text: str, at: int) -> bool:
    """Whether a 产业 at a place ends an object in which there is a joint."""
    low = max(0, at - _NEAR)
    return (text.find("、", low, at) >= 0 or text.find("和", low, at) >= 0) and ends_object(text, at)


def _of_industries(scan: Scan, between: re.Match[str], at: int) -> Iterator[Range]:
    """The members of a list before 产业; of one whose 等 a field follows that field: 打造莲藕、茨菇等水生蔬菜产业."""
    also = scan.text.rfind("等", max(0, at - _BEFORE), at)
    if also >= 0 and not between["also"]:
        yield from _of_kind(scan, also, at)
        return
    for left, right in _promoted(scan, between.start(), VERBS if between[0] else _OBJECTS):
        yield left, named_end(scan.text, left, at) if right == at else right  # 麻纺、机械制造产业


def _of_kind(scan: Scan, also: int, at: int) -> Iterator[Range]:
    """The members of a list whose 等 a field follows, and that field: 推进清洁能源、节能环保等绿色产业发展."""
    found = list(_promoted(scan, also, _OBJECTS))
    if found and is_field(scan, also + 1, at):
        known = any(scan.industries_in(*one) for one in found)
        yield from found if known else ()
        if not known or _KIND.fullmatch(scan.text, also + 1, at):
            yield also + 1, at + len(_INDUSTRY)


def _promoted(scan: Scan, end: int, verbs: frozenset[str]) -> Iterator[Range]:
    """The members of the list up to an end that a verb has as its object, where most of them can be fields."""
    listed = _object(scan, end, verbs)
    parts = list(split(scan, *listed)) if listed else []
    found = members(scan, parts)
    if len(found) == len(parts) or (3 * len(found) >= 2 * len(parts) and are_told(scan, found)):
        yield from found


def _object(scan: Scan, end: int, verbs: frozenset[str]) -> Range | None:
    """The list up to an end that a verb has as its object, behind whose it is and who pays, or None."""
    floor = max(0, end - _REACH)
    border = _LAST_BORDER.match(scan.text, floor, end)
    opened = border.end() if border else floor
    verb = _verb(scan, opened, end, verbs) if end - opened >= _SHORTEST else None
    if verb is None:
        return None
    start = max(_behind_owner(scan.text, verb.end, end), _behind_payer(scan, verb.end, end))
    first = _FIRST.search(scan.text, start, end)
    if first is None or _ASIDE.search(scan.text, verb.end, first.start()) or scan.text.find("的", start, end) >= 0:
        return None
    return start, end


def _behind_owner(text: str, start: int, end: int) -> int:
    """Where a list begins behind what is said of all of it: 我市重点发展的新能源、新材料."""
    first = _FIRST.search(text, start, end)
    return max(start, text.rfind("的", start, first.start() if first else end) + 1)


def _behind_payer(scan: Scan, start: int, end: int) -> int:
    """Where a list begins behind who is urged to enter it: 鼓励社会资本投资养老、康养产业."""
    first = _FIRST.search(scan.text, start, end)
    return max(
        (cut.end for cut in scan.cuts_in(start, first.start() if first else end) if cut.mark.word in ENTERED),
        default=start,
    )


def _verb(scan: Scan, start: int, end: int, verbs: frozenset[str]) -> Cut | None:
    """The verb that has a list as its object: the last before the first border in it."""
    first = _FIRST.search(scan.text, start, end)
    close = first.start() if first else end
    return next(
        (cut for cut in reversed(scan.cuts_in(start, close)) if cut.mark.word in verbs and cut.end < close), None
    )
