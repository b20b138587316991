"""What the columns of a table hold by their names, and which one each line of a row belongs to at the least cost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from loaders.repair.cells import DATE, HANGS, NOTHING, begins_body, ends_body, is_torn_name, may_be_bodies


class Kind(StrEnum):
    """What the cells of a column hold."""

    NUMBER = "number"
    TEXT = "text"
    BODY = "body"
    DATE = "date"
    NOTE = "note"


NUMBER_NAME = re.compile(r"序\s*号|编\s*号|项\s*号")
_NAMES = (
    (Kind.NUMBER, NUMBER_NAME),
    (Kind.NOTE, re.compile(r"(?<!部门及)(?<!单位及)(?:领导|责任人|负责人)|联系人|联络|电话|备\s*注|说明|来源|依据")),
    (Kind.DATE, re.compile(r"时\s*限|时间|时序|期限|日期|进度|节点|完成")),
    (Kind.BODY, re.compile(r"单\s*位|部门|[科股处]室|责任|牵头|配合|主体|机构|主管")),
    (
        Kind.TEXT,
        re.compile(
            r"任务|事项|措施|举措|内容|项\s*目|要点|工作|目标|指标|清单|名称|问题|实事|要求|类别|行动|工程|地点|规模|投资|性质|领域|板块"
        ),
    ),
)
_DOES = re.compile(
    r"(?:建设|推进|推动|加强|完善|开展|实施|落实|新建|改建|扩建|打造|设立|成立|规范|加快|提升|做好|组建|引进|支持|培育|发展|做[大优强]|健全|编制|制定|出台|整治|治理|改造|完成|举办)[^局委办厅部会]{3,}$"
)
_COUNT = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?")
_TORN = re.compile(r"[、，,；;及和与）)/]|以及|会同|等|[（(][市区旗街办](?:[、）)]|道)")  # 各县 / （市、区）人民政府
_WRONG = 3.0  # a line of another kind than its column's
_DEED = 6.0  # what is to be done in a column of bodies: more than one row more
_MAYBE = 0.6  # what ends as a body does, in a column of bodies
_UNLIKE = 2.5  # a body or a time in a column of matter
_NOT_LAST = 0.05  # of several bodies that stand a line each one leads, and the others stand in the last column
_LEAN = {Kind.TEXT: -0.01, Kind.BODY: 0.01}  # a cell that spans rows stands on the left, one of matter before bodies
_AGAIN = 3.0  # a further row under one number
_EMPTY = {Kind.NUMBER: 0.0, Kind.TEXT: 2.0, Kind.BODY: 1.5, Kind.DATE: 1.0, Kind.NOTE: 0.0}
_LONGER = {Kind.NUMBER: 9.0, Kind.TEXT: 0.5, Kind.BODY: 0.1, Kind.DATE: 2.0, Kind.NOTE: 0.5}


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to put the first lines of a row into columns: its cost, and the row and column of each line."""

    cost: float
    places: tuple[tuple[int, int], ...]


def column_kind(name: str) -> Kind | None:
    """What a column holds by its name; None where the name does not tell."""
    return next((kind for kind, pattern in _NAMES if pattern.search(name)), None)


def goes_on(before: str, after: str) -> bool:
    """Whether a line goes on with the words of the line before it, which a mark says."""
    if HANGS.search(before) or is_torn_name(before, after):
        return True
    return _TORN.match(after) is not None and not NOTHING.fullmatch(after)


def place_lines(
    words: Sequence[str], kinds: Sequence[Kind], tied: frozenset[int] = frozenset()
) -> list[tuple[int, int]]:
    """For each line of one number its row, from 0, and its column; a further row begins where matter follows a time.

    Lines that are `tied` stand in the cell of the line before them.
    """
    ways: dict[int, _Way] = {-1: _Way(0.0, ())}  # by the column that the last line went to
    for position, line in enumerate(words):
        before = words[position - 1] if position else ""
        if position in tied:
            ways = {column: _tied(way, column) for column, way in ways.items()}
        else:
            ways = {column: _cheapest(ways, kinds, column, before, line) for column in range(len(kinds))}
    best = min(ways.items(), key=lambda one: one[1].cost + _skipped(kinds, one[0] + 1, len(kinds)))
    return list(best[1].places)


def fit_cells(words: Sequence[str], kinds: Sequence[Kind]) -> tuple[int, ...]:
    """The columns of a row's cells, in order: the first ones, but where others clearly hold their like."""

    def cost(columns: Sequence[int]) -> float:
        return unfitness(tuple(zip(columns, words, strict=True)), kinds)

    first = tuple(range(len(words)))
    best = min(combinations(range(len(kinds)), len(words)), key=cost)
    return best if cost(best) < cost(first) - 1 else first


def unfitness(cells: Sequence[tuple[int, str]], kinds: Sequence[Kind]) -> float:
    """How little the cells of a row fit the columns that they stand in."""
    return sum(_unfit(kinds, column, cell) for column, cell in cells)


def _unfit(kinds: Sequence[Kind], column: int, cell: str) -> float:
    kind, count = kinds[column], _COUNT.fullmatch(cell) is not None
    if count or kind is Kind.NUMBER:
        return _WRONG * (count is not (kind is Kind.NUMBER))
    return _strange(kind, cell) + _LEAN.get(kind, 0.0) * column


def _cheapest(ways: Mapping[int, _Way], kinds: Sequence[Kind], column: int, before: str, line: str) -> _Way:
    """The cheapest way to have a line in a column."""
    cost, last = min((way.cost + _step(kinds, last, column, before, line), last) for last, way in ways.items())
    places = ways[last].places
    row = (places[-1][0] if places else 0) + (column < last)
    return _Way(cost, (*places, (row, column)))


def _tied(way: _Way, column: int) -> _Way:
    """A way that goes on in the cell of its last line."""
    return _Way(way.cost, (*way.places, (way.places[-1][0], column)))


def _step(kinds: Sequence[Kind], last: int, column: int, before: str, line: str) -> float:
    """What it costs that a line stands in a column behind one that stands in the column `last`."""
    if column == last:
        if NOTHING.fullmatch(before) or NOTHING.fullmatch(line):
            return 2 * _WRONG  # an empty cell holds its mark alone
        more = _LONGER[kinds[column]] + _NOT_LAST * (kinds[column] in kinds[column + 1 :])
        more += _UNLIKE * (kinds[column] is Kind.NOTE and _says_who_or_when(line))
        return more + (0.0 if goes_on(before, line) else _strange(kinds[column], line))
    cost = _strange(kinds[column], line) + _WRONG * (last >= 0 and HANGS.search(before) is not None)
    if column > last:
        return cost + _skipped(kinds, last + 1, column)
    return cost + _AGAIN + _skipped(kinds, last + 1, len(kinds))


def _skipped(kinds: Sequence[Kind], start: int, stop: int) -> float:
    return sum(_EMPTY[kind] for kind in kinds[start:stop])


def _strange(kind: Kind, line: str) -> float:
    """What it costs that a line stands in a column of a kind."""
    if NOTHING.fullmatch(line):
        return 0.0
    if kind is Kind.NOTE:
        return _UNLIKE * (begins_body(line) and ends_body(line))
    if kind is Kind.TEXT:
        return _UNLIKE * _says_who_or_when(line)
    if kind is Kind.DATE:
        return 0.0 if DATE.match(line) else _WRONG
    return 0.0 if begins_body(line) else _MAYBE if may_be_bodies(line) else _DEED if _DOES.match(line) else _WRONG


def _says_who_or_when(line: str) -> bool:
    """Whether a line is a time, or a body from its beginning to its end."""
    return DATE.match(line) is not None or (begins_body(line) and ends_body(line))
