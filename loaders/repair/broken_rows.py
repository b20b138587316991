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


def read_broken(lines: Sequence[Line], index: int) -> tuple[list[Line | Row], int]:
    """The rows of a table with tabs that begins at a line, where lines broke in it; nothing where none did."""
    names = lines[index].text.split("\t")
    if len(names) < _FEWEST or not NUMBER_NAME.fullmatch(names[0].strip()) or not _is_broken(lines, index, len(names)):
        return [], index
    cells = [(cell, at) for at in range(index, min(len(lines), index + _MOST_LINES)) for cell in _cells(lines[at])]
    rows, stop = read_stacked([cell for cell, _ in cells], 0)
    if not rows or stop == len(cells):
        return rows, cells[-1][1] + 1 if rows else index
    return (rows, cells[stop][1]) if cells[stop][1] > cells[stop - 1][1] else ([], index)


def _is_broken(lines: Sequence[Line], index: int, columns: int) -> bool:
    """Whether a row's number stands alone on a line below a header, or two lines have the tabs of one row."""
    last, behind = 0, 0
    for at in range(index + 1, min(len(lines), index + _MOST_LINES)):
        cells = lines[at].text.split("\t")
        number = int(cells[0]) if cells[0].isdecimal() and len(cells[0]) < _FEWEST + 1 else 0
        if number and follows(number, last):
            if len(cells) == 1 or _breaks(lines, at, columns):
                return True
            last = number
        behind = 0 if len(cells) > 1 else behind + 1
        if behind > _FARTHEST:
            return False
    return False


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
