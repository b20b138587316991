"""When the figures of a paragraph are due that says no time itself: by its plan, its section or its first words."""

from __future__ import annotations

import re

from loaders.extract.figures.horizons import Horizon, Tense
from loaders.extract.figures.plans import Plan
from loaders.extract.figures.settings import Setting

_GOALS = re.compile("(?<!完成)(?:预期|主要|发展|工作|奋斗)目标")

_ANNOTATION = re.compile(r"[（(〔【\[](?P<says>[^（）()〔〕【】]*20\d\d[^（）()〔〕【】]*)[）)〕】\]][。；;\s]*$")
# the same in lines of labels below the measure: 责任单位：… / 完成时限：2024年6月
_LABELLED = re.compile(
    r"(?:\s*\n\s*[【（(]?(?:牵头|责任|配合|协办|协同|参与|参加|负责|主办)[^\n：:]{0,6}[：:][^\n]{0,160}){0,3}?"
    r"\s*\n\s*[【（(]?(?:完成|办理|工作)?(?:时限|时间|期限|节点)(?:要求)?[】]?\s*[：:]\s*[^\n]{0,20}?(?P<year>20\d\d)\s*年"
)
_LONGEST_ANNOTATION = 240  # characters
_SAYS_WHO_OR_WHEN = re.compile("时限|时间|完成|牵头|负责|责任|单位|[底末]前")
_YEAR_DUE = re.compile(r"(20\d\d)\s*年(?=[底末]|\s*\d{1,2}\s*月|前|内|完成|$|[，,；;。])")


def due_by_setting(path: tuple[int, ...], plan: Plan) -> Horizon | None:
    """A plan is due when it ends; a yearly one is for its year, its review for the year before."""
    if plan.last is None:
        return _undated(path, plan) or told_of(path, plan)
    if path and _is_yearly(plan):
        return _by_year(path, plan.setting, plan.last)
    if not plan.annual and _states_goals(path, plan.setting):
        return Horizon(0, Tense.TARGET, str(plan.last), explicit=False)
    return _assumed(path, plan, plan.last)


def _is_yearly(plan: Plan) -> bool:
    """Whether a plan is for one year, and no text about such a plan."""
    return plan.annual and (plan.binding or not plan.tells)


def _states_goals(path: tuple[int, ...], setting: Setting) -> bool:
    """Whether a section states goals, and does not report on them."""
    return setting.goals(path) and not setting.reports(path)


def _undated(path: tuple[int, ...], plan: Plan) -> Horizon | None:
    """The measures of a text that says no time for them are due at a time that it does not say."""
    opening = not path and plan.setting.told  # before the first heading it tells why there is a policy
    orders = (plan.binding and not opening) or (path and plan.orders)
    if not orders or plan.setting.reports(path) or plan.setting.past(path):
        return None
    return Horizon(0, Tense.TARGET, "", explicit=False, assumed=True, term=True)


def told_of(path: tuple[int, ...], plan: Plan) -> Horizon | None:
    """What a text about a plan says to be made or reached is due at a time that it does not say."""
    if not plan.tells or plan.setting.reports(path) or plan.setting.past(path):
        return None
    listed = bool(plan.annual and plan.due)  # what a list of deeds says is due without a word of making
    return Horizon(0, Tense.TARGET, plan.due, explicit=False, assumed=not listed, term=True)


def _by_year(path: tuple[int, ...], setting: Setting, year: int) -> Horizon:
    """A section of a yearly text is of its year, or reviews the year before."""
    told = setting.reviews(path, year)
    tense, year = (Tense.RESULT, year - 1) if told else (Tense.TARGET, year + setting.years_ahead(path))
    return Horizon(0, tense, str(year), explicit=False)


def _assumed(path: tuple[int, ...], plan: Plan, last: int) -> Horizon | None:
    """The measures of a plan for several years are due when it ends, where they tell nothing of what has been."""
    bare = plan.annual and not plan.setting.told  # a share of a report, without its headings
    binding = (bare or (path and not plan.annual)) and plan.binding
    due = binding and not _tells_what_was(path, plan.setting, last)
    return Horizon(0, Tense.TARGET, str(last), explicit=False, assumed=True) if due else told_of(path, plan)


def _tells_what_was(path: tuple[int, ...], setting: Setting, last: int) -> bool:
    """Whether a section is of what has been."""
    return setting.reports(path) or setting.past(path) or setting.reviews(path, last)


def due_by_words(opening: str, plan: Plan) -> Horizon | None:
    """A yearly text may state its goals before its first heading: 经济社会发展主要预期目标是：…"""
    if plan.annual and plan.last is not None and _GOALS.search(opening):
        return Horizon(0, Tense.TARGET, str(plan.last), explicit=False)
    return None


def due_by_annotation(text: str, start: int, end: int, horizon: Horizon | None) -> Horizon | None:
    """The time by which the annotation behind a measure wants it done, where its words say none: （…，2024年底前）."""
    if horizon is not None and _is_told(horizon):
        return None
    labelled = _LABELLED.match(text, end)
    year = labelled["year"] if labelled else _bracketed_year(text, start, end)
    return Horizon(0, Tense.TARGET, year, explicit=False, assumed=True) if year else None


def _is_told(horizon: Horizon) -> bool:
    """Whether a time is said in so many words, or is over."""
    return horizon.explicit or not horizon.assumed or horizon.tense is not Tense.TARGET


def _bracketed_year(text: str, start: int, end: int) -> str:
    """The last year that the bracket at the end of a measure names, where it says who answers or by when."""
    bracket = _ANNOTATION.search(text, max(start, end - _LONGEST_ANNOTATION), end) if "20" in text[start:end] else None
    if bracket is None or not _SAYS_WHO_OR_WHEN.search(bracket["says"]):
        return ""
    return next(reversed(_YEAR_DUE.findall(bracket["says"])), "")
