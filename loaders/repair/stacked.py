"""Tables whose cells a web page put on a line each: which line belongs to which column, at the least cost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.repair.cells import DATE, NOTHING, Row, begins_body, ends_body
from loaders.repair.columns import NUMBER_NAME, Kind, column_kind, goes_on, place_lines
from loaders.repair.header_names import spelt_names
from loaders.repair.lines import Line
from loaders.repair.shapes import Rank, marker
from loaders.repair.starts import is_heading

_NO_NAME = re.compile(
    r"[\t。；：:，]|^(?:\d(?!\d{3}年[\u4e00-\u9fff])|[（(]?[一二三四五六七八九十]+[、）)])"
    r"|^(?:推进|加快|开展|加强|启动|建成|(?:建设|完成|落实|实施)(?!内容|单位|部门|地点|规模|主体|时|期|进度|情况|措施|举措|要求|步骤|路径|项目$))."
)
_NAME = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:任务|事项|措施|举措|内容|项目|要点|目标|指标|清单|名称|问题|实事|要求|类别|行动|工程|单位"
    r"|部门|[科股处]室|领导|责任人|时限|时间|期限|进度|备注)(?:[（(][^（）()]{1,12}[）)])?"
)
# The halves of a name that a narrow column breaks: 牵头 / 部门, 完成 / 时限, 具体 / 内容.
_FIRST_HALF = re.compile(
    r"(?:(?:相关|市|县|区|省)?(?:责任|配合|协作|参与)|总?牵头|主办|协办|承办|主管|完成|办结|落实|整改|计划|推进|具体|主要|重点|建设|工作)"
)
_SECOND_HALF = re.compile(r"部门|单位|科室|领导|时间|时限|期限|节点|年限|要求|内容|任务|事项|措施|名称|类别|目标")
_CELL = "cell"  # the hint of a word that stood between blanks on the line of its row
_LONGEST_NAME = 14
_MOST_NAMES = 12  # lines of a header, with names that take two
_MOST_LINES = 60  # of one row
_MOST_GROUPS = 12  # headings in a row of which an excerpt leaves the rows out
_FARTHEST = 30  # rows that an excerpt may leave out
_ONE_LINE = re.compile(r"(?=.*(?:职责|任务|责任|牵头|配合|事项))序\s?号(?:[ 　]+[\u4e00-\u9fff（）]{2,14}){2,6}")
_ROW_LINE = re.compile(r"\d{1,3}[ 　]+\S+[ 　]+\S[^\t]*$")
_WORD = re.compile(r"序\s?号|\S+")
_ALONE = re.compile(r"[（(]?(\d{1,3})[）)]?[.．、]?$")
_BEHIND = re.compile(
    r"附件|附[:：]|抄送|备?注[:：]|主办(?!单位|部门)|版权|上一[篇条]|下一[篇条]|打印|关闭|分享|责任编辑|编辑[:：]|扫一扫|【|联系人"
)


def read_stacked(lines: Sequence[Line], index: int) -> tuple[list[Line | Row], int]:
    """The rows of the table whose header begins at a line, its names a line each; nothing where there is none."""
    if spaced := _spaced(lines, index):
        return spaced, index + len(spaced)
    names, used = _header(lines, index)
    cells = _whole_names(names)
    kinds = _kinds(cells)
    if not _is_header(kinds):
        return [], index
    below = tuple(kind or Kind.TEXT for kind in kinds)
    rows, end = _rows_under(lines, index + used, used == 1, below, names)
    return ([Row(cells), *rows], end) if _is_filled(rows) else ([], index)


def _rows_under(
    lines: Sequence[Line], at: int, level: bool, kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows under a header; where its names stand on one line, theirs may, too."""
    spread = _spread(lines, at) if level else []
    return _spread_rows(spread, kinds, names) if spread else _rows_below(lines, at, kinds, names)


def _spaced(lines: Sequence[Line], index: int) -> list[Line | Row]:
    """The rows of a table without numbers that stand a row a line, blanks between as many words as the header has."""
    names = lines[index].text.split()
    if len(names) < 3 or not all(map(_surely_names, names)) or not _is_header(list(map(column_kind, names))):
        return []
    same = takewhile(lambda line: len(line.text.split()) == len(names), lines[index:])
    rows: list[Line | Row] = [Row([[cell] for cell in _words(line)]) for line in same]
    return rows if len(rows) > 2 else []


def _words(line: Line, hint: str = "") -> list[Line]:
    """The words of a line between its blanks, each where it stands."""
    return [Line(line.start + word.start(), word[0], hint=hint) for word in _WORD.finditer(line.text)]


def _kinds(cells: Sequence[Sequence[Line]]) -> list[Kind | None]:
    """What each column holds by its name, which may stand on two lines; None where the name does not tell."""
    return [column_kind("".join(line.text for line in cell)) for cell in cells]


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
            found += [(cell, at) for cell in _words(line, _CELL)]
        elif found and _goes_between(lines, at):
            found += [(cell, at) for cell in _words(line)]
        elif _comes_before_row(lines, at) and _heads(line.text):
            found.append((line, at))
        else:
            break
    return found


def stands_level(lines: Sequence[Line], index: int) -> bool:
    """Whether several rows stand a row a line from a line on, and no line behind them goes on with the last."""
    spread = _spread(lines, index)
    end = spread[-1][1] + 1 if spread else index
    whole = end == len(lines) or _ends_table(lines[end].text) or marker(lines[end].text) is not None
    return whole and sum(line.hint == _CELL and _ALONE.match(line.text) is not None for line, _ in spread) > 1


def _comes_before_row(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and _ROW_LINE.match(lines[at + 1].text) is not None


def _goes_between(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a further row under the number of the row above: its matter, and who or when behind it."""
    words = lines[at].text.split()
    return len(words) > 1 and _comes_before_row(lines, at) and _answers(words[-1]) and not _heads(lines[at].text)


def _rows_below(
    lines: Sequence[Line], at: int, kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows below a header, by their numbers where its first column holds them."""
    return _numbered(lines, at, kinds, names) if kinds[0] is Kind.NUMBER else _unnumbered(lines, at, kinds)


def _is_filled(rows: Sequence[Line | Row]) -> bool:
    return any(isinstance(row, Row) and any(row.cells[1:]) for row in rows)


def _header(lines: Sequence[Line], index: int) -> tuple[list[Line], int]:
    """The names of the columns, a line each or with blanks between them on one line, and how many lines they take."""
    line = lines[index]
    if spelt := spelt_names(line.text):
        return [Line(line.start + start, line.text[start:end]) for start, end in spelt], 1
    if _ONE_LINE.fullmatch(line.text):
        return _words(line), 1
    names = _names(lines, index)
    return names, len(names)


def _names(lines: Sequence[Line], index: int) -> list[Line]:
    """The lines from one on that can name columns: any short words behind 序号, words of tables where it is absent."""
    may = _may_name if NUMBER_NAME.fullmatch(lines[index].text) else _surely_names
    return list(takewhile(lambda line: may(line.text), lines[index : index + _MOST_NAMES]))


def _whole_names(names: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column's name: one, or the two halves that a narrow column leaves."""
    cells: list[list[Line]] = []
    for line in names:
        if cells and len(cells[-1]) == 1 and _is_torn(cells[-1][0].text, line.text):
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _is_torn(first: str, second: str) -> bool:
    """Whether two lines are the halves of one name."""
    return bool(_FIRST_HALF.fullmatch(first) and _SECOND_HALF.fullmatch(second))


def _may_name(words: str) -> bool:
    return len(words) <= _LONGEST_NAME and _NO_NAME.search(words) is None


def _surely_names(words: str) -> bool:
    return _may_name(words) and _NAME.fullmatch(words) is not None


def _is_header(kinds: Sequence[Kind | None]) -> bool:
    """Whether columns make a table of duties: matter, who answers for it, and a number or a third column."""
    if Kind.BODY not in kinds or len(kinds) < 3 or kinds.count(Kind.NUMBER) > (kinds[0] is Kind.NUMBER):
        return False
    return kinds[0] is Kind.NUMBER or (kinds[0] is Kind.TEXT and kinds[-1] in (Kind.BODY, Kind.DATE))


def _numbered(
    lines: Sequence[Line], index: int, kinds: Sequence[Kind], names: Sequence[Line]
) -> tuple[list[Line | Row], int]:
    """The rows of a table whose numbers stand alone on their lines, with the headings of groups between them."""
    found: list[Line | Row] = []
    last = 0
    while index < len(lines):
        if number := _number(lines[index].text, last):
            stop = _row_end(lines, index + 1, number, names)
            found += _rows(lines[index + 1 : stop], kinds, Line(lines[index].start, str(number)))
            last, index = number, stop
        elif _is_group(lines, index, names):
            found.append(Row([[lines[index]], *([] for _ in kinds[1:])]))
            last, index = 0, index + 1
        elif _same_names(lines, index, names):
            index += len(names)
        else:
            break
    return found, index


def _number(text: str, last: int) -> int:
    match = _ALONE.match(text)
    number = int(match[1]) if match else 0
    return number if last < number <= last + _FARTHEST or not last else 0


def _row_end(lines: Sequence[Line], index: int, number: int, names: Sequence[Line]) -> int:
    """Where the row of a number ends: at the next one, else behind the bodies and times that follow its matter."""
    limit = min(len(lines), index + _MOST_LINES)
    end = next((at for at in range(index, limit) if _ends_row(lines, at, number, names)), limit)
    if end < limit and _number(lines[end].text, number):
        return end
    if column_kind(names[-1].text) in (None, Kind.TEXT):  # the bodies stand before the matter
        return min(end, _cells_end(lines, index - 1, end) + 1)
    return _cells_end(lines, index, end)


def _ends_row(lines: Sequence[Line], at: int, number: int, names: Sequence[Line]) -> bool:
    text = lines[at].text
    if _number(text, number) or _ends_table(text):
        return True
    return _same_names(lines, at, names) or _is_group(lines, at, names)


def _ends_table(text: str) -> bool:
    return "\t" in text or _BEHIND.match(text) is not None


def _cells_end(lines: Sequence[Line], index: int, end: int) -> int:
    """Where the cells of a row end: behind its first run of bodies and times; at `end` where it has none."""
    at = next((at for at in range(index + 1, end) if _answers(lines[at].text)), end)
    while at < end and _is_cell_behind(lines[at - 1].text, lines[at].text):
        at += 1
    return at


def _is_cell_behind(before: str, text: str) -> bool:
    """Whether a line behind a body or a time is one more, goes on with it or is the mark of an empty cell."""
    return _answers(text) or NOTHING.fullmatch(text) is not None or goes_on(before, text)


def _answers(text: str) -> bool:
    """Whether a line says who or when."""
    return begins_body(text) or DATE.match(text) is not None


def _same_names(lines: Sequence[Line], index: int, names: Sequence[Line]) -> bool:
    here = lines[index : index + len(names)]
    return lines[index].text == names[0].text and [one.text for one in here] == [one.text for one in names]


def _is_group(lines: Sequence[Line], index: int, names: Sequence[Line]) -> bool:
    """Whether a line heads a group of rows: marked headings with the number of a row or the header below them."""
    for at in range(index, min(len(lines) - 1, index + _MOST_GROUPS)):
        if not _heads(lines[at].text):
            return False
        if _number(lines[at + 1].text, 0) > 0 or _same_names(lines, at + 1, names):
            return True
    return False


def _heads(text: str) -> bool:
    """Whether a line is a heading with a marker of a high rank."""
    mark = marker(text)
    return mark is not None and not mark.weak and mark.rank <= Rank.SECOND and is_heading(text, mark)


def _unnumbered(lines: Sequence[Line], index: int, kinds: Sequence[Kind]) -> tuple[list[Line | Row], int]:
    """The rows of a table without numbers: each begins with the matter behind a body or a time."""
    found: list[Line | Row] = []
    while (end := _unnumbered_end(lines, index)) > index:
        found += _rows(lines[index:end], kinds)
        index = end
    return (found, index) if len(found) > 1 else ([], index)


def _unnumbered_end(lines: Sequence[Line], index: int) -> int:
    """Where the row ends that begins at a line; at once where no body follows its matter soon."""
    end = next((at for at in range(index, len(lines)) if _ends_table(lines[at].text)), len(lines))
    soon = any(ends_body(line.text) and begins_body(line.text) for line in lines[index + 1 : min(end, index + 4)])
    return _cells_end(lines, index, min(end, index + _MOST_LINES)) if soon else index


def _rows(lines: Sequence[Line], kinds: Sequence[Kind], number: Line | None = None) -> list[Row]:
    """The rows that the lines of one number make, the number in the first of them."""
    shift = 1 if number else 0
    places = _places(lines, kinds[shift:])
    rows = _empty_rows(1 + max((row for row, _ in places), default=0), kinds)
    if number:
        rows[0].cells[0].append(number)
        rows[0].number = int(number.text)
    for line, (row, column) in zip(lines, places, strict=True):
        rows[row].cells[column + shift].append(line)
    return rows


def _places(lines: Sequence[Line], kinds: Sequence[Kind]) -> list[tuple[int, int]]:
    """For each line of one number its row and its column."""
    if len(lines) == len(kinds) and all(line.hint == _CELL for line in lines):
        return [(0, column) for column in range(len(lines))]
    return place_lines([line.text for line in lines], kinds, _tied(lines))


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
