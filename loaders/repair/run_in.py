"""Tables whose cells ran together on one line: each cell gets a line of its own again, as a stacked table has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.lexicon.bodies import longest_body
from loaders.ranges import Range
from loaders.repair.cells import begins_body
from loaders.repair.columns import Kind, column_kind
from loaders.repair.lines import Line

_NAME = (
    r"(?:(?:主要|重点|具体|年度|工作|目标|改革|民生|整改)*(?:任务|事项|措施|内容|项目|目标|要点|举措|实事|问题)(?:名称|内容|清单)?"
    r"|(?:主要|第一|相关|市级|县级|协同|牵头|主办|协办|承办|责任|配合|实施|落实)+(?:责任)?(?:单位|部门)"
    r"|(?:完成|办结|推进|整改|实施)*(?:时限|时间|期限|进度)(?:要求|节点|安排)?)"
)
_HEADER = re.compile(rf"序号{_NAME}{{2,6}}(?=\d{{1,3}}[^\d.．%％年月])")
_ONE_NAME = re.compile(rf"序号|{_NAME}")
_NUMBER = re.compile(r"\d{1,3}")
# What the last cell of a row can end in, before the number of the next; what follows a number of things and no row's.
_ROW_END = r"(?<=[局委办厅部会府院心处队司站所行校联团位门实责合进底前年月镇乡县区市道持成。；）])"
_NO_COUNT = r"(?![\d.．%％年月日号个万亿项条家元米公千人名所处次座届类种])"
_TIME = re.compile(
    r"(?:20\d\d年(?:\d{1,2}月)?(?:底|末)?(?:之?前)?|\d{1,2}月(?:底|\d{1,2}日)?(?:之?前)?|年底前?|全年|长期(?:坚持|推进)?"
    r"|持续推进|常态化推进)(?:完成)?。?$"
)
_SENTENCE = re.compile(r"[。！；;]")
_LINKED = "、，,；;和及与（(等"
_SHORTEST = 80  # characters of a line that holds a table
_FEWEST = 2  # rows


def part_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines, each table that stands on one of them parted into its cells."""
    return [cell for line in lines for cell in _cells_of(line)]


def _cells_of(line: Line) -> list[Line]:
    """The cells of a table that ran together on a line, else the line itself."""
    header = _HEADER.search(line.text) if len(line.text) >= _SHORTEST and "序号" in line.text else None
    rows = list(_rows(line.text, header.end())) if header else []
    if header is None or len(rows) < _FEWEST:
        return [line]
    parts = [(0, header.start()), *_table_cells(line.text, header.span(), rows)]
    return [Line(line.start + start, line.text[start:end]) for start, end in parts if start < end]


def _table_cells(text: str, header: Range, rows: Sequence[Range]) -> Iterator[Range]:
    """The names of the columns in a header, and then the cells of each row."""
    names = [name.span() for name in _ONE_NAME.finditer(text, *header)]
    kinds = [column_kind(text[start:end]) for start, end in names]
    yield from names
    for row in rows:
        yield from _row_cells(text, row, kinds)


def _rows(text: str, at: int) -> Iterator[Range]:
    """The rows behind a header, each from its number on: the numbers follow one another."""
    first = _NUMBER.match(text, at)
    while first:
        following = re.compile(f"{_ROW_END}{int(first[0]) + 1}{_NO_COUNT}").search(text, first.end())
        yield first.start(), following.start() if following else len(text)
        first = _NUMBER.match(text, following.start()) if following else None


def _row_cells(text: str, row: Range, kinds: Sequence[Kind | None]) -> Iterator[Range]:
    """The number of a row, its matter, the bodies behind the matter, and the time at its end."""
    number = _NUMBER.match(text, row[0])
    start = number.end() if number else row[0]
    time = _TIME.search(text, start, row[1]) if Kind.DATE in kinds else None
    end = time.start() if time else row[1]
    bodies = _bodies_begin(text, start, end)
    yield row[0], start
    yield start, bodies
    yield from _apart(text, bodies, end) if kinds.count(Kind.BODY) > 1 else [(bodies, end)]
    if time:
        yield time.span()


def _bodies_begin(text: str, start: int, end: int) -> int:
    """Where the bodies begin behind the sentences of a row's matter; its end where none do."""
    marks = (mark.end() for mark in _SENTENCE.finditer(text, start, end))
    return next((at for at in marks if at < end and begins_body(text[at:end])), end)


def _apart(text: str, start: int, end: int) -> list[Range]:
    """Bodies of several columns: a cell ends where one body follows another with no mark between them."""
    cuts = [start]
    at = start
    while at < end:
        stop = longest_body(text, at) or at + 1
        if stop < end and stop > at + 1 and text[stop] not in _LINKED and longest_body(text, stop):
            cuts.append(stop)
        at = stop
    return list(pairwise([*cuts, end]))
