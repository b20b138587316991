"""Parks, platforms, projects, enterprises, organizations, figures: one name a thing, short forms made long."""

from __future__ import annotations

import re
from functools import cache

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from loaders.lexicon.places import full_name, locate, place_end, province
from loaders.lexicon.table import rows
from loaders.lexicon.zones import zone_kind_in_full
from loaders.mention import Mention

_QUOTED = re.compile(r"[“\"「『](?P<name>[^”\"」』]+)[”\"」』]")
_OWN_PLACE = re.compile(
    r"(?:(?:全|我|本)(自治区|省|市|区|县|州)(?:统一的?)?|(自治区|自治州|省|市)(?![级立直区场域政委内外民]))(?=[一-鿿“]{4})"
)
_OWN_BODY = re.compile(
    r"(自治区|自治州|省|市)(?=[一-鿿]{3}$)|([县区州旗盟])(?=[一-鿿]{2,6}(?:医院|院|馆|校|中心)$)"
)  # 省社科院
_OWN_COMPANY = re.compile(r"([县区州旗盟])(?=[一-鿿]{2,}(?:公司|集团)$)")  # 县供电公司
_ACADEMY = re.compile("^中科院|(?<=[省市区国])(?:社科院|农科院|林科院|信通院)$")
_IN_FULL = {
    "中科院": "中国科学院",
    "社科院": "社会科学院",
    "农科院": "农业科学院",
    "林科院": "林业科学院",
    "信通院": "信息通信研究院",
}
_OWN = {"Enterprise": _OWN_COMPANY, "Organization": _OWN_BODY}
_SECTOR_WORD = re.compile(
    r"^传统(?=.+业$)|(?<=[\u4e00-\u9fff]{2})业$|产业$|(?<=[工农]业)经济$|(?<=低空)经济$"
)  # 旅游业, 工业经济
_MARKS = re.compile(r"[“”\"·]")
_EVERYWHERE = frozenset({"Enterprise", "Industry"})
_COMPANY_ENDS = ("集团", "公司", "株式会社")
_SHORTEST_COMPANY = 4  # 海舟集团
_OF_ITSELF = re.compile(r"(?:大学|学院|公司|集团|银行)$")


def identify_name(mention: Mention, context: Context) -> Identity:
    """The thing that a name means in its part: a declared or folded short name is its full one."""
    name = full_form(mention, context)
    return Identity(mention.type, name, _key(mention.type, name, context), _known(mention))


def full_form(mention: Mention, context: Context) -> str:
    """A name in full: as the part defines it, the part's place for 全省 and 自治区, the long form for a short."""
    name = "".join(mention.name.split())
    if (whole := _QUOTED.fullmatch(name)) and mention.type in ("Enterprise", "Organization"):
        name = whole["name"]
    name = context.shorts.get(name.strip("“”"), name)
    own = _OWN_PLACE.match(name) or (_OWN[mention.type].match(name) if mention.type in _OWN else None)
    if own and (division := context.division(own[own.lastindex or 0], mention.span.start)):
        name = division.name + name[own.end() :]
    if mention.type == "Organization":
        name = _ACADEMY.sub(lambda short: _IN_FULL[short[0]], name)
    return context.folded.get((mention.type, name), name)


def _key(type_: str, name: str, context: Context) -> tuple[str, ...]:
    """What makes one thing: its words with the place written in full; without a place in them, that of the part."""
    plain = _MARKS.sub("", name)
    if type_ == "Industry":
        return (_SECTOR_WORD.sub("", plain),)  # 电子信息 and 电子信息产业 are one
    if type_ == "Park":
        return _of_place(zone_kind_in_full(plain), context)  # 西安高新区 is 西安高新技术产业开发区
    if type_ == "Enterprise":
        return (_without_country(plain),)  # 德国泰明顿集团 and 泰明顿集团 are one
    if type_ in _EVERYWHERE or _OF_ITSELF.search(plain):
        return (plain,)
    return _of_place(plain, context)


def _without_country(plain: str) -> str:
    """A company's name without the foreign country that it begins with."""
    if not plain.endswith(_COMPANY_ENDS):
        return plain
    length = next((n for n in range(2, 8) if plain[:n] in _countries()), 0)
    return plain[length:] if len(plain) - length >= _SHORTEST_COMPANY else plain


@cache
def _countries() -> frozenset[str]:
    return frozenset(line["name"] for line in rows("name_anchors") if line["kind"] == "country")


def _of_place(plain: str, context: Context) -> tuple[str, ...]:
    """A name behind the place that it begins with, else behind the province of the part; a national one alone."""
    end = place_end(plain, 0)
    if end and (division := locate(plain[:end], context.place)):
        return (full_name(division), plain[end:])
    if context.place is None or any(word in plain for word in _national_words()):
        return (plain,)
    return (province(context.place).name, plain)


@cache
def _national_words() -> tuple[str, ...]:
    return tuple(_MARKS.sub("", line["word"]) for line in rows("national-names"))


def identify_figure(mention: Mention, context: Context) -> Identity:
    """A target, result or incentive belongs to the policy that states it."""
    return Identity(mention.type, mention.name, (*context.owner, mention.name), _known(mention))


def _known(mention: Mention) -> dict[str, Value]:
    return {key: _number(value) if key == "number" else value for key, value in mention.properties.items() if value}


def _number(value: str) -> Value:
    try:
        return float(value)
    except ValueError:
        return value
