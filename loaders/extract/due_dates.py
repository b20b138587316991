"""The ISO date that the words of a time name: the last day of the period that they say.

A month without a day, an end or a 前 stays a month: 2025年9月 is 2025-09, 2025年9月底前 is 2025-09-30.
"""

from __future__ import annotations

import re
from calendar import monthrange

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HALVES = {"上半年": 6, "年中": 6, "下半年": 12}
_TENTHS = {"上旬": 10, "中旬": 20}
_BY_END = re.compile(r"\s*(?:月?份?[底末前内]|以前|之前|下旬)")  # behind a month

# A point in time with its year: 2025年底, 2022年10月底前, 2024年第三季度, 2025-12-31. 起 says a beginning, not an end.
DATE = re.compile(
    r"(?P<year>20\d{2})\s*(?:年度?|[-./—](?=\d{1,2}(?!\d)))\s*"
    r"(?:(?P<month>\d{1,2})\s*(?:月份?|[-./]|(?!\s*季|[\d月日号年%％个项家万亿]))\s*(?:(?P<day>\d{1,2})\s*日?(?!\d)|(?P<tenth>上旬|中旬|下旬))?"
    r"|第?\s*(?P<quarter>[一二三四1-4])\s*季度|(?P<half>上半年|下半年|年中))?"
    r"(?!\s*\d{0,2}\s*(?:月|日|年)?(?:份|度)?起|\s*以来|\s*第?\d*号|〕)"
)
YEARLY = re.compile(
    r"每(?:年|半年|季度|月|周|两年|学期)(?:度)?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?"
    r"(?:第?[一二三四1-4]季度|上半年|下半年|年)?[底末初]?(?:之?前|以前|内)?"
)
# Years and months in characters: 二〇二五年, 十二月底前; 三个月 is none.
_YEAR_IN_WORDS = re.compile(r"二[〇○零][一二][〇○零一二三四五六七八九](?=\s*年)")
_MONTH_IN_WORDS = re.compile(r"(?<![一二三四五六七八九十个])(?:十[一二]?|[一二三四五六七八九])(?=月(?![球亮牙饼坛]))")
_FIGURES = {"〇": "0", "○": "0", "零": "0"} | {sign: str(at) for at, sign in enumerate("一二三四五六七八九", 1)}
_SHORT_YEAR = re.compile(r"(?<![\d.])(?=2[3-9]年(?:[底末]|\d{1,2}月[底末份]))")  # 25年底
# What a range of months or quarters begins with, and what stands between: 5—8月 ends in 8月.
_RANGE_START = re.compile(
    r"(?<!\d)\d{1,2}\s*月?\s*(?:[-—－–~～]+|至|到)\s*(?=\d{1,2}\s*月)|第?[一二三](?:季度)?[、至](?=第?[二三四]季度)"
)


def plain_figures(words: str) -> str:
    """Words with the years and months that they spell in characters, or cut to two figures, in plain figures."""
    words = words.translate(_DIGITS)
    words = _YEAR_IN_WORDS.sub(lambda year: "".join(_FIGURES[sign] for sign in year[0]), words)
    words = _MONTH_IN_WORDS.sub(lambda month: _month_in_figures(month[0]), words)
    return _RANGE_START.sub("", _SHORT_YEAR.sub("20", words))


def _month_in_figures(word: str) -> str:
    return str(10 + int(_FIGURES.get(word[1:], "0"))) if word[0] == "十" else _FIGURES[word]


def is_yearly(words: str) -> bool:
    """Whether words say a time that comes again: 每年10月底前."""
    return YEARLY.search(words) is not None


def read_date(words: str) -> str | None:
    """The ISO date of the last point in time that the words name with its year, or None: 2025年底 is 2025-12-31."""
    words = plain_figures(words)
    if is_yearly(words):
        return None
    dates = [_last_day(match, _BY_END.match(words, match.end()) is not None) for match in DATE.finditer(words)]
    found = [date for date in dates if date]
    return found[-1] if found else None


def _last_day(match: re.Match[str], by_end: bool) -> str | None:
    """The last day of the period that a point in time says, as an ISO date; a bare month stays one."""
    year, month = int(match["year"]), _month(match)
    if month is None:
        return f"{year}-12-31"
    if not 1 <= month <= 12:
        return None
    if match["month"] and not (match["day"] or match["tenth"] or by_end):
        return f"{year}-{month:02d}"
    return _day_of(match, year, month)


def _day_of(match: re.Match[str], year: int, month: int) -> str | None:
    """The day that a point in time says, else the last of its month; None where the month has no such day."""
    last = monthrange(year, month)[1]
    day = int(match["day"] or 0) or _TENTHS.get(match["tenth"] or "", last)
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= last else None


def _month(match: re.Match[str]) -> int | None:
    if match["month"]:
        return int(match["month"])
    if match["quarter"]:
        return 3 * _NUMERALS[match["quarter"]]
    return _HALVES.get(match["half"] or "")
