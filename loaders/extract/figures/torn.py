"""Tables of indicators whose cells stand on a line each, as a web page or a scan leaves them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.document import Cell, Document, Part, Table
from loaders.lexicon.quantities import split_unit, units

_HEAD = re.compile(r"(?m)^(?:主要|规划|发展)?指\s?标(?:名称|内容)?$")
_HEADS = ("\n指标", "\n指 标", "\n主要指标", "\n规划指标", "\n发展指标")
COLUMN = re.compile(
    r"(?:计量)?单\s?位|(?:指标)?(?:属\s?性|性\s?质)|(?:现状|基期|目标|规划|预期|实际|基准|完成)(?:值|数|年)?"
    r"|[〔\[［（(【]?(?:年均|累计)(?:增长|增速)?(?:[（(]?[%％][）)]?)?[〕\]］）)】]?"
    r"|(?:到)?20\d\d\s?年?(?:[（(]?(?:现状|基期|目标|规划|预期|实际|基准|完成|预计)?(?:值|数|年)?[）)]?)?|20\d\d\s?[-—–~～至]+\s?20\d\d\s?年?"
)
_FIGURE = re.compile(
    r"[〔\[［【（(<>＜＞≤≥约]{0,3}\s?\d[\d.,]*\s?(?:[—\-~～至]\s?\d[\d.]*)?\s?(?:[%％‰]|[万亿]?[元个人家亩吨]?)(?:左右|以上|以内|以下)?\s?[〕\]］】）)]?"
    r"|[-—–－/]{1,3}|(?:完成|达到)[^，。\n]{0,12}(?:任务|要求|目标)|持续[^，。\n]{2,6}|全覆盖|翻一番"
)
_ATTRIBUTE = re.compile("(?:约束|预期|指导|参考)性?")
_LONGEST_NAME = 50
_LONGEST_UNIT = 10
_MOST_NAMES = 4  # lines that are no cells before the table is over
_UNIT = "单位"


def torn_tables(document: Document, part: Part) -> Iterator[Table]:
    """The tables of a part whose header begins with 指标 on a line of its own, a column a line below it."""
    if not _may_hold(document.text, part):
        return
    for found in _HEAD.finditer(document.text, part.start, part.end):
        lines = list(_lines(document.text, found.start(), part.end))
        header = [lines[0], *takewhile(lambda line: COLUMN.fullmatch(line.text), lines[1:8])]
        rows = list(_rows(lines[len(header) :], [re.sub(r"\s", "", cell.text) for cell in header]))
        if len(header) > 2 and len(rows) > 1:
            names = tuple(cell.text for cell in header)
            yield Table(caption(document.text, found.start()), names, tuple(rows), found.start(), rows[-1][-1].end)


def _may_hold(text: str, part: Part) -> bool:
    """A cheap look for a line that begins as such a header does."""
    return any(text.find(head, part.start, part.end) >= 0 for head in _HEADS)


def caption(text: str, at: int) -> str:
    """The line before a header."""
    before = text.rfind("\n", 0, max(0, at - 1))
    return text[before + 1 : max(0, at - 1)]


def _lines(text: str, start: int, end: int) -> Iterator[Cell]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield Cell(text[at:stop].strip(), at, stop)
        at = stop + 1


def _rows(lines: Sequence[Cell], header: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    """Rows of as many cells as the header has: a name and the figures on the lines below it."""
    row: list[Cell] = []
    names = 0
    for line in lines:
        if _goes_on(row, line.text, header):
            row.append(line)
            names = 0
            continue
        if len(row) > 2:
            yield _filled(row, header)
        names += 1
        if names > _MOST_NAMES or not _may_name(line.text):
            return
        row = [line]
    if len(row) > 2:
        yield _filled(row, header)


def _may_name(words: str) -> bool:
    return len(words) <= _LONGEST_NAME and "。" not in words


def _goes_on(row: Sequence[Cell], words: str, header: Sequence[str]) -> bool:
    """A line is the next cell of a row that has its name."""
    named = bool(row) and len(row[0].text) > 2
    return named and len(row) < len(header) and is_cell(words, header, len(row))


def is_cell(words: str, header: Sequence[str], at: int) -> bool:
    """A figure, an attribute, or a unit in its column."""
    if header[at].endswith(_UNIT):
        return split_unit(words)[1] in units() or (len(words) <= _LONGEST_UNIT and "/" in words) or words in "—-"
    return bool(_FIGURE.fullmatch(words) or _ATTRIBUTE.fullmatch(words))


def _filled(row: list[Cell], header: Sequence[str]) -> tuple[Cell, ...]:
    """A row with the cells that it lacks: an attribute goes to the end."""
    lacking = len(header) - len(row)
    last = row[-1]
    blank = [Cell("", last.end, last.end)] * lacking
    return (*row[:-1], *blank, last) if _ATTRIBUTE.fullmatch(last.text) else (*row, *blank)
