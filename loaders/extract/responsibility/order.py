"""Rules that a document states once: the first-listed unit leads, from where on, and for what."""

from __future__ import annotations

import re

from loaders.extract.responsibility.annotations import Note
from loaders.extract.responsibility.roles import ORDER_RULE

_HINT = re.compile(r"[列排居首第最前][^。；\n]{0,16}(?:牵头|主办|主责)|牵头(?:单位|部门)[为是]")
_LEADING = ("牵头", "主办", "主责")  # one of them is in every hint, and faster to find
_REACH = 17  # characters of a hint before it


def leading_from(text: str, start: int, end: int, notes: list[Note]) -> int | None:
    """From which offset on the first unit of a list leads, or None where the part states no such rule."""
    inside = [note.start for note in notes if note.reading.first_leads and note.reading.carries_on]
    outside = _stated_outside(text, start, end, notes)
    return min((at for at in (*inside, outside) if at is not None), default=None)


def _stated_outside(text: str, start: int, end: int, notes: list[Note]) -> int | None:
    """A rule in running text or under a table holds for the whole part, wherever it stands."""
    words = [at for word in _LEADING if (at := text.find(word, start, end)) >= 0]
    if not words:
        return None
    for hint in _HINT.finditer(text, max(start, min(words) - _REACH), end):
        rule = ORDER_RULE.search(text, hint.start(), min(end, hint.end() + 12))
        if rule and not any(note.start <= rule.start() < note.end for note in notes):
            return start
    return None
