"""Tables with wide blanks between their cells: tabs stand for these where every row has as many cells as the header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.formats.bar_columns import names_columns

_BETWEEN = re.compile(r"[ ]*\u3000[ \u3000]*| {2,}")
_NUMBER_NAME = re.compile(r"(?:序|编|项)\s?号|No\.?", re.IGNORECASE)
_NUMBER = re.compile(r"[（(]?\d{1,3}[）)]?[.．、]?")
_NO_NAME = re.compile(r"[。；;：:]|\d{5}")
_GROUP = re.compile(r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十]{1,3}[章节部])\S{2,30}$")
_LONGEST_NAME = 16
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_MOST_LINES = 8  # of one row


def blank_rows(text: str) -> str:
    """A text whose tables with wide blanks have tabs between their cells, each row on one line; line numbers stay."""
    if "\u3000" not in text and "  " not in text:
        return text
    lines = text.split("\n")
    done: list[str] = []
    while len(done) < len(lines):
        rows = _table(lines, len(done))
        done += rows or [lines[len(done)]]
    return "\n".join(done)


def _table(lines: Sequence[str], index: int) -> list[str]:
    """The lines of the table whose header a line is; nothing where it is none."""
    names = _cells(lines[index])
    if not _is_header(names):
        return []
    done, rows, last, end = ["\t".join(names)], 0, 0, 1
    while index + len(done) < len(lines):
        at = index + len(done)
        if row := _row(lines, at, names):
            last, done = len(done), done + row
            rows, end = rows + 1, len(done)
        elif rows and end == len(done) and _ends_cell(lines, at, names):
            done = [*done[:last], f"{done[last]} {lines[at].strip()}", *done[last + 1 :], ""]
            end = len(done)
        elif not lines[at].strip():
            done.append("")
        elif _GROUP.match(lines[at].strip()):
            done.append(lines[at].strip() + "\t" * (len(names) - 1))
        else:
            break
    return done[:end] if rows >= _FEWEST_ROWS else []


def _is_header(names: Sequence[str]) -> bool:
    """Whether a line names the columns of a table: some of them as tables of duties and works do."""
    if len(names) < _FEWEST_COLUMNS or any(_NO_NAME.search(name) or not name for name in names):
        return False
    if any(len(name) > _LONGEST_NAME or " " in name for name in names):
        return False
    return _NUMBER_NAME.fullmatch(names[0]) is not None or names_columns(names)


def _row(lines: Sequence[str], index: int, names: Sequence[str]) -> list[str]:
    """The row that begins at a line, on the first of its lines; nothing where it has more or fewer cells."""
    numbered = _NUMBER_NAME.fullmatch(names[0]) is not None
    cells = _cells(lines[index])
    if len(cells) < 2 or not cells[0] or (numbered and not _NUMBER.fullmatch(cells[0])):
        return []
    end = index + 1
    while len(cells) < len(names) and end < min(len(lines), index + _MOST_LINES):
        more = _cells(lines[end])
        if numbered and _NUMBER.fullmatch(more[0]):
            return []
        cells = [*cells[:-1], f"{cells[-1]} {more[0]}".strip(), *more[1:]]
        end += 1
    return ["\t".join(cells), *[""] * (end - index - 1)] if len(cells) == len(names) else []


def _ends_cell(lines: Sequence[str], index: int, names: Sequence[str]) -> bool:
    """Whether a line without wide blanks behind a row ends its last cell: the next row or a group begins below it."""
    if len(_cells(lines[index])) > 1 or index + 1 >= len(lines) or _GROUP.match(lines[index].strip()):
        return False
    return bool(_row(lines, index + 1, names)) or _GROUP.match(lines[index + 1].strip()) is not None


def _cells(line: str) -> list[str]:
    """The words of a line between wide blanks; a wide blank at its beginning ends a cell of the line before."""
    return [words.strip() for words in _BETWEEN.split(line.rstrip(" \u3000\t"))]
