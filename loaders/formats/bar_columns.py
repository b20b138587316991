"""How many columns a table with bars behind its cells has: by the bars of a line, or the names at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

BAR = re.compile(r"[|｜]")
_FIRST_NAME = re.compile(r"(?:序|编|项)\s?号$")
_NAME = re.compile(
    r"[^。；，\d]{0,8}(?:任\s?务|事\s?项|措\s?施|举\s?措|内\s?容|项\s?目|要\s?点|目\s?标|指\s?标|清单|名称|问题|类别|单\s?位|部\s?门|领导|责任人"
    r"|主体|时\s?限|时间|期限|进度|备\s?注)(?:[（(][^（）()]{1,16}[）)])?"
)
_COUNTED = re.compile(r"[（(]?(?:\d|[一二三四五六七八九十]+[、）)])")
_LONGEST_NAME = 16
_MOST_NAMES = 12


def count_columns(lines: Sequence[str], index: int) -> int:
    """How many columns a table has that begins at a line; 0 where that cannot be told."""
    bars = len(BAR.findall(lines[index]))
    if bars > 1:
        return bars
    cells = [line.strip() for line in lines[index : index + 2 * _MOST_NAMES] if line.strip()]
    may = _may_name if _FIRST_NAME.match(_bare(cells[0])) else _surely_names
    return len(list(takewhile(may, cells[:_MOST_NAMES])))


def names_columns(cells: Sequence[str]) -> bool:
    """Whether most cells of a line are the names of columns of a table of tasks or works."""
    named = sum(_NAME.fullmatch(cell) is not None or _FIRST_NAME.match(cell) is not None for cell in cells)
    return 2 * named > len(cells) and all(len(cell) <= _LONGEST_NAME for cell in cells)


def _bare(cell: str) -> str:
    return BAR.sub("", cell).strip()


def _may_name(cell: str) -> bool:
    words = _bare(cell)
    one = len(BAR.findall(cell)) == 1 and cell[-1] in "|｜"
    return one and len(words) <= _LONGEST_NAME and not _COUNTED.match(words)


def _surely_names(cell: str) -> bool:
    return _may_name(cell) and _NAME.fullmatch(_bare(cell)) is not None
