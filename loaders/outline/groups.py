"""Headings that stand between the rows of a table, over the rows of one class: 一、先进制造业."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Block, BlockKind
from loaders.repair.columns import column_kind

_LONGEST_NAME = 20
_FEWEST_COLUMNS = 3
_LONGEST_TITLE = 30
_ENDS = "。；;：:，、"
_MOST_HEADINGS = 3  # of one group of rows
_HALF = 0.5  # of the cells of a header name what columns hold


def heads_more_rows(text: str, first: Block, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block heads more rows of the table that begins with a row: as wide, under the names of its columns."""
    header = text[first.start : first.end].split("\t")
    if len(header) < _FEWEST_COLUMNS or not _names_columns(header):
        return False
    row = _next_row(text, blocks, index)
    cells = text[row.start : row.end].split("\t") if row else []
    return len(cells) == len(header) and (cells == header or not _names_columns(cells))


def _next_row(text: str, blocks: Sequence[Block], index: int) -> Block | None:
    """The row behind a few headings."""
    for block in blocks[index : index + _MOST_HEADINGS + 1]:
        if block.kind is BlockKind.ROW:
            return block
        if not (block.kind is BlockKind.HEADING or _is_title(text, block)):
            return None
    return None


def _is_title(text: str, block: Block) -> bool:
    """Whether a paragraph may head rows without a number of its own: few words and no end of a sentence."""
    short = block.kind is BlockKind.PARAGRAPH and block.end - block.start <= _LONGEST_TITLE
    return short and text[block.end - 1] not in _ENDS


def _names_columns(cells: Sequence[str]) -> bool:
    """Whether the cells of a row are the names of columns."""
    names = [cell.strip() for cell in cells]
    if not all(len(name) <= _LONGEST_NAME and "。" not in name for name in names):
        return False
    return sum(column_kind(name) is not None for name in names) > _HALF * len(names)
