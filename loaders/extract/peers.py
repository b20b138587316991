"""Members of lists that stand beside a named work, park or platform and end as such a name does.

建设甲国家重点实验室、区块链产业创新基地、农业人工智能技术创新中心: what a list names beside things of their own is
one, too, where it says of what it is; 数据中心、服务平台 are kinds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from loaders.extract.proofs import generic
from loaders.extract.scan import Scan
from loaders.mention import Mention
from loaders.ranges import Range

_MADE = frozenset({"Park", "Project", "Platform"})
_STAND = frozenset({"Industry", "Place"})  # what may stand within the name of a peer
_END = re.compile("[、，。；：！？\n\t（）()“”《》]|以及|等(?![级离])|[和与及](?=[^、，。；：\n]{6,})")
_BREAKS = frozenset({"hard", "quantity"})  # of cuts: a clause, and no name
_JOINTS = ("以及", "、", "和", "与", "及")
_SHORTEST, _LONGEST = 6, 30  # characters of a member
_STEM = 4  # of them before the head
# what is of many, or a clause
_NONE = re.compile(
    "[的各等每其该本了即为和与及]|一批|若干|有关|相关|多个|多[元样]|[一二两三四五六七八九十0-9]+(?:余|多)?[个家座条项批类]|其他|所有|全部|以上|先行区$|“一带一路”"
    "|^(?:重点|重大|区域性?|专业化?|公共|综合|现代化?|新型|高水平|标准化|特色|共性|[省市县]级|国家级|行业|企业|产业|科技|技术|创[新业]|数字化?|智[能慧]化?|信息化?|大?数据|绿色)*(?:平台|基地|园区?|中心|系统|工程|项目|示范区|实验室|集群)$"
)


def find_peers(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Every member of a list beside a named thing, or beside another one so found, that ends as such names do."""
    shift = scan.part.start
    taken = sorted((one.span.start - shift, one.span.end - shift) for one in mentions if one.type not in _STAND)
    for one in mentions:
        if one.type in _MADE:
            start, end = one.span.start - shift, one.span.end - shift
            yield from _peers(scan, _left(scan, start), taken)
            yield from _peers(scan, _right(scan.text, end), taken)


def _right(text: str, at: int) -> Iterator[Range]:
    """The members of a list behind a place, one after the other."""
    while joint := next((one for one in _JOINTS if text.startswith(one, at)), ""):
        start = at + len(joint)
        found = _END.search(text, start, start + _LONGEST + 2)
        if found is None:
            return
        yield start, found.start()
        at = found.start()


def _left(scan: Scan, at: int) -> Iterator[Range]:
    """The members of a list before a place, the nearest first; the first of the list begins behind its verb."""
    text = scan.text
    while text[at - 1 : at] == "、":
        end = at - 1
        start = max(text.rfind(mark, max(0, end - _LONGEST), end) for mark in "、，。；：\n（）")
        if start < 0 or text[start] != "、":
            verbs = [cut.end for cut in scan.cuts_in(max(start, 0), end) if cut.mark.kind in _BREAKS]
            yield from ((verb, end) for verb in verbs[-1:])
            return
        yield start + 1, end
        at = start + 1


def _peers(scan: Scan, members: Iterable[Range], taken: Sequence[Range]) -> Iterator[Mention]:
    """Those of the members that are named, up to the first that is none or holds a name that is known without it."""
    for start, end in members:
        at = bisect_left(taken, (end, 0))
        type_ = "" if at and taken[at - 1][1] > start else _type(scan, start, end)
        if not type_:
            return
        yield scan.mention(type_, start, end, "list.peer", 0.8)


def _type(scan: Scan, start: int, end: int) -> str:
    """What the head of a member says that it is, where it says of what it is; else nothing."""
    words = scan.text[start:end]
    if not _may_be_name(scan, start, end):
        return ""
    head = scan.marks.head_before(end)
    if head is None or head.type not in _MADE or len(words) - len(head.word) < _STEM:
        return ""
    return "" if generic(words, head.type) else head.type


def _may_be_name(scan: Scan, start: int, end: int) -> bool:
    """Whether words have the length of a name, and are neither of many things nor broken by a clause."""
    words = scan.text[start:end]
    if not _SHORTEST <= len(words) <= _LONGEST or _NONE.search(words):
        return False
    return not any(cut.mark.kind in _BREAKS for cut in scan.cuts_in(start, end))
