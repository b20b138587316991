"""Files without a contents page: one document, or several one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.document import Block, PartKind
from loaders.repair.titles import is_document_title, is_policy_title, plain
from loaders.split.head import find_heading, find_title, is_foreword
from loaders.split.listed import SOURCE_NOTE, issue_year, kind_of
from loaders.split.parts import Cut

_DECLARED = re.compile(
    r"(?:编写|编制|编印|研究制定|组织制定|制定)(?:形成|出台)?了?\s?《([^《》]{4,60})》\s?[（(]\s?以下简称"
)
_NUMBER_LINE = re.compile(
    r"[（(]?[\u4e00-\u9fff]{1,14}[〔\[（(﹝【]\s?(?:19|20)\d\d\s?[〕\]）)﹞】]\s?第?\s?\d{1,5}\s?号[）)]?"
)
_NAMED = re.compile(r"《([^《》]{4,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》")
_EXCERPTS = re.compile(
    r"[现特](?:予以|将)?[^。；]{0,30}(?:摘编|摘登|摘录|摘要|摘发|节选|选登|刊登|刊发|刊载|转载|编发)"
    r"|(?:主要内容|核心内容|重点内容|主要任务|要点|全文)(?:摘编|摘要|摘登|摘录|刊登|刊发|整理|编发)?如下"
)
_ANNOUNCES = re.compile(
    r"(?:印发|出台|发布|公布|下发|制定)(?:实施)?(?:了|的|关于)*《(?P<title>[^《》]{4,80})》"
    r"|《(?P<passive>[^《》]{4,80})》(?:[（(][^（()）]{1,30}[)）])?(?:近日|日前|已|由[^，。；]{3,40}?)*(?:正式)?(?:印发|发布|出台|公布|是今后)"
)
_SPEAKS = re.compile(
    r"《(?P<name>[^《》]{2,80})》(?:[（(][^（()）]{1,30}[)）])?中?，?(?:还|也|同时|进一步|并)?(?:提出|明确|指出|要求|规定|部署|强调|确定|聚焦|围绕|从|按照|坚持|包括|涵盖|共(?:分|有|提)|分为)"
    r"|(?:根据|按照|依据)《(?P<by>[^《》]{2,80})》"
    r"|(?:(?:根据|按照)该?(?P<bare>规划|方案|意见|计划|条例)，|(?<![\u4e00-\u9fff《])(?P<word>规划|方案|意见|计划|条例)(?:还|也|同时)?(?:提出|明确|指出|要求|规定))"
)
_WORK_REPORT = "政府工作报告"
_HELD = re.compile(r"[—－-]{0,2}\s?(?:19|20)\d\d\s?年[^。]{2,60}届人民代表大会[^。]{0,20}上\s*$")
_GOVERNOR = re.compile(r"人民政府(?:代)?(?:省长|市长|区长|县长|州长|旗长|主席|盟长)")
_SPEECH_BLOCKS = 5
_NOTES = 12  # blocks in which an editor's note says what it excerpts
_HEAD = 6000  # characters in which a guide says what it is


def cut_rest(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """The documents of a file that has no contents page."""
    if not blocks:
        return (Cut(PartKind.OTHER, "", 0, len(text), -1, 0),)
    starts = _starts(text, blocks)
    cuts = []
    for position, first in enumerate(starts):
        following = starts[position + 1] if position + 1 < len(starts) else len(blocks)
        cuts.append(_cut(text, blocks[first:following]))
    return tuple(cuts)


def _starts(text: str, blocks: Sequence[Block]) -> list[int]:
    """The blocks at which a document begins: behind a source note, at an editor's note, at a title with a number."""
    notes = [i + 1 for i, b in enumerate(blocks[:-1]) if SOURCE_NOTE.search(text[max(b.start, b.end - 80) : b.end])]
    if len(notes) >= 1 and len(blocks) - notes[-1] >= 3:
        return [0, *notes]
    if len(notes) >= 2:
        return [0, *notes[:-1]]
    numbered = _numbered(text, blocks)
    return numbered if len(numbered) >= 2 else [0]


def _numbered(text: str, blocks: Sequence[Block]) -> list[int]:
    """Titles with a document number of their own on the line below."""
    found = []
    for index in range(1, len(blocks)):
        block = blocks[index]
        if block.end - block.start > 40 or not _NUMBER_LINE.fullmatch(text[block.start : block.end].strip()):
            continue
        above = index - 1
        title = text[blocks[above].start : blocks[above].end]
        if is_document_title(title):
            found.append(above)
    if found:
        found[0] = 0
    return found


def _cut(text: str, blocks: Sequence[Block]) -> Cut:
    start, end = blocks[0].start, blocks[-1].end
    notes = [b.start for b in blocks[:12] if is_foreword(text[b.start : b.end])]
    title = find_title(text, blocks)
    if title is None:
        return _untitled(text, blocks)
    at = blocks[title.first].start
    foreword = (notes[0], at) if notes and notes[0] < at else (0, 0)
    year = issue_year(text[start:at]) if at > start else None
    return Cut(kind_of(title.words), title.words, start, end, at, blocks[title.last].end, foreword=foreword, year=year)


def _untitled(text: str, blocks: Sequence[Block]) -> Cut:
    """A guide whose foreword says what it is, a report or news item, or a text of which nothing is known."""
    start, end = blocks[0].start, blocks[-1].end
    match = _DECLARED.search(text, start, min(end, start + _HEAD))
    if match and is_policy_title(match[1]):
        return Cut(PartKind.GUIDE, match[1], start, end, match.start(1), start)
    if found := _speech(text, blocks) or _excerpt(text, blocks) or _telling(text, blocks):
        return found
    heading = find_heading(text, blocks)
    if heading is None:
        return Cut(PartKind.OTHER, "", start, end, -1, start)
    kind = kind_of(heading.words)
    first, last = blocks[heading.first], blocks[heading.last]
    kind = PartKind.OTHER if kind == PartKind.POLICY else kind
    return Cut(kind, heading.words, start, end, first.start, last.end)


def _speech(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A work report without its title: the head of a government before the people's congress."""
    for block, following in pairwise(blocks[:_SPEECH_BLOCKS]):
        held = _HELD.match(text, block.start, block.end)
        if held and _GOVERNOR.search(text, following.start, following.end):
            return Cut(PartKind.POLICY, _WORK_REPORT, blocks[0].start, blocks[-1].end, -1, block.start)
    return None


def _telling(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A news item that announces one plan and then tells what it says: A印发《X》, 《方案》提出…."""
    start, end = blocks[0].start, blocks[-1].end
    for block in blocks[:_NOTES]:
        found = _ANNOUNCES.search(text, block.start, block.end)
        if found is None:
            continue
        group = "title" if found["title"] else "passive"
        if not (is_policy_title(found[group]) and _speaks(text, found[group], found.start(), end)):
            return None
        foreword = (block.start, block.end)
        return Cut(PartKind.DIGEST, found[group], start, end, found.start(group), block.start, foreword=foreword)
    return None


def _speaks(text: str, title: str, start: int, end: int) -> bool:
    """Whether most of what plans are said to say behind an announcement is said by the one announced."""
    form, own, others = plain(title), 0, 0
    for each in _SPEAKS.finditer(text, start, end):
        named = next(filter(None, each.groups()))
        if form.endswith(plain(named)):
            own += 1
        elif each["name"]:
            others += 1
    return own > others


def _excerpt(text: str, blocks: Sequence[Block]) -> Cut | None:
    """A newsletter that prints the measures of a plan under a headline of its own: 现将《X》主要内容摘编如下."""
    for block in blocks[:_NOTES]:
        if not _EXCERPTS.search(text, block.start, block.end):
            continue
        for named in _NAMED.finditer(text, block.start, block.end):
            if is_policy_title(named[1]):
                return Cut(
                    PartKind.DIGEST,
                    named[1],
                    blocks[0].start,
                    blocks[-1].end,
                    named.start(1),
                    block.end,
                    foreword=(block.start, block.end),
                )
    return None
