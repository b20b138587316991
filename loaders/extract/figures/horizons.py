"""The year that a figure is due in or was counted in: 到2025年, 2025年底前, “十四五”末, 截至2021年底."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from loaders.document import Part, Stated


class Tense(StrEnum):
    """Whether a figure is still to be reached or is reported."""

    TARGET = "target"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Horizon:
    """What a time phrase says of the figures after it: where it ends, tense, date and its form."""

    end: int
    tense: Tense
    date: str  # ISO, cut to what is said; empty where the phrase names no year
    explicit: bool = True  # 到…年, …年底前: the words themselves say target
    dated: bool = True  # the words name the year; 全年 does not
    assumed: bool = False  # no words say it: a measure is due when its plan ends
    span: bool = False  # from one year to another
    term: bool = False  # 5年内, 用三年左右时间: so many years, and not always from when


FIVE_YEARS = {"二": "2015", "三": "2020", "四": "2025", "五": "2030", "六": "2035"}
_TIME = re.compile(
    r"(?=[截较比与和同相对由从在以按2到至力争确预展奋面“十过去上五一今本全年])(?:"  # what it can begin with, first
    r"(?P<asof>截[至止]到?\s*(?:(?P<asof_year>20\d\d)\s*年(?:\s*(?P<asof_month>\d{1,2})\s*月)?|目前|当前|今年)?[底末初]?)"
    r"|(?P<base>(?:较|(?<!占)比|与|和|同|相比于?|对比)\s*20\d\d\s*年|[由从]\s?20\d\d\s*年[底末]?的?(?=\s?[约\d])|在\s?20\d\d\s*年[底末]?的?基础上|20\d\d\s*年[底末]?的?(?:水平|同期|基数)|按\s?20\d\d\s*年的?(?:不变|可比)?价|以\s?20\d\d\s*年(?=[^，。；）]{0,16}为?基[数准期])|[较比]“?十[二三四五六]五”?(?:期?末|时期|期间)?)"
    r"|(?P<span>20\d\d\s*年?\s?[—–\-－~～至到]{1,2}\s?(?P<span_year>20\d\d)\s*年(?!\s*[）)》〉]))"
    r"|(?P<to>(?:(?:到|至|力争|争取|确保|预计)\s?(?=20\d\d\s*年)|(?:展望|奋进|面向)\s?)(?P<to_year>20\d\d)(?!\d|万|亿|个|\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?!前))\s*年?(?:年?底|年?末)?前?)"
    r"|(?P<by>(?P<by_year>20\d\d)\s*年(?:\s*(?P<by_month>\d{1,2})\s*月)?(?:年?底|年?末)?(?:之前|以前|前|底|末|(?<=年)内(?![蒙陆河部涝])))"
    r"|(?P<plan>“?十(?P<plan_number>[二三四五六])五”?(?:规划)?(?:期?末|时期末|期间|时期|规划期|以来|收官|期(?=[，,])|规划的?(?:发展|主要|预期)?目标|(?<=”)(?=[^的规重项开国专纲建工布启谋收，。、；》\s])))"
    r"|(?P<last>过去一年|过去的一年|(?<![于比较与同和持在近])(?:去年|上年)(?!同期|水平|基数|度?的?基础|度?[^，。；\d]{0,16}[入资值出准]的\s?\d|度?(?:人均|平均|实际|销售|营业|主营|产值|纳税))|过去五年|五年来|一年来|今年以来)"
    r"|(?P<now>今年(?:年?[底末]前?|内)?|本年度?|全年|(?<![\d一二两三四五六七八九十几多近半隔跨每年当该次明往])年(?:内|[底末]前?))"
    r"|(?P<year>(?P<plain_year>20\d\d)\s*年(?!\s*[）)》〉]|代|以来|来|\s?\d{1,2}\s?月\s?\d{1,2}\s?日)))"
)
# how long something may take
WITHIN = "年(?:左右)?的?(?:内|之内|以内|时间|努力)|未来|今后|年(?<=[两三五35]年)(?=[累共总新引培建改完打创实修])"
_YEARS = "一二两三四五六七八九十"
# 5年内, 从2012年起，用5年时间; but 近五年内, 成立3年内的企业, 自发布之日起5年内, 2年内不得
_TERM = re.compile(
    r"(?:(?:从|自)?\s?(?<!\d)(?P<first>20\d\d)\s*年(?:开始|起)，?\s?[^，。；]{0,4}?|(?<=\d年起)|(?<![近去满前每首头第\d十个业立册役产定批后日来起续\-—至到]))"
    rf"(?P<from>[1-9]\s?[—\-~至到]\s?)?(?P<years>[{_YEARS}]|1?\d)\s?年(?:左右)?的?(?:内|之内|以内|时间内?|努力)"
    r"(?![的高各企不未连累免给享按可予有发因受再被违])"
    rf"|(?<![近前过去第—\-至到\d十])(?P<spell>[两三五35])\s?年(?=(?:累计|共|总共)?(?:新[增建改]|引进|培[育训]|建[成设]|改[造扩]|完成|打造|创建|实施|修缮))"
    rf"|(?:未来|今后)\s?(?P<next>[{_YEARS}]|1?\d)\s?年"
)
_COUNTS_FROM = re.compile(r"20\d\d\s*年(?:开始|起)")
_SINCE = ("年起", "年开始")
_PERIOD = re.compile(r"(20\d\d)\s*年?\s?[—–\-－~～至]{1,2}\s?(20\d\d)\s*年?")
_ANNUAL = re.compile(
    r"(?:20\d\d\s*年)?[^年]{0,24}?(?:政府工作报告|(?:年度|重点)?工作(?:要点|计划|安排)|国民经济和社会发展计划|重点工作(?:任务)?(?:分工|清单)?|政府工作任务|实事|民[心生]工程|[项件](?:工作|任务)$|目标任务)"
    # …2024年…工作方案: a plan that names one year is for that year
    r"|(?<![到至\d—–\-－~～])20\d\d\s*年(?:度)?(?![—–\-－~～至])(?:[上下]半年)?[^年]{0,40}?(?:方案|行动计划|工作计划|实施计划|(?:投资|建设|推进|攻坚|开发|生产|发展)计划|要点|(?:任务|责任|工作|事项|目标)清单|台账|(?:重点|主要|年度|攻坚)(?:工作|任务)|举措|若干措施"
    # 关于做好2023年…工作的通知
    r"|工作的?(?:通知|意见|实施意见|指导意见))(?=$|[（(])"
)
_REVIEWED = re.compile(
    r"(?:(?:执行|完成|落实|工作|开展|进展)情况|工作(?:总结|回顾|报告)|总结|回顾)(?:以及|[和与及暨、])(?=20\d\d)"
)  # 2019年计划执行情况与2020年计划草案, 2014年工作总结和2015年工作安排
_NEXT = re.compile(r"20\d\d\s?年(?=[^年]{0,24}(?:计划|预算|安排|打算|思路|重点|草案))")
_FIVE_YEAR_PLAN = re.compile("“?十([二三四五六])五”?|第十([二三四五六])个五年")
_YEAR = re.compile(r"20\d\d")


def find_horizons(text: str, policy_year: int | None, annual: bool = False) -> Iterator[Horizon]:
    """Every time phrase of a sentence, left to right, read against the year that the policy begins with or is for."""
    for found in _TIME.finditer(text):
        kind = found.lastgroup if found.lastgroup in _KINDS else next(k for k in _KINDS if found[k])
        horizon = _horizon(kind, found, policy_year, annual)
        if horizon is not None:
            yield horizon


def find_terms(text: str, year: int | None = None, dates: Mapping[int, str] | None = None) -> Iterator[Horizon]:
    """Every number of years within which something is due; its date where it is known from when it counts.

    What the text says elsewhere of so many years holds here too: 2012年起5年内…, and further down 5年内….
    """
    for found in _TERM.finditer(text):
        first = found["first"] or (year if found["next"] else None)
        years = _spell(found)
        date = str(int(first) + years - 1) if first else "" if found["from"] else (dates or {}).get(years, "")
        yield Horizon(found.end(), Tense.TARGET, date, explicit=bool(date), term=True)


def dated_terms(text: str, start: int, end: int) -> dict[int, str]:
    """The dates of the numbers of years that a range of text says with the year from when they count."""
    if not any(text.find(word, start, end) >= 0 for word in _SINCE):
        return {}
    starts = (_TERM.match(text, one.start(), end) for one in _COUNTS_FROM.finditer(text, start, end))
    years = [(int(one["first"]), _spell(one)) for one in starts if one and one["first"]]
    return {spell: str(first + spell - 1) for first, spell in reversed(years)}


def _spell(term: re.Match[str]) -> int:
    """How many years a term has."""
    return _number(term["next"] or term["years"] or term["spell"])


def _number(years: str) -> int:
    """5, 五 and 两 as numbers."""
    if years == "两":
        return 2
    return int(years) if years.isdecimal() else _YEARS.replace("两", "").index(years) + 1


_KINDS = ("asof", "base", "span", "to", "by", "plan", "last", "now", "year")
# 2021年，全省要建成…: a year in which something is to be done is still to come
_WILL = re.compile(
    r"，?[^。；，]{0,24}?(?:(?<![重主需必首])要(?![求素点闻])|将(?![近军来])|力争|争取|确保|拟(?=[建新投引])|计划(?=[建新完投实培引改打开安增])|预期(?:增长)?目标|(?:重点|主要)(?:工作)?任务(?!完成|进展|落实))"
)
_TRIES = re.compile("[，、；：](?:力[争保]|争取|确保[^，。；]{0,20}\\d)")  # 全年扩种大豆2万亩，确保面积稳定
_RELATIVE = frozenset({"now", "last"})
_ENDS = "内底末前"
_AHEAD = re.compile(
    "，?[^，。；\\d]{0,8}?(?:将|力争|计划|确保|拟|争取|预计|要(?![求素点闻]))(?!近)"
)  # behind 今年: what is still to come


def _horizon(kind: str, found: re.Match[str], policy_year: int | None, annual: bool) -> Horizon | None:
    """今年 and 去年 say a year only in the light of a yearly text, where a plain year is read in it too."""
    if kind in _RELATIVE:
        return _relative(kind, found, policy_year, annual)
    if annual and kind == "year" and policy_year is not None:
        return _read_annual(kind, found, policy_year)
    return _read(kind, found, policy_year)


def _relative(kind: str, found: re.Match[str], policy_year: int | None, annual: bool) -> Horizon | None:
    """去年, 今年 and their like by the year that a policy begins with or is for."""
    if policy_year is None:
        return _in_no_year(kind, found)
    if annual:
        return _read_annual(kind, found, policy_year)
    return _this_year(found, policy_year) if _is_ahead(kind, found) else None


def _in_no_year(kind: str, found: re.Match[str]) -> Horizon | None:
    """去年 and 今年 in a text of no known year: what has been, and what is to be."""
    if kind == "last":
        return Horizon(found.end(), Tense.RESULT, "", explicit=False)
    ahead = _is_ahead(kind, found)
    return Horizon(found.end(), Tense.TARGET, "", dated=False, term=True) if ahead else None


def _is_ahead(kind: str, found: re.Match[str]) -> bool:
    """Whether words are of this year and say its end, or 今年 and 全年 before what is still to come."""
    if kind != "now":
        return False
    if found[0] == "全年":
        return _TRIES.search(found.string, found.end()) is not None
    return found[0][-1] in _ENDS or (found[0] == "今年" and _AHEAD.match(found.string, found.end()) is not None)


def _this_year(found: re.Match[str], year: int) -> Horizon:
    """年内, 年底前 in a measure is the year that it is issued in."""
    return Horizon(found.end(), Tense.TARGET, str(year), dated=False)


def _read(kind: str, found: re.Match[str], policy_year: int | None) -> Horizon | None:
    """What a phrase says by itself; the year that a figure is compared with says nothing of when it is due."""
    if kind == "base":
        return None
    if kind == "asof":
        return _as_of(found)
    if kind == "year":
        return _plain(found, policy_year)
    date = FIVE_YEARS[found["plan_number"]] if kind == "plan" else found[f"{kind}_year"]
    past = int(date) < policy_year if policy_year is not None else kind == "span"
    return Horizon(found.end(), Tense.RESULT if past else Tense.TARGET, date, span=kind == "span")


def _as_of(found: re.Match[str]) -> Horizon:
    month = f"-{int(found['asof_month']):02}" if found["asof_month"] else ""
    return Horizon(found.end(), Tense.RESULT, (found["asof_year"] or "") + month)


def _read_annual(kind: str, found: re.Match[str], year: int) -> Horizon:
    """今年 in a work report is the year that it plans, 过去一年 the one before."""
    if kind == "year":
        ahead = int(found["plain_year"]) >= year
        return Horizon(found.end(), Tense.TARGET if ahead else Tense.RESULT, found["plain_year"], explicit=ahead)
    told = found[0] == "今年以来"
    if kind == "last":
        return Horizon(found.end(), Tense.RESULT, str(year if told else year - 1))
    return Horizon(found.end(), Tense.TARGET, str(year), explicit=found[0] != "全年", dated=False)


def _plain(found: re.Match[str], policy_year: int | None) -> Horizon:
    """A year alone is a target only when it lies after the policy: 2025年，…达到."""
    date = found["plain_year"]
    later = policy_year is not None and int(date) > policy_year
    ahead = later or ((policy_year is None or int(date) == policy_year) and _is_willed(found))
    return Horizon(found.end(), Tense.TARGET if ahead else Tense.RESULT, date, explicit=False)


def _is_willed(found: re.Match[str]) -> bool:
    """Whether the words behind a year say that something is to be done in it."""
    return bool(_WILL.match(found.string, found.end()) or _TRIES.search(found.string, found.end()))


def policy_years(part: Part) -> tuple[int | None, int | None]:
    """First and last year of what the policy plans for: from its title, number or date."""
    policy = part.policy
    if policy is None:
        return None, None
    if annual := _annual(policy.title):
        year = _stated_year(annual, policy.date)
        return year, year
    return _planned_years(policy.title) or (_stated_year("", policy.date, policy.doc_number), None)


def title_years(title: str) -> tuple[int, int] | None:
    """First and last year of what a title says to be planned: 2020年工作要点, 行动方案（2021—2025年）."""
    annual = _annual(title)
    if annual and (year := _YEAR.search(annual)):
        return int(year[0]), int(year[0])
    return _planned_years(title)


@lru_cache(maxsize=64)  # asked for by each reader of figures
def _annual(title: str) -> str | None:
    """The words of a title that make a text one of a single year."""
    after = _REVIEWED.search(title)
    start = after.end() if after else 0
    found = _ANNUAL.search(title, start) or (_NEXT.match(title, start) if after else None)
    return found[0] if found else None


def _planned_years(title: str) -> tuple[int, int] | None:
    """The years that a title names as a period or by the number of a five-year plan."""
    if period := _PERIOD.search(title):
        return int(period[1]), int(period[2])
    if plan := _FIVE_YEAR_PLAN.search(title):
        last = int(FIVE_YEARS[plan[1] or plan[2]])
        return last - 4, last
    return None


def _stated_year(words: str, *stated: Stated | None) -> int | None:
    """The first year that the words name, else the first that a stated date or number does."""
    for text in (words, *(one.value for one in stated if one is not None)):
        if year := _YEAR.search(text):
            return int(year[0])
    return None
