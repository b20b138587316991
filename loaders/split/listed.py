"""Compilations and newsletters: cut where the titles of the contents page stand in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.document import Block, BlockKind, PartKind
from loaders.repair.shapes import BULLETS
from loaders.repair.titles import is_policy_title
from loaders.split.contents import Found
from loaders.split.head import is_foreword
from loaders.split.parts import Cut
from loaders.split.provinces import is_province

SOURCE_NOTE = re.compile(
    r"[（(]\s?(?:(?:时政|新闻|信息|文章|稿件|资料|内容)?来源|转自|据|供稿)\s?[：:][^（）()]{1,60}[）)]\s*$"
)
_IMPRINT = re.compile(
    r"(?:地\s*址|邮\s*编|电\s*话|邮\s*箱|网\s*址|传\s*真|主\s*编|副\s*主\s*编|编\s*辑|责\s*编|校\s*对|排\s*版|印\s*刷|印\s*数|电子邮箱|联系电话"
    r"|编辑部地址|编\s*委|参与编辑人员|编辑团队|总编辑|执行编辑|责任编辑)[^。]{0,12}?(?:[：:]|$)"
)
_COLOPHON = re.compile(r"(?:本|此|该)(?:套)?书.{0,80}(?:编印|错漏|谬误|原文为准|批评指正|编者)|编辑团队|编\s*后\s*记")
_ISSUE_YEAR = re.compile(r"((?:19|20)\d\d)\s?年\s?(?:\d{1,2}\s?月|第\s?\d{1,4}\s?期)")
_REPORT = re.compile(r"报告|白皮书|运行情况|指数|统计公报|蓝皮书|综述")
_MASTHEAD = 3000  # characters in which an issue says its date
_TAIL_BLOCKS = 25


def cut_listed(text: str, blocks: Sequence[Block], found: Sequence[Found]) -> tuple[Cut, ...]:
    """One part for each entry of the contents page that the body prints."""
    firsts = [_first_block(text, blocks, hit, found[i - 1].last if i else -1) for i, hit in enumerate(found)]
    year = issue_year(text) if any(first < hit.first for first, hit in zip(firsts, found, strict=True)) else None
    reaches = [range(first, end) for first, end in pairwise([*firsts, len(blocks)])]
    return tuple(_cut(text, blocks, hit, reach, year) for hit, reach in zip(found, reaches, strict=True))


def _cut(text: str, blocks: Sequence[Block], hit: Found, reach: range, year: int | None) -> Cut:
    """The part that an entry of the contents page names, out of the blocks before the next part."""
    last = _last_block(text, blocks, hit.last, reach.stop, final=reach.stop == len(blocks))
    title = " ".join(text[block.start : block.end] for block in blocks[hit.first : hit.last + 1])
    start, at = blocks[reach.start].start, blocks[hit.first].start
    return Cut(
        kind_of(title),
        title,
        start,
        blocks[last].end,
        at,
        blocks[hit.last].end,
        listed=hit.entry.words,
        foreword=(start, at) if reach.start < hit.first else (0, 0),
        year=year,
    )


def kind_of(title: str) -> PartKind:
    """What a part is, from its title alone."""
    if is_policy_title(title.lstrip(f" \u3000{BULLETS}")):
        return PartKind.POLICY
    return PartKind.REPORT if _REPORT.search(title) else PartKind.NEWS


def issue_year(text: str) -> int | None:
    """The year of the issue, from its masthead."""
    match = _ISSUE_YEAR.search(text, 0, _MASTHEAD)
    return int(match[1]) if match else None


def body_end(text: str, blocks: Sequence[Block], start: int, end: int) -> int:
    """The last block of the final part: what an imprint or a publisher says of itself is left out."""
    tail = range(max(start, end - _TAIL_BLOCKS), end)
    labels = [i for i in tail if _IMPRINT.match(text[blocks[i].start : blocks[i].end])]
    if len(labels) < 2:
        return end - 1
    first = labels[0]
    while first - 1 > start and _COLOPHON.search(text[blocks[first - 1].start : blocks[first - 1].end]):
        first -= 1
    return max(start, first - 1)


def _first_block(text: str, blocks: Sequence[Block], hit: Found, before: int) -> int:
    """The block of the editor's note that goes before a title, else that of the title."""
    for index in range(hit.first - 1, max(before, hit.first - 16), -1):
        words = text[blocks[index].start : blocks[index].end]
        if is_foreword(words):
            return index
        if SOURCE_NOTE.search(words) or blocks[index].kind == BlockKind.ROW:
            break
    return hit.first


def _last_block(text: str, blocks: Sequence[Block], start: int, following: int, *, final: bool) -> int:
    """The last block before the next part; the last source note where the part has one."""
    for index in range(following - 1, start, -1):
        if SOURCE_NOTE.search(text[blocks[index].start : blocks[index].end]):
            return index
    if final:
        return body_end(text, blocks, start, following)
    last = following - 1
    while last > start and is_province(text[blocks[last].start : blocks[last].end]):
        last -= 1  # the divider before the documents of the next province
    return last
