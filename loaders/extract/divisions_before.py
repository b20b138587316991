"""The names of divisions that stand right before what a body is called, read from their end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from loaders.lexicon.places import lengths_by, named_places

_LONGEST_PLACE = 15
_BEFORE_SHORT = frozenset("省市州盟区和与及在由对向至到从是为请将")  # before 息县, the shortest name
_BEFORE_VERB = "局委办厅部院会府室门关构队心站所司处要须当并应将，；"  # what stands before the verb 会同


def division_start(text: str, end: int, floor: int) -> int:
    """Where the chain of names of divisions that ends at a place begins; the place itself where none does."""
    start = end
    while length := _name_before(text, start, floor):
        start -= length
    if takes_along(text, start, floor):
        return start + 2
    return start + 1 if joins_county(text, start, end, floor) else start


def ends_word(before: str) -> bool:
    """Whether a name of one character and its rank behind a character is rather the end of a word: 示范县, 健康县区."""
    return "\u4e00" <= before <= "\u9fff" and before not in _BEFORE_SHORT


def takes_along(text: str, start: int, floor: int = 0) -> bool:
    """Whether 会同 is a verb and not the county: 财政局会同县民政局."""
    return text.startswith("会同", start) and start > floor and text[start - 1] in _BEFORE_VERB


def joins_county(text: str, start: int, end: int, floor: int) -> bool:
    """Whether the 和 of 和县 joins two names: 市委和县委, 《政府工作报告》和县政府工作安排."""
    if text[start:end] != "和县" or start == floor:
        return False
    before = text[start - 1]
    return before == "》" or (
        "\u4e00" <= before <= "\u9fff"
        and before not in "由在对向为与及"
        and not text.endswith(("马鞍山市", "安徽省"), floor, start)
    )


def _name_before(text: str, end: int, floor: int) -> int:
    """The length of the longest name of a division that ends at a place, or 0."""
    if end > floor:
        names, longest = named_places(), end - floor
        for length in _lengths().get(text[end - 1], ()):
            if length <= longest and text[end - length : end] in names:
                return length
    return 0


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """By the last character of a division's name, the lengths of such names, longest first."""
    return lengths_by(named_places(), slice(-1, None), _LONGEST_PLACE)
