"""The paragraphs of a text that is no policy, each as the measure that sets what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.document import Block, BlockKind, Document, Part, PartKind, Span
from loaders.extract.tasks import passage_task
from loaders.mention import Mention

_TELLS = frozenset({PartKind.NEWS, PartKind.REPORT, PartKind.OTHER})
# what a company says of itself; among works it is named too: 加快推进西电集团搬迁扩产
_OWN = re.compile(
    "^(?!(?:还|并|同时|要|将|今年|下一步|重点|加快|大力|全力|积极|继续|，)*(?:推动|推进|加快|支持|实施|启动|建设|扶持|引进|培育|抓好|做[大强]|确保|力争))"
    "[^，。；、]{0,40}(?:公司|集团)|(?:公司|集团)[^，。；、]{0,6}(?:将|计划|拟|表示|力争|目标)|宣布|该公司|[我本]公司"
)
_ENDS = "。！？…；：”）"


def told_passage(document: Document, part: Part, quote: Span) -> Mention | None:
    """The paragraph of a sentence of plans, keyed by its first one; a title and what a company aims at are none."""
    if part.policy is not None or part.kind not in _TELLS or _OWN.search(quote.text):
        return None
    block = part.blocks[bisect_right(part.blocks, quote.start, key=lambda one: one.start) - 1]
    if block.kind is BlockKind.ROW:
        return passage_task(document, part, *_cell(document.text, block, quote.start), "heads.passage")
    if block.kind is not BlockKind.PARAGRAPH or document.text[block.end - 1] not in _ENDS:
        return None
    return passage_task(document, part, block.start, block.end, "heads.passage")


def _cell(text: str, row: Block, at: int) -> tuple[int, int]:
    """The cell of a row that holds a place."""
    end = text.find("\t", at, row.end)
    return max(row.start, text.rfind("\t", row.start, at) + 1), end if end >= 0 else row.end
