"""Digests: one section a plan, under headings that name a province or a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.document import Block, PartKind
from loaders.repair.shapes import Rank, marker
from loaders.repair.titles import is_policy_title
from loaders.split.listed import body_end
from loaders.split.parts import Cut
from loaders.split.provinces import is_province

_PLAN = re.compile(r"《([^《》]{4,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》$")
_NAMED = re.compile(r"《([^《》]{4,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》")
_FEWEST = 2
_LONGEST = 90


class _Heading(NamedTuple):
    at: int
    place: str
    plan: str


def cut_digest(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """One part for each plan that has a heading, and for each province whose plan only its text names."""
    heads = _heads(text, blocks)
    if not _name_several(heads):
        return ()
    ends = [*(head.at for head in heads[1:]), len(blocks)]
    sections = (_section(text, blocks, head, end) for head, end in zip(heads, ends, strict=True))
    cuts = tuple(cut for cut in sections if cut is not None)
    return cuts if len(cuts) >= _FEWEST else ()


def _name_several(heads: Sequence[_Heading]) -> bool:
    """Whether headings name several provinces or plans between them."""
    places = {head.place for head in heads} - {""}
    return len(places) + sum(bool(head.plan) for head in heads) >= _FEWEST


def _section(text: str, blocks: Sequence[Block], head: _Heading, following: int) -> Cut | None:
    """The part under one heading, up to the next; none under that of a province over the headings of its plans."""
    if head.place and following == head.at + 1:
        return None
    final = following == len(blocks)
    last = body_end(text, blocks, head.at, following) if final else following - 1
    return _cut(text, blocks, head.at, last, head.plan)


def _heads(text: str, blocks: Sequence[Block]) -> list[_Heading]:
    """The blocks that name a province or a plan."""
    found = []
    for index, block in enumerate(blocks):
        if block.end - block.start <= _LONGEST:
            place, plan = _head(text[block.start : block.end])
            if place or plan:
                found.append(_Heading(index, place, plan))
    return found


def _head(words: str) -> tuple[str, str]:
    """The province that a heading names, and the plan that it names; empty where it names none."""
    mark = marker(words)
    if mark is None or mark.rank not in (Rank.FIRST, Rank.SECOND):
        return "", ""
    rest = words[mark.end :].strip()
    if is_province(rest):
        return rest, ""
    match = _PLAN.fullmatch(rest)
    return "", match[1] if match and is_policy_title(match[1]) else ""


def _cut(text: str, blocks: Sequence[Block], index: int, last: int, plan: str) -> Cut | None:
    start, end = blocks[index].start, blocks[last].end
    where = text.find(plan, start, blocks[index].end) if plan else -1
    if not plan:
        for match in _NAMED.finditer(text, blocks[index].end, end):
            if is_policy_title(match[1]):
                plan, where = match[1], match.start(1)
                break
    if not plan:
        return None
    return Cut(PartKind.DIGEST, plan, start, end, where, blocks[index].end)
