"""Tables of duties: which cells tell deeds whose figures are due in the year of the table or of their row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, BlockKind, Part, Table
from loaders.extract.figures.horizons import Horizon, Tense

_DEED = re.compile("(?:任务|事项|内容|实事|工作|举措|措施)(?:名称|内容|清单|分解)?$")
_BY_COLUMN = re.compile("指标|(?:目标值?|预期值|规划值)$")  # another column has the figures
_DUE = re.compile("时限|期限|完成时间|时间节点")
_DUTY = re.compile("单位|部门|责任|牵头|时限|完成")
_YEAR = re.compile(r"20\d\d")


def read_deeds(part: Part, years: tuple[int | None, int | None]) -> Iterator[tuple[Block, Horizon | None]]:
    """The cells of deeds in tables that set no targets by columns, each with the time that its row or plan sets."""
    first, last = years
    annual = str(last) if last is not None and first == last else ""
    for table in part.tables:
        heads = table.header
        if any(map(_DUTY.search, heads)) and not any(map(_BY_COLUMN.search, heads)):
            yield from _cells(table, annual)


def _cells(table: Table, annual: str) -> Iterator[tuple[Block, Horizon | None]]:
    header = [re.sub(r"\s", "", head) for head in table.header]
    deeds = [at for at, head in enumerate(header) if _DEED.search(head)]
    due = next((at for at, head in enumerate(header) if _DUE.search(head)), None)
    for row in table.rows:
        if len(row) != len(header):
            continue
        told = _YEAR.search(row[due].text) if due is not None else None
        date = told[0] if told else annual
        horizon = Horizon(0, Tense.TARGET, date, explicit=False) if date else None
        for at in deeds:
            if row[at].text and not row[at].carried:
                yield Block(BlockKind.PARAGRAPH, row[at].start, row[at].end), horizon
