"""Figures that share a noun said once: 改造供热、燃气管网80公里、60公里; 开工5个百亿级、10个十亿级项目."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.extract.figures.comparators import sign
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.shared import Reading, are_joined
from loaders.extract.figures.wording import after_time, cleaned, undone
from loaders.lexicon.quantities import Quantity

_LISTED = re.compile("[\u4e00-\u9fffA-Za-z0-9]{2,12}")
_SHORTEST_NOUN = 2  # characters of what the members of a list are, behind the last of them
_CLASS = re.compile("[^，。；、的]{1,8}(?:以上|级|型|类)")
_OF_CLASS = re.compile("[^，。；、的]{1,8}?(?:以上|级|型|类)的?(?=.{2})")


def aligned_figures(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    """As many figures of one unit as members of the list before them, each of the member in its place."""
    units = {quantity.written_unit for quantity in quantities}
    if len(units) > 1 or kind(quantities[0]) in ("money", "ratio") or not are_joined(text, quantities):
        return []
    names = undone(cleaned(after_time(text[start : quantities[0].start]))).split("、")
    if len(names) != len(quantities) or not all(map(_LISTED.fullmatch, names)):
        return []
    noun = names[-1][len(names[-2]) :]  # 供热、燃气、排水管网
    if len(noun) < _SHORTEST_NOUN:
        return []
    full = [*(name + noun for name in names[:-1]), names[-1]]
    return [Reading(name, sign("", one), one) for name, one in zip(full, quantities, strict=True)]


def in_full(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings of a clause, each that counts only a class with the noun that the next one says."""
    for reading, following in pairwise(readings):
        yield _with_noun(reading, following)
    yield from readings[-1:]


def _with_noun(reading: Reading, following: Reading) -> Reading:
    """5个百亿级 before 10个十亿级项目 are 百亿级项目."""
    of_class = _OF_CLASS.match(following.indicator) if following.counted else None
    if of_class is None or not (reading.counted and _CLASS.fullmatch(reading.indicator)):
        return reading
    return replace(reading, indicator=reading.indicator + following.indicator[of_class.end() :])
