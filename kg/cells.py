"""Cells that no spreadsheet computes: guarded when they are written, and given back as they were when they are read.

A spreadsheet takes a cell that begins with one of `= + - @` for a formula, also in full-width form or after a tab or a
return. Such a cell is written with an apostrophe before it, and so is one that begins with an apostrophe: taking one
away from either gives back what was there. In a workbook the apostrophe is a mark of the cell, not a character of it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable

Cell = str | int | float

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_GUARD = "'"
_END = "\r\n"


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell("甲")
    ("'=1+1", '甲')
    """
    return f"{_GUARD}{text}" if text.startswith((*FORMULA_STARTS, _GUARD)) else text


def read_cell(text: str) -> str:
    """What a safe cell was made from.

    >>> read_cell(safe_cell("'=1"))
    "'=1"
    """
    return text.removeprefix(_GUARD)


def csv_lines(rows: Iterable[Iterable[Cell]]) -> str:
    """Rows of safe cells as CSV, one a line; a return within a cell stays within it.

    >>> csv_lines([["甲", "=1"], ["a\\rb", 2]])
    '甲,\\'=1\\n"a\\rb",2\\n'
    """
    lines = _Lines()
    writer = csv.writer(lines, lineterminator=_END)  # by this it knows which characters to put between quotes
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return "".join(lines)


class _Lines(list[str]):
    """What takes the lines of a writer, and ends each with a plain line feed."""

    def write(self, line: str) -> None:
        """Take one line."""
        self.append(f"{line.removesuffix(_END)}\n")
