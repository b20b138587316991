"""A file that is one document."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Block, BlockKind, PartKind
from loaders.repair.shapes import marker
from loaders.split.parts import Cut
from loaders.split.titles import is_document_title


def cut_single(text: str, blocks: Sequence[Block]) -> Cut:
    """The whole text as one part; a policy where a title of one stands at its head."""
    for block in blocks[:15]:
        words = text[block.start : block.end]
        if block.kind == BlockKind.ROW or (marker(words) and len(words) > 4):
            break
        if is_document_title(words):
            return Cut(PartKind.POLICY, words, 0, len(text), block.start, block.end)
    return Cut(PartKind.OTHER, "", 0, len(text), -1, 0)
