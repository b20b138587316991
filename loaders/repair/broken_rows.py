"""Tables between whose tabs lines broke: their rows, of which some stand a cell a line, go on one path with those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.formats.row_numbers import follows
from loaders.repair.cells import Row
from loaders.repair.columns import NUMBER_NAME
from loaders.repair.lines import Line
from loaders.repair.stacked import CELL, read_stacked

_FEWEST = 3  # columns, without which no column of bodies is known
_MOST_LINES = 2000  # of one table
_FARTHEST = 12  # lines of one row
_LONGEST_NUMBER = 3  # digits


def read_broken(lines: Sequence[Line], index: int) -> tuple[list[Line | Row], int]:
    """The rows of a table with tabs that begins at a line, where lines broke in it; nothing where none did."""
    columns = _columns(lines[index].text)
    if not columns or not _is_broken(lines, index, columns):
        return [], index
    cells = _cells_below(lines, index)
    rows, stop = read_stacked([cell for cell, _ in cells], 0)
    end = _line_behind(cells, stop)
    return (rows, end) if rows and end else ([], index)


def _cells_below(lines: Sequence[Line], index: int) -> list[tuple[Line, int]]:
    """The cells of the lines from one on, each with the line that it stood on."""
    return [(cell, at) for at in range(index, min(len(lines), index + _MOST_LINES)) for cell in _cells(lines[at])]


def _columns(header: str) -> int:
    """How many columns a header of a numbered table names; 0 where it is none, or names too few."""
    names = header.split("\t")
    return len(names) if len(names) >= _FEWEST and NUMBER_NAME.fullmatch(names[0].strip()) else 0


def _line_behind(cells: Sequence[tuple[Line, int]], stop: int) -> int:
    """The line behind the last one whose cells were read; 0 where they end within a line."""
    if stop == len(cells):
        return cells[-1][1] + 1
    return cells[stop][1] if cells[stop][1] > cells[stop - 1][1] else 0


def _is_broken(lines: Sequence[Line], index: int, columns: int) -> bool:
    """Whether a row's number stands alone on a line below a header, or two lines have the tabs of one row."""
    last, behind = 0, 0
    for at in range(index + 1, min(len(lines), index + _MOST_LINES)):
        cells = lines[at].text.split("\t")
        if (number := _number(cells[0])) and follows(number, last):
            last = number
            if len(cells) == 1 or _breaks(lines, at, columns):
                return True
        behind = 0 if len(cells) > 1 else behind + 1
        if behind > _FARTHEST:
            break
    return False


def _number(cell: str) -> int:
    """The number that a cell is, 0 where it is none."""
    return int(cell) if cell.isdecimal() and len(cell) <= _LONGEST_NUMBER else 0


def _breaks(lines: Sequence[Line], at: int, columns: int) -> bool:
    """Whether the cells of a numbered row go on below it, where one of them broke."""
    here = len(lines[at].text.split("\t"))
    below = lines[at + 1].text.split("\t") if at + 1 < len(lines) else [""]
    return here < columns and not below[0].isdecimal() and here + len(below) == columns + 1


def _cells(line: Line) -> Iterator[Line]:
    """The cells of a line with tabs, or the line; those that are empty leave no trace."""
    if "\t" not in line.text:
        yield line
        return
    start = line.start
    for cell in line.text.split("\t"):
        if words := cell.strip():
            yield Line(start + cell.index(words), words, hint=CELL)
        start += len(cell) + 1
