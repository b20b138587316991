"""Headings that stand between the rows of a table, over the rows of one class: 一、先进制造业."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Block, BlockKind
from loaders.repair.columns import column_kind

_LONGEST_NAME = 20
_FEWEST_COLUMNS = 3
_MOST_HEADINGS = 3  # of one group of rows
_HALF = 0.5  # of the cells of a header name what columns hold


def heads_more_rows(text: str, first: Block, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block heads more rows of the table that begins with a row: as wide, under the names of its columns."""
    header = text[first.start : first.end].split("\t")
    if len(header) < _FEWEST_COLUMNS or not _names_columns(header):
        return False
    row = _next_row(blocks, index)
    cells = text[row.start : row.end].split("\t") if row else []
    return len(cells) == len(header) and (cells == header or not _names_columns(cells))


def _next_row(blocks: Sequence[Block], index: int) -> Block | None:
    """The row behind a few headings."""
    for block in blocks[index : index + _MOST_HEADINGS + 1]:
        if block.kind is BlockKind.ROW:
            return block
        if block.kind is not BlockKind.HEADING:
            return None
    return None


def _names_columns(cells: Sequence[str]) -> bool:
    """Whether the cells of a row are the names of columns."""
    names = [cell.strip() for cell in cells]
    if not all(len(name) <= _LONGEST_NAME and "。" not in name for name in names):
        return False
    return sum(column_kind(name) is not None for name in names) > _HALF * len(names)
