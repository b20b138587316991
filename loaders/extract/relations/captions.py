"""The passages of a text that is no policy, by the lines that stand over them: a measure each, keyed by that line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Block, BlockKind, Document, Part
from loaders.extract.tasks import sentence_key
from loaders.mention import Mention

_ENDS = "。；，！？…"
_CAPTION = re.compile(r"[●◆■★◎▲\s]*[“《\u4e00-\u9fffA-Za-z0-9][^。；！？\n\t|]{3,29}")
_DATED = re.compile(r"20\d\d\s?[-年/.]\s?\d{1,2}|来源|发布|作者|记者|编辑|责编|摄|^[（(—]|[：:]\s?\d|电话|附件")
_SHORTEST = 50  # characters of the passage under such a line
_LONG = 13  # characters of the title of a news item at least
_MANY = 4  # items of a digest
_LEAST = 2  # such lines; one alone is the title


def captioned_tasks(document: Document, part: Part) -> Iterator[Mention]:
    """Each passage under a line of its own, in a text that is neither a policy nor has an outline."""
    if part.policy is not None or part.outline:
        return
    blocks = [block for block in part.blocks if block.kind is not BlockKind.FURNITURE]
    starts = _captions(document.text, blocks)
    if not starts:
        return
    for at, following in zip(starts, [*starts[1:], len(blocks)], strict=True):
        key = sentence_key(document.text[blocks[at].start : blocks[at].end])
        span = document.span(blocks[at + 1].start, blocks[following - 1].end)
        yield Mention("Task", key, span, part.index, "heads.caption")


def _captions(text: str, blocks: Sequence[Block]) -> list[int]:
    """The places of the blocks that stand over passages; none where they are few or those of a digest."""
    starts = [at for at in range(1, len(blocks) - 1) if _stands_over(text, blocks, at)]
    return [] if len(starts) < _LEAST or _is_digest([blocks[at] for at in starts]) else starts


def _stands_over(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is one short line without an end mark, and running text follows."""
    line, below = blocks[at], blocks[at + 1]
    words = text[line.start : line.end].strip()
    if line.kind is BlockKind.ROW or below.kind is not BlockKind.PARAGRAPH or words[-1:] in _ENDS:
        return False
    if below.end - below.start < _SHORTEST or text[below.end - 1] not in "。！？”）；：":
        return False
    return _CAPTION.fullmatch(words) is not None and _DATED.search(words) is None


def _is_digest(lines: Sequence[Block]) -> bool:
    """Whether the lines are the titles of items of news, of which each tells another."""
    return len(lines) >= _MANY and min(line.end - line.start for line in lines) >= _LONG
