"""The names of columns that a web page put on a line each: which lines they are, and what the columns hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.repair.columns import NUMBER_NAME, Kind, column_kind
from loaders.repair.header_names import spelt_names
from loaders.repair.lines import Line

_NO_NAME = re.compile(
    r"[\t。；：:，]|^(?:\d(?!\d{3}年[\u4e00-\u9fff])|[（(]?[一二三四五六七八九十]+(?:[、）)]|$))"
    r"|^(?:加快|开展|加强|启动|建成|(?:推进|建设|完成|落实|实施)(?!内容|单位|部门|地点|规模|主体|时|期|进度|节点|情况|措施|举措|要求|步骤|路径|项目$))."
)
_NAME = re.compile(
    r"(?:重点|主要|具体|年度)工作|[\u4e00-\u9fff]{0,6}(?:任务|事项|措施|举措|内容|项目|要点|目标|指标|清单|名称|问题|实事|要求|类别|行动|工程|单位"
    r"|部门|[科股处]室|领导|责任人|时限|时间|时序|期限|进度|备注|地点|规模|性质|业主|年限|(?:总|计划)投资|投资(?:额|方|企业))"
    r"(?:[（(][^（）()]{1,12}[）)])?|(?:责任|实施|承办|承担|负责|落实|主管|配合|牵头|执行)(?:机构|主体)"
)
# The halves of a name that a narrow column breaks: 牵头 / 部门, 完成 / 时限, 具体 / 内容.
_FIRST_HALF = re.compile(
    r"(?:(?:相关|市|县|区|省)?(?:责任|配合|协作|参与)|总?牵头|主办|协办|承办|主管|完成|办结|落实|整改|计划|推进|具体|主要|重点|建设|工作)"
)
_SECOND_HALF = re.compile(r"部门|单位|科室|领导|时间|时限|期限|节点|年限|要求|内容|任务|事项|措施|名称|类别|目标")
_LEADS = re.compile(r"(?:总?牵头|主办|主责|主要责任|第一责任)")  # the first of the names under 责任单位
_LONGEST_NAME = 14
_MOST_NAMES = 12  # lines of a header, with names that take two
_ONE_LINE = re.compile(r"(?=.*(?:职责|任务|责任|牵头|配合|事项))序\s?号(?:[ 　]+[\u4e00-\u9fff（）]{2,14}){2,9}")
_WORD = re.compile(r"序\s?号|\S+")


def words_of(line: Line, hint: str = "") -> list[Line]:
    """The words of a line between its blanks, each where it stands."""
    return [Line(line.start + word.start(), word[0], hint=hint) for word in _WORD.finditer(line.text)]


def kinds_of(cells: Sequence[Sequence[Line]]) -> list[Kind | None]:
    """What each column holds by its name, which may stand on two lines; None where the name does not tell."""
    return [column_kind("".join(line.text for line in cell)) for cell in cells]


def find_names(lines: Sequence[Line], index: int) -> tuple[list[Line], int]:
    """The names of the columns, a line each or with blanks between them on one line, and how many lines they take."""
    line = lines[index]
    if spelt := spelt_names(line.text):
        return [Line(line.start + start, line.text[start:end]) for start, end in spelt], 1
    if _ONE_LINE.fullmatch(line.text):
        return words_of(line), 1
    names = _names(lines, index)
    return names, len(names)


def _names(lines: Sequence[Line], index: int) -> list[Line]:
    """The lines from one on that can name columns: any short words behind 序号, words of tables where it is absent."""
    may = _may_name if NUMBER_NAME.fullmatch(lines[index].text) else surely_names
    return list(takewhile(lambda line: may(line.text), lines[index : index + _MOST_NAMES]))


def column_cells(names: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column's name, in the order of the columns."""
    return _regrouped(_whole_names(names))


def _whole_names(names: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column's name: one, or the two halves that a narrow column leaves."""
    cells: list[list[Line]] = []
    for line in names:
        if cells and len(cells[-1]) == 1 and _is_torn(cells[-1][0].text, line.text):
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _regrouped(cells: list[list[Line]]) -> list[list[Line]]:
    """The names of the columns, those of a second row in the place of the one that spans them: 牵头单位, 配合单位."""
    kinds = kinds_of(cells)
    parts = len(list(takewhile(lambda kind: kind is Kind.BODY, reversed(kinds))))
    whole, below = cells[: len(cells) - parts], cells[len(cells) - parts :]
    spanned = [at for at, kind in enumerate(kinds[: len(whole)]) if kind is Kind.BODY]
    if (
        len(below) < 2
        or len(spanned) != 1
        or _LEADS.match(whole[spanned[0]][0].text)
        or not _LEADS.match(below[0][0].text)
    ):
        return cells
    return [*whole[: spanned[0]], *below, *whole[spanned[0] + 1 :]]


def _is_torn(first: str, second: str) -> bool:
    """Whether two lines are the halves of one name."""
    return bool(_FIRST_HALF.fullmatch(first) and _SECOND_HALF.fullmatch(second))


def _may_name(words: str) -> bool:
    return len(words) <= _LONGEST_NAME and _NO_NAME.search(words) is None


def surely_names(words: str) -> bool:
    """Whether words name a column by themselves, without 序号 before them."""
    return _may_name(words) and _NAME.fullmatch(words) is not None


def heads_duties(kinds: Sequence[Kind | None]) -> bool:
    """Whether columns make a table of duties: matter, who answers for it, and a number or a third column."""
    if Kind.BODY not in kinds or len(kinds) < 3 or kinds.count(Kind.NUMBER) > (kinds[0] is Kind.NUMBER):
        return False
    return kinds[0] is Kind.NUMBER or (kinds[0] is Kind.TEXT and kinds[-1] in (Kind.BODY, Kind.DATE))
