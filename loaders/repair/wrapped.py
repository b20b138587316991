"""Cells of rows with tabs that a page broke: their rest stands in a row of its own, or behind a blank within a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.repair.cells import DATE, HANGS, NOTHING, Row, begins_body, is_torn_name
from loaders.repair.lines import Line
from loaders.repair.seams import splits_word

_PARTS = re.compile(r"[^ 　]+(?:[ 　]+(?![\u4e00-\u9fff])[^ 　]+)*")  # of a cell between blanks before characters
_ENDED = re.compile(r"[。；;！？]$")
_WHOLE = re.compile(r"[\d.,，%％万亿元\s]+|[—－\-/无]+")
_GOES_ON = "，、）)；。"
_FEWEST = 3  # columns
_FEWEST_WORDS = 6  # characters of a cell that a seam through a word tells to be torn

_Cells = list[list[Line]]


def mend_wrapped(lines: Sequence[Line | Row]) -> list[Line | Row]:
    """The lines with every row whose cells were broken put together."""
    done: list[Line | Row] = []
    columns = 0
    for line in lines:
        if not isinstance(line, Line) or "\t" not in line.text or line.hint:
            done.append(line)
            columns = 0
            continue
        cells = _cells(line)
        above = _above(done[-1]) if columns >= _FEWEST and done else None
        if above and not cells[0] and len(cells) <= columns and _continues(above, cells):
            done[-1] = _row([[*one, *more] for one, more in zip(above, _padded(cells, len(above)), strict=True)])
            continue
        columns = columns or len(cells)
        done.append(_row(cells) if any(len(cell) > 1 for cell in cells) else line)
    return done


def _cells(line: Line) -> _Cells:
    """The cells of a row, each as its words; those of a name that a blank tears as several."""
    found: _Cells = []
    at = line.start
    for words in line.text.split("\t"):
        bare = words.strip()
        start = at + (words.find(bare[0]) if bare else 0)
        found.append(list(_pieces(Line(start, bare))) if bare else [])
        at += len(words) + 1
    return found


def _pieces(cell: Line) -> Iterator[Line]:
    """A cell as one line, or in its parts between blanks where these tear the name of a body."""
    parts = list(_PARTS.finditer(cell.text)) if " " in cell.text or "\u3000" in cell.text else []
    words = [part[0] for part in parts]
    if not any(is_torn_name(*pair) for pair in pairwise(words)):
        yield cell
        return
    yield from (Line(cell.start + part.start(), part[0]) for part in parts)


def _above(line: Line | Row) -> _Cells | None:
    """The cells of the row before."""
    if isinstance(line, Row):
        return line.cells
    return _cells(line) if "\t" in line.text else None


def _padded(cells: _Cells, columns: int) -> _Cells:
    return cells + [[] for _ in range(columns - len(cells))]


def _continues(above: _Cells, cells: _Cells) -> bool:
    """Whether a row without its first cell holds the rest of cells of the row above: a mark or a torn word says so."""
    pairs = [(one[-1].text if one else "", more[0].text) for one, more in zip(above, cells, strict=False) if more]
    if not pairs or not all(before for before, _ in pairs) or any(_is_another(*pair) for pair in pairs):
        return False
    if any(_is_torn(*pair) for pair in pairs):
        return True
    answered = any(begins_body(after) for _, after in pairs)
    return not answered and any(_splits(*pair) for pair in pairs)


def _is_another(before: str, after: str) -> bool:
    """Whether two cells each hold a time, a figure or nothing: the second is that of another row."""
    return all(_WHOLE.fullmatch(words) or DATE.match(words) for words in (before, after)) or before == after


def _is_torn(before: str, after: str) -> bool:
    """Whether a mark or the rest of a body's name goes on with the words of the row above."""
    if NOTHING.fullmatch(before) or NOTHING.fullmatch(after) or _ENDED.search(before):
        return False
    return HANGS.search(before) is not None or after[0] in _GOES_ON or is_torn_name(before, after)


def _splits(before: str, after: str) -> bool:
    """Whether two cells are the halves of words of some length."""
    return len(before) >= _FEWEST_WORDS and _ENDED.search(before) is None and splits_word(before, after)


def _row(cells: _Cells) -> Row:
    """A row of such cells; those that begin with a body may hold one on each line."""
    bodies = frozenset(at for at, cell in enumerate(cells) if cell and begins_body(cell[0].text))
    return Row(cells, bodies=bodies)
