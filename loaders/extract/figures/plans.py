"""The years that a policy is for, and the times that its sentences say in their light."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from loaders.extract.figures.horizons import WITHIN, Horizon, Tense, find_horizons, find_terms
from loaders.extract.figures.settings import Setting

TIMED = re.compile("20|月[份底末]?[之以]?前|上半年|十[二三四五六]五|截|今年|去年|上年|一年|全年|本年|五年|" + WITHIN)
STRIVEN = Horizon(0, Tense.TARGET, "", explicit=False, term=True)  # no time is said, but that it is striven for
_GROUND = re.compile("(?:^|[，。；：])在[^。；：]{0,60}?的基础上")
_WHOLE_YEAR = re.compile("(?<!年)全年(?!龄|级|[^，。；]{0,20}(?:力[争保]|争取|确保))")
# 10月底前 of the year that a plan is for
_MONTH = re.compile(r"(?<![\d年])(?<!年 )(?P<month>1[0-2]|0?[1-9])\s?月(?:份|底|末)?(?:之|以)?前")
# the first half of that year, where something is to be done in it
_HALF = re.compile("(?<![\\d年])上半年(?=[^，。；\\d]{0,8}?(?:完成|[新续]?开工|建成|启动|投[产用]|出台|推出))")
_TERMED = re.compile(WITHIN)


@dataclass(frozen=True, slots=True)
class Plan:
    """The years that the policy of a part is for, and its outline."""

    first: int | None
    last: int | None
    annual: bool  # a work report or a yearly plan
    setting: Setting
    binding: bool = False  # the plan itself, and no text about it
    tells: bool = False  # a text about a plan or a work report
    orders: bool = False  # a share of a plan, without its title
    due: str = ""  # the year that such a text says its deeds to be for
    terms: Mapping[int, str] = field(default_factory=dict)  # when numbers of years end that it counts from a year

    def horizons(self, text: str, path: tuple[int, ...] = ()) -> list[Horizon]:
        """The times that a sentence says; in a review they are past, and under goals they are still to come."""
        found = self._times(text)
        if not found:
            return found
        if self._reviews(path):
            return [self._looked_back(one) for one in found]
        return [self._ahead(one) for one in found] if self.setting.goals(path) else found

    @property
    def year(self) -> str:
        """The one year in which all of it is due; empty where there are several or none."""
        return str(self.last) if self.annual and self.last is not None else self.due

    @property
    def striven(self) -> Horizon:
        """When that is due which no time is said for, but that it is striven for: a yearly plan means its year."""
        return replace(STRIVEN, date=self.year) if self.year else STRIVEN

    def _times(self, text: str) -> list[Horizon]:
        if not TIMED.search(text):
            return []
        told = find_horizons(text, self.first, self.annual or self.tells)
        more = (*self._whole_year(text), *self._months(text))
        found = sorted((self._to_come(one) for one in (*told, *more) if not _is_ground(text, one)), key=_end)
        return self._with_terms(text, found) if _TERMED.search(text) else found

    def _whole_year(self, text: str) -> Iterator[Horizon]:
        """全年 in measures that are for no years but the one in which they are issued."""
        if self.binding and not self.annual and self.first is not None and self.last is None:
            for told in _WHOLE_YEAR.finditer(text):
                yield Horizon(told.end(), Tense.TARGET, str(self.first), explicit=False, dated=False)

    def _months(self, text: str) -> Iterator[Horizon]:
        """10月底前 and 上半年 in measures that are for one year."""
        year = self.last if self.annual else self.first if self.last is None else None
        if not self.binding or year is None:
            return
        for told in _MONTH.finditer(text) if "月" in text else ():
            yield Horizon(told.end(), Tense.TARGET, f"{year}-{int(told['month']):02}", dated=False)
        for half in _HALF.finditer(text) if "上半年" in text else ():
            yield Horizon(half.end(), Tense.TARGET, f"{year}-06", dated=False)

    def _with_terms(self, text: str, found: list[Horizon]) -> list[Horizon]:
        """The times of a sentence with the numbers of years that it says, in text order."""
        known = any(one.explicit and one.tense is Tense.TARGET for one in found)  # “十二五”目标是：5年内…
        terms = (one for one in find_terms(text, self.first, self._own_terms()) if one.date or not known)
        return sorted([*found, *terms], key=lambda one: one.end)

    def _own_terms(self) -> Mapping[int, str]:
        """When numbers of years end that a text says, so many as the plan is for among them: 三年完成…."""
        if not self.binding or self.first is None or self.last is None or self.last <= self.first:
            return self.terms
        return {self.last - self.first + 1: str(self.last), **self.terms}

    def _to_come(self, horizon: Horizon) -> Horizon:
        """The years of a plan that says no year itself are still to come: 2012—2015年，新增…"""
        ahead = self.binding and self.first is None and horizon.span
        return replace(horizon, tense=Tense.TARGET) if ahead else horizon

    def _reviews(self, path: tuple[int, ...]) -> bool:
        return self.annual and self.last is not None and self.setting.reviews(path, self.last)

    def _looked_back(self, horizon: Horizon) -> Horizon:
        """全年 in a review of last year is that year."""
        told = horizon.date == str(self.last) and not horizon.dated
        return replace(horizon, tense=Tense.RESULT, date=str(int(horizon.date) - 1)) if told else horizon

    def _ahead(self, horizon: Horizon) -> Horizon:
        """Under goals the first year of the plan is still to come: ——2023年，新增投资200亿元."""
        first = horizon.tense is Tense.RESULT and self.first is not None and horizon.date == str(self.first)
        return replace(horizon, tense=Tense.TARGET) if first else horizon


def _end(time: Horizon) -> int:
    return time.end


def _is_ground(text: str, time: Horizon) -> bool:
    """Whether a time is of what goes before: 在确保2013年解决…的基础上."""
    if "基础上" not in text:
        return False
    return any(ground.start() < time.end < ground.end() for ground in _GROUND.finditer(text))
