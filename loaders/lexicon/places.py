"""Administrative divisions and named regions: by name, short name or code, with their parents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from loaders.lexicon.table import rows, values

LEVELS = {1: "provincial", 2: "city", 3: "county"}
MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
# districts whose short names say more of a country or a city than they are: 郑州中原科技城
WIDE = frozenset({"中原", "江南", "江北", "东方", "西部", "新华", "和平"})
_LONGEST = 15
_SHORT = 2  # characters of a short name that other words hold, too
PROVINCE_LETTERS = "京津沪申渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔云滇陕秦甘陇青蒙桂藏宁新疆"
_LAND = frozenset("山湖河江沟楼关源陵坪岭")  # ends of names that are also those of a mountain, a river or a gate
_UNLISTED = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:省|自治区|自治州|市|州|盟|县|旗)")
_TIERS = {"省": 1, "自治区": 1, "县": 3, "旗": 3}


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division: province (1), prefecture (2) or county (3)."""

    code: str
    name: str
    shorts: tuple[str, ...]
    tier: int
    parent: str

    @property
    def level(self) -> str:
        """The level in the words of the ontology: provincial, city or county."""
        return LEVELS[self.tier]

    @property
    def short(self) -> str:
        """The usual short name: 广西, 杭州."""
        return self.shorts[0]

    @property
    def designation(self) -> str:
        """The word by which its own documents call it: 自治区, 省, 市, 自治州, 县, 区 …"""
        return _designation(self.name)


@lru_cache(maxsize=4096)
def _designation(name: str) -> str:
    for word in ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区"):
        if name.endswith(word):
            return word
    return name[-1]


@cache
def divisions() -> Mapping[str, Division]:
    """Every division by its code, in code order."""
    return {
        line["code"]: Division(
            line["code"], line["name"], values(line["short"]) or (line["name"],), int(line["level"]), line["parent"]
        )
        for line in rows("divisions")
    }


@cache
def provinces() -> tuple[Division, ...]:
    """The provinces, autonomous regions, municipalities and special regions, in the order of the table."""
    return tuple(one for one in divisions().values() if one.tier == 1)


def names_province(words: str) -> bool:
    """Whether words name a province, in full or short."""
    return any(one.tier == 1 for one in by_name().get(words, ()))


@cache
def by_name() -> Mapping[str, tuple[Division, ...]]:
    """Every division by its full name and by its short names; a name of several counties has several."""
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        for name in dict.fromkeys((division.name, *division.shorts, *_abridged(division))):
            found.setdefault(name, []).append(division)
    for division in (*_former(found),):  # before any is added: 沙湾县 may have become 沙湾区 or 沙湾市
        found.setdefault(division.name, []).append(division)
    return {name: tuple(sorted(group, key=lambda one: (one.tier, one.code))) for name, group in found.items()}


def _former(known: Mapping[str, list[Division]]) -> Iterator[Division]:
    """What divisions were: 新津县 of 新津区, 即墨市 of 即墨区, 那曲地区 of 那曲市, where no other has the name."""
    former = [(line["now"], line["name"]) for line in rows("former_cities")]
    counties = [(one.name, one.name[:-1] + "县") for one in divisions().values() if _may_be_renamed(one)]
    for now, name in (*former, *counties):
        for division in known.get(now, ()) if name not in known else ():
            if division.name == now:
                yield replace(division, name=name, shorts=(name,))


def _may_be_renamed(division: Division) -> bool:
    """Whether a division is a district or county-level city that a county or city may have become."""
    return division.tier == 3 and division.designation in "区市" and len(division.name) > 2


def _abridged(division: Division) -> Iterator[str]:
    """What an autonomous division is called for short with its rank: 伊犁州, 巴马县, 湘西自治州, 广西自治区."""
    if division.designation.startswith("自治"):
        for short in division.shorts:
            bare = short.removesuffix(division.designation[-1])
            yield bare + division.designation
            if division.tier > 1:
                yield bare + division.designation[-1]


def is_telling(name: str) -> bool:
    """Whether a short name of a county can mean nothing else: 张家港 and 北川县, but 井冈山 is a mountain, too."""
    return len(name) > _SHORT and name[-1] not in _LAND and name != "河南县"


@cache
def common_words() -> frozenset[str]:
    """The short names of places that are common words too, or letters of other words: proof in a name, no mention."""
    return frozenset(line["name"] for line in rows("common_words"))


@cache
def regions() -> Mapping[str, str]:
    """The canonical name of every named region, by each name it goes by."""
    names: dict[str, str] = {}
    for line in rows("regions"):
        for name in (line["name"], *values(line["other"])):
            names[name] = line["name"]
    return names


def path(division: Division) -> tuple[Division, ...]:
    """The division with its parents, the province first."""
    known = _paths().get(division.code)
    if known is not None and known[-1] is division:
        return known
    above = divisions().get(division.parent)
    return (*path(above), division) if above else (division,)


@cache
def _paths() -> Mapping[str, tuple[Division, ...]]:
    """Every division of the table with its parents, by its code; a parent stands before what lies in it."""
    found: dict[str, tuple[Division, ...]] = {}
    for code, division in sorted(divisions().items(), key=lambda one: one[1].tier):
        found[code] = (*found.get(division.parent, ()), division)
    return found


def full_name(division: Division) -> str:
    """The name from the province down: 浙江省杭州市, 浙江省嘉兴市桐乡市."""
    return "".join(one.name for one in path(division))


def province(division: Division) -> Division:
    """The province that a division is or lies in."""
    return path(division)[0]


@lru_cache(maxsize=8192)
def locate(name: str, near: Division | None = None) -> Division | None:
    """The one division that a name, short name or chain of names means, in the light of a place near it, else None."""
    return _unique(_chains(name), near)


def unlisted(name: str) -> Division | None:
    """A division that no table lists, by its own full name: one renamed, or not of this country's list."""
    if name in by_name() or not _UNLISTED.fullmatch(name):
        return None
    division = Division(name, name, (name[:-1],), 2, "")
    return replace(division, tier=_TIERS.get(division.designation, 2))


def unlisted_head(words: str) -> str:
    """The words before the first 省, 市, 县 … that a name could begin with; empty where there are none."""
    found = _UNLISTED.match(words)
    return found[0] if found else ""


def place_end(text: str, start: int) -> int:
    """Where the longest chain of division names that begins at `start` ends; `start` where none does.

    A county counts by its full name only: 市中, 公安 and 和平 are words.
    """
    end = start
    while step := _longest(text, end):
        end += step
    return end


@cache
def named_places() -> frozenset[str]:
    """The names that a division goes by on its own: of a county the full one only."""
    return frozenset(
        name
        for name, group in by_name().items()
        if group[0].tier < 3 or name == group[0].name or (len(name) > _SHORT and name.endswith(("县", "旗")))
    )


def _longest(text: str, start: int) -> int:
    names, room = named_places(), len(text) - start
    for length in _lengths().get(text[start : start + 2], ()):
        if length <= room and text[start : start + length] in names:
            return length
    return 0


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """By the first two characters of a division's name, the lengths of such names, longest first."""
    return lengths_by(named_places(), slice(2), _LONGEST)


def lengths_by(names: Iterable[str], edge: slice, longest: int) -> Mapping[str, tuple[int, ...]]:
    """By the characters at an edge of names of two characters or more, the lengths of such names, longest first."""
    found: dict[str, set[int]] = {}
    for name in names:
        if 1 < len(name) <= longest:
            found.setdefault(name[edge], set()).add(len(name))
    return {known: tuple(sorted(lengths, reverse=True)) for known, lengths in found.items()}


def _chains(name: str) -> Iterator[Division]:
    """The divisions at the end of every way to read the name as a chain from above to below."""
    yield from by_name().get(name, ())
    for length in range(2, min(_LONGEST, len(name) - 1)):
        above = by_name().get(name[:length], ())
        if not above:
            continue
        for below in _chains(name[length:]):
            if any(_inside(below, one) for one in above):
                yield below


def _inside(below: Division, above: Division) -> bool:
    return below != above and above in path(below)


def _unique(candidates: Iterator[Division], near: Division | None) -> Division | None:
    found = list(dict.fromkeys(candidates))
    if near is not None:
        found = _seen_from(found, near)
    if len(found) > 1:  # 海南 is a province and a prefecture; the wider one is meant where nothing else is said
        found = [one for one in found if one.tier == min(each.tier for each in found)]
    return found[0] if len(found) == 1 else None


def _seen_from(found: list[Division], near: Division) -> list[Division]:
    """What a name may mean near a place; of what lies in an unlisted place no table knows."""
    if near.code not in divisions():
        found = [one for one in found if one.tier < 3]
    return _nearest(found, near) if len(found) > 1 else found


def _nearest(found: list[Division], near: Division) -> list[Division]:
    """The candidates inside the nearest place around `near`; all where none lies in its province."""
    for around in reversed(path(near)):
        if inside := [one for one in found if around in path(one)]:
            return inside
    return found
