"""Targets of indicator tables: a column of indicators, a column of units, columns of years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import Cell, Document, Part, Table
from loaders.extract.figures.deeds import DUE
from loaders.extract.figures.horizons import Tense, policy_years
from loaders.extract.figures.lined import lined_tables
from loaders.extract.figures.reading import Figure
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.torn import torn_tables
from loaders.lexicon.quantities import Quantity, parse_quantity, split_unit

_INDICATOR = re.compile(r"指\s*标|^主要目标$|^目标名称$|^项目名称$|^建设内容$")
_UNIT = re.compile(r"^(?:计量)?单\s*位$")
_ATTRIBUTE = re.compile(r"属\s*性|性\s*质")
_OF_WORKS = re.compile(
    "总投资|建设地点|建设单位|建设年限|业主单位|投资主体"
)  # the figures of a year are the money spent on them
_DEED = re.compile("(?:任务|事项|内容|实事|工作)(?:名称|内容)?$")
_GOAL = re.compile("目标|预期|规划")
_BASE = re.compile("现状|实际|基期|基数|完成|当前|基准|实绩|初值")
_GROWTH = re.compile(r"年均\s*(?:增长|增速)|年均|累计")
_GROWN = re.compile("增速|增长|增幅")
_YEAR = re.compile(r"20\d\d")
_IN_BRACKETS = re.compile(r"[（(]\s*([^（()）]{1,10}?)\s*[）)]\s*$")
_BLANK = re.compile(r"^[\s—–\-/－、.…]*$")
_SIGNS = {"≥": "≥", "＞": ">", ">": ">", "≤": "≤", "＜": "<", "<": "<", "约": "≈"}
_WORDS = re.compile("全覆盖|翻番|翻一番|翻两番|[一二两三]倍")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what; years as (column, date, growth)."""

    indicator: int
    unit: int | None
    attribute: int | None
    unit_of_header: str
    years: tuple[tuple[int, str, str], ...]
    due: int | None = None  # the column that says of each row when it is due


def read_table_figures(document: Document, part: Part) -> Iterator[Figure]:
    """The targets of every indicator table of a part, row by row."""
    start, end = policy_years(part)
    for table in (*part.tables, *torn_tables(document, part), *lined_tables(document, part)):
        for columns in read_columns(table, start, end):
            yield from _read_rows(document, table, columns)


def read_columns(table: Table, policy_year: int | None, last_year: int | None) -> list[Columns]:
    """What the columns of a table hold; none where it sets no targets, several where each head is an indicator."""
    header = [re.sub(r"\s", "", cell) for cell in table.header]
    indicator = next(
        (i for i, cell in reversed(list(enumerate(header))) if _INDICATOR.search(cell) and not _ATTRIBUTE.search(cell)),
        None,
    )
    years = _year_columns(header, table.caption, policy_year, last_year)
    if indicator is not None and _OF_WORKS.search("".join(header)):
        return []
    if indicator is None or not years:
        return _by_deed(table, header, last_year) or _by_caption(table, header, last_year)
    unit, attribute = _first_headed(header, _UNIT), _first_headed(header, _ATTRIBUTE)
    return [Columns(_last_of_span(header, indicator), unit, attribute, "", years)]


def _first_headed(header: list[str], pattern: re.Pattern[str]) -> int | None:
    """The first column whose head holds a pattern."""
    return next((i for i, cell in enumerate(header) if pattern.search(cell)), None)


def _by_deed(table: Table, header: list[str], last_year: int | None) -> list[Columns]:
    """实事内容 beside 年度目标: what is done is the indicator, due in the year of the list or of its own row."""
    deed, due = _first_headed(header, _DEED), _first_headed(header, DUE)
    goals = [i for i, cell in enumerate(header) if _is_goal_column(cell) and i != deed]
    year = _YEAR.search(table.caption)
    date = year[0] if year else str(last_year or "")
    if deed is None or not goals:
        return []
    return [Columns(deed, _first_headed(header, _UNIT), None, "", ((goals[0], date, ""),), due)]


def _by_caption(table: Table, header: list[str], last_year: int | None) -> list[Columns]:
    """产值（亿元） under the caption …发展目标: each such head is an indicator, the first cell what it is of."""
    if not _GOAL.search(table.caption) or last_year is None:
        return []
    measured = [i for i, cell in enumerate(header) if i and _IN_BRACKETS.search(cell)]
    return [Columns(0, None, None, header[i], ((i, str(last_year), ""),)) for i in measured]


def _last_of_span(header: list[str], index: int) -> int:
    """A header cell that spans two columns has its names in the second: 指标 over group and indicator."""
    while index + 1 < len(header) and not header[index + 1]:
        index += 1
    return index


def _year_columns(
    header: list[str], caption: str, policy_year: int | None, last_year: int | None
) -> tuple[tuple[int, str, str], ...]:
    dated = _dated_columns(header, policy_year) or _goal_columns(header, caption, last_year)
    if not dated:
        return ()
    growth = [(i, dated[-1][1], cell) for i, cell in enumerate(header) if _GROWTH.search(cell)]
    taken = {i for i, _, _ in growth}
    return (*((i, date, "") for i, date in dated if i not in taken), *growth)


def _dated_columns(header: list[str], policy_year: int | None) -> list[tuple[int, str]]:
    """The columns that a year heads, without the one that the plan starts from."""
    dated = [(i, year[0]) for i, cell in enumerate(header) if (year := _YEAR.search(cell)) and not _BASE.search(cell)]
    based = len(dated) > 1 and not _GOAL.search(header[dated[0][0]]) and _is_base(dated, policy_year)
    return dated[1:] if based else dated


def _goal_columns(header: list[str], caption: str, last_year: int | None) -> list[tuple[int, str]]:
    """目标值 without a year is due in the year of the caption, else when the plan ends."""
    year = _YEAR.search(caption)
    date = year[0] if year else str(last_year or "")
    return [(i, date) for i, cell in enumerate(header) if date and _is_goal_column(cell)]


def _is_base(dated: list[tuple[int, str]], policy_year: int | None) -> bool:
    first = int(dated[0][1])
    return first < policy_year if policy_year is not None else int(dated[1][1]) - first > 1


def _is_goal_column(cell: str) -> bool:
    return bool(re.search("目标值?$|预期值|规划值", cell)) and not _INDICATOR.search(cell)


def _read_rows(document: Document, table: Table, columns: Columns) -> Iterator[Figure]:
    for row in table.rows:
        if len(row) != len(table.header):
            continue
        name, unit = _name_and_unit(row, columns)
        if _BLANK.match(name):
            continue
        quote, named = document.span(row[0].start, row[-1].end), row[columns.indicator]
        attribute, due = _told(row, columns.attribute), _YEAR.search(_told(row, columns.due))
        for date, reading in _readings(row, columns.years, name, unit):
            if when := due[0] if due else date:
                yield Figure(Tense.TARGET, when, reading, quote, "table", attribute, (named.start, named.end))


def _told(row: tuple[Cell, ...], column: int | None) -> str:
    """The words of a cell; none where the table has no such column."""
    return row[column].text.strip() if column is not None else ""


def _readings(
    row: tuple[Cell, ...], years: tuple[tuple[int, str, str], ...], name: str, unit: str
) -> Iterator[tuple[str, Reading]]:
    """The figure of each year of a row with its date; a growth counts only where no year has a figure."""
    filled = False
    grown_already = _GROWN.search(name)
    for column, date, growth in years:
        if growth and filled:
            continue
        quantity = _cell_quantity(row[column], "%" if growth else unit)
        if quantity is not None:
            filled = True
            indicator = name if grown_already else name + growth
            yield date, Reading(indicator, _cell_sign(row[column], quantity), quantity)


def _by_header(name: str, header: str) -> tuple[str, str]:
    """产值（亿元） as the head of the figures: the measure goes with the name, the unit stands in brackets."""
    found = _IN_BRACKETS.search(header)
    return (name + header[: found.start()].removesuffix("目标"), found[1]) if found else (name, "")


def _name_and_unit(row: tuple[Cell, ...], columns: Columns) -> tuple[str, str]:
    name = re.sub(r"\s", "", row[columns.indicator].text)
    if columns.unit_of_header:
        return _by_header(name, columns.unit_of_header)
    unit = re.sub(r"\s", "", row[columns.unit].text) if columns.unit is not None else ""
    found = _IN_BRACKETS.search(name)
    if not unit and found and split_unit(found[1])[1] != "":
        return name[: found.start()], found[1]
    return name, unit


def _cell_quantity(cell: Cell, unit: str) -> Quantity | None:
    text = cell.text.strip()
    if _BLANK.match(text) or len(text) > 30:
        return None
    quantity = parse_quantity(
        re.sub(r"[\[\]【】［］<>p/]", "", text) if "<p>" in text else re.sub(r"[\[\]【】［］]", "", text), unit
    )
    if quantity is not None:
        power, bare = quantity.power, quantity.unit
        return Quantity(0, 0, _as_written(text, quantity), power, bare, quantity.bound, quantity.sign)
    if found := _WORDS.search(text):
        return Quantity(0, 0, found[0], "", "", "", "")
    return None


def _as_written(text: str, quantity: Quantity) -> str:
    """年均 1000 keeps its 年均: a yearly figure is not a stock."""
    return ("年均" if "年均" in text else "") + quantity.value


def _cell_sign(cell: Cell, quantity: Quantity) -> str:
    if quantity.sign:
        return quantity.sign
    return next((sign for mark, sign in _SIGNS.items() if mark in cell.text), "=")
