"""Bodies written one behind another with no mark between them: 妇联财政局, 水利局开发区各乡镇县水务公司."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.lexicon.bodies import parse_body
from loaders.lexicon.cores import System
from loaders.lexicon.places import by_name, place_end
from loaders.lexicon.shapes import ZONE_BRANCH

_SURE = frozenset((System.CENTRAL, System.PARTY))
_ENDS = frozenset("局委办厅部会院队站所心司团联府道镇街乡区室科股处校社行园场县市州位门馆署工）)")  # of names
_INSIDE = _ENDS - frozenset("市场校位门工")  # of names with another behind them
_FEWEST, _LONGEST = 2, 30  # characters of one name
_MOST = 100  # characters of a chain
_BRACKET = re.compile(r"[（(][\u4e00-\u9fff、]{1,8}[）)]$")
# where a second name begins inside words that may look like one: 县供电公司|县发改委
_TWO = re.compile(
    r"(?:(?<!总)局|[委办厅部会院队署联司心站处])(?:[省市县区州旗](?![政直级]|分局)|各)[\u4e00-\u9fff]"
    r"|[局委办厅](?:开发区|经开区|高新区|园区|新区)(?!分局)[\u4e00-\u9fff]"
    r"|[局厅]\S{0,8}局[\u4e00-\u9fff]{0,8}[大支总]队$|[局厅]公安局|会团[省市县区州旗]"
)
_CLASS = re.compile(
    r"各(?:有关|相关)?(?:县市区|市县区|[县市区]{1,2}|乡镇|镇街|街镇|镇乡|[乡镇街]|街道|园区|开发区|功能区|社区|部门|单位)"
    r"(?:(?:人民)?政府|办事处|管委会)?|[省市县区州]直(?:各|各?相关|各?有关)?(?:单位|部门)"
)
_ZONE = re.compile(
    r"[省市县区]?(?:经济(?:技术)?开发区|经开区|高新技术(?:产业)?开发区|高新[区园]|工业园区?|产业园区|开发区|新区|(?:旅游)?度假区|风景区|景区|示范区|园区)"
    r"(?:管委会|管理委员会)?"
)
_INNER = re.compile(r"(?:公司|集团|街道(?!办|党)|[局厅]|委(?!会|员会)|(?:镇|(?<!城)乡)(?!人民政府$|政府$|党委$))(?=.)")
_LOCAL = re.compile(
    r"[省市县区州旗](?![政场内级直])[\u4e00-\u9fff]{1,12}(?:公司|集团|中心|[大支总]队|[站所院馆社校局办委会联处]|银行)"
)
# a part of the department before it: 财政局国库科
_UNIT = re.compile(r"(?P<of>[\u4e00-\u9fff]{1,10}[局委办])[\u4e00-\u9fff]{2,8}(?:中心|[大支总中]队|[站所科股室处])")
# a township's or zone's government
_SEAT = re.compile(
    r"(?!各|有关|相关)[\u4e00-\u9fff]{2,5}(?:(?:镇|(?<!城)乡)(?:人民政府|政府|党委)|街道(?:办事处|党工委)"
    r"|(?:开发|度假|风景|景|园|新|保护)区(?:管委会|管理委员会))"
)
_FIRM = re.compile(
    r"(?!下属|所属|各|有关|相关|有限|股份|责任|集团|控股|总公司|分公司|子公司)"
    r"(?:[\u4e00-\u9fff]{2,8}(?:公司|集团)|[\u4e00-\u9fff]{0,8}(?:银行|农[商发]行|联社)(?:[\u4e00-\u9fff]{1,8}[分支]行)?|[\u4e00-\u9fff]{2,5}(?:街道|镇|(?<!城)乡|(?:开发|度假|风景|景|园|新|保护)区))"
)
# a firm or an institution with its branch: 天然气有限公司江夏分公司, 燃气集团遵义公司
_BRANCH = re.compile(
    r"[\u4e00-\u9fff（）]{2,24}(?:公司|集团|铁路局|大学|学院|医院|银行)"
    r"(?:[\u4e00-\u9fff]{2,8}(?:分公司|支公司|分中心|分院|分部|(?<!街道)办事处|营业部|项目部|货运中心|事业部|(?<=[\u4e00-\u9fff]{4})(?:管理|运营|开发|投资|建设|发展|置业|实业|工程)(?:有限)?公司)|(?P<of>[\u4e00-\u9fff]{2,4})公司)"
)
# a group that is called like an office of a city: 招商局港口控股有限公司
_MERCHANTS = re.compile(r"招商局[\u4e00-\u9fff（）]{0,20}(?:公司|集团)")
# a company of a group: 福建省港口集团莆田港务有限公司
_OF_GROUP = re.compile(
    r"[\u4e00-\u9fff（）]{2,24}集团(?:[（(][\u4e00-\u9fff]{2,6}[）)])?[\u4e00-\u9fff]{2,16}有限(?:责任)?公司"
)
# offices of one department
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{2,9}?股|[\u4e00-\u9fff]{3,9}?科(?![技学室普研教创协])|办公室|[\u4e00-\u9fff]{2,9}(?:站|大队|中心)$"
)
_DEPARTMENT = re.compile("[局委厅]")
_LEAST, _FIRM_COST = 1.0, 3.0
_Way = tuple[float, tuple[int, ...]]  # the cost of names that cover some words, and where each begins


def may_be_chain(words: str) -> bool:
    """Whether some words end as names of bodies do, and may also inside: a cheap look before `chain`."""
    return words[-1:] in _ENDS and not _INSIDE.isdisjoint(words[1:-_FEWEST])


@lru_cache(maxsize=8192)
def chain(words: str) -> tuple[int, ...]:
    """Where each of the bodies begins that some words without a mark name; empty where they name none."""
    if not _FEWEST <= len(words) <= _MOST:
        return ()
    if len(words) <= _LONGEST and _cost(words) == _LEAST:  # most are; no two names cost less
        return (0,)
    if words[-1] not in _ENDS:
        return ()
    ways: dict[int, _Way] = {0: (0.0, ())}
    first = max(_FEWEST, place_end(words, 0))  # 景德镇 of 景德镇市文化广电新闻出版旅游局 is no town
    for end in range(first, len(words) + 1):
        if words[end - 1] in _ENDS:
            _reach(words, end, ways)
    return ways[len(words)][1] if len(words) in ways else _offices(words)


def _offices(words: str) -> tuple[int, ...]:
    """Where each of several offices of a department begins that words name: 村镇建设股质量监督站."""
    found = [] if _DEPARTMENT.search(words) else [office.span() for office in _OFFICE.finditer(words)]
    starts, ends = [start for start, _ in found], [0, *(end for _, end in found)]
    return tuple(starts) if len(found) > 1 and [*starts, len(words)] == ends else ()


def is_chain(words: str) -> bool:
    """Whether words without a mark are one body's name, or those of several."""
    cuts = chain(words)
    return bool(cuts) and (_is_sure(words, cuts) or bool(_offices(words)))


def chain_start(text: str, start: int, end: int) -> int | None:
    """Where the bodies begin that some words end in; None where they end in none."""
    first = max(start, end - _MOST)
    ways = ((at, chain(text[at:end])) for at in range(first, end - 1))
    return next((at for at, cuts in ways if cuts and _is_sure(text[at:end], cuts)), None)


def _is_sure(words: str, cuts: tuple[int, ...]) -> bool:
    """Whether the first name of a chain is no firm's or township's, which any words may come before."""
    first = words[: cuts[1]] if len(cuts) > 1 else words
    return 0.0 < _cost(first) < _FIRM_COST


def _reach(words: str, end: int, ways: dict[int, _Way]) -> None:
    """Add the cheapest way to cover the words up to an end, if there is one."""
    found = [
        (ways[start][0] + cost, (*ways[start][1], start))
        for start in range(max(0, end - _LONGEST), end - 1)
        if start in ways and (cost := _cost(words[start:end]))
    ]
    if found:
        ways[end] = min(found)


@lru_cache(maxsize=32768)
def _cost(name: str) -> float:
    """How far words are from being one body's name; 0 where they are none."""
    plain = _BRACKET.sub("", name)
    if _is_whole(plain):
        return _LEAST
    if len(plain) < _FEWEST or _TWO.search(plain):
        return 0.0
    zone = _ZONE.match(plain)  # 高新区市场监管局 is one body
    return _LEAST if _is_known(plain[zone.end() :] if zone else plain) else _unknown(plain)


def _is_whole(name: str) -> bool:
    """Whether words are a class of bodies, a zone's committee, a branch, or a group called like an office."""
    named = (_CLASS, _ZONE, _MERCHANTS, _OF_GROUP, ZONE_BRANCH)
    return any(one.fullmatch(name) for one in named) or _is_branch(name)


def _unknown(name: str) -> float:
    if (unit := _UNIT.fullmatch(name)) and _is_known(unit["of"]):
        return 2.5
    if _INNER.search(name):
        return 0.0
    if _LOCAL.fullmatch(name) or _SEAT.fullmatch(name):
        return 2.0
    return _FIRM_COST if _FIRM.fullmatch(name) else 0.0


def _is_branch(name: str) -> bool:
    """Whether words name a branch behind whose it is; behind 集团 a company of a place is one."""
    branch = _BRANCH.fullmatch(name)
    return branch is not None and (branch["of"] is None or branch["of"] in by_name())


def _is_known(name: str) -> bool:
    body = parse_body(name)
    return body is not None and (bool(body.cores) or body.collective or body.system in _SURE)
