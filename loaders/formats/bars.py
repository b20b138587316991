"""Tables of a web page saved as text: each cell with a bar behind it, its paragraphs on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.formats.bar_columns import BAR, count_columns

_ENDS = re.compile(r"[|｜][ \t]*$", re.MULTILINE)
_HAS_TABLE = re.compile(r"^[^|｜\n]+[|｜](?:[^\n]*[|｜])?[ \t]*$", re.MULTILINE)
_LONGEST_LEAD = 60  # characters of a line that begins a row without a bar
_MOST_LINES = 40  # of one cell
_INDEX = re.compile(r"[^|｜]{2,10}[：:]\s*[|｜]")  # 索引号： | 001 | 发布机构： | 某局 |


def bar_rows(text: str) -> str:
    """A text whose cells have bars behind them, each row on a line of its own with tabs between its cells."""
    if not _ENDS.search(text) or not _HAS_TABLE.search(text):
        return text
    lines = text.split("\n")
    done: list[str] = []
    index = 0
    while index < len(lines):
        rows, end = _table(lines, index) if _begins(lines[index]) else ([], index)
        done += rows or [lines[index]]
        index = max(end, index + 1)
    return "\n".join(done)


def _begins(line: str) -> bool:
    """Whether a table can begin with a line: words before its first bar that are no label, and a bar at its end."""
    return _ENDS.search(line) is not None and BAR.match(line.lstrip()) is None and _INDEX.match(line) is None


def _table(lines: Sequence[str], index: int) -> tuple[list[str], int]:
    """The lines of the table that begins at a line, as many as it takes; nothing where there is none."""
    columns = count_columns(lines, index)
    rows = list(_rows(lines, index, columns)) if columns > 1 else []
    if len(rows) < 2:
        return [], index
    written: list[str] = []
    headed = False
    for cells, start, end in rows:
        alone = not headed and not any(cells[1:])
        headed = headed or not alone
        written.append(cells[0] if alone else "\t".join(cells))
        written += [""] * (end - start - 1)  # a fact keeps the number of its line
    return written, rows[-1][2]


def _rows(lines: Sequence[str], index: int, columns: int) -> Iterator[tuple[list[str], int, int]]:
    """The rows of a table, each with the lines that it takes: as many bars make one."""
    while index < len(lines) and _goes_on(lines, index):
        row = _row(lines, index, columns)
        if row is None:
            return
        yield row[0], index, row[1]
        index = row[1]


def _goes_on(lines: Sequence[str], index: int) -> bool:
    """Whether a row begins at a line: one with a bar, or a short one with a bar on the next."""
    if BAR.search(lines[index]):
        return True
    nearest = next((line for line in lines[index + 1 : index + 3] if line.strip()), "")
    return 0 < len(lines[index].strip()) <= _LONGEST_LEAD and _ENDS.search(nearest) is not None


def _row(lines: Sequence[str], index: int, columns: int) -> tuple[list[str], int] | None:
    """The cells of the row that begins at a line and the line behind it; None where more cells stand there."""
    cells = [""]
    for at in range(index, min(len(lines), index + _MOST_LINES)):
        first, *others = BAR.split(lines[at].strip())
        cells[-1] = f"{cells[-1]} {first.strip()}".strip()
        cells += (words.strip() for words in others)
        if len(cells) > columns:
            return (cells[:-1], at + 1) if _ends_with_bar(cells, columns) else None
    at_end = index + _MOST_LINES >= len(lines) and len(cells) > 1
    return (cells + [""] * (columns - len(cells)), len(lines)) if at_end else None


def _ends_with_bar(cells: Sequence[str], columns: int) -> bool:
    """Whether cells are as many as the columns, with nothing behind the last bar."""
    return len(cells) == columns + 1 and not cells[-1]
