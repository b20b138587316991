"""Numbered tables that lost their cells: lines of a table of duties or a list of policies become rows again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from loaders.formats.row_numbers import follows
from loaders.lexicon.bodies import longest_body
from loaders.repair.broken_rows import read_broken
from loaders.repair.cells import DATE, HANGS, Row, is_torn_name
from loaders.repair.columns import Kind, column_kind
from loaders.repair.header_names import spelt_names
from loaders.repair.lines import Line
from loaders.repair.shapes import Rank, has_open_bracket, marker
from loaders.repair.spaced import read_spaced
from loaders.repair.stacked import ends_table, read_stacked, stands_level
from loaders.repair.starts import is_heading

_HEADER = re.compile(r"序\s?号[\s　]+\S{2,20}(?:[\s　]+\S{2,20}){1,5}$")
_FIRST = re.compile(
    r"序|编\s?号|[\u4e00-\u9fff（）]{2,14}(?:$|[ 　]+[\u4e00-\u9fff（）]{2,14}[ 　])"
)  # how a header can begin
_DOCUMENT_NUMBER = re.compile(r"文号|字号")
_FIRST_NAME = re.compile(r"序\s?号$")
_ROW_NUMBER = re.compile(r"(\d{1,3})(?:[\s　]+(?=\S)|[.．、](?!\d)[\s　]*|$)")
_MEASURE = re.compile(r"[年月日个家项万亿元%％户名人次倍]")
_NUMBER_CELL = re.compile(
    r"[\u4e00-\u9fff（）()A-Za-z]{1,24}\s?[〔\[（(﹝]\s?(?:19|20)\d\d\s?[〕\])）﹞]|[/／—－-]$|[\u4e00-\u9fff]{2,30}(?:令|公告|通告)\s?第"
)
_COMPLETE = re.compile(r"(?:部门|机关|政府|单位|机构|[厅局委办院会])$")
_LINKED = re.compile(r"[及、，,和与等或（(]|以及|会同")
_MOST_LINES = 40  # of one row


Starts = Callable[[str], bool]


def _starts_body(text: str) -> bool:
    return longest_body(text, 0) is not None


def _starts_number(text: str) -> bool:
    return _NUMBER_CELL.match(text) is not None


def _starts_date(text: str) -> bool:
    return DATE.match(text) is not None


_STARTS = {Kind.DATE: _starts_date, Kind.BODY: _starts_body}


def rebuild_tables(lines: list[Line]) -> list[Line | Row]:
    """The lines with every numbered table whose cells are lost put back into rows."""
    done: list[Line | Row] = []
    index = 0
    while index < len(lines):
        rows, end = _table(lines, index) if _FIRST.match(lines[index].text) else ([], index)
        done.extend(rows or [lines[index]])
        index = end if rows else index + 1
    return done


def _table(lines: Sequence[Line], index: int) -> tuple[list[Line | Row], int]:
    """The rows of the table whose header begins at a line, and where it ends; nothing where there is none."""
    if "\t" in lines[index].text:
        return read_broken(lines, index)
    rows, end = read_spaced(lines, index)  # the strictest: every row has its words
    if rows:
        return rows, end
    header, used = _header(lines, index)
    found = read_stacked(lines, index) if not header or (used == 1 and stands_level(lines, index + 1)) else None
    if found and (found[0] or not header):
        return found
    rows, end = _rows(lines, index + used, header)
    return ([Row(_header_cells(lines[index : index + used])), *rows], end) if _has_numbered(rows) else ([], index)


def _has_numbered(rows: Sequence[Line | Row]) -> bool:
    return any(isinstance(row, Row) and row.number for row in rows)


def _header(lines: Sequence[Line], index: int) -> tuple[list[Starts], int]:
    """How each column behind the second begins, and how many lines the header takes; empty where there is none."""
    text = lines[index].text
    if "\t" in text or not text.startswith("序"):
        return [], 0
    if names := spelt_names(text):
        return _columns([re.sub(r"\s", "", text[start:end]) for start, end in names[2:]]), 1
    if _HEADER.match(text):
        return _columns(text.split()[2:]), 1
    return _header_by_lines(lines[index + 1 : index + 6]) if _FIRST_NAME.match(text) else ([], 0)


def _header_by_lines(below: Sequence[Line]) -> tuple[list[Starts], int]:
    """The columns of a list of policies and their numbers, named a line each below 序号; duties are read as stacked."""
    names = [line.text for line in takewhile(_may_name_column, below)]
    listed = any(_DOCUMENT_NUMBER.search(name) for name in names)
    return (_columns(names[1:]), len(names) + 1) if len(names) > 1 and listed else ([], 0)


def _may_name_column(line: Line) -> bool:
    return len(line.text) <= 14 and not _ROW_NUMBER.match(line.text) and "\t" not in line.text


def _columns(names: Sequence[str]) -> list[Starts]:
    """How each of the named columns begins; empty where the name of one does not tell."""
    found = [start for name in names if (start := _start(name))]
    return found if len(found) == len(names) else []


def _start(name: str) -> Starts | None:
    """How the cells of a column begin, by its name."""
    if _DOCUMENT_NUMBER.search(name):
        return _starts_number
    kind = column_kind(name)
    return _STARTS.get(kind) if kind else None


def _header_cells(lines: Sequence[Line]) -> list[list[Line]]:
    cells: list[list[Line]] = []
    for line in lines:
        names = spelt_names(line.text) or [match.span() for match in re.finditer(r"\S+", line.text)]
        cells += ([Line(line.start + start, line.text[start:end])] for start, end in names)
    return cells


def _rows(lines: Sequence[Line], index: int, columns: list[Starts]) -> tuple[list[Line | Row], int]:
    """The rows and group headings from `index` on, and where the table ends."""
    found: list[Line | Row] = []
    last = 0
    while index < len(lines):
        line = lines[index]
        if number := _row_number(line.text, last):
            end = _row_end(lines, index + 1, number)
            found.append(_row(lines[index:end], number, columns))
            last, index = number, end
        elif _is_group(lines, index):
            found.append(Row([[line]] + [[] for _ in range(len(columns) + 1)]))
            last, index = 0, index + 1
        elif found and _HEADER.match(line.text):  # the next page names the columns again
            index += 1
        else:
            break
    return found, index


def _row_number(text: str, last: int) -> int:
    """The number of the row that a line begins, 0 where it begins none."""
    match = _ROW_NUMBER.match(text)
    if not match or _MEASURE.match(text, match.end(1)):
        return 0
    number = int(match[1])
    return number if follows(number, last, alone=match.end() == len(text)) else 0


def _row_end(lines: Sequence[Line], index: int, number: int) -> int:
    """Where a row ends: at the next number, at a heading, or at a line that can belong to no row."""
    limit = min(len(lines), index + _MOST_LINES)
    for at in range(index, limit):
        text = lines[at].text
        if _row_number(text, number) or _is_heading(text) or ends_table(text) or _HEADER.match(text):
            return at
    return limit


def _is_heading(text: str) -> bool:
    mark = marker(text)
    return mark is not None and not mark.weak and mark.rank != Rank.THIRD and is_heading(text, mark)


def _is_group(lines: Sequence[Line], index: int) -> bool:
    """Whether a line heads a group of rows: a marked heading with a numbered row below it."""
    if index + 1 >= len(lines) or not _is_heading(lines[index].text):
        return False
    mark = marker(lines[index].text)
    return mark is not None and mark.rank <= Rank.SECOND and _row_number(lines[index + 1].text, 0) > 0


def _row(lines: Sequence[Line], number: int, columns: list[Starts]) -> Row:
    """The cells of one row: a cell begins where its column's kind of words begins."""
    row = Row([[] for _ in range(len(columns) + 2)], number)
    first = lines[0]
    match = _ROW_NUMBER.match(first.text)
    end = match.end() if match else 0
    row.cells[0].append(Line(first.start, str(number)))
    pieces = [Line(first.start + end, first.text[end:]), *lines[1:]] if end < len(first.text) else list(lines[1:])
    if words := _whole(pieces, len(columns) + 1):
        row.cells[1:] = [[word] for word in words]
        return row
    column = 1
    for piece, below in pairwise([*pieces, Line(0, "")]):
        column = _place(row, piece, column, columns, below.text)
    return row


def _whole(pieces: Sequence[Line], columns: int) -> list[Line]:
    """The cells of a row that stands on one line, where blanks part it into as many as there are columns."""
    words = [
        Line(piece.start + cell.start(), cell[0]) for piece in pieces[:1] for cell in re.finditer(r"\S+", piece.text)
    ]
    return words if len(pieces) == 1 and len(words) == columns else []


def _place(row: Row, line: Line, column: int, columns: list[Starts], below: str) -> int:
    """Put a line into the cells of a row, cut where a cell ends on it; return the column that it ends in."""
    if _belongs_before(row, line, column, columns):
        row.cells[1].append(line)
        row.guessed = True
        return column
    at = 0
    while column - 1 < len(columns):
        filled = "".join(each.text for each in row.cells[column])
        cut = _cell_start(filled, line.text, at, columns[column - 1], below)
        if cut is None:
            break
        if words := line.text[at:cut].strip():
            row.cells[column].append(Line(line.start + at, words))
            row.split_by_blank = True
        column, at = column + 1, cut
    if words := line.text[at:]:
        row.cells[column].append(Line(line.start + at, words))
    return column


def _cell_start(filled: str, line: str, at: int, starts: Starts, below: str) -> int | None:
    """Where on a line the next cell begins, which goes on `below`: at the line's start, or behind a blank."""
    for match in re.finditer(r"(?:^|(?<=[\s　]))\S", line[at:]):
        place = at + match.start()
        before = filled + line[at:place]
        if not before.strip() or has_open_bracket(before) or _goes_on(filled, before, line, place):
            continue
        if starts(line[place:]) or (place and _starts_torn(line[place:], below, starts)):
            return place
    return None


def _goes_on(filled: str, before: str, line: str, place: int) -> bool:
    """Whether the words at a place go on with the cell: behind a mark, or with a name that the line before tears."""
    return HANGS.search(before.rstrip()) is not None or (not place and is_torn_name(filled, line))


def _starts_torn(last: str, below: str, starts: Starts) -> bool:
    """Whether the last word of a line is the first half of what begins a cell: 市工业和信息 / 化局."""
    return not re.search(r"\s", last) and starts(last + below) and is_torn_name(last, below.split(maxsplit=1)[0])


def _belongs_before(row: Row, line: Line, column: int, columns: list[Starts]) -> bool:
    """Whether a line goes on with the matter although the last cell has begun: both began on one line."""
    if column <= len(columns) or not row.split_by_blank or not row.cells[column]:
        return False
    held = "".join(each.text for each in row.cells[column])
    return _COMPLETE.search(held) is not None and _LINKED.match(line.text) is None
