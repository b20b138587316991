"""The place and level of a policy: of its title, its issuers or its number."""

from __future__ import annotations

import re
from functools import cache

from loaders.document import Stated
from loaders.lexicon.bodies import parse_body
from loaders.lexicon.places import Division, by_name, full_name, locate, place_end, province, unlisted, unlisted_head
from loaders.lexicon.table import rows
from loaders.metadata.head import Setting
from loaders.metadata.letters import government_letters, place_of
from loaders.metadata.whereabouts import main_division, named_with

_HEAD_BLOCKS = 12
_COUNTY_ENDS = ("县", "旗")  # 石柱县 of 石柱土家族自治县
_LEAD = re.compile(
    r"^(?:[省市县区州旗](?:人民)?政府(?:办公[厅室])?(?=关于印发)|关于印发|关于|加快|推动|推进|促进|支持|进一步|《|中共|中国共产党|印发|“|新时代|深入|全面)+"
)
_OF_CITY = re.compile(r"(?:关于印发|印发)?市(?:人民)?政府")
_BARE = re.compile(
    "(?:中共)?(?:省|市|县|区|州|旗|自治区)(?:委|人民|政府|[\u4e00-\u9fff]{2,8}[厅局委办])"
)  # of no place by name
_CITIES = {"宁夏回族自治区": "南京市"}  # 宁政办 is of both: a city's title tells
_SUITS = re.compile("(?:结合|立足|根据)(?P<place>[\u4e00-\u9fff]{2,8}?)(?:发展|工作)?(?:的)?实际")
_FREE_TRADE = re.compile(
    r"中国[（(](?P<province>[\u4e00-\u9fff]{2,3})[）)]自由贸易试验区(?:(?P<area>[\u4e00-\u9fff]{2,4})片区)?"
)
_PREAMBLE = 3000  # characters in which a text says what it is made for
_NATION = re.compile(
    r"^(?:国务院|中共中央|中华人民共和国|国家|全国)|^[\u4e00-\u9fff]{2,10}部(?:办公厅)?(?:关于|等|、|$)"
)


def find_division(setting: Setting, number: Stated | None, names: tuple[str, ...]) -> Division | None:
    """The division whose policy this is, where title, issuers, contents page or number name one."""
    found = _leading(setting, names) or _headed(setting) or _unlisted(setting.title, names)
    found = found or _of_zone((setting.title, *names)) or _numbered(setting, number)
    found = found or _inside(setting.title) or _inside(setting.listed)
    return found if found or not all(map(_BARE.match, names)) else _of_text(setting)


def _leading(setting: Setting, names: tuple[str, ...]) -> Division | None:
    """The division that the title, else an issuer, else the entry of the contents page begins with.

    What bodies of several provinces issue together is of none of them.
    """
    found = [place for one in names if (place := leading_place(one))]
    joint = found[:1] if len({province(place).code for place in found}) == 1 else []
    return leading_place(setting.title) or next(iter(joint), None) or leading_place(setting.listed)


def _headed(setting: Setting) -> Division | None:
    """The place that the heading over a part names."""
    return locate(setting.place) if setting.place else None


def _of_text(setting: Setting) -> Division | None:
    """The division that the text itself is about, where nothing around it names one."""
    return _suited(setting) or main_division(setting.text, setting.start, setting.end)


def _suited(setting: Setting) -> Division | None:
    """The place whose conditions a text says that it suits: 结合云州实际，制定本方案."""
    suited = _SUITS.search(setting.text, setting.start, min(setting.end, setting.body + _PREAMBLE))
    return locate(suited["place"]) if suited else None


def _numbered(setting: Setting, number: Stated | None) -> Division | None:
    """The place that a number names, in full or by its first letter."""
    if number is None:
        return None
    place = place_of(number)
    if place and place.tier == 1 and _OF_CITY.match(setting.title):
        return locate(_CITIES[place.name]) if place.name in _CITIES else None
    return place or _lettered(setting, number)


def _lettered(setting: Setting, number: Stated) -> Division | None:
    """The county or city that the head names and a number's first letter stands for: 嘉政办发 and 嘉鱼经济开发区."""
    letters = government_letters(number)
    head = [setting.words(block) for block in setting.blocks[:_HEAD_BLOCKS]]
    return named_with(letters, "\n".join([setting.title, *head])) if letters else None


def _of_zone(words: tuple[str, ...]) -> Division | None:
    """Where the zone lies with which a title or an issuer begins: 横琴…, 中国（甲）自由贸易试验区乙片区."""
    for bare in (_LEAD.sub("", one.strip()) for one in words):
        if free := _FREE_TRADE.match(bare):
            return locate(free["area"] or "") or locate(free["province"])
        if zone := next((one for one in _zones() if bare.startswith(one)), None):
            return locate(_zones()[zone])
    return None


@cache
def _zones() -> dict[str, str]:
    """Each zone whose name begins with no division, the longest first, with the division in which it lies."""
    found = {line["zone"]: line["place"] for line in rows("zone-places")}
    return {zone: found[zone] for zone in sorted(found, key=len, reverse=True)}


def _unlisted(title: str, names: tuple[str, ...]) -> Division | None:
    """A place that no table lists but the title and an issuer both begin with."""
    head = unlisted_head(_LEAD.sub("", title.strip()))
    return unlisted(head) if head and any(name.startswith(head) for name in names) else None


def leading_place(words: str) -> Division | None:
    """The division that words begin with: 广西面向东盟的…, 重庆市12345…, 杭州市深化…."""
    bare = _of_branch(words.strip()) or _LEAD.sub("", words.strip())
    end = place_end(bare, 0)
    while end >= 2:
        division = locate(bare[:end])
        if division and (division.tier < 3 or bare[:end].endswith((division.name, *_COUNTY_ENDS))):
            return division
        end -= 1
    return None


def _of_branch(words: str) -> str:
    """The words behind a central body whose branches are named by their place: 国家税务总局 | 湖北省税务局."""
    rest = next((words.removeprefix(one) for one in _with_branches() if words.startswith(one)), "")
    return rest if place_end(rest, 0) else ""


@cache
def _with_branches() -> tuple[str, ...]:
    return tuple(sorted({line["central"] for line in rows("branches") if line["central"]}, key=len, reverse=True))


def _inside(words: str) -> Division | None:
    """The only division of the first two tiers that a title names anywhere."""
    if _NATION.match(words):
        return None
    found = {
        division.code: division
        for at in range(len(words) - 1)
        if (name := words[at : place_end(words, at)]) and (division := _wide(name))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _wide(name: str) -> Division | None:
    for division in by_name().get(name, ()):
        if division.tier == 1 or (division.tier == 2 and name == division.name):
            return division
    return None


def place_stated(division: Division, source: str) -> Stated:
    """The division as a metadata value."""
    return Stated(full_name(division), source)


def is_national(names: tuple[str, ...], title: str) -> bool:
    """Whether the issuers are bodies of the whole country."""
    if names:
        if any(leading_place(name) for name in names):
            return False  # beside bodies of a place a central one is its branch there
        bodies = [parse_body(name) for name in names]
        return any(body is not None and body.national for body in bodies)
    return title.startswith(("中华人民共和国", "国务院", "国家", "全国"))
