"""The short names that a document declares: 全称（以下简称“简称”）, 以下统称, 下称."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.full_names import full_name_range
from loaders.mention import Definition

# 以下简称“X” | 以下统称“X” | 以下称X | 下称“X” | 简称“X”, after an opening bracket or a comma
_CUE = re.compile(
    r"(?:以?下)?(?:分别)?(?:并称|统称|简称|合称|通称|称)(?:为)?\s*[:：]?\s*"
    r"(?:[“\"‘「『《](?P<quoted>[^”\"’」』》\n]{1,30})[”\"’」』》]|(?P<bare>[^，。；、（）()\n“”]{2,20})(?=[）)]))"
)
# A word for all of a list left open is no other name of its members: 海关、海事等查验机构（以下统称…）.
_MANY, _OF_ALL = re.compile("、.*等"), re.compile("[统合并]称")
_QUOTES = '“”"‘’「」『』《》〈〉'


def find_definitions(document: Document, part: Part) -> Iterator[Definition]:
    """Every short name that a part declares, with the full name before it, in text order."""
    text = document.text
    position = text.find("称", part.start, part.end)
    last = -1
    while position >= 0:
        match = _cue_at(text, position, part.end)
        if match and match.start() > last:
            last = match.end()
            yield from _definitions(document, part, match)
        position = text.find("称", position + 1, part.end)


def _cue_at(text: str, position: int, end: int) -> re.Match[str] | None:
    for start in range(max(0, position - 5), position):
        match = _CUE.match(text, start, end)
        if match and match.start() < position < match.end() and _opens(text, start):
            return match
    return None


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 1) : start]
    return before in ("（", "(", "，", ",") or text.startswith(("以下", "下称", "下简"), start)


def _definitions(document: Document, part: Part, match: re.Match[str]) -> Iterator[Definition]:
    short = (match["quoted"] or match["bare"] or "").strip(_QUOTES + " ")
    start, end = full_name_range(document.text, match.start(), part.start)
    full = document.text[start:end].strip()
    if _explains(short, full, match[0]):
        yield Definition(short, full, part.index, document.span(start, match.end()), document_wide=True)


def _explains(short: str, full: str, cue: str) -> bool:
    """Whether a short name stands for a full one: both are there and differ, and it is no word for an open list."""
    if not short or not full or short == full:
        return False
    return not (_MANY.search(full) and _OF_ALL.search(cue))
