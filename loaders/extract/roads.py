"""Roads by their numbers with the section that is meant: 国道318线甲地至乙地段, S215线丙至丁改建工程.

The number alone is the whole road, of which a text tells a work only by a section or by what is done to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.ways import onward
from loaders.ranges import Range

_ROAD = re.compile(
    r"(?:[国省县]道\s?[GSX]?|(?<![A-Za-z0-9])[GSX])\d{1,4}线?(?:[\u4e00-\u9fff]{2,6}?(?:高速公路|高速|公路))?"
    r"(?P<section>(?!至)[\u4e00-\u9fff\d]{1,10}?(?:（[^（）\n]{1,8}）)?(?:至|—|－|-|~)[\u4e00-\u9fff\d]{1,12}?(?:（[^（）\n]{1,8}）)?"
    r"(?:段(?!时间)|(?=(?:公路)?(?:改扩建|改建|新建|改造|整治|扩建|提级|升级|建设)[^，。；、]{0,8}(?:工程|项目|[，。；、]))))?(?:公路)?"
)
# a road by its number with what is done to it: 104国道甲段改建
_NUMBER_FIRST = re.compile(
    r"[0-9](?<![0-9A-Z].)[0-9]{1,2}(?:国道|省道|县道)线?(?:[\u4e00-\u9fff]{2,8}?段?)??(?:改扩建|改建|扩建|改线|改造|新建|拓宽|提升|外移|绕行|迁建)+(?:工程|项目)?"
    r"(?=[，。；、\n和与及]|建设|$)"
)
# a section of a numbered road in one place, with what is done to it: 省道S212线甲乙段拓宽
_PLACED = re.compile(
    r"(?:[国省县]道\s?[GSX]?|(?<![A-Za-z0-9])[GSX])\d{1,4}线?[\u4e00-\u9fff]{2,10}?段"
    r"(?:改扩建|改建|扩建|改线|改造|拓宽|提升|大修|新建|提级|升级|路面)+(?:工程|项目)?"
)
# a line of a city by its number or its name, with what is built of it: 11号线西段, 房山线北延
_PART = r"(?:[东南西北中]段|[东南西北]延(?:伸|线|段)?|[一二三四五]期|支线)"
_CITY_LINE = re.compile(
    rf"(?:(?<![0-9A-Z])[0-9]{{1,2}}号线{_PART}*(?:（[^（）\n]{{1,8}}(?:线|段|支线)）)?|(?:(?<=轨道交通)|(?:(?<=推进|加快|建设|建成|开工|新建|实施|启动|规划|抓好|实现|开通)|(?<=[、和]))(?!轨道交通))[\u4e00-\u9fff]{{2,6}}?线{_PART}+)"
    r"(?:拆分)?(?:工程|项目)?(?!运营|车站|客流|[\u4e00-\u9fff]{2,5}站(?!建设))"
)
_SECTION = re.compile(
    r"[\u4e00-\u9fff]{2}线[\u4e00-\u9fff]{2,4}(?:至|—|－|-|~)[\u4e00-\u9fff]{2,4}段(?:电气化|扩能|提速|提质|增建|复线|二线|改扩建|改造|扩建|整治)+(?:工程|项目)?"
)
_NAMES_LINE = re.compile(rf"号线(?<=[0-9]号线)|线{_PART}")  # in every name of a line, and faster to find
_BUILDS = re.compile(
    "(?:建设|推进|加快|开工|新建|建成|实施|启动|续建|规划|实现|开通|抓好|争取|推动|力争|谋划|完成|打通)[^，。；\n]{0,50}$"
)
_IS_BUILT = re.compile(
    "[^，。；\n]{0,60}?(?:建设|开工|在施|在建|通车|开通|贯通|前期|工程|延|纳入[^，。；]{0,8}规划)|(?<=[延段期程])"
)
# a way from one place to another that is no railway or road: 甲关—乙廊旅游专线, 甲口至乙港区货运专用通道
_LINK = re.compile(
    r"(?P<first>[\u4e00-\u9fff]{2,8})(?:至|—|－|-|~)[\u4e00-\u9fff]{2,6}?(?:旅游|货运|疏港|快速|专用|产业|景观|客运)+(?:专线|通道|快线|大道|连接线|联络线|环线)"
    r"(?:(?:建设)?(?:工程|项目))?"
)
_LINKS = ("专线", "通道", "快线", "大道", "连接线", "联络线", "环线")
# berths of a port by their numbers: 甲作业区11号、12号泊位工程
_BERTHS = re.compile(
    r"(?P<first>[\u4e00-\u9fff]{2,12}?)(?:作业区|港区|码头|港池)[0-9]{1,3}[#号]?(?:[、和及至—~-][0-9]{1,3}[#号]?)*[\u4e00-\u9fff]{0,8}?泊位(?:工程|项目)?"
)
_CLAUSE = 56
_NO_PLACE = re.compile("[的了在将已等]|建成|通车|达到|以及|开工|[到从由]")
_WAYS = ("道", "G", "S", "X")
_VERBS = "建设|新建|推进|加快|开工|完善|续建|实施|启动|扩建|改造|完成|建成|做好|抓好|开展|升级|优化|投用|投运|力争|确保"
_GRID = re.compile(
    rf"(?:(?<=[、，。；建进设工成施展快\n])(?!{_VERBS})[\u4e00-\u9fff]{{2,4}}?)?[0-9]{{2,4}}千伏(?!以|及|等|级|变电|输|电网|线路|和|的)[\u4e00-\u9fff]{{2,8}}?(?:变电站|开关站|换流站|输变电)(?:新建|扩建|改造)?(?:工程|项目)?"
    rf"|(?<=[、，。；建进设工成施展快\n])(?!{_VERBS}|[0-9])[\u4e00-\u9fff]{{2,4}}[0-9]{{2,4}}千伏(?:变电站|输变电)(?:新建|扩建|改造)?(?:工程|项目)?"
)


def numbered_roads(text: str) -> Iterator[Range]:
    """The sections of numbered roads, in text order."""
    if any(way in text for way in _WAYS):
        yield from _sections(text)
    if "道" in text:
        yield from (found.span() for found in _NUMBER_FIRST.finditer(text))


def _sections(text: str) -> Iterator[Range]:
    """The sections of roads between two places, and those that are named by a place."""
    if "至" in text:
        for found in _ROAD.finditer(text):
            if found["section"] and not _NO_PLACE.search(found["section"]):
                yield found.start(), onward(text, found.end())
    if "段" in text:
        yield from (found.span() for found in _PLACED.finditer(text))


def railway_sections(text: str) -> Iterator[Range]:
    """The sections of railways by the names of their lines, with what is done to them: 南防线南宁—钦州段电气化改造."""
    for found in _SECTION.finditer(text) if "段" in text and "线" in text else ():
        yield found.span()


def grid_works(text: str) -> Iterator[Range]:
    """Every station and line of the grid by its voltage and name: 500千伏镇雄变电站, 以古220千伏输变电工程."""
    if "千伏" in text:
        yield from (found.span() for found in _GRID.finditer(text))


def links(text: str) -> Iterator[tuple[int, int, int]]:
    """The ways from place to place and the berths that are built; each may hold verbs before a place in it."""
    patterns = [_LINK] if any(word in text for word in _LINKS) else []
    for pattern in [*patterns, _BERTHS] if "泊位" in text else patterns:
        for found in pattern.finditer(text):
            if _BUILDS.search(text, max(0, found.start() - _CLAUSE), found.end()):
                yield *found.span(), found.end("first")


def city_lines(text: str) -> Iterator[Range]:
    """The lines of a city that are built, in text order."""
    if not _NAMES_LINE.search(text):
        return
    for found in _CITY_LINE.finditer(text):
        start, end = found.span()
        if _BUILDS.search(text, max(0, start - _CLAUSE), start) and _IS_BUILT.match(text, end):
            yield start, end
