"""Names that no table of bodies reads: each is its words, behind the place or zone of its part where it has none."""

from __future__ import annotations

import re

from kg.resolve.context import Context
from kg.resolve.identity import Identity
from kg.resolve.jurisdictions import CENTRAL_HEAD, official, own_zone
from kg.resolve.nearby import government_of_town
from kg.resolve.official_names import central_name, collective, in_full, of_zone, zone_words_in_full
from loaders.lexicon.cores import central_bodies, cores
from loaders.lexicon.places import Division, locate, path, place_end, regions, unlisted_head

_BODY_OR_MANY = re.compile(
    r"^各|^[市县区州](?:经开区|高新区|开发区)$|[省市区县州]直各单位$|成员单位$|(?:人民政府|政府|部门|机关|机构|中心|局|委|办|厅|室|处|院|会|组|所|队|站|馆|社|署|部|联)$|政府（(?:行署|管委会|办事处)）$"
)
_BARE_HEAD = re.compile(r"(?:自治区|地区|省|市(?!容|场|政(?![府务协法数策]))|县|区|州)(?=[一-鿿][一-鿿（]|\d)")
_ABOVE_ZONE = re.compile(
    "(?:自治区|省|市(?!容|场|政(?![府务协法数策])))(?![级直属])"
)  # 省公安边防总队, in a zone's paper
COMMITTEES = ("管理委员会", "管委会")
_TOWNS = {"乡镇": "乡镇人民政府", "乡（镇）": "乡（镇）人民政府", "街道": "街道办事处"}
# Governments of a region that is no division: 皖北各市人民政府, 长株潭三市政府.
_REGIONAL = re.compile(
    r"(?:[一两二三四五六七八九十][市区县州]){2,4}(?:人民)?政府|[一-鿿]{2,6}?(?:各|[两二三四五六七八九十]{1,2}个?)(?:设区的?)?[市县区州盟旗]{1,3}(?:人民)?政府"
)
_OF_ITS_OWN = re.compile(
    "(?![省市县区州各全本]|地方|交通|港航)[一-鿿]{2,8}(?:出入境边防检查站|边检站|(?<!地方)海事局|海事处|航道局|航道处)|[一-鿿]{1,3}[湾港岛洋](?:港口|港务|港航|航务)(?:管理)?局"
)
_OF_CUSTOMS = re.compile("[一-鿿]{2,4}海关驻[一-鿿]{2,4}办事处")
_JOINT = ("合作办公室", "协作办公室", "理事会", "执委会", "执行委员会")  # what the places of a region have together
_BETWEEN = ("省际", "跨省", "城际合作", "区域合作")
_GOVERNMENT = re.compile(r"(?<!人民)政府$")
# what runs a zone with a name of its own: 空港新城管委会, 浐灞国际港管委会, but 高新区管委会
_OF_NAMED_ZONE = re.compile(
    r"(?![省市县区州盟旗各本全]|高新|经开|经济|工业|产业|开发|新区|园区|片区|示范|试验|合作|国家|开发|综合|保税|自贸|旅游)"
    r"[一-鿿]{2,6}(?:新城|新区|国际港|核心区|生态城|科学城|科技城|度假区|风景区|示范区|行政)(?:管理委员会|管委会|委员会)"
)
_MINISTRY = re.compile("[一-鿿]{2,12}?(?:部|总局|总署)(?=[一-鿿]{2,14}(?:司|局|中心|研究院)$)")
_COUNTED = re.compile(r"((?:[一两二三四五六七八九十][市区县州]){2,4})(?:人民)?政府")


def unread(words: str, context: Context) -> Identity:
    """A name that is no body's by its form: its words, behind the place of the part where they end like a body."""
    if words.startswith(CENTRAL_HEAD) or _is_of_ministry(words):
        return Identity("Agency", central_name(words), (), {"level": "national"})
    if own := _of_town(words, context):
        place = official(context.place) if context.place else ""
        return Identity("Agency", own, () if own.removeprefix("中共").startswith(place) else (own, place))
    if (_names_its_place(words) and not _REGIONAL.fullmatch(words)) or _stands_alone(words, context):
        return Identity("Agency", _GOVERNMENT.sub("人民政府", zone_words_in_full(words)))
    if not (context.zone or context.place) or not _BODY_OR_MANY.search(words):
        return Identity("Agency", words, (words, *context.key))
    return Identity("Agency", _behind_place(words, context))


def _is_of_ministry(words: str) -> bool:
    """Whether words are a ministry and an office of it: 卫生部 | 卫生监督中心."""
    ministry = _MINISTRY.match(words)
    return ministry is not None and ministry[0] in central_bodies() and ministry[0] not in cores()


def _of_town(words: str, context: Context) -> str:
    """The government of a town of a part's zone or place, or of all its towns; empty for others."""
    place = context.place
    if place and words in _TOWNS:
        return official(place) + _TOWNS[words]
    return government_of_town(words, place, of_zone=context.zone != "")


def _stands_alone(words: str, context: Context) -> bool:
    """Whether words need no place: they hold one of the part's own, or are the governments that it counts: 两区一县."""
    counted = _COUNTED.fullmatch(words)
    if is_of_its_own(words) or _OF_NAMED_ZONE.fullmatch(words):
        return True
    return holds_place(words, context.place) or (counted is not None and counted[1] in context.shorts)


def is_of_customs(words: str) -> bool:
    """Whether a body is the office of a customs house in another place: 长春海关驻通化办事处."""
    return _OF_CUSTOMS.fullmatch(words) is not None


def is_of_its_own(words: str) -> bool:
    """Whether a body has the name of its port or region, and needs no place: 巴克图出入境边防检查站."""
    if _OF_ITS_OWN.fullmatch(words):
        return True
    shared = words.endswith(_JOINT) or any(word in words for word in _BETWEEN)
    return shared and words.startswith(tuple(regions()))


def _names_its_place(words: str) -> bool:
    """Whether a name begins with a listed place, or with one that has a 人民政府, or is a customs house of its own."""
    if words.startswith(("各", "县级市", "地级市")):
        return False
    words = words.removeprefix("中共")
    head = unlisted_head(words)
    listed = place_end(words, 0) > 0 or words.endswith("海关") or words.startswith("中国（")
    return listed or (head != "" and words.startswith("人民", len(head)))


def holds_place(words: str, around: Division | None) -> bool:
    """Whether a committee's name holds a place of the part's own: 中新广州知识城管理委员会 of 广东省."""
    if around is None or not words.endswith(COMMITTEES):
        return False
    found = (locate(words[at : at + 2], around) for at in range(1, len(words) - 6))
    return any(one is not None and around in path(one)[:-1] for one in found)


def _behind_place(words: str, context: Context) -> str:
    """A name behind the place or the zone that it means, its form in full."""
    words = collective(words) if words.startswith("各") or _REGIONAL.fullmatch(words) else in_full(words)
    words = _GOVERNMENT.sub("人民政府", words)
    around = context.place
    if context.zone and _ABOVE_ZONE.match(words) is None:
        own = own_zone(context)
        return words if words.startswith(own) else of_zone(own, words.removeprefix("区"))
    if around is None:
        return words
    bare = _BARE_HEAD.match(words)
    division = context.division(bare[0], context.part.start) if bare else None
    return official(division) + words[bare.end() :] if bare and division else official(around) + words
