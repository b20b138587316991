"""Rules that a document states once: the first-listed unit leads, from where on, and for what."""

from __future__ import annotations

import re

from loaders.document import Part
from loaders.extract.responsibility.annotations import Note
from loaders.extract.responsibility.roles import ORDER_RULE

_HINT = re.compile(r"[列排居首第最前][^。；\n]{0,16}(?:牵头|主办|主责)|牵头(?:单位|部门)[为是]")
_OTHERS_HELP = re.compile(
    r"(?:第\s*[一1]|首|最前|最先|前列)[^。；;\n]{0,16}(?:牵头|主办|主责)[^。；;\n]{0,10}[，,、；;]\s*"
    r"(?:其[他余它]|之后|后面|后列|余者)[^。；;\n，,]{0,8}?(?:配合|参与(?!落实|责任|实施)|参加|协办|协助|协同|协作)"
)
_LEADING = ("牵头", "主办", "主责")  # one of them is in every hint, and faster to find
_REACH = 17  # characters of a hint before it


def leading_from(text: str, start: int, end: int, notes: list[Note]) -> int | None:
    """From which offset on the first unit of a list leads, or None where the part states no such rule."""
    inside = [note.start for note in notes if note.reading.first_leads and _goes_on(note)]
    outside = _stated_outside(text, start, end, notes)
    return min((at for at in (*inside, outside) if at is not None), default=None)


def _goes_on(note: Note) -> bool:
    """Whether the rule of a note holds behind it: it says so, or lists nobody of its own."""
    return note.reading.carries_on or not note.reading.segments


def others_help(text: str, part: Part, leads_from: int | None, notes: list[Note]) -> bool:
    """Whether a rule of order says that the units behind the first only help: 排名第一的为牵头单位，其余为配合单位."""
    ruled = leads_from is not None or any(note.reading.first_leads for note in notes)
    return ruled and _OTHERS_HELP.search(text, part.start, part.end) is not None


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
