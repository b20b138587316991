"""The place where two printed lines meet: words repeated by the scanner, Latin words that need their space back."""

from __future__ import annotations

from functools import cache
from typing import Any

_LONGEST = 6  # characters that a scanner repeats
_DESIGNATIONS = "省市区县州盟旗乡镇人"
_AROUND = 8  # characters at either side that tell whether a repetition is a word


def repeated(before: str, after: str) -> int:
    """How many characters at the head of `after` repeat the tail of `before` by mistake."""
    stray = before.endswith("。")
    tail = before.removesuffix("。")
    if tail[-1:] not in after[:_LONGEST]:
        return 0
    length = _common_length(tail, after)
    if length == 0:
        return 0
    if stray:
        return length + 1 if after[length : length + 1] == "。" else 0
    return length if length > 1 or _is_slip(tail, after) else 0


def _common_length(tail: str, after: str) -> int:
    """How many Chinese characters at most, up to what a scanner repeats, end one line and begin the next."""
    lengths = range(min(_LONGEST, len(tail), len(after) - 1), 0, -1)
    return next((n for n in lengths if tail[-n:] == after[:n] and _is_chinese(after[:n])), 0)


def splits_word(before: str, after: str) -> bool:
    """Whether the seam between two lines runs through a word of the dictionary."""
    head, tail = before[-_AROUND:], after[:_AROUND]
    at = 0
    for word in _segmenter()(head + tail, False):
        at += len(word)
        if at >= len(head):
            return at > len(head)
    return False


def glue(before: str, after: str) -> str:
    """What stands between two joined lines: a blank between Latin words, else nothing."""
    last, first = before[-1:], after[:1]
    latin = last.isascii() and first.isascii()
    return " " if latin and last.isalpha() and first.isalpha() else ""


def _is_chinese(text: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in text)


def _is_slip(before: str, after: str) -> bool:
    """Whether one character stands twice by mistake: never in 市市场监管局, else where it reads better without."""
    if after[0] in _DESIGNATIONS:
        return False
    head, tail = before[-_AROUND:], after[:_AROUND]
    return _strangeness(head + tail[1:]) < _strangeness(head + tail)


def _strangeness(words: str) -> tuple[int, int]:
    """How many words, and how many of a single character, the dictionary makes of a text."""
    found = _segmenter()(words, False)  # the dictionary alone: its model would make words of scraps
    return len(found), sum(len(word) == 1 for word in found)


@cache
def _segmenter() -> Any:
    import rjieba

    return rjieba.cut
