"""Labelled lines among running text: where a label opens one, and where the words of the label end."""

from __future__ import annotations

import re

from loaders.extract.responsibility.roles import LABEL
from loaders.extract.responsibility.segments import label_start

NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|\d{1,2}[.．、]|[①-⑳])"
_BULLETS = r"[\s—\-*＊·•◆■●▲>]*"
LINE_START = re.compile(rf"{_BULLETS}{NUMBER}?\s*")
BULLETS = re.compile(_BULLETS)
_SENTENCE_END = re.compile(rf"[。；;！!？?）)】》”：:—]\s*{NUMBER}?\s*$")
BETWEEN = re.compile(r"[\s。．；;，,、]*")
# Every alternative begins with a literal, so that the engine skips to the next possible first character.
_LABEL_HINT = re.compile(r":|：|】|\]|］|〕|单位为[:：]?|部门为[:：]?")
_MARKS = frozenset(":：】]］〕")
# What a label can end in before its colon: a new one needs its last character here.
_LABEL_LAST = frozenset("位门构关室局区方县州市街镇体任）)导人限间期点排工度责头办与同助作落合负实求表")
_OF_UNIT = re.compile(r"(?:单位|部门|主体)[^:：]{0,10}[:：]$")
LONGEST = 900
_BORDERS = ("，", ",", " ", "\u3000")
_INDENT = 20  # blanks and bullets before a label that opens a line
_LOOK_AHEAD = 24  # characters in which a name of a body shows that 为 ends a label


def next_label(text: str, block: int, start: int, end: int) -> int:
    """Where the next label outside brackets opens a line or follows a full stop; the end where none does."""
    at = start
    while hint := _LABEL_HINT.search(text, at, end):
        at = hint.end()
        begins = _label_to(text, block, hint, start, end)
        if begins is not None:
            return begins
    return end


def _label_to(text: str, block: int, hint: re.Match[str], start: int, end: int) -> int | None:
    """Where the label that ends with a hint begins, if it opens a line or follows a full stop."""
    if text[start : hint.start()].rstrip()[-1:] not in _LABEL_LAST and hint[0] in _MARKS:
        return None
    for label in LABEL.finditer(text, max(start, hint.start() - 20), min(end, hint.end() + _LOOK_AHEAD)):
        begins = label_start(text, label)
        if label.end() == hint.end() and not label["other"] and _opens(text, block, begins, label):
            return begins
    return None


def _opens(text: str, block: int, position: int, label: re.Match[str]) -> bool:
    """Whether a label opens a line, follows a full stop, or names units behind a comma: 培训，牵头单位：市教育局."""
    if position - block < _INDENT and LINE_START.fullmatch(text, block, position):
        return True
    before = text[max(block, position - 6) : position]
    return bool(_SENTENCE_END.search(before)) or (before.endswith(_BORDERS) and bool(_OF_UNIT.search(label[0])))


def label_end(text: str, start: int, end: int) -> int:
    """Where a labelled run ends: after the last label's words, at a full stop that no label follows."""
    at, end = start, min(end, start + 3 * LONGEST)
    while True:
        stop = text.find("。", at, end)
        if stop < 0:
            return end
        rest = BETWEEN.match(text, stop)
        follows = LABEL.match(text, rest.end()) if rest else None
        if follows is None:
            return stop + 1
        at = follows.end()
