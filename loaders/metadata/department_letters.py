"""Whose letters the number of a department begins with: 宁医保 is of the medical security bureau of 宁德市."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from loaders.document import Stated
from loaders.lexicon.places import Division
from loaders.lexicon.table import rows

_ENDS = re.compile("(?:规|发|函|字|通|综|秘|规范)*$")  # 皖教规, 粤工信函
_PROVINCE, _COUNTY = 1, 3  # tiers
_LONG = {"委": "委员会"}
_MOST_LETTERS = 3  # of a place
_MOST_OF_OFFICE = 3


def department_of(number: Stated, seat: Division | None, letters_of: Mapping[str, str]) -> str | None:
    """The department of the place `seat` whose sign a number bears, None where its letters tell no other or none.

    `letters_of` says which place letters name. In the cities that are provinces a department's form is not told by its
    function (教育委员会, 教育局), so that only those whose form never varies are told there.
    """
    letters, _, rest = number.value.partition("〔")
    if seat is None:
        return None
    words = _ENDS.sub("", letters)
    for end in range(min(_MOST_LETTERS, len(words) - 1), 0, -1):
        if _is_of(words[:end], seat, letters_of) and (function := _function(words[end:], rest[:4])):
            return _in_full(function, seat)
    return None


def _is_of(letters: str, seat: Division, letters_of: Mapping[str, str]) -> bool:
    """Whether letters name a place: as the table says, or as a letter of the name of a city or county."""
    own = len(letters) == 1 and seat.tier > _PROVINCE and letters in seat.name[:-1]  # 宁 is 宁夏, and in its own 宁德
    return own or seat.name == letters_of.get(letters)


def _function(words: str, year: str) -> str | None:
    """The function that words begin with in a number of that year; its offices have letters behind it: 闽卫医政."""
    for end in range(len(words), max(0, len(words) - _MOST_OF_OFFICE - 1), -1):
        function, since = _functions().get(words[:end], ("", ""))
        if function and not words.startswith("办", end):
            return function if year >= since else None
    return None


def _in_full(function: str, seat: Division) -> str | None:
    """The name of the department of a function by the level of its place, None where that does not tell the form."""
    form = _form(_forms()[function], seat)
    return f"{seat.name}{function}{_LONG.get(form, form)}" if form else None


def _form(forms: tuple[str, ...], seat: Division) -> str:
    """The usual form at the level of a place, nothing where the level does not tell it."""
    if seat.tier == _PROVINCE:
        return forms[0] if len(forms) == 1 or not seat.name.endswith("市") else ""
    if seat.tier == _COUNTY or forms[0] == "厅":
        return "局" if "局" in forms else ""
    return forms[0]


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {line["function"]: tuple(line["forms"].split("|")) for line in rows("departments")}


@cache
def _functions() -> dict[str, tuple[str, str]]:
    """What stands for each function in numbers, and the year since when it does."""
    shorts = {
        short: (line["function"], "")
        for line in rows("departments")
        for short in (line["function"], *line["shorts"].split("|"))
        if len(short) > 1
    }
    return shorts | {line["letters"]: (line["function"], line["since"]) for line in rows("number-departments")}
