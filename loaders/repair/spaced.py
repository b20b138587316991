"""Tables that stand a row a line, blanks between as many words as their header has, numbered or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.repair.cells import HANGS, Row
from loaders.repair.column_names import heads_duties, surely_names, words_of
from loaders.repair.columns import NUMBER_NAME, column_kind
from loaders.repair.lines import Line
from loaders.repair.shapes import Rank, marker
from loaders.repair.starts import is_heading

_FEWEST = 3  # columns, without which no column of bodies is known, and rows, with the header


def read_spaced(lines: Sequence[Line], index: int) -> tuple[list[Line | Row], int]:
    """The rows of the table whose header is a line, and where it ends; nothing where there is none.

    A list of bodies may go on on the next line, and headings may stand between the rows.
    """
    names = lines[index].text.split()
    if len(names) > _FEWEST and NUMBER_NAME.fullmatch(names[0]):
        return _numbered(lines, index, len(names)) if heads_duties(list(map(column_kind, names))) else ([], index)
    named = len(names) >= _FEWEST and _names_duties(names)
    return _unnumbered(lines, index, len(names)) if named else ([], index)


def _unnumbered(lines: Sequence[Line], index: int, columns: int) -> tuple[list[Line | Row], int]:
    """The rows of a table without numbers; nothing where too few of them fill its last column."""
    rows: list[Row] = []
    at = index
    while at < len(lines) and (row := _spaced_row(lines, at, columns)):
        _take(rows, row, goes_on=_goes_on_below(lines, at))
        at += 1
    filled = sum(bool(row.cells[-1]) for row in rows)
    return ([*rows], at) if filled >= _FEWEST else ([], index)


def _numbered(lines: Sequence[Line], index: int, columns: int) -> tuple[list[Line | Row], int]:
    """The rows of a table whose rows are numbered, each filled by the words of its line; nothing where one is not.

    A line of one word goes on with the last cell of the row above it.
    """
    rows: list[Row] = [Row(_cells(lines[index]))]
    at = index + 1
    while at < len(lines) and _adds(rows, lines, at, columns):
        at += 1
    torn = at < len(lines) and len(lines[at].text.split()) > 1  # another row, with other words
    return ([], index) if torn or len(rows) < _FEWEST else ([*rows], at)


def _cells(line: Line) -> list[list[Line]]:
    """The words of a line, a cell each."""
    return [[cell] for cell in words_of(line)]


def _adds(rows: list[Row], lines: Sequence[Line], at: int, columns: int) -> bool:
    """Add a line to the rows of a table, as the next of them or as the rest of the last, where it is one."""
    cells = _cells(lines[at])
    if len(cells) == columns and cells[0][0].text.rstrip(".．、") == str(len(rows)):
        rows.append(Row(cells))
        return True
    rest = len(cells) == 1 and len(rows) > 1 and _is_rest(lines, at)
    if rest:
        rows[-1].cells[-1] += cells[0]
    return rest


def _is_rest(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of one word is the rest of a row: a list goes on in it, or another row follows."""
    if HANGS.search(lines[at - 1].text):
        return True
    return at + 1 < len(lines) and _NUMBER.match(lines[at + 1].text) is not None and marker(lines[at].text) is None


_NUMBER = re.compile(r"\d{1,3}[.．、]?\s+\S")


def _take(rows: list[Row], row: Row, *, goes_on: bool) -> None:
    """Add a row to a table, or what goes on with the last cell of the row above to it."""
    if rows and goes_on:
        rows[-1].cells[-1] += row.cells[0]
    else:
        rows.append(row)


def _spaced_row(lines: Sequence[Line], at: int, columns: int) -> Row | None:
    """The row that a line of such a table is: its cells, a heading, or what goes on with the row above."""
    cells: list[list[Line]] = [[cell] for cell in words_of(lines[at])]
    if len(cells) == columns:
        return Row(cells)
    alone = len(cells) == 1 and (_heads_rows(lines, at, columns) or _goes_on_below(lines, at))
    return Row([*cells, *([] for _ in range(columns - 1))]) if alone else None


def _heads_rows(lines: Sequence[Line], at: int, columns: int) -> bool:
    """Whether a line is the heading of the row below it."""
    return at + 1 < len(lines) and heads_group(lines[at].text) and len(lines[at + 1].text.split()) == columns


def _goes_on_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of one word goes on with a list that the line above it leaves open."""
    return HANGS.search(lines[at - 1].text) is not None and len(lines[at].text.split()) == 1


def _names_duties(names: Sequence[str]) -> bool:
    """Whether words name the columns of a table of duties; the numbers of its rows may stand behind their class."""
    counted = NUMBER_NAME.fullmatch(names[1]) is not None
    plain = [names[0], *names[2:]] if counted else names
    return all(map(surely_names, plain)) and heads_duties(list(map(column_kind, plain)))


def heads_group(text: str) -> bool:
    """Whether a line is a heading with a marker of a high rank."""
    mark = marker(text)
    return mark is not None and not mark.weak and mark.rank <= Rank.SECOND and is_heading(text, mark)
