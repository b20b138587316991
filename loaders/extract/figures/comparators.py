"""The words that join an indicator to its figure: 达到, 不低于, 增长, and what they say of it."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.figures.kinds import kind
from loaders.extract.figures.wording import any_of
from loaders.lexicon.quantities import Quantity
from loaders.lexicon.table import rows

_ADVERBS = (
    "力争|力保|争取|预计|计划(?:完成)?|将|要|需|须|应当?|均|都|全部|逐步|分别|依次|累计|总体|总数|合计|共计|总计|基本|稳步|再|平均|每年|年均|有望|进一步"
    "|预期|动态|稳定|大幅|整体|先期|率先|提前|首次|同步|始终|长期|普遍|必须"
)


@cache
def comparators() -> dict[str, tuple[str, str]]:
    """Each comparator with its sign and kind."""
    return {line["word"]: (line["sign"], line["kind"]) for line in rows("comparators")}


@cache
def predicate_of() -> re.Pattern[str]:
    """The comparators right before a figure, with the adverbs before them."""
    words = any_of(comparators())
    return re.compile(
        rf"(?P<adverb>(?:{_ADVERBS})*)(?P<words>(?:(?<![下传抵送表雷])(?:{words})){{1,3}})了?(?:到?20\d\d\s?年[底末]?的(?:[≤≥<>＜＞]\s?)?)?(?:(?:法定|承诺|现有|原有|目前|当地|全[国省市县区]|[我本][省市县区]|同期|上一?年度?)[^，。；\d]{{0,20}}的)?\s*[\[［$\\]*\s*$"
    )


@cache
def last_word(words: str) -> str:
    """The comparator that words end in, or nothing."""
    return next((w for w in sorted(comparators(), key=lambda word: (-len(word), word)) if words.endswith(w)), "")


def sign(words: str, quantity: Quantity) -> str:
    """What a figure is to the value reached: its own sign, else that of its comparator."""
    if quantity.sign:
        return quantity.sign
    return comparators().get(last_word(words), ("=", ""))[0]


def is_growth(predicate: str, quantity: Quantity) -> bool:
    """Whether a figure is a share by which something grows or falls."""
    return changes(predicate) and kind(quantity) == "ratio"


def changes(predicate: str) -> bool:
    """Whether a comparator says that something grows or falls."""
    return comparators().get(last_word(predicate), ("", ""))[1] == "change"
