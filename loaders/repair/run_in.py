"""Tables whose cells ran together: each cell gets a line of its own again, as a stacked table has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from loaders.ranges import Range
from loaders.repair.columns import Kind, column_kind
from loaders.repair.header_names import NAMES, part_names
from loaders.repair.lines import Line
from loaders.repair.row_ends import Ends, read_ends, row_cells

_GROUP = r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^\d。；，、（）]{2,24}"
_BEFORE = rf"[ 　]*(?P<group>{_GROUP})?[ 　]*"
_MARK = r"(?:[.．、](?!\d))?"
_HEADER = re.compile(rf"(?P<names>{NAMES}){_BEFORE}(?P<number>\d{{1,3}}{_MARK})(?=[ 　]*[^\d.．%％年月 ])")
_HEADER_ALONE = re.compile(rf"(?P<names>{NAMES})$")
_BLANK = re.compile(r"(?<!序)[ 　]")
# what follows a number of things and no row's
_NO_COUNT = r"(?![ 　]*[\d.．%％年月日号个万亿项条家元米公千人名所处次座届类种])"
# what the last cell of a row can end in, before the number of the next
_ROW_END = frozenset("局委办厅部会府院心队处司站所行校联团位门实责合进底前年月镇乡县区市道街园社室股科持成。；）")
_ROW_START = re.compile(rf"(?P<number>\d{{1,3}}){_MARK}{_NO_COUNT}")
_GROUP_LINE = re.compile(_GROUP)
_TABLE_END = re.compile(r"(?:备?注|附件\d{0,2})[:：]|附件\d|联系人[:：]")
_WORD = re.compile(r"\S+")
_SHORTEST = 60  # characters of a line that holds a table
_FEWEST = 2  # rows
_MOST_LINES = 12  # of one row


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table on one line: what stands over it, its number, and where its cells stand."""

    over: tuple[Range, ...]
    number: Range
    start: int
    end: int


def part_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines, each table that ran together parted into its cells."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        cells, used = _table(lines, index) if "序" in lines[index].text else ([], 1)
        found += cells or [lines[index]]
        index += used if cells else 1
    return found


def _table(lines: Sequence[Line], index: int) -> tuple[list[Line], int]:
    """The cells of the table that begins on a line, and how many lines it takes; nothing where there is none."""
    line = lines[index]
    if "\t" in line.text:
        return [], 1
    alone = _HEADER_ALONE.search(line.text)
    if alone and not _BLANK.search(alone["names"]):
        return _below(lines, index, alone)
    return (_cells_of(line), 1) if len(line.text) >= _SHORTEST else ([], 1)


def _cells_of(line: Line) -> list[Line]:
    """The cells of a table whose rows stand behind its header on one line."""
    header = _HEADER.search(line.text)
    ends = _ends(line.text, header) if header else None
    rows = list(_rows(line.text, header, ends)) if header and ends else []
    if header is None or ends is None or len(rows) < _FEWEST:
        return []
    cells = [(0, header.start()), *_name_cells(line.text, header)]
    spaced = _BLANK.search(header["names"]) is not None
    for row in rows:
        own = _words(line.text, row.start, row.end) if spaced else row_cells(line.text, row.start, row.end, ends)
        cells += [*row.over, row.number, *own]
    cells.append((rows[-1].end, len(line.text)))
    return list(_lines(line, cells))


def _name_cells(text: str, header: re.Match[str]) -> list[Range]:
    """The names of the columns; those of matter as one where nothing parts the cells below them."""
    names = part_names(text, *header.span("names"))
    if _BLANK.search(header["names"]):
        return names
    parted = groupby(names, key=lambda name: column_kind(text[name[0] : name[1]]) is Kind.TEXT)
    runs = [(matter, list(run)) for matter, run in parted]
    return [cell for matter, run in runs for cell in ([(run[0][0], run[-1][1])] if matter else run)]


def _words(text: str, start: int, end: int) -> list[Range]:
    """The words of a row between its blanks."""
    return [word.span() for word in _WORD.finditer(text, start, end)]


def _lines(line: Line, cells: Iterable[Range]) -> Iterator[Line]:
    for start, end in cells:
        words = line.text[start:end]
        if bare := words.strip(" 　"):
            yield Line(line.start + start + words.index(bare[0]), bare)


def _ends(text: str, header: re.Match[str]) -> Ends | None:
    return read_ends([text[start:end] for start, end in part_names(text, *header.span("names"))])


def _rows(text: str, header: re.Match[str], ends: Ends) -> Iterator[_Row]:
    """The rows behind a header, each from its number on: the numbers follow one another."""
    found: re.Match[str] | None = header
    over: tuple[Range, ...] = (header.span("group"),) if header["group"] else ()
    while found:
        following = _following(text, found, ends)
        end = following.start() if following else _table_end(text, found.end())
        yield _Row(over, found.span("number"), found.end(), end)
        over = _over(text, following) if following else ()
        found = following


def _over(text: str, found: re.Match[str]) -> tuple[Range, ...]:
    """The header that a new page repeats and the heading of a group, where they stand over a row."""
    names = _name_cells(text, found) if found["names"] else []
    return (*names, *([found.span("group")] if found["group"] else []))


def _following(text: str, found: re.Match[str], ends: Ends) -> re.Match[str] | None:
    """Where the next row begins: at the next number with a body or a time before it, else at the first that may be."""
    number = int(re.sub(r"\D", "", found["number"]))
    may: re.Match[str] | None = None
    repeats = text.find("序号", found.end()) >= 0
    for place in _next_number(number + 1, repeats).finditer(text, found.end()):
        if ends.find(text, found.end(), place.start()):
            return place
        if may is None and place.start() > found.end() and text[place.start() - 1] in _ROW_END:
            may = place
    return may


@cache
def _next_number(number: int, repeats: bool) -> re.Pattern[str]:
    """The number of a row, with what may stand over it; behind a group's heading it may begin anew."""
    names = NAMES.replace(r"序\s?号", "序号") if repeats else "(?!)"  # the many names take long to compile
    return re.compile(rf"(?P<names>{names})?{_BEFORE}(?P<number>(?(group)(?:{number}|1)|{number}){_MARK}){_NO_COUNT}")


def _table_end(text: str, start: int) -> int:
    found = _TABLE_END.search(text, start)
    return found.start() if found else len(text)


def _below(lines: Sequence[Line], index: int, header: re.Match[str]) -> tuple[list[Line], int]:
    """The cells of a table whose rows begin on lines of their own, under a header without blanks."""
    line = lines[index]
    ends = _ends(line.text, header)
    if ends is None:
        return [], 1
    found = list(_lines(line, [(0, header.start()), *_name_cells(line.text, header)]))
    at, last, rows = index + 1, 0, 0
    while stop := _row_stop(lines, at, last, ends):
        found += _row_below(lines[at:stop], ends)
        last = _number(lines[at], last) or 0
        rows += bool(last)
        at = stop
    return (found, at - index) if rows >= _FEWEST else ([], 1)


def _number(line: Line, last: int) -> int:
    """The number of the row that a line begins; 0 where it begins none."""
    start = _ROW_START.match(line.text)
    number = int(start["number"]) if start else 0
    return number if number == last + 1 or (number and not last) else 0


def _row_stop(lines: Sequence[Line], at: int, last: int, ends: Ends) -> int:
    """Behind which line the row or the heading of a group ends that begins at a line; 0 where none does."""
    if at >= len(lines) or "\t" in lines[at].text:
        return 0
    if _GROUP_LINE.fullmatch(lines[at].text) and at + 1 < len(lines):
        return at + 1 if _number(lines[at + 1], last) or _number(lines[at + 1], 0) == 1 else 0
    if not (number := _number(lines[at], last)):
        return 0
    for stop in range(at, min(len(lines), at + _MOST_LINES)):
        if stop > at and _number(lines[stop], number):
            return stop
        if ends.find(lines[stop].text, 0, len(lines[stop].text)):
            return stop + 1
    return 0


def _row_below(lines: Sequence[Line], ends: Ends) -> list[Line]:
    """The cells of a row: its number, its matter, and the bodies that its last line ends in."""
    first, last = lines[0], lines[-1]
    number = _ROW_START.match(first.text)
    if number is None:
        return list(lines)
    start = number.end()
    cells = list(_lines(first, [(0, start)]))
    if len(lines) > 1:
        cells += [*_lines(first, [(start, len(first.text))]), *lines[1:-1]]
        start = 0
    return [*cells, *_lines(last, row_cells(last.text, start, len(last.text), ends))]
