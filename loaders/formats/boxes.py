"""Tables drawn with characters (┌─┬─┐ │ │ └─┴─┘): each row on a line of its own, with tabs between its cells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from unicodedata import east_asian_width

_TOP = re.compile(r"^[ \t　]*(?:[┌┏╔╒╓][─━═┬┳╦╤╥]{2,}[┐┓╗╕╖]|\+[-=]{2}[-=+]*\+)[ \t　]*$", re.MULTILINE)
_CORNERS = "┌┏╔╒╓+"
_LINE = re.compile(r"[│┃║|├┣╠╞╟└┗╚╘╙┌┏╔╒╓+].*[│┃║|┤┫╣╡╢┘┛╝╛╜┐┓╗╕╖+]$")
_END = re.compile(r"[└┗╚╘╙]")
_BAR = re.compile(r"[│┃║├┣╠╞╟┤┫╣╡╢┼╋╬╪╫┬┳╦╤╥┴┻╩╧╨┌┏╔╒╓┐┓╗╕╖└┗╚╘╙┘┛╝╛╜]")
_RULE = re.compile(r"[─━═┄┈]+[─━═┄┈ 　]*$")
_ASCII_RULE = re.compile(r"\+[-=+]*\+$")
_ASCII = str.maketrans("|+-=", "│┼──")
_BLANKS = " \t　"
_ITEM = re.compile(r"[△▲○●◆◇■□★☆①-⑳]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)．.、]")
_NARROW = ("Na", "H", "N")
_FEWEST_LINES = 3


@dataclass(slots=True)
class _Box:
    """A cell as drawn: the lines of its words by their numbers, and the lines that it covers."""

    start: int
    words: dict[int, str] = field(default_factory=dict)
    end: int = 0

    @property
    def text(self) -> str:
        """The words of the cell on one line, a blank before each of its items."""
        parts = [f" {line}" if _ITEM.match(line) else line for line in self.words.values()]
        return "".join(parts).strip()

    def shared_by(self, other: _Box) -> tuple[int, bool]:
        """How many lines of words another cell has beside this one, and whether it stands beside it at all."""
        lines = range(max(self.start, other.start), min(self.end, other.end))
        return sum(at in other.words for at in lines), len(lines) > 0


def box_rows(text: str) -> str:
    """A text whose drawn tables are rows of cells with tabs between them, each where its first line stood."""
    if not any(corner in text for corner in _CORNERS) or not _TOP.search(text):
        return text
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        end = _table_end(lines, index) if _TOP.fullmatch(lines[index]) else index
        if end - index >= _FEWEST_LINES:
            lines[index:end] = _rows([_drawn(line) for line in lines[index:end]])
        index = max(end, index + 1)
    return "\n".join(lines)


def _table_end(lines: Sequence[str], index: int) -> int:
    """Where the lines of a table end that begins at a line: behind its lowest one."""
    at = index
    while at < len(lines) and _LINE.match(lines[at].strip(_BLANKS)):
        at += 1
        if _END.match(lines[at - 1].strip(_BLANKS)):
            break
    return at


def _drawn(line: str) -> str:
    """A line of a table without the blanks around it, in the characters of boxes."""
    bare = line.strip(_BLANKS)
    if bare[0] == "+" and _ASCII_RULE.fullmatch(bare):
        return bare.translate(_ASCII)
    return bare.replace("|", "│") if bare[0] == "|" else bare


def _rows(lines: Sequence[str]) -> list[str]:
    """The lines of a table with each row on the first of its own, the others empty; the lowest rule may be lost."""
    written = [""] * len(lines)
    borders = _borders(lines[0])
    begin = 1
    for at in range(1, len(lines) + 1):
        if at == len(lines) or all(_RULE.match(piece) for piece in _pieces(lines[at])):
            for start, cells in _section(lines, begin, at, borders):
                written[start] = "\t".join(cells)
            begin = at + 1
    return written


def _pieces(line: str) -> list[str]:
    """What stands between the bars of a line."""
    return _BAR.split(line)[1:-1]


def _width(words: str) -> int:
    return sum(1 if east_asian_width(character) in _NARROW else 2 for character in words)


def _borders(rule: str) -> list[int]:
    """Where the columns begin that a rule draws, and where the last ends."""
    borders = [0]
    for piece in _pieces(rule):
        borders.append(borders[-1] + _width(piece) + 2)
    return borders


def _placed(line: str, borders: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """What stands between the bars of a line, each with the columns that it covers."""
    pieces = _pieces(line)
    columns = len(borders) - 1
    if len(pieces) == columns:
        yield from ((at, at + 1, piece) for at, piece in enumerate(pieces))
        return
    at, first = 0, 0
    for number, piece in enumerate(pieces, 1):
        at += _width(piece) + 2
        nearest = min(range(first + 1, columns + 1), key=lambda column: abs(borders[column] - at), default=columns)
        last = columns if number == len(pieces) else nearest
        yield first, last, piece
        first = min(last, columns - 1)


def _section(lines: Sequence[str], begin: int, end: int, borders: Sequence[int]) -> Iterator[tuple[int, list[str]]]:
    """The rows between two rules through the whole table: one for each cell of the column that has most."""
    columns = _boxes(lines, begin, end, borders)
    for box in max(columns, key=lambda column: sum(bool(one.words) for one in column)):
        if box.words:
            yield box.start, [_beside(column, box).text for column in columns]


def _beside(column: Sequence[_Box], box: _Box) -> _Box:
    """The cell of a column that stands beside another one, for most of its lines."""
    first = bisect_right(column, box.start, key=_end)
    last = max(bisect_left(column, box.end, key=_start), first + 1)
    return max(column[first:last] or column[-1:], key=box.shared_by)


def _start(box: _Box) -> int:
    return box.start


def _end(box: _Box) -> int:
    return box.end


def _boxes(lines: Sequence[str], begin: int, end: int, borders: Sequence[int]) -> list[list[_Box]]:
    """The cells of each column between two lines."""
    columns: list[list[_Box]] = [[_Box(begin)] for _ in borders[1:]]
    for at in range(begin, end):
        for first, last, piece in _placed(lines[at], borders):
            if _RULE.match(piece):
                for column in columns[first:last]:
                    column[-1].end = at
                    column.append(_Box(at + 1))
            elif words := piece.strip(_BLANKS):
                columns[first][-1].words[at] = words
    for column in columns:
        column[-1].end = end
    return columns
