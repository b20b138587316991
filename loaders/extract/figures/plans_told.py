"""Which years a text is for: of the plan that it is, or of the plan, the deeds or the report that it tells of."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Part, PartKind
from loaders.extract.figures.horizons import FIVE_YEARS, dated_terms, policy_years, title_years
from loaders.extract.figures.plans import Plan
from loaders.extract.figures.settings import Setting

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
# the year whose work a report sets: 回顾去年工作，安排2024年重点工作
_ARRANGED = re.compile(
    r"(?:安排|部署|提出|明确|确定)(?:了)?[^，。；\n《》]{0,8}?(20\d\d)\s?年(?:度|的)?[^，。；\n《》]{0,8}?(?:工作|任务|目标)"
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


def plan_of(part: Part, setting: Setting | None, text: str = "") -> Plan:
    """The years and the outline of a part, and the terms that it dates; a plan for one year is a yearly one."""
    plan = _plan_of(part, setting, text)
    terms = dated_terms(text, part.start, part.end)
    return replace(plan, terms=terms) if terms else plan


def _plan_of(part: Part, setting: Setting | None, text: str) -> Plan:
    """The years and the outline of a part."""
    first, last = policy_years(part)
    annual = first is not None and first == last
    setting, binding = setting or Setting(part), part.kind is PartKind.POLICY and not _is_law(part)
    if first is not None or part.kind is PartKind.GUIDE:
        return Plan(first, last, annual, setting, binding, tells=part.kind is PartKind.DIGEST)
    return Plan(_written(part, text), last, annual, setting, binding) if binding else _told(part, setting, text)


def _is_law(part: Part) -> bool:
    """Whether what a part says are rules, which bind without a time."""
    return part.policy is not None and _LAW.search(part.policy.title) is not None


def _told(part: Part, setting: Setting, text: str) -> Plan:
    """What a text tells of that is no plan: one with its years, a list of deeds for a year, a work report."""
    written = _written(part, text)
    for read in (_of_plan, _of_deeds, _of_tasks, _of_aims, _of_report):
        if plan := read(part, setting, text, written):
            return plan
    return Plan(written, None, False, setting, orders=_orders(part, text))


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


def _of_report(part: Part, setting: Setting, text: str, written: int | None) -> Plan | None:
    """What a text says that tells of a work report: what that sets is for the year that it names, else for its own."""
    if not _tells_of_report(part, text):
        return None
    arranged = _ARRANGED.search(text, *_head(part))
    year = int(arranged[1]) if arranged else written
    return Plan(year, None, False, setting, tells=True, due=str(year or ""), orders=_orders(part, text))


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
