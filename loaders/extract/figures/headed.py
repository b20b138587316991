"""Figures without a comparator whose indicator stands right before them: 完成投资 500亿元."""

from __future__ import annotations

import re

from loaders.extract.figures.classes import full_name
from loaders.extract.figures.comparators import sign
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.shared import Reading, whole_of
from loaders.extract.figures.wording import (
    after_verb,
    cleaned,
    deed_before,
    furthered_before,
    undescribed,
    undone,
    without_place,
)
from loaders.lexicon.quantities import Quantity

_NOMINAL = re.compile(
    "(?:投资|培训|改造|治理|整治|招聘|安置|服务|演出|巡诊|造林|植树|清淤|搬迁|修复|轮训)$"
)  # deeds that are counted themselves
_SPENT_ON = re.compile(
    "[，,](?:全面|重点|加快|启动)?(?:实施|建设|新建|改造|推进|完善|打造|用于)"
)  # what a project costs
_FINISHES = re.compile(
    "(?:年内|基本)*(?:竣工|建成|完[工成]|交付|投产|开工(?:建设)?)(?:使用|投用)?"
)  # 开工3000套，基本建成9000套
_BEGUN = re.compile("(?:(?:新?开|施)工|在建|新建|筹集|（筹集）)+$")
_SPELL = re.compile("(?<=.{3})[一两三四五六]年内?$")  # 产值五年翻一番
_TO_DO = re.compile("(?:年度|计划|目标)*任务(?:数|量)?$")  # 开工任务300套


_GROWS_BY = frozenset({"新增", "再新增", "净增", "每年新增"})  # what, the clause before says


def read_headed(text: str, start: int, stem: str, quantity: Quantity, before: Reading | None) -> Reading | None:
    """投资 500亿元: the indicator stands right before the figure, without a comparator."""
    indicator = _bare(stem)
    if indicator == "投资" and _SPENT_ON.match(text, quantity.end):
        return None
    if before is not None and _goes_on(indicator, before):
        return Reading(before.indicator, sign("", quantity), quantity)
    name = _name(indicator, (text, start), stem, quantity, before)
    whole = whole_of(before) if indicator.startswith("占") else ""  # a share of it is not what grows next
    return Reading(name, sign("", quantity), quantity, subject=whole) if name else None


def _goes_on(words: str, before: Reading) -> bool:
    """Whether words say again only what is done to what the figure before counts: 6月底前下达60%、9月底前下达80%."""
    again = 2 <= len(words) <= 4 and before.indicator.endswith(words)
    return again and len(before.indicator) > len(words) + 3 and not before.counted


def _bare(stem: str) -> str:
    """The words before a figure without the place that they are of; 完成投资 is 投资."""
    words = _TO_DO.sub("", without_place(cleaned(_SPELL.sub("", stem)))).removesuffix("的")
    return words.removeprefix("完成") if words.startswith("完成投资") else words


def _name(words: str, place: tuple[str, int], stem: str, quantity: Quantity, before: Reading | None) -> str:
    """What a figure is of: what the words before it name, else what is told before them; nothing where neither does."""
    counted = undescribed(after_verb(undone(words)).strip())
    if words in _GROWS_BY:
        return furthered_before(*place)
    if _FINISHES.fullmatch(words):
        return _told_before(place, stem, quantity, before)
    name = _own_name(words, counted, before)
    return name if name or cleaned(counted) else _told_before(place, stem, quantity, before)


def _own_name(words: str, counted: str, before: Reading | None) -> str:
    """What the words before a figure say to be counted, a deed among it; nothing where they name no indicator."""
    named = counted or (words if _NOMINAL.search(words) else "")
    return full_name(named, before.indicator if before else "")


def _told_before(place: tuple[str, int], stem: str, quantity: Quantity, before: Reading | None) -> str:
    """What a figure with no indicator of its own is of: what the figure or a deed in the clause before it is of."""
    share = kind(quantity) == "ratio"
    deed = deed_before(*place) if share or cleaned(stem) else ""
    if share or before is None:
        return deed
    return _of_the_same(place, stem, quantity, before) or deed


def _of_the_same(place: tuple[str, int], stem: str, quantity: Quantity, before: Reading) -> str:
    """What the figure before counts, or nothing where this one does not count it too: 小区831个、2662万平方米."""
    if before.quantity.unit == quantity.unit:
        return _finished(stem, before.indicator)
    text, start = place
    again = not before.counted and not stem.strip("、和 ") and text[start - 1] not in "，；"
    return before.indicator if again else ""


def _finished(stem: str, begun: str) -> str:
    """What is finished of what the figure before says to be begun, or nothing: 开工3000套，基本建成9000套."""
    goes = _FINISHES.fullmatch(_bare(stem))
    return _BEGUN.sub("", begun) + goes[0] if goes else ""
