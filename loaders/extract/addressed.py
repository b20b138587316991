"""Whom a paper of the nation is addressed to: the same departments of all provinces (各省、自治区、直辖市财政厅)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part, Span
from loaders.mention import Mention

_ALL = "各省、自治区、直辖市"
# all provinces, also with the cities that plan for themselves and the corps
_WHOM = re.compile(
    rf"(?P<whom>{_ALL}(?:[、及和]{{1,2}}计划单列市)?(?:[、，及和]{{1,2}}新疆生产建设兵团)?)"
    r"(?P<members>(?![人]民政府|政府|党委)[\u4e00-\u9fff（）、]{3,120}?)(?=[，。；：:\n]|$)"
)
_MEMBER = re.compile(
    r"[\u4e00-\u9fff]{2,18}?(?:（[\u4e00-\u9fff]{2,6}）)?(?:主管部门|部门|委员会|管理局|办公室|厅局|厅|局|委|办)(?:（[\u4e00-\u9fff、]{1,6}）)?(?=、|$)"
)
_AVIATION = re.compile("民航各地区管理局")


def find_addressed(document: Document, part: Part) -> Iterator[Mention]:
    """The departments of all provinces to which a part is addressed, each with the words for all of them before it."""
    text = document.text
    if text.find(_ALL, part.start, part.end) >= 0:
        for whom in _WHOM.finditer(text, part.start, part.end):
            yield from _members(text, whom, part)
    if text.find("民航各", part.start, part.end) >= 0:
        for found in _AVIATION.finditer(text, part.start, part.end):
            yield _mention(text, found.start(), found.end(), "", part)


def _members(text: str, whom: re.Match[str], part: Part) -> Iterator[Mention]:
    """Each department of a list that shares its provinces; none where a member is none."""
    at, last = whom.span("members")
    found: list[tuple[int, int]] = []
    while at < last:
        member = _MEMBER.match(text, at, last)
        if member is None:
            return
        found.append(member.span())
        at = member.end() + 1
    for number, (start, end) in enumerate(found):
        yield _mention(text, start if number else whom.start(), end, whom["whom"] if number else "", part)


def _mention(text: str, start: int, end: int, shared: str, part: Part) -> Mention:
    words = Span(start, end, text[start:end])
    return Mention("Agency", shared + words.text, words, part.index, "agencies.addressed", 0.95)
