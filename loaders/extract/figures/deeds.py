"""Tables of duties: which cells tell deeds whose figures are due in the year of the table or of their row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, BlockKind, Part, Table
from loaders.extract.figures.horizons import Horizon, Tense

_DEED = re.compile("(?:任务|事项|内容|实事|工作|举措|措施)(?:名称|内容|清单|分解)?$")
_GOAL = re.compile("(?:预期|工作|主要|年度|任务|发展|绩效)目标(?:任务)?$")  # where no other column tells the deed
_TELLS = re.compile("指标|(?:任务|事项|内容|实事|工作|举措|措施|项目)(?:名称|内容|清单|分解)?$")
_BY_COLUMN = re.compile("指标|(?:目标值?|预期值|规划值)$")  # another column has the figures
DUE = re.compile("时限|期限|完成时间|时间节点")
_DUTY = re.compile("单位|部门|责任|牵头|时限|完成")
_YEAR = re.compile(r"20\d\d")


def read_deeds(part: Part, annual: str) -> Iterator[tuple[Block, Horizon | None]]:
    """The cells of deeds in tables that set no targets by columns, each with the time that its row or plan sets."""
    for table in part.tables:
        heads = table.header
        if not any(map(_DUTY.search, heads)):
            continue
        if not any(map(_BY_COLUMN.search, heads)):
            yield from _cells(table, annual, _DEED)
        elif not any(map(_TELLS.search, heads)):
            yield from _cells(table, annual, _GOAL)


def _cells(table: Table, annual: str, heading: re.Pattern[str]) -> Iterator[tuple[Block, Horizon | None]]:
    deeds, due = _columns(table, heading), _columns(table, DUE)
    for row in table.rows:
        if len(row) != len(table.header):
            continue
        horizon = _due_in(row[due[0]].text if due else "", annual)
        for at in deeds:
            if row[at].text and not row[at].carried:
                yield Block(BlockKind.PARAGRAPH, row[at].start, row[at].end), horizon


def _columns(table: Table, heading: re.Pattern[str]) -> list[int]:
    """The columns whose heads say something, from the left."""
    return [at for at, head in enumerate(table.header) if heading.search(re.sub(r"\s", "", head))]


def _due_in(words: str, annual: str) -> Horizon | None:
    """The year that a cell of time names, else that of the plan, as the time of its row."""
    told = _YEAR.search(words)
    date = told[0] if told else annual
    return Horizon(0, Tense.TARGET, date, explicit=False) if date else None
