"""Works by their names: how the name of a line, port or plant goes on behind its head.

A work is named from place to place (临沂至徐州高速公路), by a section of it (渝昆高铁渝宜段), by what is done to it
(成渝高速公路扩容), by its number (G220) or by the water that it leads (引大济岷).
"""

from __future__ import annotations

import re

from loaders.extract.proofs import is_word
from loaders.extract.streets import is_street_work

_TO = r"(?:至|经|—|－|-|~)"
_UNIT = r"[\u4e00-\u9fff]{2,7}(?:（[^（）\n]{1,8}）)?"
_SECTION = (
    rf"(?:{_UNIT}{_TO}[\u4e00-\u9fff]{{2,8}}?段|(?!的)[\u4e00-\u9fff]{{1,4}}(?<![阶手路地时片])段(?!时间)"
    r"|（[^（）\n]{1,8}段）)"
)
_NUMBER = r"(?:[A-Z]?[0-9]{1,2}号?线)"
_STAGE = r"(?:[一二三四五六](?:、[二三四五六])?期|（[一二三四五六]期）)"
_EXIT = r"(?:(?![的和与及、沿])[\u4e00-\u9fff]{1,6}?(?:互通(?!立交)|互通立交|出入口))"  # of a motorway
_DEED = (
    r"(?:[东南西北](?:延(?:伸段|线|段)?|扩(?!大|容))|(?:扩能|提速|提质|提标|升级|提升|拓宽|综合|电气化|智慧化|数字化|复线|增建二线|入地|除险加固|延伸|配套|更新|提级|(?:T[0-9])?航站楼)*"
    r"(?:改扩建|扩建|改建|扩容|迁建|改造|整治|治理|增建二线|提标升级|提质升级|扩机|改线|拓宽)"
    r"|延伸(?=工程|项目|[、，。；和及])|(?:续建)?配套(?:与|和|及)?(?:现代化|节水)?改造|除险(?:加固|保安)|续建配套|提标(?=[、，。；和及等]|$))"
)
# the cities of a section by one character each: G5京昆高速广绵扩容
_CITIES = r"(?!全面|全线|整体|系统|综合|重点|局部|同步|加快|提档|升级)[\u4e00-\u9fff]{2}(?=扩容|改扩建)"
_BRANCH = "(?:(?:支线|专用线|联络线)(?=电气化|扩能|改造|改建|扩建|改扩建))"
_FEEDER = "(?:(?:集疏运|疏港|对外)(?:通道|公路|道路|铁路))"  # of a port or goods yard
_AND_MORE = r"(?:及(?:灌区|供水|引水|输水|渠系|干渠|连通)[\u4e00-\u9fff]{0,6}?(?=工程))"  # 甲水库及灌区工程
_ONWARD = re.compile(
    rf"{_NUMBER}?{_BRANCH}?{_FEEDER}?{_AND_MORE}?(?:[二三]通道)?(?:{_SECTION}|{_CITIES}|{_EXIT})?(?:{_STAGE})?(?:{_DEED}(?:及[\u4e00-\u9fff]{{0,2}}(?:附属|配套)[\u4e00-\u9fff]{{0,2}}工程)?)?"
    r"(?:(?:建设)?(?:工程|项目))?(?:（[^（）\n]{1,8}段）)?"
)
_ROUTE = re.compile(rf"(?:[GSX][0-9]{{1,4}})?{_UNIT}(?:{_TO}{_UNIT}){{1,3}}")
_FROM_TO = re.compile(rf"{_UNIT}(?:至|—|－|-|~)[\u4e00-\u9fff]{{2,8}}?段(?!时间)|{_NUMBER}")
_NUMBERED = re.compile(
    r"(?:[GSXY][0-9]{1,4}(?:线)?|[国省县]道[0-9]{3}线?|[0-9]{3}(?:国道|省道|县道))[\u4e00-\u9fff]{2,}"
)
SHARED_DEEDS = ("续建", "配套", "除险")  # of all in a list: 甲灌区、乙灌区续建配套与节水改造
# what is done to one dam, canal or bank by its name: 分水水库除险加固工程, 黄石灌区续建配套与节水改造项目
_WATER_WORK = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2,8}?)(?:水库|水闸|灌区|泵站|抽水站|提水站|排灌站|拦河闸|枢纽|大坝|干渠|总干渠|大堤|海堤|防洪堤|联圩|湖|河|江|溪|港|渠)"
    r"(?:除险加固|除险保安|续建配套|节水改造|防洪(?:治理|整治|排涝)?|达标|加固|更新改造|清淤|疏浚|河道(?:治理|整治)|综合(?:治理|整治)|生态修复)[\u4e00-\u9fff]{0,10}?(?:工程|项目)"
)
_ANY_WATER = re.compile(
    "[等各的座条处]|病险|[大中小]型|中小|大中|重点|骨干|部分|农村|城[市区镇乡]|乡镇|主要|黑臭|流域|水源|现有|山塘|万人|全[国省市县区]|集中式|大江|界河|入海|入湖|跨|[一二三四五六七八九十两0-9]"
)
_DIVERSION = re.compile(r"引[\u4e00-\u9fff]{1,2}[济入补][\u4e00-\u9fff]{1,3}(?:工程)?")
# what says the kind of a work, and does not name it
SORT = re.compile(
    r"进出|数字|孪生|[大中小新老旧各类级型座个条病险农城乡省市县区国运客货]|抽水|水利|常规|混合|智慧|重点|现有|骨干|专用|公用|通用|支线|国际|虚拟"
)


def is_route(words: str) -> bool:
    """Whether words say from where to where and no more: 久治至马尔康."""
    return _ROUTE.fullmatch(words) is not None


def is_section(text: str, start: int) -> bool:
    """Whether a section from place to place or the number of a line follows: 南塘至乐成段, S2线."""
    return _FROM_TO.match(text, start) is not None


def is_numbered_road(words: str) -> bool:
    """Whether words begin with the number of a road and go on: G220界岭至官桥段, 323省道乐清雁荡段."""
    return _NUMBERED.match(words) is not None


def is_sited_work(words: str) -> bool:
    """Whether words say what is done to one street, dam, canal or bank by its name."""
    return _is_water_work(words) or is_street_work(words)


def _is_water_work(words: str) -> bool:
    """Whether words say what is done to one dam, canal or bank by its name: 分水水库除险加固工程."""
    found = _WATER_WORK.fullmatch(words)
    return found is not None and _ANY_WATER.search(found["of"]) is None


def leads_water(words: str) -> bool:
    """Whether words say from which water to which: 引大济岷."""
    return _DIVERSION.fullmatch(words) is not None


def onward(text: str, end: int) -> int:
    """The end of a work's name with its section, its stage and what is done to it."""
    found = _ONWARD.match(text, end)
    return found.end() if found else end


def joins_cities(words: str) -> bool:
    """Whether a line is named after its cities by one character each: 京雄商."""
    return 2 <= len(words) <= 4 and not is_word(words) and not SORT.search(words)
