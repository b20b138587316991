"""The years that a policy is for, and the times that its sentences say in their light."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.document import Part, PartKind
from loaders.extract.figures.horizons import (
    FIVE_YEARS,
    WITHIN,
    Horizon,
    Tense,
    find_horizons,
    find_terms,
    policy_years,
    title_years,
)
from loaders.extract.figures.settings import Setting

TIMED = re.compile("20|十[二三四五六]五|截|今年|去年|上年|一年|全年|本年|五年|" + WITHIN)
STRIVEN = Horizon(0, Tense.TARGET, "", explicit=False, term=True)  # no time is said, but that it is striven for
_DATED = re.compile(r"(20\d\d)\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}(?!\d)")
_SIGNED = re.compile(r"(?<=\n)\s*(20\d\d)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?=\n)")  # a line of its own
_NAMED = re.compile(r"(20\d\d)\s?年")
_COUNTED = re.compile(r"截[至止]到?\s?(20\d\d)\s?年")
_PLANNED = re.compile("十([二三四五六])五")
_TITLED = re.compile("《([^《》]{6,60})》")
_REPORT = re.compile(
    r"作政府工作报告|政府工作报告》?(?:的通知[。\s]*)?(?:(?:其中)?提到(?=，)|中?(?:提出|指出|明确|说|表示|部署|安排))"
)
# but no news of how far they have got
_DEEDS = re.compile(
    r"(?:(20\d\d)(?:\s?年|(?=[：:]))|今年)[^。；\n]{0,30}?(?:实事|民生工程)(?![^。\n]{0,40}(?:完成|进展|通报|推进))"
)
_AIMS = re.compile(
    r"(?:十([二三四五六])五”?(?:时期|期间)?|(?<!\d)(20\d\d)年)[^。\n《》]{0,12}(?:预期|主要|发展|工作|总体|奋斗|(?<=五”)|(?<=五))目标"
)
# the title of a table of tasks, without 《》 and without the plan that it is of
_TABLED = re.compile(
    r"[^\n。《》]{0,12}(20\d\d)\s?年度?[^\n。《》]{0,24}(?:任务|目标|指标|工作)[^\n。《》]{0,20}(?:表|情况|清单|台账|分解|进展)\s*(?=\n)"
)
_GOALS_BY = re.compile(r"[到至](20\d\d)年[^。\n《》]{0,60}(?:发展|主要|总体|具体)目标")  # 提出了至2020年…的发展目标
_ISSUES = "印发给你们"  # the plan itself follows
_NEWS = re.compile("记者|截[至止]|编者|来源[:：]|近日|日前|本报|[网社]讯")
_HEAD = 200  # characters in which a text says its date
_LAW = re.compile(
    "(?:条例|办法|规定|细则|规则|标准|准则|规范|指南|预案|目录|公报|总结|情况的?(?:报告|通报))(?:[（(][^（()）]{1,8}[）)])?$"
)
_GROUND = re.compile("(?:^|[，。；：])在[^。；：]{0,60}?的基础上")
_TERMED = re.compile(WITHIN)


def plan_of(part: Part, setting: Setting | None, text: str = "") -> Plan:
    """The years and the outline of a part; a plan for one year is a yearly one."""
    first, last = policy_years(part)
    annual = first is not None and first == last
    setting, binding = setting or Setting(part), part.kind is PartKind.POLICY and not _is_law(part)
    if first is not None or part.kind is PartKind.GUIDE:
        return Plan(first, last, annual, setting, binding, tells=part.kind is PartKind.DIGEST)
    return Plan(_written(part, text), last, annual, setting, binding) if binding else _told(part, setting, text)


def _is_ground(text: str, time: Horizon) -> bool:
    """Whether a time is of what goes before: 在确保2013年解决…的基础上."""
    if "基础上" not in text:
        return False
    return any(ground.start() < time.end < ground.end() for ground in _GROUND.finditer(text))


def _is_law(part: Part) -> bool:
    """Whether what a part says are rules, which bind without a time."""
    return part.policy is not None and _LAW.search(part.policy.title) is not None


def _told(part: Part, setting: Setting, text: str) -> Plan:
    """What a text tells of that is no plan: one with its years, a list of deeds for a year, a work report."""
    written = _written(part, text)
    for read in (_of_plan, _of_deeds, _of_tasks, _of_aims):
        if plan := read(part, setting, text, written):
            return plan
    return Plan(written, None, False, setting, tells=_tells_of_report(part, text), orders=_orders(part, text))


def _of_plan(part: Part, setting: Setting, text: str, written: int | None) -> Plan | None:
    """What a text says that tells of a plan with its years, or issues it."""
    years = _told_years(part, text)
    if years is None:
        return None
    annual = years[0] == years[1]
    if text.find(_ISSUES, *_head(part)) >= 0:
        return Plan(*years, annual, setting, binding=True)
    if annual:
        return Plan(years[0], None, annual, setting, tells=True)
    aims = _GOALS_BY.search(text, *_head(part))
    return Plan(written or years[0], None, annual, setting, tells=True, due=aims[1] if aims else "")


def _of_deeds(part: Part, setting: Setting, text: str, written: int | None) -> Plan | None:
    """What a text says that lists the deeds for a year."""
    deeds = _DEEDS.search(text, *_head(part))
    if deeds is None:
        return None
    year = int(deeds[1]) if deeds[1] else written or _first_year(text, deeds.end(), part.end)
    return Plan(year, None, True, setting, tells=True, due=str(year or ""))


def _of_tasks(part: Part, setting: Setting, text: str, _: int | None) -> Plan | None:
    """What a table of the tasks of a year says."""
    tasks = _TABLED.match(text, part.start, part.end)
    return Plan(int(tasks[1]), None, True, setting, due=tasks[1]) if tasks else None


def _of_aims(part: Part, setting: Setting, text: str, written: int | None) -> Plan | None:
    """What a text says that tells of the goals for a year or for five."""
    aims = _AIMS.search(text, *_head(part))
    due = (aims[2] or FIVE_YEARS[aims[1]]) if aims else ""
    return Plan(written, None, False, setting, tells=True, due=due) if aims else None


def _head(part: Part) -> tuple[int, int]:
    """Where the opening of a part stands, which says what it is and its date."""
    return part.start, min(part.end, part.start + _HEAD)


def _orders(part: Part, text: str) -> bool:
    """Whether a text without a title is a share of a plan: it has measures under headings, and no reporter."""
    untitled = part.policy is None and part.kind is PartKind.OTHER
    return untitled and bool(part.outline) and not _NEWS.search(text, part.start, part.end)


def _told_years(part: Part, text: str) -> tuple[int, int] | None:
    """The years of the plan that a text without one of its own tells of in its opening: 《…2020年工作要点》近日出台."""
    for title in _TITLED.findall(text, *_head(part)):
        if years := title_years(title):
            return years
    return None


def _tells_of_report(part: Part, text: str) -> bool:
    """Whether a text that is no policy, or told of one, tells in its opening what a work report proposes."""
    telling = part.policy is None or part.kind is PartKind.DIGEST
    return telling and _REPORT.search(text, *_head(part)) is not None


def _first_year(text: str, start: int, end: int) -> int | None:
    """The first year that a list of deeds names."""
    found = _NAMED.search(text, start, end)
    return int(found[1]) if found else None


def _written(part: Part, text: str) -> int | None:
    """The year in which a text was written that is no dated policy: its date line, else behind its last count."""
    dated = _DATED.search(text, *_head(part))
    if dated:
        return int(dated[1])
    signed = _SIGNED.search(text, part.start, part.end)
    if signed:
        return int(signed[1])
    counted = _COUNTED.findall(text, part.start, part.end) if text.find("截", part.start, part.end) >= 0 else []
    return max(map(int, counted)) + 1 if counted else _between_plans(text, part)


def _between_plans(text: str, part: Part) -> int | None:
    """The first year of the last five-year plan that a text names, where it looks back to one before it."""
    named = {FIVE_YEARS[number] for number in _PLANNED.findall(text, part.start, part.end)}
    return int(sorted(named)[-2]) + 1 if len(named) > 1 else None


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
        found = [self._to_come(one) for one in told if not _is_ground(text, one)]
        return self._with_terms(text, found) if _TERMED.search(text) else found

    def _with_terms(self, text: str, found: list[Horizon]) -> list[Horizon]:
        """The times of a sentence with the numbers of years that it says, in text order."""
        known = any(one.explicit and one.tense is Tense.TARGET for one in found)  # “十二五”目标是：5年内…
        terms = (one for one in find_terms(text, self.first) if one.date or not known)
        return sorted([*found, *terms], key=lambda one: one.end)

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
