"""The divisions of a rank that a text names by their full names: 市 of 许昌市, 州 of 恩施土家族苗族自治州."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.divisions_before import ends_word, joins_county
from loaders.lexicon.places import Division, by_name, locate
from loaders.ranges import Range, occurrences

_LONGEST_NAME = 15
_JOINTS = frozenset("与和及同、")  # 甲市与乙市: of neither are the bodies that follow
_MODELLED = ("学习", "借鉴", "对标", "考察", "赴", "推广")


def divisions_named(
    text: str, within: Range, rank: str, near: Division | None
) -> Iterator[tuple[int, Division | None]]:
    """The divisions of a rank that a range names, with where each ends; where nobody speaks, None for one of two."""
    before = (0, "")
    for start, end in names_of_rank(text, within, rank):
        name = text[start:end]
        if (division := _of_rank(name, rank, near)) is not None and not (near is None and is_model(text, start)):
            joined = near is None and text[before[0] : start] in _JOINTS and before[1] != name
            yield end, None if joined else division
            before = (end, name)


def names_of_rank(text: str, within: Range, rank: str) -> Iterator[Range]:
    """Where the names of divisions of a rank stand in a range, the longest at each place."""
    for at in occurrences(rank, text, *within):
        end = at + len(rank)
        starts = range(max(within[0], end - _LONGEST_NAME), at)  # 华容县 before 容县
        named = (start for start in starts if _is_name(text, (start, end), within[0], rank))
        if (start := next(named, None)) is not None:
            yield start, end


def is_model(text: str, start: int) -> bool:
    """Whether the place that begins here is one from which others learn."""
    return text.endswith(_MODELLED, 0, start)


def is_of_rank(division: Division, rank: str) -> bool:
    """Whether a word of rank means a division: 县 also an autonomous county."""
    return division.designation == rank or (rank != "区" and division.designation == f"自治{rank}")


def _is_name(text: str, name: Range, floor: int, rank: str) -> bool:
    """Whether a range is the name of a division of a rank, and no 和 that joins two bodies: 市委和县委."""
    named = by_name().get(text[slice(*name)], ())
    if not any(is_of_rank(one, rank) for one in named) or joins_county(text, *name, floor):
        return False
    return name[1] - name[0] > 2 or name[0] == floor or not ends_word(text[name[0] - 1])


def _of_rank(name: str, rank: str, near: Division | None) -> Division | None:
    """The division of a rank that a name means near a place, where it can mean only one."""
    division = locate(name, near)
    return division if division is not None and is_of_rank(division, rank) else None
