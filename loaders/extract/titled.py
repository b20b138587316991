"""Industries that a heading is about or a column lists, and where the title of a plan stands and its fields end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from loaders.document import Cell, Part, Table
from loaders.extract.scan import Scan
from loaders.lexicon.table import rows
from loaders.mention import Mention

TITLED = "industries.title"  # the rule of a field in the title of the policy itself
_SHORTEST = 10  # characters of the last line of a title
_COLUMN = re.compile(
    r"^(?:[0-9一二三四五六七八九十]+\s?[大个条])?(?:(?:重点|优先|共同|拟)?(?:主导|重点|特色|优势|支柱|承接|发展|首位|主攻|融入|对接|培育|转移|传统|新兴|未来))*产业(?:方向|领域|门类|链名称|链)?$"
)
_MORE = re.compile(
    "(?:全?产业)链(?:条)?$|等(?:(?:特色|优势|主导|新兴|相关)*产业)?$|[。；]$"
)  # closes the list of a cell
_OF_INDUSTRY = ("链", "集群", "项目", "化")  # behind 产业: it is a piece of that word
_KINDS = (
    "数字",
    "新兴",
    "文化",
    "健康",
    "绿色",
    "战略",
    "生态",
    "信息",
    "未来",
    "鲲鹏",
    "昇腾",
)  # no field without 产业
_WHOLE = ("电子信息", "生命健康", "医疗健康", "大健康")  # these are fields by themselves
_NAMING = 2  # characters of a field that needs no 产业 to be one
_NOT_TRADES = ("业务", "业态", "业主", "业绩", "业界")


def printed(title: str, text: str) -> tuple[int, int]:
    """Where a title stands outside 《》, or its longest end on a line of its own: 荔波县 / 2024年旅游产业工作方案."""
    whole = text.find(title) if title else -1
    if whole >= 0 and text[whole - 1 : whole] != "《":
        return whole, whole + len(title)
    for first in range(1, len(title) - _SHORTEST):
        start = text.find("\n" + title[first:]) + 1
        if start:
            return start, start + len(title) - first
    return max(whole, 0), max(whole, 0) + len(title)


def whole_field(text: str, end: int) -> int:
    """The end of a field with 产业 or 业 behind it: 氢能产业, 养老服务业; but 氢能 in 氢能产业链."""
    if text.startswith("产业", end):
        return end if _is_piece(text, 0, end) else end + 2
    return end + 1 if text.startswith("业", end) and not text.startswith(_NOT_TRADES, end) else end


def named_end(text: str, start: int, at: int) -> int:
    """The end of a field that no table has, with 产业, but for one before 链 or 集群: 铜基新材料产业链."""
    return at if at - start >= _NAMING and _is_piece(text, start, at) else at + 2


def _is_piece(text: str, start: int, at: int) -> bool:
    """Whether the 产业 behind a field begins a longer word, and the field is one without it."""
    if not text.startswith(_OF_INDUSTRY, at + 2):
        return False
    return text.endswith(_WHOLE, start, at) or not text.endswith(_KINDS, start, at)


def find_headed(part: Part, scan: Scan) -> Iterator[Mention]:
    """The industries that headings are about, and those that columns list."""
    yield from _headings(part, scan)
    for table in part.tables:
        yield from _columns(table, scan)


def _headings(part: Part, scan: Scan) -> Iterator[Mention]:
    """The sections whose title is an industry: 三、机械."""
    for section in part.outline:
        title = section.title[:-2] if section.title.endswith(("产业", "行业")) else section.title
        if title in _fields():
            start = scan.text.find(section.title, section.start - part.start)
            if start >= 0:
                yield scan.mention("Industry", start, start + len(title), "industries.heading", 0.8)


def _columns(table: Table, scan: Scan) -> Iterator[Mention]:
    """The cells of a column of industries, each member by itself."""
    for cell in _cells(table):
        left = cell.start - scan.part.start
        for word in cell.text.split("、"):
            field = _MORE.sub("", word)
            if 2 <= len(field) <= 16 and scan.text.startswith(word, left) and not says_class(field):
                yield scan.mention("Industry", left, left + len(field), "industries.column", 0.9)
            left += len(word) + 1


def under(header: Sequence[str], columns: Iterable[int]) -> frozenset[int]:
    """The columns without a head beside some, whose heads stand over both."""
    return frozenset(at + 1 for at in columns if at + 1 < len(header) and not header[at + 1].strip())


def says_class(words: str) -> bool:
    """Whether a cell says of what class the fields beside it are, and names none itself: 承接产业, 4大重点产业."""
    return _COLUMN.match(words) is not None


def _cells(table: Table) -> Iterator[Cell]:
    """The cells of the columns whose header says that they list industries, row by row."""
    headed = frozenset(index for index, words in enumerate(table.header) if _COLUMN.match(words.strip()))
    columns = sorted(headed | under(table.header, headed))
    for row in table.rows:
        yield from (row[index] for index in columns if index < len(row))


@cache
def _fields() -> frozenset[str]:
    return frozenset(line["name"] for line in rows("industries"))
