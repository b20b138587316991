"""Ranges of a text: where a word stands in it, and the stretches between marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

Range = tuple[int, int]  # start and end of words in a text


def occurrences(word: str, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Every place of a range at which a word of one character or more begins, none inside the one before."""
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), end)


def between(mark: re.Pattern[str], text: str, start: int, end: int) -> list[Range]:
    """The stretches of a range before, between and behind the marks in it, also empty ones."""
    marks = [found.span() for found in mark.finditer(text, start, end)]
    starts = [start, *(behind for _, behind in marks)]
    return list(zip(starts, [*(before for before, _ in marks), end], strict=True))
