"""In whose name a body acts: the division or zone that the place before its own words means in a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.resolve.context import Context
from loaders.lexicon.bodies import BodyName
from loaders.lexicon.cores import System
from loaders.lexicon.places import MUNICIPALITIES, Division, divisions, locate, place_end, province
from loaders.lexicon.table import rows
from loaders.lexicon.zones import is_kind, national_zones, zone_kind_in_full

CENTRAL_HEAD = ("国家", "国务院", "全国", "中央", "中华")
_BARE = re.compile(r"(?:我|本|全)?(自治区|自治州|自治县|自治旗|省|市|区|县|州|盟|旗|地区|地|行署|镇|乡)(?:级|直|属)?")
_PROPER_ZONE = re.compile(  # a zone with a name of its own needs no place before it
    r"(?!(?:国家级?|省级|市级)?(?:经济|高新|保税|综合|国际|旅游|工业|产业|教育|农业|科技|自由|临港|临空|化工|循环))[一-鿿]{2,}"
)
_RANKS = frozenset("省市县区州旗")
_OF_RANK = re.compile(r"^[市县区州旗](?![东西南北中辖域级])(?=[一-鿿]{3})")  # 市高新区 is the one of the part's city
# a zone by what it is for, which its division's name tells from others
_UNPLACED_ZONE = re.compile(
    "(?:先进制造业|城乡一体化|产城融合|高级别|营商环境|综合改革|转型发展|文化产业|农业科技|生态)[一-鿿]{0,8}区"
)
_PORTS, _CITY = ("海港", "空港"), 2  # 唐山海港经济开发区
_SECTION = re.compile(r"自(?:贸|由贸易)(?:试验)?区(?P<section>[一-鿿]{2,6}片区)")
_CORPS = "兵团"


def is_bare(place: str) -> bool:
    """Whether a place is only its rank: 省, 本市, 全区."""
    return _BARE.fullmatch(place) is not None


def division_of(body: BodyName, offset: int, context: Context) -> Division | None:
    """The division in whose name a body acts, or None where nothing says."""
    place = body.place
    if body.system is System.GROUP and (place or body.core).startswith(CENTRAL_HEAD):
        return None
    if bare := _BARE.fullmatch(place):
        return context.division(bare[1], offset, told=not place.endswith("级"))
    return _named(place, context) if place else _unnamed(body, context)


def _unnamed(body: BodyName, context: Context) -> Division | None:
    """The part's place for a body without one; a 厅 is always the province's."""
    return province(context.place) if body.form == "厅" and context.place else context.place


def _named(place: str, context: Context) -> Division | None:
    """The division that is named, or the one before a zone's name, or the part's where the zone stands alone."""
    if place.endswith(_CORPS):
        return _corps()
    if found := locate(place, context.place):
        return found
    end = place_end(place, 0)
    return locate(place[:end], context.place) if end else context.place


def official(division: Division) -> str:
    """The name that stands in official names: a district with its city, others alone."""
    if division.tier == 3 and division.name.endswith("区") and not division.name.endswith(("林区", "特区")):
        return _above(division).name + division.name
    return division.name


def _above(division: Division) -> Division:
    whole = province(division)
    return whole if whole.name in MUNICIPALITIES else divisions()[division.parent]


def zone_name(place: str, division: Division | None) -> str:
    """The official name of a zone that stands where a place would; empty where the place is a division."""
    if listed := _zone_names().get(place) or _zone_names().get(place[1:] if place[:1] in _RANKS else ""):
        return listed  # also 省西咸新区
    if not place or place.endswith(_CORPS) or is_bare(place) or locate(place, division):
        return ""
    words = _OF_RANK.sub("", place)
    if division and (whole := _of_division(words, division)):
        return whole
    if division and division.tier > 2 and is_kind(words):  # that of a city is mostly of national rank
        words = division.short + words
    return _placed_zone(zone_kind_in_full(words), division)


def _of_division(words: str, division: Division) -> str:
    """A zone's name with its division where it is of national rank so, or only says what it is for; else empty."""
    national = zone_kind_in_full(division.short + words)
    if division.tier > 1 and national in national_zones():
        return national  # 大亚湾开发区 of 惠州
    return division.name + words if _UNPLACED_ZONE.match(words) else ""


def own_zone(context: Context) -> str:
    """The official name of the zone whose policy a part is."""
    return zone_name(context.zone, context.place) or context.zone


def _placed_zone(name: str, division: Division | None) -> str:
    """A zone's name with the place that it needs: a free trade zone's province, another's own division."""
    if division is None:
        return name
    section = _SECTION.fullmatch(name)
    if section or _is_free_trade(name):
        return f"中国（{province(division).short}）自由贸易试验区{section['section'] if section else ''}"
    behind = division.short + name
    of_city = division.tier > 1 and behind in national_zones()  # 泰州 of 医药高新区
    of_city = of_city or (division.tier == _CITY and name.startswith(_PORTS))
    return name if _PROPER_ZONE.match(name) and not of_city else behind


def _is_free_trade(name: str) -> bool:
    return name.endswith("自由贸易试验区") and len(name) < 12


@cache
def _corps() -> Division:
    """新疆生产建设兵团 acts like a province."""
    name = "新疆生产建设兵团"
    return Division("660000", name, (name, "新疆兵团", "兵团"), 1, "650000")


@cache
def _zone_names() -> Mapping[str, str]:
    """Official names by the short one, and by themselves."""
    lines = rows("zone-names")
    return {line["name"]: line["name"] for line in lines} | {line["short"]: line["name"] for line in lines}
