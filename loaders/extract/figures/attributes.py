"""Figures that are attributes of the words behind them, and values of no indicator: 500亿元级, 25 项任务."""

from __future__ import annotations

import re

from loaders.extract.figures.kinds import kind
from loaders.extract.figures.wording import SEPARATORS, counted_noun
from loaders.lexicon.quantities import Quantity

_NOT_A_VALUE = re.compile(
    r"\s?(?:的|[（(]含[）)]\s?的|级|型|制(?![造定成作])|元级|规模的|强|期|方面|部分|以上的|以下的|及以上的|会[”品]|论坛)"
)
_TASK_NOUN = re.compile(
    r"\s?(?:方?面)?(?:重点|主要|具体|专项)?(?:任务|举措|措施|条款|政策|意见|部分|章|内容|要求|原则|文件|专栏|信息|工作组|工作专班|专班|专项?小组|(?:[^，。；]{0,36}(?:民生|惠民|政府|为民))?(?:实事|民生工程)|[^，。；]{0,14}得[出住好起])"
)
# 产值超过50亿元企业: how big those are that something is done for
_OF_THE_BIG = re.compile(r"\s?(?:及?以[上下])?(?:龙头|骨干|工业|重点|产业|特色)*(?:企业|集团|集群|园区|项目)")
_SIZES = frozenset({"mass", "power", "energy", "voltage"})
_WORK = re.compile(
    r"[^，。；、\s]{2,14}(?:项目|工程|装置|生产线|电站|机组|改造|扩能|扩建)(?:[，。；、建投]|$)"
)  # 80万吨乙烯项目
# 20万吨航道、10万吨级码头等重点工程: how big each work of a list is
_WORKS = re.compile(r"\s?[^，。；、\s]{2,16}、[^，。；]{0,80}?等[^，。；]{0,10}(?:项目|工程)")
_OF_THINGS = frozenset({"count", "ratio", "time"})
_SIZE = re.compile("[^，。；、]{0,8}(?:超过?|突破|过)$")


def is_attribute(quantity: Quantity, after: str) -> bool:
    """Whether the words behind a figure make it say something of them: 500亿元级, 220千伏电网, 25 项任务."""
    if _is_voltage_of_work(quantity, after):
        return True
    return (
        _bounds_an_age(quantity, after)
        or _sizes_a_work(quantity, after)
        or bool(_NOT_A_VALUE.match(after))
        or (kind(quantity) == "money" and bool(_OF_THE_BIG.match(after)))
        or _counts_tasks(quantity, after)
    )


def _is_voltage_of_work(quantity: Quantity, after: str) -> bool:
    """Whether a voltage stands right before the work that has it: 220千伏电网."""
    return kind(quantity) == "voltage" and after != "" and after[0] not in SEPARATORS


def _sizes_a_work(quantity: Quantity, after: str) -> bool:
    """Whether a figure tells how big a work is, alone or as a member of a list."""
    if kind(quantity) in _SIZES and not quantity.bound and _WORK.match(after):
        return True
    return kind(quantity) in _SIZES and "等" in after and _WORKS.match(after) is not None


def _bounds_an_age(quantity: Quantity, after: str) -> bool:
    """Whether a figure bounds the age of those behind it: 5岁以下儿童死亡率."""
    return quantity.unit == "岁" and bool(quantity.bound and after) and after[0] not in SEPARATORS


def _counts_tasks(quantity: Quantity, after: str) -> bool:
    """Whether a figure counts what a document consists of: 25 项任务."""
    return quantity.unit in {"项", "条", "个", "件"} and _TASK_NOUN.match(after) is not None


def sizes(text: str, counted: Quantity, size: Quantity, end: int) -> bool:
    """4个超200亿元产业集群, 4座110千伏变电站: the second tells how big the things are that the first counts."""
    if kind(counted) != "count" or kind(size) in _OF_THINGS:
        return False
    told = counted.end == size.start or (kind(size) == "money" and _SIZE.fullmatch(text, counted.end, size.start))
    return bool(told) and bool(counted_noun(text[size.end : end]))
