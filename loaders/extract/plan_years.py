"""The year of a time that names none: the one for which a plan is made, else the one in which its text was issued."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.document import Part
from loaders.extract.deadlines import LEADS_IN, Deadline
from loaders.extract.due_dates import YEARLY, plain_figures, read_date
from loaders.metadata.dates import published_on

_NUMBER_YEAR = re.compile(r"[〔\[［（(](20\d{2})[〕\]］）)]")
# The year of a plan in its title (2024年工作要点), and the words that stand in it: 10月底前完成, 第三季度, 上半年.
_PLAN_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)")
_SPAN_OF_YEARS = re.compile(r"20\d{2}\s*年?\s*(?:至|到|—|－|-|~|～)+\s*20\d{2}")
_OF_YEARS = re.compile(r"[两三五]年|十[二三四五六]五")  # 三年行动方案: 年底前 may be the end of each
# What is to be done in every year: 办法, 条例. Of no one year is 3月底前 there.
_STANDING_RULES = ("办法", "条例", "规定", "细则", "规则", "章程", "预案", "制度", "指南", "法")
_OF_PLAN_YEAR = re.compile(
    r"\d{1,2}\s*月(?!起|份起)|年[底末]|(?<![一两二三四五\d])年内|第?[一二三四1-4]\s*季度|[上下]半年"
)
_WITHOUT_YEAR = re.compile(
    r"(?<![\d年./-])(?:\d{1,2}\s*月|第?[一二三四1-4]\s*季度|[上下]半年|年[底末]|(?<![一两三四五])年内)"
)
_THIS_YEAR = re.compile(r"今年|本年度?|年度内")
_NEXT_YEAR = re.compile(r"明年度?")
_THIS_MONTH = re.compile(r"(?:本|这个|当)月(?=[底末内])|(?<![\d一二三四五六七八九十个每])月(?=底之?前)")


@dataclass(frozen=True, slots=True)
class Calendar:
    """By what a text tells the year of a time: the one for which it is made, and the month in which it was issued."""

    planned: int | None = None  # the year in its title
    issued: int | None = None
    month: int | None = None  # of the year in which it was issued
    recurring: bool = False  # its times may come again in every year

    @property
    def this_year(self) -> int | None:
        """今年: the year of issue and of the plan, where both are one."""
        return self.planned if self.issued in (None, self.planned) else self.issued if self.planned is None else None

    def year_of(self, date: str | None) -> int | None:
        """The year of a time without one, whose date would be this in the year of issue."""
        if self.planned or self.recurring or self.issued is None or date is None:
            return self.planned
        month = int(date[5:7] or 12)
        return self.issued if self.month is None or month >= self.month else None


def title_year(title: str) -> int | None:
    """The one year for which a title says that its plan is made: 2024年实施方案; a range of years or two say none."""
    if _SPAN_OF_YEARS.search(title):
        return None
    years = set(_PLAN_YEAR.findall(plain_figures(title)))
    return int(years.pop()) if len(years) == 1 else None


def calendar_of(title: str, text: str, part: Part) -> Calendar:
    """By what a plan of this title, and what the part that tells of it says of itself, tell the year of a time."""
    recurring = title.endswith(_STANDING_RULES) or _SPAN_OF_YEARS.search(title) or _OF_YEARS.search(title)
    year, month = _month_of(_issued(text, part))
    return Calendar(title_year(title), year, month, bool(recurring))


def _issued(text: str, part: Part) -> str:
    """When a text was issued: its own date, else the year of its number, else the day over the page."""
    policy = part.policy
    if policy and policy.date:
        return policy.date.value
    number = _NUMBER_YEAR.search(policy.doc_number.value) if policy and policy.doc_number else None
    return number[1] if number else published_on(text, part.blocks) or _held_on(text, part) or _dated(text, part)


def _held_on(text: str, part: Part) -> str:
    """The day on which the meeting was held that minutes are of, or news tells of; empty where no year is said."""
    held = _HELD.search(text, part.start, min(part.end, part.start + _HEAD))
    return f"{held['year']}-{int(held['month']):02d}" if held else ""


def _dated(text: str, part: Part) -> str:
    """The day that a line at the head or the foot of a text is: 第17期（2020年9月8日）; else its numbered year."""
    lines = (*part.blocks[:_HEAD_LINES], *part.blocks[-_FOOT_LINES:])
    short = [one for one in lines if one.end - one.start <= _LINE]
    day = next(filter(None, (_DATED.fullmatch(text, one.start, one.end) for one in short)), None)
    if day:
        return f"{day['year']}-{int(day['month']):02d}"
    numbered = next(filter(None, (_NUMBERED.fullmatch(text, one.start, one.end) for one in short)), None)
    return numbered["year"] if numbered else ""


_DATED = re.compile(
    r"[^，。；\n]{0,30}?[（(]?(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*\d{1,2}\s*日[）)]?\s*(?:[上下]午|晚上?)?\s*"
)
# 2024年第2次, （2023年第9期）
_NUMBERED = re.compile(
    r"[^，。；\n]{0,24}?[（(]?(?P<year>20\d\d)\s*年\s*(?:度\s*)?第\s*\d{1,3}\s*[期次号](?:[（(][^（）()\n]{2,10}[）)])?[）)]?\s*"
)
_HEAD_LINES, _FOOT_LINES, _LINE = 6, 3, 48  # lines, and characters of one
_HELD = re.compile(
    r"(?P<year>20\d\d)年(?P<month>\d{1,2})月\d{1,2}日(?:[上下]午|晚)?[，,]?[^。；\n]{0,60}?(?:召开|主持|举行)"
)
_HEAD = 600  # characters in which a text says when


def _month_of(date: str) -> tuple[int | None, int | None]:
    """The year and the month of a date, as far as it says them."""
    year, _, rest = date.partition("-")
    return int(year) if year else None, int(rest[:2]) if rest else None


def with_year(deadline: Deadline, calendar: Calendar) -> Deadline:
    """A deadline that names a month and no year (10月底前完成), in the year of its plan, or of its issue."""
    words = LEADS_IN.sub("", plain_figures(deadline.words))
    if deadline.date or YEARLY.search(words):
        return deadline
    return replace(deadline, date=_relative(words, calendar) or _without_year(words, calendar))


def _relative(words: str, calendar: Calendar) -> str | None:
    """The date of a time that is told from the day of issue: 今年年底前, 明年一季度前, 本月底前."""
    year, month = calendar.this_year, calendar.month
    if year is None:
        return None
    if month and _THIS_MONTH.match(words):
        return read_date(_THIS_MONTH.sub(f"{year}年{month}月", words, count=1))
    told = _THIS_YEAR.match(words) or _NEXT_YEAR.match(words)
    if told is None:
        return None
    return read_date(f"{year + (told.re is _NEXT_YEAR)}年{words[told.end() :].removeprefix('年')}")


def _without_year(words: str, calendar: Calendar) -> str | None:
    """The date of a time that names no year at all."""
    if not _OF_PLAN_YEAR.match(words):
        return None
    guess = calendar.planned or calendar.issued
    date = _in_year(words, guess) if guess else None
    return date if calendar.year_of(date) else None


def _in_year(words: str, year: int) -> str | None:
    return read_date(_WITHOUT_YEAR.sub(f"{year}年\\g<0>", words))
