"""The paragraphs of a text that is no policy, each as the measure that sets what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.document import BlockKind, Document, Part, PartKind, Span
from loaders.extract.tasks import passage_task
from loaders.mention import Mention

_TELLS = frozenset({PartKind.NEWS, PartKind.REPORT, PartKind.OTHER})
_OWN = re.compile("公司|集团|宣布")
_ENDS = "。！？…；：”）"


def told_passage(document: Document, part: Part, quote: Span) -> Mention | None:
    """The paragraph of a sentence of plans, keyed by its first one; a title and what a company aims at are none."""
    if part.policy is not None or part.kind not in _TELLS or _OWN.search(quote.text):
        return None
    block = part.blocks[bisect_right(part.blocks, quote.start, key=lambda one: one.start) - 1]
    if block.kind is not BlockKind.PARAGRAPH or document.text[block.end - 1] not in _ENDS:
        return None
    return passage_task(document, part, block.start, block.end, "heads.passage")
