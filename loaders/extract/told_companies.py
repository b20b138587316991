"""Companies that the words around them tell: whom somebody visits, those that a number counts, banks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import rjieba

from loaders.extract.company_lists import is_plain
from loaders.extract.members import Member
from loaders.extract.proofs import is_word
from loaders.extract.scan import PLACES, Scan
from loaders.ranges import Range

# 5家企业成功上市（甲、乙、丙、丁、戊）
_BRACKETED = re.compile(
    r"[家户](?<=[0-9].)(?![^，。；：、\n（]{0,12}(?:金融|农场|单位))[^，。；：、\n（]{0,10}(?:企业|公司)[^，。；：、\n（]{0,14}"
    r"（(?:分别[为是]|包括|即)?(?P<members>[^（）。；\n]{4,400})）"
)
_COUNT = re.compile(r"(?<![0-9])[0-9]{1,2}$")
_BANKS = re.compile("[工农中建交]行[、和与及](?:[工农中建交]行[、和与及]){0,3}[工农中建交]行")
_BANK = re.compile("[工农中建交]行")
# a branch of one: 建行衡阳分行; but 创建行政审批分局
_BRANCH = re.compile("(?<![构创共新改扩搭组在兴])[工农中建交]行[\u4e00-\u9fff]{2,6}?(?:省|市|区)?(?:分行|支行)")
# behind a place, where it acts or stands in a list: 芜湖移动、芜湖电信; but 芜湖移动警务
_OPERATOR = re.compile(
    "(?:移动|联通|电信|铁塔)(?=[、，。；）]|[和与及](?![\u4e00-\u9fff]{0,4}通信)|等(?:公司|企业|运营商|单位)|公司|分公司|建设|负责|承担|推进|提供|牵头|配合|携手|合作|签[订署约]|共同|联合|投资|完成)(?:分?公司)?"
)
_INSTITUTE = re.compile(
    "(?:中国电建|中国能建|中国铁建|中国中铁|中国交建|中国建筑|中国中冶|中国铁设|中交|中冶|中铁)(?:集团)?[\u4e00-\u9fff]{2,3}院(?![士校区长])"
)
_SITES = PLACES | {"anchor"}
_PLACE = 8  # characters of the longest name of a place before these
_UNION = re.compile("(?:农村信用|信用)(?:合作)?联合?社(?:股份有限公司)?")
# the bureaus of the builders: 中国建筑第四工程局, 中交二航局
_BUREAU = re.compile(
    "(?:中国建筑|中建|中铁|中交|中国水电|中国电建|中国铁建|中铁建|中冶|中核|葛洲坝)(?:第?[一二三四五六七八九十]{1,3})(?:工程|航务工程|公路工程|航|公)?局(?!长)"
    "|(?:中国铁建|中铁建?)(?:大桥|隧道|电气化|港航|武汉电气化|上海|北京|广州)局(?!长)"
)
_VISITS = re.compile(
    "(?:走访|走进|深入|考察|参观|察看|视察|拜访|来到|前往)(?:了|调研|考察|慰问|参观|走访|到|看望|座谈|对接)*(?:了)?$"
)
_DEEDS = frozenset({"v", "vn", "vd"})
_LEAD = 12  # characters before a list in which a visit is told


def bracketed(scan: Scan) -> Iterator[Range]:
    """The companies in a bracket behind their number: 3家企业上市（甲、乙、丙）."""
    for found in _BRACKETED.finditer(scan.text):
        members, count = (
            found["members"].split("、"),
            _COUNT.search(scan.text, max(0, found.start() - 3), found.start()),
        )
        if count and len(members) == int(count[0]) > 1:
            yield from _whole(scan, found.start("members"), members)


def _whole(scan: Scan, start: int, words: Sequence[str]) -> Iterator[Range]:
    """The ranges of words that marks part, if none of them is a class."""
    ranges: list[Range] = []
    for word in words:
        ranges.append((start, start + len(word)))
        start += len(word) + 1
    if all(is_plain(scan, *one) for one in ranges):
        yield from ranges


def local_firms(scan: Scan) -> Iterator[Range]:
    """The operators of a place and its union of credit, and the institutes of builders: 芜湖移动, 中国电建西北院."""
    text = scan.text
    for found in chain(_OPERATOR.finditer(text), _UNION.finditer(text)):
        if (start := _place_before(scan, found.start())) >= 0:
            yield start, found.end()
    yield from (found.span() for found in _INSTITUTE.finditer(text))


def _place_before(scan: Scan, end: int) -> int:
    """Where the place begins that ends at a place of the text, or -1."""
    before = scan.names_in(max(0, end - _PLACE), end)
    return next((one.start for one in before if one.end == end and one.kind in _SITES), -1)


def banks(scan: Scan) -> Iterator[Range]:
    """The banks of a list by what everybody calls them, and their branches: 工行、农行、中行、建行, 建行衡阳分行."""
    if "分行" in scan.text or "支行" in scan.text:
        yield from (branch.span() for branch in _BRANCH.finditer(scan.text))
    if "局" in scan.text:
        yield from (bureau.span() for bureau in _BUREAU.finditer(scan.text))
    yield from _listed_banks(scan)


def _listed_banks(scan: Scan) -> Iterator[Range]:
    """The banks of a list by what everybody calls them: 工行、农行、中行、建行."""
    for listed in _BANKS.finditer(scan.text):
        for bank in _BANK.finditer(scan.text, *listed.span()):
            yield bank.span()


def are_visited(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether the words before a list say that somebody went to see its members: 走访了甲、乙等企业."""
    start = members[0].start
    return _VISITS.search(scan.text, max(0, start - _LEAD), start) is not None


def are_deeds(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether a member of a list is a verb of the dictionary, and so what companies do: 采集、存储、处理等企业."""
    return any(_is_deed(scan.text[one.start : one.end]) for one in members)


def _is_deed(words: str) -> bool:
    return is_word(words) and rjieba.tag(words)[0][1] in _DEEDS
