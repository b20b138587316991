"""Bodies that a plan's own body takes along, where the sentence does not name it: 联合市卫健委、市场监管局开展检查."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.clauses import split_clauses
from loaders.extract.responsibility.duties import REST
from loaders.extract.responsibility.endings import list_after
from loaders.extract.responsibility.heads import Sentence
from loaders.extract.responsibility.roles import Role

_TAKES = re.compile(
    r"\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、是])?(?:每[年季月]度?|积极|主动|定期|适时|及时|密切|加强|继续|不定期|将|要|并)*"
    r"(?:会同|联合(?=[市省县区州国自]|.{2,12}[局委厅办院]))"
)


def taken_along(text: str, sentence: Sentence) -> Iterator[tuple[int, int, Annotation]]:
    """What the clauses of a plan's sentence say of bodies behind 会同 or 联合 with which they begin."""
    for start, stop in split_clauses(text, sentence.start, sentence.end):
        takes = _TAKES.match(text, start, stop)
        listed = list_after(text, takes.end(), stop, REST) if takes else None
        if listed and listed[1] < stop and REST.match(text, listed[1]):
            segment = Segment(Role.COOPERATING, *listed, "with-cooperating")
            yield start, sentence.end, Annotation((segment,))
