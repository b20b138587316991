"""The header of a table: whether its first row names the columns, and its second one those below a spanned name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Cell
from loaders.repair.cells import begins_body
from loaders.repair.columns import Kind, column_kind

_NUMBER_CELL = re.compile(r"[\d.,，%％≥≤<>＜＞/\s—\-－万亿元]+")
_LONGEST_NAME = 20
_LONGEST_PART = 6  # of a name that the one above it completes: 主办, 市级

_Row = tuple[Cell, ...]


def header_of(rows: Sequence[_Row]) -> tuple[tuple[str, ...], int]:
    """The names of the columns and how many rows they take; none where the first row names nothing."""
    if not _is_header(rows):
        return (), 0
    if len(rows) > 2 and _names_parts(rows[0], rows[1]):
        return tuple(_name(rows[0], rows[1], column) for column in range(len(rows[0]))), 2
    return tuple(cell.text for cell in rows[0]), 1


def _is_header(rows: Sequence[_Row]) -> bool:
    """Whether the first row names the columns: short words, no figures, no full stop."""
    if len(rows) < 2 or not (rows[0][-1].text or rows[0][0].text):
        return False
    filled = [cell.text for cell in rows[0] if cell.text]
    return len(filled) >= 2 and all(_is_name(words) for words in filled)


def _is_name(words: str) -> bool:
    return len(words) <= _LONGEST_NAME and "。" not in words and _NUMBER_CELL.fullmatch(words) is None


def _names_parts(first: _Row, second: _Row) -> bool:
    """Whether a second row only names the columns that a name of the first spans: 责任单位 over 牵头单位, 配合单位."""
    more = [column for column, cell in enumerate(second) if cell.text and cell.text != first[column].text]
    return len(more) > 1 and 0 not in more and all(_names_part(first, second[column].text, column) for column in more)


def _names_part(first: _Row, words: str, column: int) -> bool:
    above = column_kind(_spanning(first, column))
    if not _is_name(words) or begins_body(words) or not (above is Kind.BODY or _spans(first, column)):
        return False
    return column_kind(words) in (Kind.BODY, Kind.NOTE, Kind.DATE) or len(words) <= _LONGEST_PART


def _spans(first: _Row, column: int) -> bool:
    """Whether the name over a column spans several: its own cell is empty, or the one behind it is."""
    return not first[column].text or not (column + 1 < len(first) and first[column + 1].text)


def _spanning(first: _Row, column: int) -> str:
    """The name of the first row over a column: its own, or the nearest to its left."""
    return next((cell.text for cell in reversed(first[: column + 1]) if cell.text), "")


def _name(first: _Row, second: _Row, column: int) -> str:
    own = second[column].text
    if not own or own == first[column].text:
        return first[column].text
    return own if column_kind(own) else own + _spanning(first, column)
