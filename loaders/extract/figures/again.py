"""Figures of another time, one for each of the indicators told last: 到2030年分别达到120家、60亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.extract.figures.comparators import is_growth, predicate_of, sign
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.values import find_values
from loaders.extract.figures.wording import after_time, cleaned
from loaders.lexicon.quantities import Quantity

_EACH = "分别"
_FEWEST = 2
_REACHES = re.compile("[达增提升]至?到?|达成")
_BETWEEN = re.compile(r"[、，和及与]|以及")
_SAME = re.compile(
    "上述|以上|这|该|前述|各?(?:[一二两三四五六七八九十]|\\d)?[项个]?(?:主要)?指标(?:值)?(?:将|要|力争)?"
)


def told_again(text: str, start: int, end: int, told: Sequence[Reading]) -> list[Reading]:
    """The figures of the clause text[start:end] that name no indicator, each of the one told before in its place."""
    if len(told) < _FEWEST or _EACH not in text[start:end]:
        return []
    quantities = find_values(text, start, end)
    if len(quantities) < _FEWEST or not _says_only_figures(text, start, quantities):
        return []
    verb = _verb(text[start : quantities[0].start])
    return [_of(one, verb, quantity) for one, quantity in zip(_last_alike(told, quantities), quantities, strict=False)]


def _says_only_figures(text: str, start: int, quantities: Sequence[Quantity]) -> bool:
    """Whether nothing stands before the figures but a time, 分别 and a comparator, and only marks between them."""
    before, _, behind = text[start : quantities[0].start].partition(_EACH)
    if _SAME.sub("", cleaned(after_time(before))) or not (_REACHES.fullmatch(behind) or _is_predicate(behind)):
        return False
    apart = [text[one.end : other.start].strip() for one, other in pairwise(quantities)]
    return all(map(_BETWEEN.fullmatch, apart))


def _is_predicate(words: str) -> bool:
    found = predicate_of().search(words)
    return found is not None and found.start() == 0


def _verb(head: str) -> str:
    found = predicate_of().search(head)
    return found["words"] if found else ""


def _last_alike(told: Sequence[Reading], quantities: Sequence[Quantity]) -> Sequence[Reading]:
    """The last indicators told that are measured as these figures are; none where there are none."""
    count, units = len(quantities), [one.base for one in quantities]
    for first in range(len(told) - count, -1, -1):
        run = told[first : first + count]
        if [one.quantity.base for one in run] == units:
            return run
    return []


def _of(before: Reading, verb: str, quantity: Quantity) -> Reading:
    """A figure of another time of what was told; a growth is one again, a level is told by its own verb."""
    if before.change or not is_growth(verb, quantity):
        return replace(before, sign=sign(verb, quantity), quantity=quantity, base_year="", date="")
    return Reading(before.indicator + verb, sign(verb, quantity), quantity, change=True, subject=before.indicator)
