"""Bodies by the town or district of the part's own place: 石桥镇政府, 公安红桥分局, 区自然资源分局."""

from __future__ import annotations

import re

from kg.resolve.jurisdictions import official
from loaders.lexicon.bodies import parse_body
from loaders.lexicon.cores import System, cores
from loaders.lexicon.places import Division, divisions, locate, path, place_end

_TOWN = re.compile(
    r"(?:[市县区旗](?=[一-鿿]{2,6}?(?:镇|乡|街道|苏木)))?((?!各)[一-鿿]{1,6}?(?:镇|乡|街道|苏木))(?:(?:人民)?(政府|办事处|办|党委|党工委))?"
)
_IN_FULL = {"政府": "人民政府", "办": "办事处"}
_COMMITTEES = {"党委": "委员会", "党工委": "工作委员会"}
_BRANCH = re.compile(r"[市区县旗]?((?:(?![局委])[一-鿿]){2,12})分局")


def branch_of_city(words: str, around: Division | None) -> str:
    """A branch of a city's bureau by the district that it stands in: 公安红桥分局, 区自然资源分局; empty for others."""
    branch = _BRANCH.fullmatch(words) if words.endswith("分局") else None
    if branch is None or around is None or _is_of_nation(words):
        return ""
    district = around.short if around.tier == 3 else ""
    function, seat = _function_and_seat(branch[1].removeprefix(around.name), district, around)
    city = divisions().get(around.parent) if district else around
    return f"{official(city)}{function}{seat}分局" if city and function else ""


def _is_of_nation(words: str) -> bool:
    """Whether a branch is one of a central body that a table lists: 襄阳金融监管分局."""
    body = parse_body(words)
    return body is not None and body.system is System.BRANCH


def _function_and_seat(words: str, district: str, around: Division) -> tuple[str, str]:
    """Which bureau has a branch, in full, and where: 公安 | 红桥, 红桥 | 公安, or in the part's own district."""
    for at in range(len(words), 1, -1):
        for function, seat in ((words[:at], words[at:]), (words[-at:], words[:-at])):
            bureau = cores().get(f"{function}局")
            if bureau and not bureau[0].central and (_is_seat(seat, around) if seat else district):
                return bureau[0].name, seat or district
    return "", ""


def _is_seat(words: str, around: Division) -> bool:
    """Whether words are a zone or a place of the part's own city; 资源 in 资源规划分局 is neither."""
    place = locate(words, around)
    city = around if around.tier < 3 else divisions().get(around.parent)
    return words.endswith(("区", "新城")) or (place is not None and city in path(place))


def government_of_town(words: str, around: Division | None, *, of_zone: bool = False) -> str:
    """A town's government behind the place of its part; empty where a place of the part stands before the town.

    A zone governs no towns: in its paper they stand without a place.
    """
    town = _TOWN.fullmatch(words)
    if town is None or around is None:
        return ""
    head = locate(words[: place_end(words, 0)], around)
    if head is not None and (around in path(head) or words.startswith(head.name)):
        return ""
    above = "" if of_zone else official(around)
    if committee := _COMMITTEES.get(town[2] or ""):
        return f"中共{above}{town[1]}{committee}"
    written = _IN_FULL.get(town[2] or "", town[2])
    if written is None and (of_zone or around.tier == 3):  # only these name their own towns by the bare word
        written = "办事处" if town[1].endswith("街道") else "人民政府"
    return above + town[1] + written if written else ""
