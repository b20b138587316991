"""By when: the words of a deadline where they stand, with the ISO date that they name, if they name one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.due_dates import DATE, YEARLY, plain_figures, read_date
from loaders.lexicon.roles import TIME

_RANGE_END = re.compile(r"(?P<from>20\d{2})\s*年?\s*(?:至|到|—|－|-|~|～)\s*(?=20\d{2}\s*年)")
STANDING = (
    r"长期(?:坚持|任务|开展|推进|实施|落实|工作|执行)?|持续(?:开展|推进|推动|实施|落实|更新|优化|完善|深化|坚持|加强|进行|提升|做好|抓好)"
    r"|常态化(?:开展|推进|推动|实施|落实|坚持)?|按年度(?:推进|实施|分步实施)?|分年度(?:推进|实施)?|适时(?:推进|开展|启动)?|即时|立即|"
    r"全年|贯穿全年|年度内|按(?:时间)?节点(?:推进|完成)|按(?:国家|省|上级|中央)(?:统一)?(?:部署|要求)(?:推进|完成|落实)?|随时|日常工作"
    r"|(?:立|即知即|边查边|边整边)行?立?改|(?:近|短|中|远|中长)期(?:内|任务|完成|推进|实施)?(?=\s*$|[，,。；;、）)】\n])"
)
_STANDING = re.compile(STANDING)
_MONTH = r"(?:\d{1,2}|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九]))\s*月"
_COUNT = r"(?:\d{1,3}|[一两二三四五六七八九十半]{1,3})\s*(?:个(?:工作日|自然日|月|星期)|日|天|周|年)"
# Counted from the day on which something is said or done: 自印发之日起30个工作日内, 方案印发后两个月内.
SINCE = (
    r"(?:自|从)?[^，,。；;、\s]{0,12}(?:印发|出台|发布|公布|下发|批准|施行|实施|通过|签订|开工)(?:之日|之?后|之日起|日)?起?"
    rf"(?:的)?(?:{_COUNT}之?(?:内|前)|[^，,。；;、\s自从]{{0,8}}(?:内|前))"
)
# Without a year the words stand: 12月底前, 年底前, 第三季度, “十四五”末
_BARE = re.compile(
    rf"(?:今年|明年|当年|次年|翌年|本年度?)?(?:{_MONTH}(?:\s*\d{{1,2}}\s*日|份|上旬|中旬|下旬)?[底末]?(?:之?前|以前|完成)|年度?(?:底|末|内)(?:之?前)?"
    r"|第?[一二三四]季度[底末]?(?:之?前)?|[上下]半年(?:之?前)?)|(?:本|下|当)?月[底末](?:之?前)?|(?:本|下)(?:月|季度)(?:内|[底末])(?:之?前)?"
    r"|[“\"]?十[三四五六]五[”\"]?(?:时期|规划)?(?:末|期末|期间|内)|(?:今后|未来)?[一两二三四五1-5]年(?:内|之内)|\d{1,3}个(?:工作日|月)内"
    rf"|{SINCE}"
    r"|(?:今年|明年|每年)?(?:元旦|春节|全国两会|清明节?|五一(?:节|假期)?|劳动节|国庆(?:节|假期)?|中秋(?:节)?|汛期(?:来临)?|采暖[季期]|供暖[季期]|[春秋](?:季学期)?(?:季)?开学)(?:到来)?之?前"
)
_OF_YEAR = r"(?:20\d{2}年|今年|明年|本年|当年|次年|翌年|每年)"
# By when a sentence wants something done: 年底前, 明年6月底前, 年内; and the same or in which time: 2025年, 8月底.
BY_THEN = (
    rf"(?:{_OF_YEAR}?(?:\d{{1,2}}月(?:\d{{1,2}}日|[底末]|中旬|上旬|下旬)?|年[底末]|第?[一二三四]季度[底末]?|[上下]半年)"
    rf"|{_OF_YEAR}[底末]?|(?:本|下|当)月[底末])之?前"
    rf"|(?:20\d{{2}}|今|本|当|(?<![一两二三四五\d]))年度?内|{SINCE}"
)
POINT = rf"{BY_THEN}|{_OF_YEAR}?\d{{1,2}}月(?:\d{{1,2}}日|[底份])|(?:20\d{{2}}|今|明)年[年底末内]{{0,2}}|年[底末]"
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
    for pattern in (YEARLY, DATE, _BARE, _STANDING):
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
    words = plain_figures(words)
    words = LEADS_IN.sub("", words) or words
    return any(pattern.match(words) for pattern in (YEARLY, DATE, _BARE, _STANDING))


LEADS_IN = re.compile(r"^(?:于|在|到|至|截至|力争|争取|确保|并|拟于|计划于|按)+")
# What they and a time can begin with: few names of bodies do.
_TIME_FIRST = frozenset(
    '0123456789０１２３４５６７８９“"每长持常按分适即立全贯年随日今明当次翌本第一二三四五六七八九十半上下未两印出发批于在到至截力争确并拟计自从方办近中短远边月元春清国劳汛采供秋'
)
