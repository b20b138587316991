"""News of a government's work report: who gave it, or what it says; the place is that of its congress or government."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Block, PartKind
from loaders.lexicon.places import locate, place_end, unlisted
from loaders.lexicon.reports import CONGRESS, WORK_REPORT
from loaders.split.parts import Cut

_YEAR = r"(?P<year>20\d\d年)?"
# what only news says of a report: 从政府工作报告中获悉, 《政府工作报告》提出，…; 为完成政府工作报告提出的目标 is none
_TELLS = re.compile(
    r"政府工作报告》?中?，?(?:还|也|同时)?(?:指出|提出|提到|强调|显示|明确(?=[，：]))(?!的)"
    r"|[作做]了?(?:题为[^。]{2,30}的)?《?[省市县区州旗]?政府工作报告|政府，?向(?:本次)?大会(?:[作做]|报告)"
    r"|从[^，。]{0,12}政府工作报告》?中?(?:获悉|了解到|看|，)"
    r"|政府工作报告》?(?:全文)?(?:正式|对外)?(?:发布|公布|公开)(?=[。，])"
)
_EXPLAINS = re.compile(
    rf"(?:解读|读懂|速览|一图|干货|要点|亮点|划重点|摘登)[^。\n]{{0,14}}?{_YEAR}《?政府工作报告"
    r"|^(?P<early>20\d\d年)?[^。\n]{0,10}政府工作报告[^。\n]{0,10}(?:解读|读懂|速览|干货|要点|亮点|摘登)",
    re.MULTILINE,
)
_PLACE = r"(?P<place>[\u4e00-\u9fff]{2,9}?[省市县区州旗])"
_OF = (  # the surest first
    re.compile(_PLACE + r"《?(?:20\d\d年)?《?(?:人民)?政府工作报告"),
    re.compile(_PLACE + CONGRESS),
    re.compile(_PLACE + "(?:(?:人民)?政府|代?[省市县区州旗]长)"),
)
_CLAUSE = re.compile("[^\u4e00-\u9fff]$")
_OURS = ("我", "本", "全")
_OPENING = 6  # blocks in which news says that it tells of a report
_NAMING = 12  # blocks in which the place is named


def cut_reported(text: str, blocks: Sequence[Block]) -> Cut | None:
    """News of a work report as a digest of it, under the name of its place."""
    start, end = blocks[0].start, blocks[min(len(blocks), _OPENING) - 1].end
    if text.find("政府工作", start, end) < 0:
        return None
    head = _EXPLAINS.search(text, start, end)
    if head is None and _TELLS.search(text, start, end) is None:
        return None
    year = _year(head) if head else ""
    place = _place(text, start, blocks[min(len(blocks), _NAMING) - 1].end)
    return Cut(PartKind.DIGEST, f"{place}{year}{WORK_REPORT}", start, blocks[-1].end, -1, start) if place else None


def _year(head: re.Match[str]) -> str:
    """The year of the report that a headline names, or nothing."""
    return head["year"] or head["early"] or ""


def _place(text: str, start: int, end: int) -> str:
    """The place whose report, congress or government a range names first; empty where it names none."""
    found = [one for pattern in _OF for one in pattern.finditer(text, start, end)]
    listed = (one["place"][_first(one["place"]) :] for one in found)
    return next(filter(locate, listed), "") or next(filter(None, map(_unlisted, found)), "")


def _unlisted(found: re.Match[str]) -> str:
    """A place that no table lists where it begins its clause before its congress or government; 我市 is none."""
    words, begins = found["place"], _CLAUSE.search(found.string, max(0, found.start() - 1), found.start()) is not None
    return words if begins and found.re is not _OF[0] and not words.startswith(_OURS) and unlisted(words) else ""


def _first(words: str) -> int:
    """Where in some words a place begins that goes to their end: 开幕的云州市."""
    return next((at for at in range(len(words)) if place_end(words, at) == len(words)), 0)
