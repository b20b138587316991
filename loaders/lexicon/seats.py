"""Where the place before the own words of a body ends, and the branch or office behind a central body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.lexicon.places import MUNICIPALITIES, by_name, locate, place_end
from loaders.lexicon.shapes import (
    BARE_PLACE,
    BARE_ZONE,
    BRANCH_TAIL,
    FREE_TRADE_ZONE,
    HAN,
    INNER,
    ZONE,
    ZONE_OF_PLACE,
)
from loaders.lexicon.table import rows

# 青海湖景区保护利用管理局, 三沙镇党委
_IN_NAME = re.compile(r"(?<![省市县区州盟旗])(?:[湖岛](?!北|南|州)|(?:镇|乡|街道)(?=人民政府|政府|党委|党工委|办))")
_BANK_BRANCHES = ("支行", "分行", "中心支行", "营业管理部", "营管部")
_RANK = re.compile(r"[省市区县州盟旗]")
_SECTION = re.compile(rf"中国[（(][{HAN}]{{2,8}}[）)]自由贸易试验区[{HAN}]{{2,10}}?片区")
# 汽车经济技术开发区 behind 长春
_WORDED = re.compile(
    rf"(?:(?![省市县区州的和与及等]|国家级|省级|市级|推[进动]|支持|促进|加[快强]|建设|发展|关于|重点|各)[{HAN}]){{1,6}}?"
    "(?:高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区|综合保税区|保税港区|保税区|科技城|科学城|度假区|合作区|示范区|新区)"
    "(?![管内的外和与、])"
)


def place_ends(text: str, start: int) -> Iterator[int]:
    """Where the place before a body's own words may end: after a zone or division, after a bare 省 or 市, at once."""
    named = place_end(text, start)
    if zone := _zone(text, start, named):
        yield zone.end()
    if named > start and not _IN_NAME.match(text, named):
        yield named
        if _RANK.match(text, named):
            yield named + 1  # a place the table lacks: 新城 in 新城区
    if bare := BARE_PLACE.match(text, start):
        yield bare.end()
    yield start


def zone_head(text: str) -> str:
    """The zone of a division, or a listed one, with whose name words begin: 新乡高新区; empty where none does."""
    listed = _named_zone().match(text)
    end = 0 if listed else place_end(text, 0)
    own = ZONE_OF_PLACE.match(text, end) if end and not _is_province(text[:end]) else None
    found = listed or own
    return text[: found.end()] if found and not text.startswith("管", found.end()) else ""


def titled_zone(title: str) -> str:
    """The zone with whose name a title begins, with a word of its own behind its division: 长春汽车经济技术开发区."""
    end = place_end(title, 0)
    found = _SECTION.match(title) or (_WORDED.match(title, end) if end and not _is_province(title[:end]) else None)
    return title[: found.end()] if found else ""


def _is_province(name: str) -> bool:
    """Whether a name is that of a province, which has many zones: 贵州省工业园区建设指南 is of none of them."""
    division = locate(name)
    return division is not None and division.tier == 1 and division.name not in MUNICIPALITIES


def _zone(text: str, start: int, named: int) -> re.Match[str] | None:
    """The zone that begins at `start`, with the division before it: 成都高新区, 贵安新区."""
    own = ZONE_OF_PLACE.match(text, named) if named > start else None
    found = FREE_TRADE_ZONE.match(text, start) or _named_zone().match(text, start)
    return found or own or ZONE.match(text, named) or BARE_ZONE.match(text, start)


@cache
def _named_zone() -> re.Pattern[str]:
    """The zones whose official name a table has, the longest first."""
    names = {name for line in rows("zone-names") for name in line.values()}
    return re.compile("|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name))))


def inner_end(text: str, end: int) -> int:
    """Where an office of a central body ends: its 办公厅, a 司, a branch of a named place."""
    branch = branch_end(text, end)
    inner = INNER.match(text, end) if branch == end else None
    return inner.end() if inner else branch


def branch_end(text: str, end: int) -> int:
    """Where the branch behind a central body ends (外汇局海南省分局); `end` where no place and branch follow."""
    start = end + text.startswith("驻", end)
    place = place_end(text, start)
    zone = ZONE.match(text, place) if place > end + 1 else None  # 税务总局 | 昆明 | 经济技术开发区 | 税务局
    zone = ZONE_OF_PLACE.match(text, place) or zone if place > end + 1 else None
    place = zone.end() if zone and BRANCH_TAIL.match(text, zone.end()) else place
    tail = BRANCH_TAIL.match(text, place) if place > end + 1 else _of_county(text, start)
    return tail.end() if tail else end


def _of_county(text: str, start: int) -> re.Match[str] | None:
    """The branch of a bank behind the short name of a county: 人行 | 昆山支行."""
    for end in range(start + 4, start + 1, -1):
        if text.startswith(_BANK_BRANCHES, end) and text[start:end] in by_name():
            return BRANCH_TAIL.match(text, end)
    return None
