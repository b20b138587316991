"""Which cell of a row names its task: its own heading, or the measure where one heading stands over several rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.document import Cell

_FINE = re.compile("措施|举措|要点|做法|任务|事项")
_HEADING = re.compile(
    "(?:任务|事项|实事|(?:重点|主要|年度|目标|改革)工作|工作|改革|行动|工程)(?:名称|内容)?(?:[（(].{1,8}[）)])?$"
)
_NO_HEADING = re.compile("目标|指标|问题|类|措施")
_LONGEST = 40
_SENTENCE = re.compile("[。；;]")
_BLANKS = re.compile(r"\s+")

_Row = Sequence[Cell]


def heading_column(names: Sequence[str], tasks: Sequence[int]) -> int | None:
    """The column that heads the measures of a table: 重点任务 before 具体措施; None where no column does."""
    if not tasks or not _FINE.search(names[tasks[0]]):
        return None
    left = (index for index in range(tasks[0] - 1, -1, -1) if index in tasks)
    return next(
        (index for index in left if _HEADING.search(names[index]) and not _NO_HEADING.search(names[index])), None
    )


def with_keys(
    rows: Sequence[_Row], tasks: tuple[int, ...], heading: int | None
) -> Iterator[tuple[_Row, tuple[int, ...]]]:
    """Each row with its columns of tasks, the heading first where it heads this row alone."""
    if heading is None:
        yield from ((row, tasks) for row in rows)
        return
    headings = list(_headings(rows, heading))
    times = Counter(headings)
    first = (heading, *(index for index in tasks if index != heading))
    for row, words in zip(rows, headings, strict=True):
        alone = times[words] == 1 and bool(words) and len(words) <= _LONGEST and not _SENTENCE.search(words)
        yield row, first if alone else tasks


def _headings(rows: Sequence[_Row], column: int) -> Iterator[str]:
    """The heading over each row: its own, or the last above where its cell is empty."""
    above = ""
    for row in rows:
        own = _BLANKS.sub("", row[column].text) if column < len(row) else ""
        above = own or above
        yield above
