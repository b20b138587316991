"""What the sections of a part say of the figures in them: goals, results, a review of last year, a case."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.document import Part, PartKind, Section, SectionKind

_RESULT_TITLE = re.compile(
    "成效|成就|现状|(?:发展|工作|现有|产业|良好|建设)基础$|^基础|背景|回顾|(?:进展|实施|完成|发展|基本|处理)情况|形势"
    "|做法|案例|亮点|^取得"
)
_LOOKS_BACK = re.compile("回顾|过去|去年|上年|五年来|工作情况|完成情况|执行情况|进展情况")
_PAST_TITLE = re.compile(
    "成效|成就|成绩|现状|(?:发展|工作|现有|现实)基础$|背景|回顾|形势|编者按|^过去|(?:存在|主要|突出|面临)[^，。]{0,6}(?:问题|困难|不足)"
    "|(?:完成|进展|执行|工作|落实|推进|开展)情况(?!.*(?:计划|安排|打算|思路|建议|任务))|工作总结$|过去(?:的)?[五一]年|^[五一]年来"
)
# 持续释放改革成效 bids, and reports nothing
_BIDS_EFFECT = re.compile(
    "(?:持续|加快|不断|进一步|切实|着力|更好|全面|充分)*(?:释放|提升|增强|放大|扩大|提高|巩固|发挥|确保|强化|彰显|拓展|做实)[^，。：]{2,}成效$"
)
_GOAL_TITLE = re.compile("目标|愿景|奋进|展望|指标")
_TELLING_TITLE = re.compile("|".join(one.pattern for one in (_RESULT_TITLE, _PAST_TITLE, _GOAL_TITLE)))
_CASE_TITLE = re.compile("^[^，。]{2,20}[省市区县州旗厅局委办院校]：|案例")
_YEARLY_TITLE = re.compile(
    r"(20\d\d)\s?年(?:度|的)*(?:全[省市县区旗])?(?:经济社会|国民经济和社会)?(?:发展)?(?:主要|重点|总体)?(?:工作|任务|安排|计划|打算|举措|预期)(?!.*(?:回顾|总结|情况|成效))"
)
_FAR = re.compile("(?:未来|今后)(?:的)?([三五])年")
_DASH = re.compile(
    r"\s*(?:[—–\-－]{2}|[一二三四五六七八九十]是|[●•·▪■◆]|具体(?:来看|来说|而言|包括|目标)|在[^，。；]{2,18}(?:方面|领域)，)"
)
_YEAR = re.compile(r"20\d\d")


class Setting:
    """What the outline around a place says of figures: achievements, goals, or a case that sets none."""

    __slots__ = ("_cases", "_goals", "_outline", "_past", "_results")

    def __init__(self, part: Part) -> None:
        self._outline = part.outline
        guide = part.kind == PartKind.GUIDE
        told = [(i, section.title) for i, section in enumerate(part.outline) if _TELLING_TITLE.search(section.title)]
        self._results = _titled(told, _RESULT_TITLE)
        self._past = _titled(told, _PAST_TITLE)
        self._goals = _titled(told, _GOAL_TITLE)
        self._cases = frozenset(i for i, section in enumerate(part.outline) if _is_case(section, guide))

    @property
    def told(self) -> bool:
        """Whether the text has headings that could tell what its figures are."""
        return bool(self._outline)

    def path(self, index: int | None) -> tuple[int, ...]:
        """The sections that hold a place, deepest first."""
        path = []
        while index is not None and index not in path:
            path.append(index)
            index = self._outline[index].parent
        return tuple(path)

    def reports(self, path: tuple[int, ...]) -> bool:
        """The section tells what has been done: 发展基础, 取得成效."""
        return not self._results.isdisjoint(path)

    def reviews(self, path: tuple[int, ...], year: int) -> bool:
        """The section of a yearly text that looks back: 2023年工作回顾, 过去一年, 2023年工作情况."""
        titles = [self._outline[i].title for i in path]
        return any(_LOOKS_BACK.search(title) or str(year - 1) in title for title in titles)

    def years_ahead(self, path: tuple[int, ...]) -> int:
        """How many years later than the first a section is due that looks further ahead: 未来五年主要任务."""
        found = (_FAR.search(self._outline[i].title) for i in path)
        return next(("一二三四五".index(far[1]) for far in found if far), 0)

    def past(self, path: tuple[int, ...]) -> bool:
        """The section tells of what was before the measures: 背景, 现状, 取得成效; the box behind it does not."""
        if self._past.isdisjoint(path):
            return False
        box = next((at for at, index in enumerate(path) if self._outline[index].kind is SectionKind.BOX), len(path))
        return not self._past.isdisjoint(path[: box + 1])

    def goals(self, path: tuple[int, ...]) -> bool:
        """The section states goals: 主要目标."""
        return not self._goals.isdisjoint(path)

    def case(self, path: tuple[int, ...]) -> bool:
        """The section is a case told as an example: what it counts binds nobody."""
        return not self._cases.isdisjoint(path)

    def year(self, path: tuple[int, ...]) -> str | None:
        """The year that a heading of goals or of a year's work names: 奋进 2025, 2025年发展目标, 2025年工作安排."""
        for index in path:
            title = self._outline[index].title
            if yearly := _YEARLY_TITLE.match(title):
                return yearly[1]
            if index in self._goals and (year := _YEAR.search(title)):
                return year[0]
        return None


def _titled(titles: Iterable[tuple[int, str]], pattern: re.Pattern[str]) -> frozenset[int]:
    return frozenset(i for i, title in titles if pattern.search(title) and not _BIDS_EFFECT.match(title))


def _is_case(section: Section, guide: bool) -> bool:
    if guide and section.kind == SectionKind.BOX:
        return True
    return ("：" in section.title or "案例" in section.title) and bool(_CASE_TITLE.search(section.title))


def inherits(text: str) -> bool:
    """A paragraph that begins with a dash, 一是 or 在…方面 continues the one before it."""
    return bool(_DASH.match(text))
