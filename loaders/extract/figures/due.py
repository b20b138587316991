"""When the figures of a paragraph are due that says no time itself: by its plan, its section or its first words."""

from __future__ import annotations

import re

from loaders.extract.figures.horizons import Horizon, Tense
from loaders.extract.figures.plans import Plan
from loaders.extract.figures.settings import Setting

_GOALS = re.compile("(?<!完成)(?:预期|主要|发展|工作|奋斗)目标")


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
