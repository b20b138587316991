"""Whose letters a document number begins with: 桂政办发 is of the office of the government of 广西."""

from __future__ import annotations

import re
from functools import cache

from loaders.document import Stated
from loaders.lexicon.places import Division, locate
from loaders.lexicon.table import rows
from loaders.metadata.department_letters import department_of

_MISPRINTS = str.maketrans({"法": "发"})  # 桂政法 for 桂政发
_GOVERNMENT = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,3}?)(?P<form>政|府|政府)(?P<office>办|厅)?(?:发|函|字|规|规字|秘|发电|电|明电|规发|传|令|通|综|议|复|办|任|阅|纪)?"
)
_WITH_GENERAL_OFFICE = frozenset((
    "广州市", "深圳市", "杭州市", "宁波市", "南京市", "武汉市", "成都市", "西安市",
    "济南市", "青岛市", "沈阳市", "大连市", "长春市", "哈尔滨市", "厦门市", "福州市",
    "合肥市", "南昌市", "郑州市", "长沙市", "南宁市", "海口市", "贵阳市", "昆明市",
    "拉萨市", "兰州市", "西宁市", "银川市", "乌鲁木齐市", "呼和浩特市", "太原市", "石家庄市",
))  # fmt: skip


def issuer_of(number: Stated, place: Division | None) -> str | None:
    """The body whose letters a number begins with, where they tell."""
    letters = number.value.partition("〔")[0]
    table = _prefixes()
    for end in range(len(letters), 0, -1):
        if letters[:end] in table and _is_whole(letters, end):
            return table[letters[:end]]
    return _government(letters.translate(_MISPRINTS), place) or department_of(number, place, _places())


def place_of(number: Stated) -> Division | None:
    """The place that the letters of a government's number name."""
    letters = number.value.partition("〔")[0].translate(_MISPRINTS)
    match = _GOVERNMENT.fullmatch(letters)
    return locate(_places()[match["place"]]) if match and match["place"] in _places() else None


def government_letters(number: Stated) -> str | None:
    """The letters of the place in a government's number, None where it is no government's: 嘉 in 嘉政办发."""
    match = _GOVERNMENT.fullmatch(number.value.partition("〔")[0].translate(_MISPRINTS))
    return match["place"] if match else None


def _government(letters: str, place: Division | None) -> str | None:
    """The government or its office that letters such as 桂政办发 name."""
    match = _GOVERNMENT.fullmatch(letters)
    where = _seat(match["place"], place) if match else None
    if match is None or where is None:
        return None
    if not match["office"]:
        return f"{where.name}人民政府"
    general = where.tier == 1 or where.name in _WITH_GENERAL_OFFICE
    return f"{where.name}人民政府{'办公厅' if general else '办公室'}"


def _seat(letters: str, place: Division | None) -> Division | None:
    """The place of the letters; that of the title where they name none, or where it lies below them."""
    named = _places().get(letters)
    where = locate(named) if named else None
    if named is None and _is_of_department(letters, place):
        return None
    return place if place is not None and (where is None or place.tier > 1) else where


def _is_of_department(letters: str, place: Division | None) -> bool:
    """Whether letters go on behind those of a place with others than its own: 闽卫医 before 政 is an office."""
    return place is not None and letters[:1] in _places() and not set(letters[1:]) <= set(place.name)


def _is_whole(letters: str, end: int) -> bool:
    """Whether a prefix of the table stands for the whole of the letters and is no place's letter before 政 or 府."""
    return end == len(letters) or letters[end] not in "政府党市县区州"


@cache
def _prefixes() -> dict[str, str]:
    return {line["prefix"]: line["issuer"] for line in rows("number-prefixes")}


@cache
def _places() -> dict[str, str]:
    return {line["letters"]: line["place"] for line in rows("number-places")}
