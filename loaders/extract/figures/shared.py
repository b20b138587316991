"""Several figures of one clause with their indicators in the same order: A、B分别达到5家、10家."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.extract.figures.classes import MEASURED, full_name, with_tail
from loaders.extract.figures.comparators import is_growth, predicate_of, sign
from loaders.extract.figures.wording import BASE_YEAR, after_time, cleaned, leading_verbs
from loaders.lexicon.quantities import Quantity, find_quantities

_YEARS = re.compile(r"(?:20\d\d\s*年?\s*[、和]\s*)+20\d\d\s*年")
_YEARS_BEFORE = re.compile(rf"{_YEARS.pattern}(?:年?底|年?末)?前?，(?:(?!20\d\d)[^。；])*$")
_EACH = re.compile("(?<![人年平日户月地亩])均(?![衡价值等])|都(?![市会])|各(?![类级地种项界])|全部")
_OF_BOTH = ("之比", "之和", "之差")
_EACH_OF = "各"  # 水稻、玉米基地各10万亩
_JOINT = re.compile("、|(?<=[率量值额度比重数])[和与及]")  # each side of which says by what it is measured
_LISTED = re.compile("、|以及|(?<![饱调平温缓共])和(?!谐|解)|(?<![普涉惠触])及(?![格时早]|以上|其)")
_PLACE = re.compile("[\u4e00-\u9fff]{1,8}[省市区县州盟旗镇]")
_LONGEST_NAME = 15
_OPENED = re.compile("（[^（）]*$")
_HELD = re.compile("（[含包括其中]{1,4}[^（）]*）")  # 排放总量（含工业、生活）
_YEAR_LAST = re.compile(
    r"(?<![较比于由从])[到在至]?(?:20\d\d|“?十[三四五六]五”?末?)\s?年?[底末]?$"
)  # A、B2025年分别达到
_DISTRIBUTED = re.compile("分别|依次")


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of a clause: its indicator, comparator and quantity, and the year it is measured against."""

    indicator: str
    sign: str
    quantity: Quantity
    change: bool = False  # the figure is a growth or a difference
    base_year: str = ""
    counted: bool = False  # the indicator stands after the figure: 50 个智能工厂
    date: str = ""  # its own year, where several years share a clause
    subject: str = ""  # what grows, where the indicator says its growth


def whole_of(before: Reading | None) -> str:
    """What the figure before counts, also where it says its growth: GDP增长7%，总量突破3000亿元."""
    return (before.subject or before.indicator) if before else ""


def shared_indicators(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    """牛、羊存栏量分别达到6万头、9万只，出栏量分别达到3万头、5万只: each run of figures with its indicators."""
    bare = [quantity for quantity in quantities if not _in_brackets(text, start, quantity)]
    if 0 < len(bare) < len(quantities) and (found := _of_runs(text, start, bare)):
        return found  # 分别减少11%（其中工业减少12%）、15%
    return _of_runs(text, start, quantities)


def _in_brackets(text: str, start: int, quantity: Quantity) -> bool:
    return _OPENED.search(text, start, quantity.start) is not None


def _of_runs(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    runs = _runs(text, quantities)
    if len(runs) == 1:
        return _shared(text, start, quantities)
    readings: list[Reading] = []
    for run in runs:
        found = _shared(text, start, run) or _measured_too(text[start : run[0].start], readings, run)
        if not found:
            return []
        readings += found
        start = run[-1].end
    return readings


def _runs(text: str, quantities: list[Quantity]) -> list[list[Quantity]]:
    """The figures of a clause, cut before each 分别."""
    runs = [[quantities[0]]]
    for last, quantity in pairwise(quantities):
        if _DISTRIBUTED.search(text, last.end, quantity.start):
            runs.append([])
        runs[-1].append(quantity)
    return runs


def _measured_too(words: str, before: list[Reading], quantities: list[Quantity]) -> list[Reading]:
    """What the run before names, by another measure: 、出栏量分别达到."""
    predicate = predicate_of().search(words)
    found = _DISTRIBUTED.search(words)
    if predicate is None or found is None or len(before) < len(quantities):
        return []
    names = [full_name(cleaned(words[: found.start()]), one.indicator) for one in before[-len(quantities) :]]
    return [_named(n, predicate["words"], q) for n, q in zip(names, quantities, strict=True)] if all(names) else []


def _shared(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    """A、B、C分别达到5家、10家、30家: one indicator for each figure, in the same order."""
    head = text[start : quantities[0].start]
    found = _distributes(head, len(quantities))
    if found is None:
        return _one_a_year(text, start, quantities) or _complete(head, _one_or_joined(text, quantities))
    predicate = predicate_of().search(head)
    made = _made_by_each(head[found.end() : predicate.start()], predicate, quantities) if predicate else []
    return made or _distributed((text, start, head), found, predicate, quantities)


def _distributed(
    place: tuple[str, int, str], found: re.Match[str], predicate: re.Match[str] | None, quantities: list[Quantity]
) -> list[Reading]:
    """The indicators before 分别 in the words of a clause from a place on, each with its figure."""
    text, start, head = place
    words = predicate["words"] if predicate else _each_of(head)
    listed = _of_years(head, found, predicate)
    if not cleaned(BASE_YEAR.sub("", listed)) and predicate:
        return _of_those_before(text, start, words, quantities)
    return _by_year(listed, words, quantities, text[:start]) or _by_name(listed, words, quantities)


def _made_by_each(words: str, predicate: re.Match[str], quantities: list[Quantity]) -> list[Reading]:
    """A区、B区要分别建设公寓不少于1000套: what each of those is to make, of whom no indicator speaks."""
    deed = leading_verbs().match(words)
    name = cleaned(words[deed.end() :]) if deed and deed[0] else ""
    return [_named(name, predicate["words"], quantities[0])] if len(quantities) == 1 and len(name) > 1 else []


def _one_or_joined(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The figures of a clause, where there is one or no more than a joint stands between them; else none."""
    return quantities if len(quantities) == 1 or are_joined(text, quantities) else []


def _of_years(head: str, found: re.Match[str], predicate: re.Match[str] | None) -> str:
    """The words before 分别; 2022年和2023年分别新增装机 says behind it what is measured."""
    listed = head[: found.start()]
    listed = listed if _YEARS.search(listed) else _YEAR_LAST.sub("", listed)
    years = _YEARS.search(listed)
    bare = years is not None and not cleaned(listed[years.end() :])
    return listed + head[found.end() : predicate.start()] if bare and predicate else listed


def _distributes(head: str, figures: int) -> re.Match[str] | None:
    """The word that gives each name its figure, or one figure to all of them: 分别, 均."""
    return _DISTRIBUTED.search(head) or (_EACH.search(head) if figures == 1 else None)


def _each_of(head: str) -> str:
    """The 各 right before a figure, or nothing."""
    return _EACH_OF if head.endswith(_EACH_OF) else ""


def _of_those_before(text: str, start: int, predicate: str, quantities: list[Quantity]) -> list[Reading]:
    """A、B分别控制在5吨、8吨，比2015年分别下降10%、15%: of the indicators that the clause before lists."""
    clause = text.rfind("，", 0, max(0, start - 1)) + 1
    before = list(find_quantities(text, clause, max(clause, start - 1)))
    found = _DISTRIBUTED.search(text, clause, before[0].start) if before else None
    names = _listed(text[clause : found.start()]) if found else []
    if len(names) != len(quantities) or len(names) < 2:
        return []
    return [_named(n, predicate, q) for n, q in zip(names, quantities, strict=True)]


def _complete(head: str, quantities: list[Quantity]) -> list[Reading]:
    """单位产值能耗、单位产值用水量降低20%: two that are each complete have the same figure, or one each."""
    alone = len(quantities) == 1
    predicate = _predicate_of_several(head) if quantities else None
    if predicate is None:
        return []
    words = after_time(_YEAR_LAST.sub("", BASE_YEAR.sub("", head[: predicate.start()])))
    names = _complete_names(words, is_growth(predicate["words"], quantities[0]))
    each = quantities * len(names) if alone else quantities
    if len(names) != len(each):
        return []
    return [_named(name, predicate["words"], one) for name, one in zip(names, each, strict=True)]


def _predicate_of_several(head: str) -> re.Match[str] | None:
    """The comparator behind names that are joined, and not measured together: A与B之比."""
    predicate = predicate_of().search(head) if _JOINT.search(head) else None
    return None if predicate is None or head.endswith(_OF_BOTH, 0, predicate.start()) else predicate


def _complete_names(words: str, grows: bool) -> list[str]:
    """The members of a list that each say by what they are measured; none where one of them does not.

    What grows may be said once behind the last of them: 化学需氧量、氨氮排放量减少1%.
    """
    names = [cleaned(name) for name in _JOINT.split(words)]
    if len(names) < 2 or any(map(_PLACE.fullmatch, names)):
        return []  # 东区、西区平均浓度下降20%: of several places, measured once
    if grows and all(map(_may_share_a_tail, names)):
        names = with_tail(names)
    return names if all(map(_is_measured, names)) else []


def _may_share_a_tail(name: str) -> bool:
    """Whether a member of a list is short enough to say by what it is measured only behind the last."""
    return 2 <= len(name) <= _LONGEST_NAME


def _is_measured(name: str) -> bool:
    """Whether a member of a list says itself by what it is measured."""
    return len(name) > 3 and MEASURED.search(name) is not None


def _one_a_year(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    """到2022年和2030年，…达到37%和40%: as many figures as years, joined by 和 alone."""
    if not are_joined(text, quantities) or "和" not in text[:start]:
        return []
    head = text[start : quantities[0].start]
    predicate = predicate_of().search(head)
    if predicate is None or not _YEARS_BEFORE.search(text[:start]):
        return []
    return _by_year(head[: predicate.start()], predicate["words"], quantities, text[:start])


def are_joined(text: str, quantities: list[Quantity]) -> bool:
    """Whether there are several figures, with no more than 和 or 、 between them."""
    apart = [text[one.end : other.start].strip() for one, other in pairwise(quantities)]
    return bool(apart) and all(words in ("和", "、") for words in apart)


def _by_name(words: str, predicate: str, quantities: list[Quantity]) -> list[Reading]:
    """A、B分别达到5家、10家, or one figure for all of them: A、B均达到10家."""
    base = BASE_YEAR.search(words)
    names = _listed(BASE_YEAR.sub("", words) if base else words)
    if len(quantities) == 1 and predicate:
        quantities = quantities * len(names)
    if len(names) != len(quantities) or len(names) < 2:
        return []
    readings = [_named(n, predicate, q) for n, q in zip(names, quantities, strict=True)]
    return [replace(one, base_year=base[1]) for one in readings] if base else readings


def _named(name: str, predicate: str, quantity: Quantity) -> Reading:
    """One of several indicators with its figure; a share by which it grows is its growth."""
    if is_growth(predicate, quantity):
        return Reading(name + predicate, sign(predicate, quantity), quantity, change=True, subject=name)
    return Reading(name, sign(predicate, quantity), quantity)


def _listed(words: str) -> list[str]:
    """The indicators that a list names; none where one of them is empty."""
    listed = leading_verbs().sub("", cleaned(_HELD.sub("", after_time(words))))
    names = [cleaned(name) for name in _LISTED.split(listed) if name.strip()]
    return with_tail(names) if all(names) else []


def _by_year(words: str, predicate: str, quantities: list[Quantity], earlier: str) -> list[Reading]:
    """2023年、2024年新增就业分别不低于100万人、105万人: one indicator, a figure for each year."""
    years = _YEARS.search(words)
    told = years or _YEARS_BEFORE.search(earlier)
    if told is None:
        return []
    dates = re.findall(r"20\d\d", told[0])
    name = cleaned(words[years.end() :] if years else words)
    if len(dates) != len(quantities) or len(name) < 2:
        return []
    return [Reading(name, sign(predicate, q), q, date=date) for q, date in zip(quantities, dates, strict=True)]
