"""Streets by their names: 云桥西路, 澄溪大道三期, 柏林路（一环路-学院路）; a kind of road is none."""

from __future__ import annotations

import re

_SIDE = "[东西南北中]"
_STREET = re.compile(
    rf"(?P<of>[\u4e00-\u9fff]{{2,6}}?)(?:(?<![道公铁线网管电水油气回绿门出思销套速之干次快后归退])路|大道|大街|支路|(?<={_SIDE})街)"
    rf"{_SIDE}?(?:{_SIDE}段|{_SIDE}延(?:伸|线|段)?|[一二三四五]期|延伸段?|（[^（）\n]{{2,24}}）)*"
    "(?:(?:快速化|综合|提升|拓宽|道路|市政)*(?:改造|改扩建|扩建|延伸|拓宽|整治))?(?:工程|项目)?"
)
# what is done to one street by its name: 壶公路一期工程, 金湖大道西延
_STREET_WORK = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{1,8}?)(?:(?<![道公铁线网管电水油气回绿门出])路|大道|大街)(?P<deed>[东南西北中]{0,2}[段延]|[一二三四五]期|改造|改扩建|扩建|延伸|拓宽|提升|整治|改线|建设|新建)*(?:工程|项目)"
)
# whose road it is, what it is of or what it is for, and not what it is called
_ANY = re.compile(
    "[的等各某条座处]|城[市区镇乡]|农村|乡[镇村]|背街|主次|主要|断头|重点|部分|骨干|道路|公路|铁路|配套|市政|景观|产业|旅游|致富|连接|快速|一批|园区|中心城|街巷|入户|通[村组户]"
    "|机耕|柏油|水泥|砂石|硬化|田间|人行|步行|消防|便民|生产|串户|循环|联网|富民|巡护|村[级组内]|小区|社区|沿线|环湖|绿[道色]|丝绸|新建|改造|提升|打通|周边|健身|[0-9两]|[一二三四五六七八九](?!环)"
)


def is_street(words: str) -> bool:
    """Whether words are the name of one street, with the part of it that is meant."""
    found = _STREET.fullmatch(words)
    return found is not None and _ANY.search(found["of"]) is None


def is_street_work(words: str) -> bool:
    """Whether words say what is done to one street by its name: 壶公路一期工程."""
    found = _STREET_WORK.fullmatch(words)
    return found is not None and _ANY.search(found["of"]) is None
