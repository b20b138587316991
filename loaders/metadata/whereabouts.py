"""The place that a text without a policy's title speaks of: of its level, the one that it names most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.lexicon.places import MUNICIPALITIES, Division, by_name, common_words, locate, path, place_end
from loaders.ranges import occurrences

_SHARE = 0.6  # of all mentions of places of the level
_FEWEST = 2
_READ = 20_000  # characters
_APART = frozenset({"香港特别行政区", "澳门特别行政区", "台湾省"})  # named beside a province that speaks
# a body by its level alone: 省财政厅, 市发展改革委, 县人民政府
_BARE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<level>省|自治区|市(?!场)|州|盟|县(?!域)|区(?!域)|旗)(?:委(?!员)|政府|人民政府|[\u4e00-\u9fff]{2,10}?[厅局委办])"
)
# who brings a newsletter out, in its masthead: 重庆市口岸和物流办公室编
_EDITED = re.compile(
    r"(?:^|[\s　：:])(?P<body>[\u4e00-\u9fff（）]{5,30}?)\s*(?:主?编印?|主办|承办|编发)(?=[\s　]|$)", re.MULTILINE
)
_MASTHEAD = 300  # characters
_TIERS = {"省": 1, "自治区": 1, "市": 2, "州": 2, "盟": 2, "县": 3, "区": 3, "旗": 3}


def main_place(text: str, start: int, end: int) -> str | None:
    """The place whose 省, 市 or 县 a range means, or its editor's, else the province that it names most; else None."""
    words = text[start : min(end, start + _READ)]
    named, tier = Counter(_named(words)), _tier(words)
    found = _of_editor(words[:_MASTHEAD], tier) or _of_tier(named, tier) or _most(named, 1)
    return found.name if found else None


def _of_editor(masthead: str, tier: int) -> Division | None:
    """The place of who brings a newsletter out, where it is of the tier that its bodies without a place are of."""
    for edited in _EDITED.finditer(masthead):
        body = edited["body"]
        division = locate(body[: place_end(body, 0)])
        if division is not None and (tier in (0, division.tier) or (tier == 2 and division.name in MUNICIPALITIES)):
            return division
    return None


def main_division(text: str, start: int, end: int) -> Division | None:
    """The division that a range means by the bodies that it calls by their level alone, None where there are none."""
    words = text[start : min(end, start + _READ)]
    tier = _tier(words)
    return _of_tier(Counter(_named(words)), tier) if tier else None


def _tier(words: str) -> int:
    """The tier that most bodies without a place are of, 0 where there are none."""
    tiers = Counter(_TIERS[found["level"]] for found in _BARE.finditer(words))
    return max(tiers, key=lambda one: (tiers[one], -one), default=0)


def _of_tier(named: Counter[Division], tier: int) -> Division | None:
    if (found := _most(named, tier)) is not None or tier != 2:
        return found
    return _municipality(named) or _best({one: count for one, count in named.items() if _is_county_city(one)})


def _is_county_city(division: Division) -> bool:
    """Whether a division below a city is called 市 too: 义乌市."""
    return division.tier == 3 and division.designation == "市"


def _most(named: Counter[Division], tier: int) -> Division | None:
    """The division that most mentions of its tier name, else with those inside it; None where none stands out."""
    own = {division: count for division, count in named.items() if division.tier == tier}
    return _best(own) or _best({division: _inside(named, division) for division in own})


def _best(counts: dict[Division, int]) -> Division | None:
    best = max(counts, key=lambda one: (counts[one], one.code), default=None)
    enough = max(_FEWEST, sum(counts.values()) * _SHARE)
    return best if best is not None and counts[best] >= enough else None


def _inside(named: Counter[Division], around: Division) -> int:
    """How often a division is named, and those inside it where they are several."""
    inner = [count for division, count in named.items() if around in path(division)[:-1]]
    return named[around] + (sum(inner) if len(inner) > 1 else 0)


def _municipality(named: Counter[Division]) -> Division | None:
    """A 市 that is a province: Shanghai, where no other city is named."""
    found = _most(named, 1)
    return found if found is not None and found.name in MUNICIPALITIES else None


def _named(words: str) -> Iterator[Division]:
    """Every mention of a division, by its full name or a short one that is no common word."""
    for _, start, end in _automaton().find_matches_as_indexes(words):
        division = locate(words[start:end])
        if division is None or division.name in _APART:
            continue
        # 义乌 alone only keeps 乌海 out of 义乌海关
        if division.tier < 3 or (end - start > 2 and words[end - 1] == division.name[-1]):
            yield division


@cache
def _automaton() -> AhoCorasick:
    common = common_words()
    names = {name for name, group in by_name().items() if len(name) > 1 and (name not in common or group[0].tier == 3)}
    return AhoCorasick(sorted(names), matchkind=MatchKind.LeftmostLongest)


def named_with(letters: str, words: str) -> Division | None:
    """The one division that words name and whose name begins with the letters of a document number: 嘉 and 嘉鱼."""
    if not letters:
        return None
    found = {one.code: one for one in _named_in(words, letters[:1]) if one.name.startswith(letters) and one.tier > 1}
    deepest = [one for one in found.values() if not _holds_any(one, found.values())]
    return deepest[0] if len(deepest) == 1 else None


def _named_in(words: str, letter: str) -> Iterator[Division]:
    """The divisions that words name with a name that begins with a letter, the shortest first."""
    for size in range(2, 6):
        for at in occurrences(letter, words):
            yield from by_name().get(words[at : at + size], ())


def _holds_any(division: Division, others: Iterable[Division]) -> bool:
    """Whether one of several divisions lies within a division."""
    return any(division in path(other)[:-1] for other in others)
