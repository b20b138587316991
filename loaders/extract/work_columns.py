"""Tables of works: which column names the work, which says where it is built, who builds it, and what is built."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

NAME = re.compile(
    r"^(?:20\d\d年)?(?:重[点大]|签约|招商|推进|拟建|在建|续建|新建|新开工|开工|建设|产业|投资)*(?:（?(?:项目|工程)）?)+(?:名称|名)?(?:[（(][^（）()]{1,8}[）)])?$"
)
SITE = re.compile(
    r"^(?:拟)?(?:项目|工程|建设|实施|投资|落户|落地|选址|布局)*(?:地点|地址|区域|位置|园区|乡镇|镇街|落户地|落地|选址|[所实]?[在施]地)(?:[（(][^（）()]{1,8}[）)])?$"
    r"|^(?:所在|所属|落户|落地|属地)(?:地|[市县区]|乡镇|镇街|园区|[县市区]、?[市县区])?$"
)
BUILDER = re.compile(
    "(?:建设|承建|业主|项目|投资|签约|开发|代建)(?:单位|主体|业主|法人|企业|方|商|公司)|^(?:项目|工程)?(?:业主|法人|企业)(?:名称|单位)?$|投资[人者]|^施工"
)
# who carries out a work builds it where other columns say who answers for it
CARRIER = re.compile("^(?:项目)?(?:实施|承担)(?:单位|主体)$")
_CONTENTS = re.compile("建设(?:的)?(?:规模|内容|性质|类型)|主要建设|总?投资(?:额|总额)?(?:[（(]|$)|总投资|投资估算")


@dataclass(frozen=True, slots=True)
class WorkColumns:
    """Which column of a table of works names each, and which say where it is built, by whom, and what it holds."""

    name: int
    site: int | None
    builder: int | None
    contents: frozenset[int]

    @property
    def telling(self) -> frozenset[int]:
        """The columns of which a row of a work fills one: a row of sums fills none of them with words."""
        told = {index for index in (self.site, self.builder) if index is not None}
        return self.contents | told


def read_works(header: Sequence[str]) -> WorkColumns | None:
    """The columns of a table of works; None where no column names works, or none says how they are built."""
    words = [re.sub(r"\s", "", cell) for cell in header]
    name = _first(words, NAME)
    if name is None:
        return None
    builder = _first(words, BUILDER)
    builder = builder if builder is not None else _first(words, CARRIER)
    found = WorkColumns(name, _first(words, SITE), builder, _all(words, _CONTENTS))
    return found if found.telling - {name} else None


def _first(words: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((index for index, cell in enumerate(words) if pattern.search(cell)), None)


def _all(words: Sequence[str], pattern: re.Pattern[str]) -> frozenset[int]:
    return frozenset(index for index, cell in enumerate(words) if pattern.search(cell))
