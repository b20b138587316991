"""Bodies that a plan's own body takes along, where the sentence does not name it: 联合市卫健委、市场监管局开展检查."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.clauses import split_clauses
from loaders.extract.responsibility.duties import PLAIN, REST
from loaders.extract.responsibility.endings import list_after
from loaders.extract.responsibility.heads import Sentence
from loaders.extract.responsibility.roles import Role

_TAKES = re.compile(
    r"\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、是])?(?:每[年季月]度?|积极|主动|定期|适时|及时|密切|加强|继续|不定期|将|要|并)*"
    r"(?:会同|联合(?=[市省县区州国自]|.{2,12}[局委厅办院]))"
)


def taken_along(text: str, sentence: Sentence) -> Iterator[tuple[int, int, Annotation]]:
    """What the clauses of a plan's sentence say of bodies behind 会同 or 联合 with which they begin."""
    if text.find("会同", sentence.start, sentence.end) < 0 and text.find("联合", sentence.start, sentence.end) < 0:
        return
    for start, stop in split_clauses(text, sentence.start, sentence.end):
        takes = _TAKES.match(text, start, stop)
        listed = _with_a_deed(text, takes.end(), stop) if takes else None
        if listed:
            segment = Segment(Role.COOPERATING, *listed, "with-cooperating")
            yield start, sentence.end, Annotation((segment,))


def _with_a_deed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The list of bodies that begins at a place, where what is done with them follows it."""
    for deeds in (REST, PLAIN):
        listed = list_after(text, start, stop, deeds)
        if listed and listed[1] < stop and deeds.match(text, listed[1]):
            return listed
    return None
