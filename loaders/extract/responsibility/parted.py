"""How the words of an annotation are parted: into clauses outside their brackets, and from the time that ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.deadlines import Deadline, find_deadline, is_deadline

_OPENERS, _CLOSERS = "（(〔[【［", "）)〕]】］"
# a 、 parts clauses as a ， does where a verb of a role ends before it, or a time begins behind it
_CLAUSE_MARK = re.compile(
    r"[（(〔\[【［）)〕\]】］，,；;。\n]|(?<=牵头|主办|主责|负责|配合|协办|参与|参加|协助|落实)、"
    r"|、(?=(?:20\d\d年|\d{1,2}月|年底|长期|持续|常年|全年)[^、]*(?:$|[）)】\]，,；;。\n]))"
)
_LAST_BRACKET = re.compile(r"[（(](?P<words>[^（）()\n]{2,30})[）)][。；;\s]*$")


def clauses_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the clauses of a stretch begin and end, without the marks between them."""
    depth, at = 0, start
    for found in _CLAUSE_MARK.finditer(text, start, end):
        mark, position = found[0], found.start()
        if mark in _OPENERS:
            depth += 1
        elif mark in _CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0:
            yield at, position
            at = position + 1
    yield at, end


def bracketed_time(text: str, start: int, end: int) -> Deadline | None:
    """The time in the bracket that ends a list: 责任单位：A、B（2024年11月底前完成）."""
    bracket = _LAST_BRACKET.search(text, start, end)
    if bracket is None or not is_deadline(bracket["words"]):
        return None
    return find_deadline(text, *bracket.span("words"))
