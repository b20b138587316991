"""Tables whose cells a web page put on a line each: which line belongs to which column, at the least cost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.formats.row_numbers import follows
from loaders.repair.cells import DATE, NOTHING, Row, begins_body, ends_body, is_torn_name
from loaders.repair.column_names import column_cells, find_names, heads_duties, kinds_of, words_of
from loaders.repair.columns import Kind, column_kind, goes_on, place_lines
from loaders.repair.lines import Line
from loaders.repair.shapes import marker
from loaders.repair.shapes import number as count
from loaders.repair.spaced import heads_group, read_spaced
from loaders.repair.spanned import move_partners

CELL = "cell"  # the hint of a word that stood between blanks on the line of its row
_MOST_LINES = 60  # of one row
_MOST_GROUPS = 12  # headings in a row of which an excerpt leaves the rows out
_ROW_LINE = re.compile(r"\d{1,3}[ 　]+\S+[ 　]+\S[^\t]*$")
_ALONE = re.compile(r"[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?$")
_PERSON = re.compile(r"[\u4e00-\u9fff]{1,3}[ 　·]?[\u4e00-\u9fff]{1,3}")
_NUMERAL, _FIGURE = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?"), re.compile(r"[（(]?\d{1,3}[）)]?[.．、]?$")
_BEHIND = re.compile(
    r"附件|附[:：]|抄送|备?注[:：]|主办(?!单位|部门)|版权|上一[篇条]|下一[篇条]|打印|关闭|分享|责任编辑|编辑[:：]|扫一扫|【|联系人"
)


def read_stacked(lines: Sequence[Line], index: int) -> tuple[list[Line | Row], int]:
    """The rows of the table whose header begins at a line, its names a line each; nothing where there is none."""
    rows, end = read_spaced(lines, index)
    if rows:
        return rows, end
    names, used = find_names(lines, index)
    cells = column_cells(names)
    kinds = kinds_of(cells)
    if not heads_duties(kinds):
        return [], index
    below = tuple(kind or Kind.TEXT for kind in kinds)
    rows, end = _rows_under(lines, index + used, used == 1, below, names)
    move_partners(rows, cells, below)
    return ([Row(cells), *rows], end) if _is_filled(rows) else ([], index)


def _rows_under(
    lines: Sequence[Line], at: int, level: bool, kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows under a header; where its names stand on one line, theirs may, too."""
    spread = _spread(lines, at) if level else []
    return _spread_rows(spread, kinds, names) if spread else _rows_below(lines, at, kinds, names)


def _spread_rows(
    spread: Sequence[tuple[Line, int]], kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows of a table that stand a row a line, and the index of the line behind the last that they take."""
    rows, stop = _rows_below([line for line, _ in spread], 0, kinds, names)
    return rows, spread[stop][1] if stop < len(spread) else spread[-1][1] + 1


def _spread(lines: Sequence[Line], index: int) -> list[tuple[Line, int]]:
    """The lines of rows that begin with their number, a cell a line; each with where it stood. Empty where none do."""
    found: list[tuple[Line, int]] = []
    for at in range(index, len(lines)):
        line = lines[at]
        if _ROW_LINE.match(line.text):
            found += [(cell, at) for cell in words_of(line, CELL)]
        elif found and _goes_between(lines, at):
            found += [(cell, at) for cell in words_of(line)]
        elif _goes_on_torn(found, line) or (_comes_before_row(lines, at) and heads_group(line.text)):
            found.append((line, at))
        else:
            break
    return found


def _goes_on_torn(found: Sequence[tuple[Line, int]], line: Line) -> bool:
    """Whether a line is the other half of the body's name that ends the row above: 高新区 / 管委会."""
    return bool(found) and is_torn_name(found[-1][0].text, line.text)


def stands_level(lines: Sequence[Line], index: int) -> bool:
    """Whether several rows stand a row a line from a line on, and no line behind them goes on with the last."""
    spread = _spread(lines, index)
    end = spread[-1][1] + 1 if spread else index
    whole = end == len(lines) or ends_table(lines[end].text) or marker(lines[end].text) is not None
    return whole and sum(line.hint == CELL and _ALONE.match(line.text) is not None for line, _ in spread) > 1


def _comes_before_row(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and _ROW_LINE.match(lines[at + 1].text) is not None


def _goes_between(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a further row under the number of the row above: its matter, and who or when behind it."""
    words = lines[at].text.split()
    return len(words) > 1 and _comes_before_row(lines, at) and _answers(words[-1]) and not heads_group(lines[at].text)


def _rows_below(
    lines: Sequence[Line], at: int, kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows below a header, by their numbers where its first column holds them."""
    return _numbered(lines, at, kinds, names) if kinds[0] is Kind.NUMBER else _unnumbered(lines, at, kinds)


def _is_filled(rows: Sequence[Line | Row]) -> bool:
    return any(isinstance(row, Row) and any(row.cells[1:]) for row in rows)


def _numbered(
    lines: Sequence[Line], index: int, kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows of a table whose numbers stand alone on their lines, with the headings of groups between them."""
    found: list[Line | Row] = []
    last = 0
    several = False  # rows under one number
    while index < len(lines):
        if group := _group_lines(lines, index, names):
            found.append(Row([list(lines[index : index + group]), *([] for _ in kinds[1:])]))
            last, index = 0, index + group
        elif number := _number(lines[index].text, last):
            stop = _row_end(lines, index + 1, number, names, several)
            rows = _rows(lines[index + 1 : stop], kinds, _bare_number(lines[index]))
            several = several or len(rows) > 1
            found += rows
            last, index = number, stop
        elif found and _same_names(lines, index, names):
            index += len(names)
        else:
            break
    return found, index


def _number(text: str, last: int) -> int:
    match = _ALONE.match(text)
    number = count(match[1]) if match else 0
    return number if follows(number, last) else 0


def _bare_number(line: Line) -> Line:
    """The numeral of a line that holds the number of a row, without its brackets and mark."""
    match = _ALONE.match(line.text)
    return Line(line.start + match.start(1), match[1]) if match else line


def _row_end(lines: Sequence[Line], index: int, number: int, names: Sequence[Line], several: bool) -> int:
    """Where the row of a number ends: at the next one, else behind the bodies and times that follow its matter."""
    limit = min(len(lines), index + _MOST_LINES)
    end = next((at for at in range(index, limit) if _ends_row(lines, at, number, names)), limit)
    if end < limit and _number(lines[end].text, number):
        return end
    if column_kind(names[-1].text) in (None, Kind.TEXT):  # the bodies stand before the matter
        return min(end, _cells_end(lines, index - 1, end) + 1)
    at = max(index + _own_cells(lines[index:end]), _cells_end(lines, index, end))
    while several and (more := _unnumbered_end(lines, at)) > at and more <= end:
        at = more
    return at


def _own_cells(lines: Sequence[Line]) -> int:
    """How many of the first lines are cells that stood on the line of their row."""
    return sum(1 for _ in takewhile(lambda line: line.hint == CELL, lines))


def _ends_row(lines: Sequence[Line], at: int, number: int, names: Sequence[Line]) -> bool:
    text = lines[at].text
    if _number(text, number) or ends_table(text):
        return True
    return _same_names(lines, at, names) or _is_group(lines, at, names)


def ends_table(text: str) -> bool:
    """Whether a line stands behind a table: a note, an attachment, a row of another table."""
    return "\t" in text or _BEHIND.match(text) is not None


def _cells_end(lines: Sequence[Line], index: int, end: int) -> int:
    """Where the cells of a row end: behind its first run of bodies and times; at `end` where it has none."""
    at = next((at for at in range(index + 1, end) if _answers_there(lines, at, end)), end)
    while at < end and (
        _answers_there(lines, at, end)
        or _is_cell_behind(lines[at - 1].text, lines[at].text)
        or _is_person(lines, at, end)
    ):
        at += 1
    return at


def _is_cell_behind(before: str, text: str) -> bool:
    """Whether a line behind a body or a time is one more, goes on with it or is the mark of an empty cell."""
    return _answers(text) or NOTHING.fullmatch(text) is not None or goes_on(before, text)


def _is_person(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line is a person's name between a body and a time."""
    return at + 1 < end and _PERSON.fullmatch(lines[at].text) is not None and _answers(lines[at + 1].text)


def _answers_there(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line says who or when, or a body's name begins on it that the next line ends."""
    return _answers(lines[at].text) or (at + 1 < end and is_torn_name(lines[at].text, lines[at + 1].text))


def _answers(text: str) -> bool:
    """Whether a line says who or when."""
    return begins_body(text) or DATE.match(text) is not None


def _same_names(lines: Sequence[Line], index: int, names: Sequence[Line]) -> bool:
    here = lines[index : index + len(names)]
    return lines[index].text == names[0].text and [one.text for one in here] == [one.text for one in names]


def _is_group(lines: Sequence[Line], index: int, names: Sequence[Line]) -> bool:
    return _group_lines(lines, index, names) > 0


def _group_lines(lines: Sequence[Line], index: int, names: Sequence[Line]) -> int:
    """How many lines head a group of rows: a marked heading with the number of a row, the header or one more below it.

    Where the groups have numbers of their own (一, 二) the heading stands on the line below.
    """
    if _NUMERAL.fullmatch(lines[index].text) and index + 2 < len(lines) and _FIGURE.match(lines[index + 2].text):
        return 2
    for at in range(index, min(len(lines) - 1, index + _MOST_GROUPS)):
        if not heads_group(lines[at].text):
            return 0
        if _number(lines[at + 1].text, 0) > 0 or _same_names(lines, at + 1, names):
            return 1
    return 0


def _unnumbered(lines: Sequence[Line], index: int, kinds: Sequence[Kind]) -> tuple[list[Line | Row], int]:
    """The rows of a table without numbers: each begins with the matter behind a body or a time."""
    found: list[Line | Row] = []
    while (end := _unnumbered_end(lines, index)) > index:
        found += _rows(lines[index:end], kinds)
        index = end
    return (found, index) if len(found) > 1 else ([], index)


def _unnumbered_end(lines: Sequence[Line], index: int) -> int:
    """Where the row ends that begins at a line; at once where no body follows its matter soon."""
    limit = min(len(lines), index + _MOST_LINES)
    end = next((at for at in range(index, limit) if ends_table(lines[at].text)), limit)
    soon = any(ends_body(line.text) and begins_body(line.text) for line in lines[index + 1 : min(end, index + 4)])
    return _cells_end(lines, index, end) if soon else index


def _rows(lines: Sequence[Line], kinds: Sequence[Kind], number: Line | None = None) -> list[Row]:
    """The rows that the lines of one number make, the number in the first of them."""
    shift = 1 if number else 0
    places = _places(lines, kinds[shift:])
    rows = _empty_rows(1 + max((row for row, _ in places), default=0), kinds)
    if number:
        rows[0].cells[0].append(number)
        rows[0].number = _number(number.text, 0)
    for line, (row, column) in zip(lines, places, strict=True):
        rows[row].cells[column + shift].append(line)
    return rows


def _places(lines: Sequence[Line], kinds: Sequence[Kind]) -> list[tuple[int, int]]:
    """For each line of one number its row and its column."""
    if _own_cells(lines) == len(kinds) <= len(lines) <= len(kinds) + 1:
        return [(0, min(column, len(kinds) - 1)) for column in range(len(lines))]  # the last may go on below
    words = [line.text for line in lines]
    torn = [at for at in range(1, len(words)) if is_torn_name(words[at - 1], words[at])]
    for at in torn:
        words[at - 1] += words[at]  # the halves of a name are weighed as the whole
    return place_lines(words, kinds, _tied(lines).union(torn))


def _tied(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a row that stand in one cell with the line before, where blank lines part the cells."""
    apart = sum(line.gap > 0 for line in lines[1:])
    if 2 * apart < len(lines):
        return frozenset()
    return frozenset(at for at, line in enumerate(lines) if at and not line.gap)


def _empty_rows(several: int, kinds: Sequence[Kind]) -> list[Row]:
    """Rows with a cell for each column, and which of the columns name bodies."""
    bodies = frozenset(index for index, kind in enumerate(kinds) if kind is Kind.BODY)
    return [Row([[] for _ in kinds], bodies=bodies) for _ in range(several)]
