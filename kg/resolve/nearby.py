"""Bodies by the town or district of the part's own place: 石桥镇政府, 公安红桥分局."""

from __future__ import annotations

import re

from kg.resolve.jurisdictions import official
from loaders.lexicon.places import Division, locate, path, place_end

_TOWN = re.compile(r"((?!各)[一-鿿]{1,6}?(?:镇|乡|街道))(?:(?:人民)?(政府|办事处))?")
_POLICE = re.compile(r"公安([一-鿿]{2,5})分局")


def branch_of_police(words: str, around: Division | None) -> str:
    """A branch of a city's police by the district that it stands in: 公安红桥分局; empty for other words."""
    branch = _POLICE.fullmatch(words)
    if branch is None or around is None:
        return ""
    city = official(around).removesuffix(around.name) if around.tier == 3 else official(around)
    return f"{city}公安局{branch[1]}分局" if city else ""


def government_of_town(words: str, around: Division | None) -> str:
    """A town's government behind the place of its part; empty where a place of the part stands before the town."""
    town = _TOWN.fullmatch(words)
    if town is None or around is None:
        return ""
    head = locate(words[: place_end(words, 0)], around)
    if head is not None and around in path(head):
        return ""
    written = {"政府": "人民政府"}.get(town[2] or "", town[2])
    if written is None and around.tier == 3:  # only a county's plan names its towns by the bare word
        written = "办事处" if town[1].endswith("街道") else "人民政府"
    return official(around) + town[1] + written if written else ""
