"""Several figures of one clause with their indicators in the same order: A、B分别达到5家、10家."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from loaders.extract.figures.classes import with_tail
from loaders.extract.figures.comparators import is_growth, predicate_of, sign
from loaders.extract.figures.wording import after_time, cleaned, leading_verbs
from loaders.lexicon.quantities import Quantity

_YEARS = re.compile(r"(?:20\d\d\s*年?\s*[、和]\s*)+20\d\d\s*年")
_YEARS_BEFORE = re.compile(rf"{_YEARS.pattern}(?:年?底|年?末)?前?，(?:(?!20\d\d)[^。；])*$")
_EACH = re.compile("均|都|各|全部")
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


def shared_indicators(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    """A、B、C分别达到5家、10家、30家: one indicator for each figure, in the same order."""
    head = text[start : quantities[0].start]
    found = _DISTRIBUTED.search(head) or (_EACH.search(head) if len(quantities) == 1 else None)
    if found is None:
        return _one_a_year(text, start, quantities)
    predicate = predicate_of().search(head)
    words = predicate["words"] if predicate else ""
    listed = head[: found.start()]
    return _by_year(listed, words, quantities, text[:start]) or _by_name(listed, words, quantities)


def _one_a_year(text: str, start: int, quantities: list[Quantity]) -> list[Reading]:
    """到2022年和2030年，…达到37%和40%: as many figures as years, joined by 和 alone."""
    apart = [text[one.end : other.start].strip() for one, other in pairwise(quantities)]
    if not apart or any(words not in ("和", "、") for words in apart) or "和" not in text[:start]:
        return []
    head = text[start : quantities[0].start]
    predicate = predicate_of().search(head)
    if predicate is None or not _YEARS_BEFORE.search(text[:start]):
        return []
    return _by_year(head[: predicate.start()], predicate["words"], quantities, text[:start])


def _by_name(words: str, predicate: str, quantities: list[Quantity]) -> list[Reading]:
    """A、B分别达到5家、10家, or one figure for all of them: A、B均达到10家."""
    names = _listed(words)
    if len(quantities) == 1 and predicate:
        quantities = quantities * len(names)
    if len(names) != len(quantities) or len(names) < 2:
        return []
    return [_named(n, predicate, q) for n, q in zip(names, quantities, strict=True)]


def _named(name: str, predicate: str, quantity: Quantity) -> Reading:
    """One of several indicators with its figure; a share by which it grows is its growth."""
    if is_growth(predicate, quantity):
        return Reading(name + predicate, sign(predicate, quantity), quantity, change=True, subject=name)
    return Reading(name, sign(predicate, quantity), quantity)


def _listed(words: str) -> list[str]:
    """The indicators that a list names; none where one of them is empty."""
    listed = leading_verbs().sub("", cleaned(after_time(words)))
    names = [cleaned(name) for name in re.split("、|以及|和|及", listed) if name.strip()]
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
