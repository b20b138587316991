"""Files without a contents page: one document, or several one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.document import Block, PartKind
from loaders.repair.titles import is_document_title
from loaders.split.head import find_title, is_foreword
from loaders.split.listed import SOURCE_NOTE, issue_year, kind_of
from loaders.split.parts import Cut
from loaders.split.pasted import cut_item, cut_titled, find_pasted
from loaders.split.roundup import cut_roundup, has_masthead
from loaders.split.untitled import cut_untitled

_NUMBER_LINE = re.compile(
    r"[（(]?[\u4e00-\u9fff]{1,14}[〔\[（(﹝【]\s?(?:19|20)\d\d\s?[〕\]）)﹞】]\s?第?\s?\d{1,5}\s?号[）)]?"
)


def cut_rest(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """The documents of a file that has no contents page."""
    if not blocks:
        return (Cut(PartKind.OTHER, "", 0, len(text), -1, 0),)
    starts = _starts(text, blocks)
    if (len(starts) == 1 or has_masthead(text, blocks)) and (items := cut_roundup(text, blocks)):
        return items
    pasted = find_pasted(text, blocks) if len(starts) == 1 else []
    reaches = pairwise([*(pasted or starts), len(blocks)])
    return tuple((_pasted if pasted else _cut)(text, blocks[first:end]) for first, end in reaches)


def _pasted(text: str, blocks: Sequence[Block]) -> Cut:
    """One of several documents or items of news that were pasted one behind the other."""
    return cut_titled(text, blocks) or cut_item(text, blocks) or _cut(text, blocks)


def _starts(text: str, blocks: Sequence[Block]) -> list[int]:
    """The blocks at which a document begins: behind a source note, at an editor's note, at a title with a number."""
    notes = list(_behind_notes(text, blocks))
    if len(notes) >= 1 and len(blocks) - notes[-1] >= 3:
        return [0, *notes]
    if len(notes) >= 2:
        return [0, *notes[:-1]]
    numbered = _numbered(text, blocks)
    return numbered if len(numbered) >= 2 else [0]


def _behind_notes(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks behind the source notes that close a text; one that stands before any sentence is of its head."""
    start = 0
    for index, block in enumerate(blocks[:-1]):
        if SOURCE_NOTE.search(text[max(block.start, block.end - 80) : block.end]):
            if "。" in text[start : block.end]:
                yield index + 1
            start = block.end


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
        return cut_untitled(text, blocks)
    at = blocks[title.first].start
    foreword = (notes[0], at) if notes and notes[0] < at else (0, 0)
    year = issue_year(text[start:at]) if at > start else None
    return Cut(kind_of(title.words), title.words, start, end, at, blocks[title.last].end, foreword=foreword, year=year)
