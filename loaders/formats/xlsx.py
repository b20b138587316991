"""Workbooks: every visible sheet as a table, its title and remarks as lines around it."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from loaders.errors import FormatError, LoadError
from loaders.formats.archive import Package
from loaders.formats.lines import Lines, cell
from loaders.formats.source import HintKind, SourceText
from loaders.formats.xml import attribute, part, relations

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

    _Cell = Cell | MergedCell | ReadOnlyCell | EmptyCell

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MAIN = "xl/workbook.xml"
_FAILED = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")
_MOST_ROWS = 200_000
_WIDEST = 256  # columns; beyond, only stray formats stand

Merges = dict[tuple[int, int], tuple[int, int]]  # (row, column) covered -> (row, column) that holds the words


def decode_xlsx(data: bytes, name: str) -> SourceText:
    """The words of a workbook: one row a line, cells that are merged down repeated in every row."""
    package = Package(data, name)
    _distrust(package)
    lines = Lines()
    sheets = list(_sheets(package, data))
    for title, rows in sheets:
        if len(sheets) > 1:
            lines.page()
            lines.write(title, HintKind.CAPTION)
        write_rows(lines, rows)
    if not lines:
        raise LoadError(f"{name}: the workbook holds no words; put the table into it, or leave it out.")
    return lines.source(name, "xlsx", data)


def write_rows(lines: Lines, rows: Sequence[Sequence[str]]) -> None:
    """Put down the rows of a sheet: blank rows part tables, a row of one cell stands between them."""
    first, width = _columns(rows)
    table: list[list[str]] = []
    for row in rows:
        cells = list(map(cell, row[first:width]))
        words = list(filter(None, cells))
        if len(words) > 1 or (words and table):
            table.append(words if _heads_group(cells, words) else _padded(cells, width - first))
            continue
        _write_table(lines, table)
        for text in words:
            lines.write(text, HintKind.PARAGRAPH)
    _write_table(lines, table)


def _heads_group(cells: list[str], words: list[str]) -> bool:
    """Whether a row within a table heads a group of others: its first cell alone holds words."""
    return len(words) == 1 and bool(cells[0])


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _write_table(lines: Lines, table: list[list[str]]) -> None:
    """A table down to its last row of cells; remarks below it are lines of their own."""
    tail = len(table)
    while tail and len(table[tail - 1]) == 1:
        tail -= 1
    lines.table(table[:tail], 1 if tail > 1 and all(table[0]) else 0)
    for (remark,) in table[tail:]:
        lines.write(remark, HintKind.PARAGRAPH)
    table.clear()


def _columns(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """The first column with words, and the one after the last."""
    filled = [index for row in rows for index, text in enumerate(row) if text]
    return (min(filled), max(filled) + 1) if filled else (0, 0)


def _distrust(package: Package) -> None:
    """Refuse entities in every part that the reader of workbooks will parse."""
    for member in sorted(package.names):
        if member.endswith((".xml", ".rels")):
            head = package.read(member)[: 64 << 10].replace(b"\x00", b"")
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise FormatError(f"{package.name}/{member}: refused, its XML declares entities; save it again.")


def _sheets(package: Package, data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """The title and the rows of every sheet that is shown and holds words."""
    import openpyxl

    places = _places(package)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (KeyError, ValueError, OSError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise FormatError(f"{package.name}: the workbook is damaged ({error}); save it again.") from error
    try:
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            sheet.reset_dimensions()
            rows = [list(map(_printed, row[:_WIDEST])) for row in _bounded(sheet.iter_rows(), package.name)]
            _fill_merged(rows, _merges(package.read(places[sheet.title])))
            if any(map(any, rows)):
                yield sheet.title, rows
    except (KeyError, ValueError, OSError, TypeError, SyntaxError, zipfile.BadZipFile) as error:
        raise FormatError(f"{package.name}: a sheet is damaged ({error}); save the workbook again.") from error
    finally:
        book.close()


def _bounded(rows: Iterable[tuple[_Cell, ...]], name: str) -> Iterator[tuple[_Cell, ...]]:
    for index, row in enumerate(rows):
        if index >= _MOST_ROWS:
            raise FormatError(f"{name}: a sheet of more than {_MOST_ROWS:,} rows; keep the rows that matter.")
        yield row


def _places(package: Package) -> dict[str, str]:
    """By title, the part in which a sheet stands."""
    parts = relations(package, _MAIN)
    found: dict[str, str] = {}
    for sheet in part(package, _MAIN).iter("{*}sheet"):
        relation = attribute(sheet, "id") or ""
        _, place = parts.get(relation, ("", relation))
        if place not in package.names:
            raise FormatError(f"{package.name}: the part {place} is missing; save the workbook again.")
        found[sheet.get("name") or ""] = place
    return found


def _merges(xml: bytes) -> Merges:
    """The cells that another one covers; a range over a whole sheet is a format, not a cell."""
    found: Merges = {}
    for left, top, right, bottom in _MERGE.findall(xml):
        row, column, last, end = int(top) - 1, _column(left), int(bottom) - 1, _column(right)
        if (last - row + 1) * (end - column + 1) > 10_000:
            continue
        for below in range(row, last + 1):
            for beside in range(column, end + 1):
                found[below, beside] = row, column
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _fill_merged(rows: list[list[str]], merges: Merges) -> None:
    """Repeat the words of a merged cell in the rows below it; in the columns beside it the cells stay empty."""
    for (row, column), (top, left) in merges.items():
        if row > top and column == left and row < len(rows) and top < len(rows) and left < len(rows[top]):
            rows[row] += [""] * (column + 1 - len(rows[row]))
            rows[row][column] = rows[top][left]


def _number(value: float, form: str) -> str:
    return f"{value * 100:.12g}%" if "%" in form else f"{value:.15g}"


def _moment(value: datetime.datetime) -> str:
    return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M")


def _printed(one: _Cell) -> str:
    """A cell's value as a reader of the sheet sees it: dates as days, shares in per cent."""
    value = one.value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime.datetime):
        return _moment(value)
    if isinstance(value, (int, float)):
        return _number(value, str(one.number_format))
    text = "" if value is None else str(value)
    return "" if _FAILED.fullmatch(text) else text
