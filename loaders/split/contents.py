"""The contents page of a compilation or an issue: its entries, and where each of them begins in the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from loaders.document import Block
from loaders.repair.titles import plain
from loaders.split.entries import Entry, read_entries, read_lines
from loaders.split.printed import Forms

_HEADS = frozenset(
    ("目录", "目次", "本期要目", "要目", "本期目录", "总目录", "contents", "目录contents", "本期导读", "本期内容")
)
_LONGEST_HEADING = 24
_MOST_HEADS = 3
_OWN_CONTENTS = 40  # blocks in which a document's own contents page begins
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A contents entry and the blocks that print its title in the body."""

    entry: Entry
    first: int  # index of the block
    last: int


def find_contents(text: str, blocks: Sequence[Block]) -> tuple[int, ...]:
    """The blocks that head a contents page (a file may print two)."""
    heads = (
        index
        for index, block in enumerate(blocks)
        if block.end - block.start <= _LONGEST_HEADING and plain(text[block.start : block.end]).lower() in _HEADS
    )
    return tuple(islice(heads, _MOST_HEADS))


def match_entries(text: str, blocks: Sequence[Block], head: int) -> tuple[Found, ...]:
    """The entries of the contents page at `head` that the body prints as titles, in order."""
    lines, body = read_lines(text, blocks, head)
    body_forms = Forms(text, blocks)
    found: list[Found] = []
    at = body
    for entry in read_entries(lines):
        hit = body_forms.locate(entry, at)
        if hit is not None:
            found.append(Found(entry, *hit))
            at = hit[1] + 1
    return tuple(found)


def contents_blocks(text: str, blocks: Sequence[Block]) -> range:
    """The blocks of a document's own contents page, none where it has none or the text goes on at once."""
    for head in find_contents(text, blocks[:_OWN_CONTENTS]):
        lines, body = read_lines(text, blocks, head)
        if len(lines) >= _FEWEST_LINES and body < len(blocks):
            return range(head, body)
    return range(0)
