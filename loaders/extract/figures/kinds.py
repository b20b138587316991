"""What a figure measures: money, a share, a time, or a number of things."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.figures.worded import is_worded
from loaders.lexicon.quantities import Quantity
from loaders.lexicon.table import rows

_APART = re.compile("[、，和及]|分别|达|增长|占|其中|[（(]")
_DEEDS = frozenset({"次", "人次", "件", "项", "批"})
_OF_SEVERAL = re.compile(
    "[^，。；、：和及\\d]{2,24}(?:[率值额量]|收入|产值|规模|占比|比重|面积|里程|强度|利润|投资)(?:年?均|力争|都|总体|合计|累计)*"
    "(?:突破|达到?|超过?|不[低少]于|高于|控制在|稳定在|保持在|提[高升][到至]|增[加长]?[到至]?|增长|下降|降低)"
)
_SIZED = re.compile("(?:超过?|突破|达到?|不低于|过)$")


def kind(quantity: Quantity) -> str:
    """The kind of its unit in schema/lexicon/units.tsv; a unit that is not there counts things.

    What is said in words is a share: 一半, 翻一番.
    """
    if not quantity.unit and is_worded(quantity.value):
        return "ratio"
    return _unit_kinds().get(quantity.unit, "count")


@cache
def _unit_kinds() -> dict[str, str]:
    return {line["unit"]: line["kind"] for line in rows("units")}


def tells_whose(text: str, one: Quantity, following: Quantity) -> bool:
    """6条产业链营业收入突破4500亿元: the first figure says how many there are of what the second measures."""
    if kind(one) != "count" or kind(following) == "count" or one.unit in _DEEDS or one.bound:
        return False
    return _OF_SEVERAL.fullmatch(text, one.end, following.start) is not None


def describes(text: str, one: Quantity, following: Quantity) -> bool:
    """产值超10亿元企业10家: the first figure tells which enterprises are counted."""
    between = text[one.end : following.start]
    measured = kind(one) == "money" and kind(following) == "count" and not following.unit.startswith("元")
    return measured and len(between) > 1 and not _APART.search(between) and bool(_SIZED.search(text[: one.start]))
