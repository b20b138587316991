"""Lists of policies: each entry a title, and labelled lines that say number, issuer, day and content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.document import Block, BlockKind, PartKind
from loaders.repair.labels import ISSUER_LABEL, entry_label
from loaders.repair.shapes import marker
from loaders.repair.titles import MARKED_TITLE, is_policy_title, plain
from loaders.split.parts import Cut

_NAMED = re.compile(r"(?:政策|文件)?(?:名称|标题|题名|题目)\s?[：:]\s?")
_NUMBER = re.compile(
    r"\s?[（(〔\[]?[\u4e00-\u9fff（）()]{1,16}[〔\[（(﹝]\s?(?:19|20)\d\d\s?[〕\]）)﹞]\s?第?\s?\d{1,5}\s?号[）)]?$"
)
_SENTENCE = re.compile("[。；！？\t]|[：:]$")
_NO_HEADING = re.compile("[。：:；《]")
_LONGEST = 150
_HEADING = 40  # characters of the line over a labelled title
_FEWEST = 2
_NEAR = 4  # lines behind a title: what it is about may stand before who issued it


class _Entry(NamedTuple):
    at: int  # its first block
    title: str
    start: int  # where the title is printed
    named: bool  # whether a label says that it is a title


def cut_catalogue(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """One part for each policy of a list that says of each, behind a label, who issued it or when."""
    entries = list(_entries(text, blocks))
    titles = {plain(entry.title) for entry in entries}
    if len(titles) < max(_FEWEST, len(entries)) or not _says_issuers(text, blocks, entries):
        return ()
    starts = [_first(text, blocks, entry) for entry in entries]
    reaches = pairwise([*starts, len(blocks)])
    return tuple(_cut(blocks, entry, first, end - 1) for entry, (first, end) in zip(entries, reaches, strict=True))


def _first(text: str, blocks: Sequence[Block], entry: _Entry) -> int:
    """The first block of an entry: the line over a labelled title that says of which place it is."""
    above = blocks[max(0, entry.at - 1)]
    headed = entry.named and entry.at and _may_be_title(above) and not _NO_HEADING.search(text, above.start, above.end)
    return entry.at - 1 if headed and above.end - above.start <= _HEADING else entry.at


def _says_issuers(text: str, blocks: Sequence[Block], entries: Sequence[_Entry]) -> bool:
    """Whether the labels name several issuers: the index lines of one notice do so once."""
    first = blocks[entries[0].at].start
    return sum(1 for _ in ISSUER_LABEL.finditer(text, first)) >= _FEWEST


def _entries(text: str, blocks: Sequence[Block]) -> Iterator[_Entry]:
    """Every block with the title of a policy that a labelled line follows before the next title."""
    waiting: _Entry | None = None
    for index, block in enumerate(blocks):
        if waiting and index - waiting.at <= _NEAR and entry_label(text, block.start, block.end):
            yield waiting
            waiting = None
        elif _may_be_title(block):
            waiting = _titled(text, block, index) or waiting


def _may_be_title(block: Block) -> bool:
    """Whether a block is no row of a table, and short enough for a title."""
    return block.kind is not BlockKind.ROW and block.end - block.start <= _LONGEST


def _titled(text: str, block: Block, index: int) -> _Entry | None:
    """The entry that a block opens, where its words are the title of a policy, numbered or not."""
    words = text[block.start : block.end]
    skip, named = _opening(words)
    printed = words[skip:].strip("# *")
    bare = _NUMBER.sub("", printed)
    marked = MARKED_TITLE.match(bare)
    title = marked["title"] if marked else bare
    if _SENTENCE.search(title) or not is_policy_title(title):
        return None
    several = marked is not None and "《" in bare[marked.end() :]  # 《X》、《Y》: the entry is of the first
    return _Entry(index, title if several else printed, text.find(title, block.start), named)


def _opening(words: str) -> tuple[int, bool]:
    """Where the marker and the label at the head of an entry end, and whether there is a label."""
    mark = marker(words)
    skip = mark.end if mark else 0
    named = _NAMED.match(words, skip)
    return (named.end(), True) if named else (skip, False)


def _cut(blocks: Sequence[Block], entry: _Entry, first: int, last: int) -> Cut:
    head = blocks[entry.at]
    return Cut(PartKind.DIGEST, entry.title, blocks[first].start, blocks[last].end, entry.start, head.end)
