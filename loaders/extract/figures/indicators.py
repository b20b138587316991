"""From a clause to its figures: which words are the indicator, which the comparator, which the value."""

from __future__ import annotations

import re

from loaders.extract.figures.aligned import aligned_figures, in_full
from loaders.extract.figures.classes import full_name
from loaders.extract.figures.comparators import changes, is_growth, predicate_of, sign
from loaders.extract.figures.counted import NO_NOUN_UNITS, counts, furthers, gathers_more, sums
from loaders.extract.figures.headed import read_headed
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.reached import read_reached
from loaders.extract.figures.shared import Reading, shared_indicators, whole_of
from loaders.extract.figures.shares import shares_done, shares_of_some, shares_that_do
from loaders.extract.figures.values import find_values
from loaders.extract.figures.wording import (
    BASE_YEAR,
    ORIGIN,
    changed_before,
    cleaned,
    counted_noun,
    deed_before,
    measured_before,
    stem_of,
)
from loaders.lexicon.quantities import Quantity

_JOINS = frozenset({"、", "和", "及", "以及"})
_PREPOSITION = re.compile("(?:在|以|对|从|由|按|每|近|等|第|与|向|为期|据|经|给予|罚款|处)$")
_GRANTED = re.compile("(?:安排|奖励|补助|补贴|资助)$")  # before money; what else is 资助 or 安排 is counted
_GROWS = re.compile(
    "((?:年均|每年|同比|比上年|较上年)(?:增长|增速|提高|下降|递增|增加|降低)?)(?:达到?|超过?|保持在|不低于|约)?"
)
_ALSO_GROWS = re.compile("增长|增加|下降|减少|降低|提高")  # 增加11亿吨、增长30%
_LAST_YEARS = ("同比", "环比")
_GROWTH_NOUN = re.compile("增速|增幅|降幅")
_RISES_FROM = re.compile(rf"[由从]\s?{ORIGIN}\s?约?$")  # 由2020年的6134公里 is where it starts
_ANOTHER_TIME = re.compile(r"[今明]年|全年|20\d\d\s?年|下半年")
_WISHED = re.compile("力[争保]|争取|预[计期]|[要需须将]")  # no part of what an indicator says
_FORBIDS = re.compile("不再|不得|禁止|严禁")  # 不再新建每小时10蒸吨以下锅炉
_MORE = "新增"
_NEWLY = re.compile(
    "(?:余额|总额|能力|面积|规模|里程|容量|产量|总量|床位|学位|车位|泊位|户数|人数|产值)(?:力争|预计|将|要|净)*新增$"
)
_SITS = re.compile("[率度量值额积重例数均]在$")  # 天数比例在72%


def read_clause(text: str, start: int, end: int, before: Reading | None = None) -> list[Reading]:
    """Every figure of the clause text[start:end], in text order; 年均增长8% is of the figure before."""
    for shares in (shares_of_some, shares_done, shares_that_do):
        if found := list(shares(text, start, end)):
            return found
    quantities = find_values(text, start, end)
    if not quantities:
        return []
    shared = shared_indicators(text, start, quantities) or aligned_figures(text, start, quantities)
    return shared or [one for one in in_full(_read_each(text, (start, end), quantities, before)) if _is_whole(one)]


def _is_whole(reading: Reading) -> bool:
    """Whether an indicator closes no bracket that it has not opened: 65%（高职）、55%（中职）."""
    return reading.indicator.count("）") <= reading.indicator.count("（")


def _read_each(text: str, bounds: tuple[int, int], quantities: list[Quantity], before: Reading | None) -> list[Reading]:
    """Every figure with the words between the one before and the one behind it."""
    readings: list[Reading] = []
    left, end = bounds
    for quantity, right in zip(quantities, [*(one.start for one in quantities[1:]), end], strict=True):
        reading = _read(text, (left, right), quantity, before)
        reading = reading or _growth_of(text[left : quantity.start], quantity, before)
        if reading is not None:
            before = reading
            readings.append(reading)
            left = quantity.end + (len(reading.indicator) if reading.counted else 0)
    return readings


def _growth_of(words: str, quantity: Quantity, before: Reading | None) -> Reading | None:
    """年均增长8% with no indicator of its own is the growth of what the clause before it counts."""
    words = words.strip("，、 ")
    if before is None or (before.change and kind(before.quantity) == "ratio"):
        return None
    if _also_grows(words, quantity):
        name = whole_of(before)
        return Reading(name + words, sign(words, quantity), quantity, change=True, subject=name)
    found = _GROWS.fullmatch(words)
    if found is None or before.change:
        return None
    whole = whole_of(before)  # 同比增长8%，占全省25%: a share of it, not of its growth
    return Reading(before.indicator + found[1], sign("", quantity), quantity, change=True, subject=whole)


def _also_grows(words: str, quantity: Quantity) -> bool:
    """Whether words before a share say no more than that something grows: 增加11亿吨、增长30%."""
    return kind(quantity) == "ratio" and _ALSO_GROWS.fullmatch(words) is not None


def _read(text: str, bounds: tuple[int, int], quantity: Quantity, before: Reading | None) -> Reading | None:
    words, after = text[bounds[0] : quantity.start], text[quantity.end : bounds[1]]
    noun = counted_noun(after)
    if not noun and _NEWLY.search(words):
        return _grown(stem_of(words.removesuffix(_MORE)), quantity)
    if predicate := predicate_of().search(words):
        return _predicated((text, bounds[0], quantity.start), predicate, noun, quantity, before)
    words = _measured_at(words, quantity)
    if reached := read_reached(words, after, quantity):
        return reached
    stem = stem_of(words)
    if _measures_nothing(words, noun, quantity) and not (noun and gathers_more(stem, noun, before)):
        return None
    return _counted(stem, noun, quantity, before) if noun else read_headed(text, bounds[0], stem, quantity, before)


def _grown(stem: str, quantity: Quantity) -> Reading | None:
    """What is measured and is to have so much more: 贷款余额新增300亿元."""
    name = cleaned(stem)
    return Reading(name + _MORE, sign("", quantity), quantity, change=True, subject=name) if name else None


def _measured_at(words: str, quantity: Quantity) -> str:
    """What is measured, without the 在 before its figure: 装机在150万千瓦以上."""
    sits = words.endswith("在") and (quantity.bound or _SITS.search(words))
    return words[:-1].rstrip("要须") if sits else words


def _measures_nothing(words: str, noun: str, quantity: Quantity) -> bool:
    """The words before a figure say that it is no aim: where something starts from, money that is given, 对30家."""
    if _RISES_FROM.search(words) or _FORBIDS.search(words) or _is_granted(words, quantity):
        return True
    listed = words.endswith("等") and bool(noun) and sums(stem_of(words), quantity)
    return not listed and _PREPOSITION.search(words.rstrip()) is not None


def _counted(stem: str, noun: str, quantity: Quantity, before: Reading | None) -> Reading | None:
    """建成10个A: the noun behind the figure is what it counts."""
    more = _counts_another(stem, quantity, before) or counts(stem, quantity) or sums(stem, quantity)
    counted = (more or gathers_more(stem, noun, before)) and not furthers(stem, noun)
    return Reading(noun, sign("", quantity), quantity, counted=True) if counted else None


def _counts_another(stem: str, quantity: Quantity, before: Reading | None) -> bool:
    """Whether a figure counts the next of a list of things: 建成10个A和5公里B."""
    listed = before is not None and before.counted and stem.strip() in _JOINS
    return listed and kind(quantity) not in NO_NOUN_UNITS


def _is_granted(words: str, quantity: Quantity) -> bool:
    """Money that is given measures nothing: 补助50万元."""
    return kind(quantity) == "money" and _GRANTED.search(words) is not None


def _predicated(
    place: tuple[str, int, int], predicate: re.Match[str], noun: str, quantity: Quantity, before: Reading | None
) -> Reading | None:
    """A达到10%, or 建成不少于10个A: an indicator with its comparator; the words text[start:end] stand before it."""
    text, start, end = place
    words = text[start:end]
    verb = predicate["words"]
    stem = stem_of(words[: predicate.start()])
    if noun and counts(stem, quantity):
        return Reading(noun, sign(verb, quantity), quantity, counted=True)
    if (kin := cleaned(stem)) in _LAST_YEARS:
        if not (plain := measured_before(text, start)):
            return None  # of what the figure before counts, or of nothing that is told
        stem = plain + kin
    change = changes(verb)
    subject = _compared((text, start), stem, before, change) or _held((text, start), stem, quantity)
    subject = subject or _grown_again(words, stem, before, change)
    if not subject:
        return None
    name = subject + _growth_words(predicate, quantity)
    return Reading(name, sign(verb, quantity), quantity, change, _base_year(words), subject=subject)


def _grown_again(words: str, stem: str, before: Reading | None, change: bool) -> str:
    """What grew by the figure before and is to grow by this one at another time: 去年增长12%，今年力争增长15%."""
    again = change and before is not None and before.change and not cleaned(stem)
    return before.subject if again and before is not None and _ANOTHER_TIME.search(words) else ""


def _held(place: tuple[str, int], stem: str, quantity: Quantity) -> str:
    """The deed of the clause before that a comparator alone counts: 开展演练，全年不少于8次."""
    return deed_before(*place) if kind(quantity) == "count" and not cleaned(stem) else ""


def _growth_words(predicate: re.Match[str], quantity: Quantity) -> str:
    """What an indicator says of its growth: the whole comparator of a share by which it grows, else 增速 or nothing."""
    verb = predicate["words"]
    if is_growth(verb, quantity):
        return _WISHED.sub("", predicate["adverb"]) + verb
    found = _GROWTH_NOUN.match(verb)
    return found[0] if found else ""


def _base_year(words: str) -> str:
    """The year that a figure is measured against, or nothing: 较2020年."""
    found = BASE_YEAR.search(words)
    return found[1] if found else ""


def _compared(place: tuple[str, int], stem: str, before: Reading | None, change: bool) -> str:
    """What a comparator is said of: its own words, else what the figure or the clause before it is of.

    到2030年，达到10GW is of what the figure before counts; 提高5个百分点、达到25% of what rises.
    """
    name = cleaned(stem)
    if own := full_name(name, whole_of(before)):
        return own
    return "" if change or name else whole_of(before) or changed_before(*place)
