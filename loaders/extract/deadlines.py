"""By when: the words of a deadline, and the ISO date where they name one: the last day of the period that they say.

A month without a day, an end or a 前 stays a month: 2025年9月 is 2025-09, 2025年9月底前 is 2025-09-30.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace

from loaders.lexicon.roles import TIME

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HALVES = {"上半年": 6, "年中": 6, "下半年": 12}
_TENTHS = {"上旬": 10, "中旬": 20}
_BY_END = re.compile(r"\s*(?:月?份?[底末前内]|以前|之前|下旬)")  # behind a month

# A point in time with its year: 2025年底, 2022年10月底前, 2024年第三季度, 2025-12-31. 起 says a beginning, not an end.
_DATE = re.compile(
    r"(?P<year>20\d{2})\s*(?:年度?|[-./—](?=\d{1,2}(?!\d)))\s*"
    r"(?:(?P<month>\d{1,2})\s*(?:月份?|[-./]|(?!\s*季|[\d月日号年%％个项家万亿]))\s*(?:(?P<day>\d{1,2})\s*日?(?!\d)|(?P<tenth>上旬|中旬|下旬))?"
    r"|第?\s*(?P<quarter>[一二三四1-4])\s*季度|(?P<half>上半年|下半年|年中))?"
    r"(?!\s*\d{0,2}\s*(?:月|日|年)?(?:份|度)?起|\s*以来|\s*第?\d*号|〕)"
)
_RANGE_END = re.compile(r"(?P<from>20\d{2})\s*年?\s*(?:至|到|—|－|-|~|～)\s*(?=20\d{2}\s*年)")
_YEARLY = re.compile(
    r"每(?:年|半年|季度|月|周|两年|学期)(?:度)?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?"
    r"(?:第?[一二三四1-4]季度|上半年|下半年|年)?[底末初]?(?:之?前|以前|内)?"
)
_STANDING = re.compile(
    r"长期(?:坚持|任务|开展|推进|实施|落实|工作|执行)?|持续(?:开展|推进|推动|实施|落实|更新|优化|完善|深化|坚持|加强|进行|提升|做好|抓好)"
    r"|常态化(?:开展|推进|推动|实施|落实|坚持)?|按年度(?:推进|实施|分步实施)?|分年度(?:推进|实施)?|适时(?:推进|开展|启动)?|即时|立即|"
    r"全年|贯穿全年|年度内|按(?:时间)?节点(?:推进|完成)|按(?:国家|省|上级|中央)(?:统一)?(?:部署|要求)(?:推进|完成|落实)?|随时|日常工作"
)
# Without a year the words stand: 12月底前, 年底前, 第三季度, “十四五”末
_BARE = re.compile(
    r"(?:今年|明年|当年|次年|本年度?)?(?:\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份|上旬|中旬|下旬)?[底末]?(?:之?前|以前|完成)|年(?:底|末|内)(?:之?前)?"
    r"|第?[一二三四]季度[底末]?(?:之?前)?|[上下]半年(?:之?前)?)"
    r"|[“\"]?十[三四五六]五[”\"]?(?:时期|规划)?(?:末|期末|期间|内)|(?:今后|未来)?[一两二三四五1-5]年(?:内|之内)|\d{1,3}个(?:工作日|月)内"
    r"|(?:印发|出台|发布|批准)后\S{0,8}(?:内|前)"
)
# The year of a plan in its title (2024年工作要点), and the words that stand in it: 10月底前完成, 第三季度, 上半年.
_PLAN_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)")
_SPAN_OF_YEARS = re.compile(r"20\d{2}\s*年?\s*(?:至|到|—|－|-|~|～)+\s*20\d{2}")
_OF_PLAN_YEAR = re.compile(
    r"\d{1,2}\s*月(?!起|份起)|年[底末]|(?<![一两二三四五\d])年内|第?[一二三四1-4]\s*季度|[上下]半年"
)
_WITHOUT_YEAR = re.compile(
    r"(?<![\d年./-])(?:\d{1,2}\s*月|第?[一二三四1-4]\s*季度|[上下]半年|年[底末]|(?<![一两三四五])年内)"
)
LABEL = re.compile(rf"(?:{TIME})(?=\s*[:：])")


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a deadline where they stand, and the date that they say, if they say one."""

    start: int
    end: int
    words: str
    date: str | None

    @property
    def properties(self) -> dict[str, str]:
        """The properties of a claim: the date, or the words where there is none, and the words always."""
        return {"deadline": self.date or self.words, "deadline_text": self.words}


def read_date(words: str) -> str | None:
    """The ISO date of the last point in time that the words name with its year, or None: 2025年底 is 2025-12-31."""
    words = words.translate(_DIGITS)
    if _YEARLY.search(words):
        return None
    dates = [_last_day(match, _BY_END.match(words, match.end()) is not None) for match in _DATE.finditer(words)]
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


def title_year(title: str) -> int | None:
    """The one year for which a title says that its plan is made: 2024年实施方案; a range of years or two say none."""
    if _RANGE_END.search(title) or _SPAN_OF_YEARS.search(title):
        return None
    years = set(_PLAN_YEAR.findall(title.translate(_DIGITS)))
    return int(years.pop()) if len(years) == 1 else None


def with_year(deadline: Deadline, year: int | None) -> Deadline:
    """A deadline that names a month and no year (10月底前完成), in the year of its plan."""
    words = deadline.words.translate(_DIGITS)
    if deadline.date or year is None or _YEARLY.search(words) or not _OF_PLAN_YEAR.match(words):
        return deadline
    return replace(deadline, date=read_date(_WITHOUT_YEAR.sub(f"{year}年\\g<0>", words)))


def labelled_deadline(text: str, start: int, end: int) -> Deadline | None:
    """The deadline that the words after a label 完成时限： are, whatever they say."""
    while start < end and text[start] in " \t\u3000:：，,；;。":
        start += 1
    while end > start and text[end - 1] in " \t\u3000。；;，,、)）】]\n":
        end -= 1
    if end <= start:
        return None
    words = text[start:end]
    return Deadline(start, end, words, read_date(words))


def find_deadline(text: str, start: int, end: int) -> Deadline | None:
    """The deadline that stands in a stretch of words, from the first word of time to the end of its clause."""
    window = text[start:end]
    for pattern in (_YEARLY, _DATE, _BARE, _STANDING):
        if match := pattern.search(window):
            return _deadline_from(text, start + _with_range(window, match.start()), end)
    return None


def _with_range(window: str, at: int) -> int:
    ranges = [match.start() for match in _RANGE_END.finditer(window, 0, len(window)) if match.end() == at]
    return ranges[0] if ranges else at


def _deadline_from(text: str, start: int, end: int) -> Deadline | None:
    stop = re.compile(r"[；;。！？\n]").search(text, start, end)
    return labelled_deadline(text, start, stop.start() if stop else end)


def is_deadline(words: str) -> bool:
    """Whether the words begin by saying a time, so that they are a deadline and no body."""
    words = words.strip()
    if words[:1] not in _TIME_FIRST:
        return False
    words = words.translate(_DIGITS)
    words = _LEADS_IN.sub("", words) or words
    return any(pattern.match(words) for pattern in (_YEARLY, _DATE, _BARE, _STANDING))


_LEADS_IN = re.compile(r"^(?:于|在|到|至|截至|力争|争取|确保|并|拟于|计划于|按)+")
# What they and a time can begin with: few names of bodies do.
_TIME_FIRST = frozenset(
    '0123456789０１２３４５６７８９“"每长持常按分适即立全贯年随日今明当次本第一二三四五十上下未两印出发批于在到至截力争确并拟计'
)
