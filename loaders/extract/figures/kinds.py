"""What a figure measures: money, a share, a time, or a number of things."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.figures.worded import is_worded
from loaders.lexicon.quantities import Quantity
from loaders.lexicon.table import rows

_APART = re.compile("[、，和及]|分别|达|增长|占|其中|[（(]")
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


def describes(text: str, one: Quantity, following: Quantity) -> bool:
    """产值超10亿元企业10家: the first figure tells which enterprises are counted."""
    between = text[one.end : following.start]
    measured = kind(one) == "money" and kind(following) == "count" and not following.unit.startswith("元")
    return measured and len(between) > 1 and not _APART.search(between) and bool(_SIZED.search(text[: one.start]))
