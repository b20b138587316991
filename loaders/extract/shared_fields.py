"""Industries that share their head: 生产性、生活性服务业 is two, 高端、智能、绿色制造业 three."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.extract.scan import Scan
from loaders.extract.titled import whole_field
from loaders.mention import Mention
from loaders.ranges import occurrences

_HEADS = ("制造", "服务", "装备", "农业")
_ALONE = ("制造", "装备")  # heads without 业, where a mark or a verb follows: 发展高端、智能装备
_ENDS = re.compile("[，。；、\\s]|发展|$")
_KIND = (
    "(?:高端|智能|绿色|数字|先进|现代|新型|低碳|精密|精品|特色|生态|智慧|高效|有机|设施"
    "|循环|休闲|观光|都市|生产性|生活性|公益性|消费性|服务型|生产型|生活型|基础|成套|海洋|航空)化?"
)
_LIST = re.compile(rf"(?:{_KIND}、)*{_KIND}(?:[、和与及]|以及){_KIND}$")
_MEMBER = re.compile(_KIND)
_BROADER = re.compile("(?:装备|汽车|电子信息|服装|食品|加工|生产)$")  # belongs to the head: 高端、智能装备制造业
_REACH = 40
_BEFORE = re.compile(r"[\u4e00-\u9fff][性型端能色字进代碳]$")


def beside_shared(scan: Scan, others: Iterable[Mention]) -> Iterator[Mention]:
    """Every member of such lists, and the other fields that do not lie in them."""
    shared = tuple(_shared(scan))
    yield from shared
    taken = {at for one in shared for at in range(one.span.start, one.span.end)}
    yield from (one for one in others if one.span.start not in taken)


def _shared(scan: Scan) -> Iterator[Mention]:
    """Every member of such a list with the head that all of them share."""
    text = scan.text
    for word in _HEADS:
        for at in occurrences(word, text):
            end = whole_field(text, at + len(word))
            if text[end - 1] == "业" or (word in _ALONE and _ENDS.match(text, end)):
                yield from _sharing(scan, at, end)


def _sharing(scan: Scan, at: int, end: int) -> Iterator[Mention]:
    """The members of the list before a head, with what is broader than the head's own word: 高端、智能装备制造业."""
    text, floor = scan.text, max(0, at - _REACH)
    broader = _BROADER.search(text, floor, at)
    start = broader.start() if broader else at
    found = _LIST.search(text, floor, start) if _BEFORE.search(text, floor, start) else None
    if found:
        yield from _members(scan, found, text[start:end])


def _members(scan: Scan, found: re.Match[str], head: str) -> Iterator[Mention]:
    """The members of a list of kinds, each with the head behind the list."""
    kinds = list(_MEMBER.finditer(scan.text, *found.span()))
    for kind in kinds:
        end = kind.end() + len(head) * (kind is kinds[-1])
        yield scan.mention("Industry", kind.start(), end, "industries.shared", 0.75, name=kind[0] + head)
