"""The words that lay a duty: each pattern names the characters with which one of its words can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from loaders.extract.responsibility.duties import ACTIVE, ADVERB, DUTY

FAR = set("，,。；")  # of 要…，落实主体责任, which never stands directly behind a body


@pytest.mark.parametrize("pattern", [DUTY, ACTIVE], ids=["duty", "active"])
def test_every_word_begins_with_one_of_the_first_characters(pattern: re.Pattern[str]) -> None:
    guard, _, words = pattern.pattern.partition(ADVERB)
    firsts, empty = first_characters(_parser.parse(ADVERB + words))
    assert not empty
    assert {one for one in firsts - FAR if not re.match(guard, one)} == set()


def first_characters(parsed: Iterable[Any]) -> tuple[set[str], bool]:
    """What a match of a parsed pattern can begin with, and whether it can be empty."""
    firsts: set[str] = set()
    for kind, value in parsed:
        found, empty = first_of(kind, value)
        firsts |= found
        if not empty:
            return firsts, False
    return firsts, True


def first_of(kind: Any, value: Any) -> tuple[set[str], bool]:
    if kind is _constants.LITERAL:
        return {chr(value)}, False
    if kind is _constants.IN:
        return {chr(one) for what, one in value if what is _constants.LITERAL}, False
    if kind is _constants.BRANCH:
        found = [first_characters(one) for one in value[1]]
        return set().union(*(firsts for firsts, _ in found)), any(empty for _, empty in found)
    if kind is _constants.SUBPATTERN:
        return first_characters(value[3])
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        firsts, empty = first_characters(value[2])
        return firsts, empty or value[0] == 0
    return set(), True
