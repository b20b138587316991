"""Policies along a line of time: day, bodies and title on lines of their own, then what the policy says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.document import Block, PartKind
from loaders.repair.labels import DAY_ALONE
from loaders.repair.titles import MARKED_TITLE, is_policy_title
from loaders.split.parts import Cut

_BODIES = re.compile(r"[^。；：:《》\d\t]{3,60}")
_FEWEST = 2
_ABOVE = 2  # lines over a title: the day and the bodies


class _Entry(NamedTuple):
    first: int  # the block of its day or its bodies, whichever is above
    at: int  # the block of its title
    title: re.Match[str]


def cut_timeline(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """One part for each policy that stands under its day; none where fewer than two do."""
    entries = list(_entries(text, blocks))
    if len(entries) < _FEWEST:
        return ()
    ends = [*(entry.first for entry in entries[1:]), len(blocks)]
    return tuple(_cut(blocks, entry, end - 1) for entry, end in zip(entries, ends, strict=True))


def _entries(text: str, blocks: Sequence[Block]) -> Iterator[_Entry]:
    """The titles in 《》 alone on their lines with a day right above them, or over or under the line of the bodies."""
    for at in range(1, len(blocks)):
        title = MARKED_TITLE.fullmatch(text, blocks[at].start, blocks[at].end)
        if title and is_policy_title(title["title"]) and (above := _lines_above(text, blocks, at)):
            yield _Entry(at - above, at, title)


def _lines_above(text: str, blocks: Sequence[Block], at: int) -> int:
    """How many lines over a title are its day and its bodies; none where no day is among them."""
    above = [blocks[index] for index in range(at - 1, max(-1, at - 1 - _ABOVE), -1)]
    days = [DAY_ALONE.fullmatch(text, block.start, block.end) is not None for block in above]
    if not any(days):
        return 0
    if _names_bodies(text, [block for block, is_day in zip(above, days, strict=True) if not is_day]):
        return len(above)
    return 1 if days[0] else 0


def _names_bodies(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the first of some lines, if there are any, names bodies and says no more."""
    return bool(blocks) and _BODIES.fullmatch(text, blocks[0].start, blocks[0].end) is not None


def _cut(blocks: Sequence[Block], entry: _Entry, last: int) -> Cut:
    start, end = blocks[entry.first].start, blocks[last].end
    title = entry.title
    return Cut(PartKind.DIGEST, title["title"], start, end, title.start("title"), blocks[entry.at].end)
