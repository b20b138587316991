"""The divisions that a park's name holds: 广西良庆经济开发区 lies in 广西 and in 良庆区."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from loaders.extract.places import lies_in
from loaders.extract.relations.name_owners import companies, company_at_head, listed_companies, owner
from loaders.extract.towns import town_at_head
from loaders.lexicon.places import (
    WIDE,
    Division,
    by_name,
    common_words,
    full_name,
    lengths_by,
    locate,
    path,
    province,
    regions,
)
from loaders.lexicon.zones import zone_words

_COUNTY = 3
_LONGEST = 12
_QUARTERS = frozenset({"新城", "老城", "城中", "城东", "城西", "城南", "城北", "郊", "矿"})  # also words for a quarter
_NATURE = frozenset("山湾河湖江溪岛洲岭峰峡泉寺门桥路街")  # 岳麓山 is no 岳麓区
_BANKS = frozenset({"河南", "河北", "湖南", "湖北", "山东", "山西", "江西"})  # of a river that one more character names
_TOWNS = frozenset("镇乡庙")  # 上海庙 is a town of 鄂托克前旗
_SLOPES = frozenset("麓坡")  # the side of a mountain: 贺兰山东麓
_ANY_TOWN = frozenset({"乡镇", "镇乡"})
_RANKS = frozenset("省市县区")
_ABROAD = frozenset({"东盟", "大湾区", "雄安新区", "河北雄安新区", "海南自由贸易港", "西部陆海新通道"})
_CITY = 2  # the tier of one
_PARTS = ("片区", "核心", "分园", "分区", "区块", "板块")  # of a zone that goes over the borders of counties
_OWN_RANKS = frozenset("市县区旗")


class NamePlaces:
    """Reads divisions out of names, in the light of the place that the text speaks for."""

    __slots__ = ("_common", "_named", "_near")

    def __init__(self, place: str | None, named: Iterable[str] = ()) -> None:
        self._near = locate(place) if place else None
        # the counties that the text names in full, whose short names are theirs then
        self._named = frozenset(map(self._found, {name for name in named if name[-1:] in _OWN_RANKS}))
        self._common = common_words()

    def of(self, name: str, within: str | None = None) -> tuple[str, ...]:
        """The full names of the divisions inside a name, each once, left to right; `within` holds all of them."""
        region = _region_at_head(name)
        found = dict.fromkeys([*self._own(name[0]), *([regions()[region]] if region else [])])
        above = locate(within) if within else None
        divisions = self._divisions(
            name,
            region or owner(name) or company_at_head(name, companies()) or self._company_of(name),
            above,
            behind=bool(found),
        )
        found.update(dict.fromkeys(map(full_name, divisions)))
        return tuple(found) or self._town(name)

    def _divisions(self, name: str, outer: str, above: Division | None, *, behind: bool) -> Iterator[Division]:
        """The divisions that a name says behind its region or company; `behind` another place is each but the first."""
        last, after = None, ""  # the division before, and the characters behind it
        for words, following, at_head in _said(name, outer):
            if (behind and _is_zone(words, above)) or _is_own_end(name, words, above, at_head=at_head):
                continue
            division = self._division(words, above, at_head=at_head) or self._own_part(words, following)
            if division is None or _is_landscape(division, words, following):
                continue
            if last is not None and after.startswith(words) and _is_new_area(division, following, last):
                continue
            yield division
            behind, above, last, after = True, _narrowed(above, division), division, following

    def _company_of(self, name: str) -> str:
        """The company with its place that a name begins with, where that is elsewhere: 广东东鹏饮料什邡基地."""
        place = next((words for words, _ in _candidates(name) if name.startswith(words)), "")
        if not place or self._is_home(place):
            return ""
        owned = place + company_at_head(name[len(place) :], listed_companies())
        if owned != place:
            behind = (
                locate(words, self._near) for words, _ in _candidates(name[len(owned) :]) if words not in _QUARTERS
            )
            return owned if any(one is not None and locate(place) not in path(one) for one in behind) else ""
        return company_at_head(name, listed_companies()) if self._near is not None else ""

    def _is_home(self, place: str) -> bool:
        """Whether the text speaks for a place or for what lies in it."""
        home = locate(place)
        return home is not None and self._near is not None and home in path(self._near)

    def _town(self, name: str) -> tuple[str, ...]:
        """The town that a name begins with, in the county that the text speaks for."""
        county = self._near
        if county is None or county.tier != _COUNTY or not (town := town_at_head(name)):
            return ()
        return (full_name(county) + town,)

    def _own(self, rank: str) -> list[str]:
        """The full name of the division of a rank that the text speaks for or lies in: 市筑梦新区."""
        above = path(self._near) if self._near is not None and rank in _RANKS else ()
        return [full_name(one) for one in reversed(above) if one.designation == rank][:1]

    def _found(self, name: str) -> Division | None:
        return locate(name, self._near)

    def elsewhere(self, name: str, place: str) -> bool:
        """Whether a name says places, and none of them is the given one, holds it or lies in it: 西安高新区, 咸阳."""
        named, near = self.of(name), locate(place, self._near)
        full = full_name(near) if near is not None else place
        return bool(named) and not any(one in full or full in one for one in named)

    def _division(self, words: str, above: Division | None, *, at_head: bool) -> Division | None:
        """What words of a name say in a place, or at its head."""
        return self._inside_name(words, above) or (self._at_head(words) if at_head else None)

    def _inside_name(self, words: str, above: Division | None) -> Division | None:
        """A county counts by its short name behind the place that it lies in, else only inside the text's province."""
        if (only := _only_inside(words, above)) is not None:
            return only
        division = locate(words, above or self._near) or locate(words, self._near)
        return division if division is not None and self._is_named(division, words) else None

    def _own_part(self, words: str, following: str) -> Division | None:
        """The text's own county where its part of a zone bears its name: 西郊商务区长宁片区."""
        own = self._near if following.startswith(_PARTS) else None
        return own if own is not None and words in own.shorts else None

    def _at_head(self, words: str) -> Division | None:
        """The city or the text's own district that a name begins with, also by a common word: 白银高新区, 昌平园."""
        division = locate(words, self._near)
        return division if division is not None and self._may_head(division, words) else None

    def _may_head(self, division: Division, words: str) -> bool:
        """A city below a prefecture, too, may begin a name by its short name: 昆山高新区."""
        if division.tier < 3 or division in self._named:
            return True
        if division.name in (f"{words}区", f"{words}县") and words not in _QUARTERS:
            return self._near in path(division)[-2:] or self._is_of_province(words)
        return division.name == f"{words}市" and self._may_be_city(division, words)

    def _may_be_city(self, division: Division, words: str) -> bool:
        """Whether the short name of a city below a prefecture is no common word, and not that of one far away."""
        return words not in self._common and self._is_near(division)

    def _is_near(self, division: Division) -> bool:
        """Whether a division lies in the province of the city or county that the text speaks for, if it is of one."""
        near = self._near
        return near is None or near.tier == 1 or province(near) == province(division)

    def _is_named(self, division: Division, words: str) -> bool:
        """The words are the full name of a division, or its short name and no common word."""
        return words == division.name or (words not in self._common and self._may_be_short(division))

    def _may_be_short(self, division: Division) -> bool:
        """中原 is 中原区 only in its city's texts; a county goes by its short name in its province's."""
        if division.tier < 3 or division in self._named:
            return True
        if division.name.endswith("区"):
            return self._near in path(division)[-2:]
        return self._near is not None and province(division) == province(self._near)

    def _is_of_province(self, words: str) -> bool:
        """Whether a county of the text's province, and no mountain or word, goes by these words: 沾益产业园区."""
        if self._near is None or words in WIDE or words[-1] in _NATURE:
            return False
        return lies_in(words, province(self._near).name)


def _said(name: str, outer: str) -> Iterator[tuple[str, str, bool]]:
    """Each candidate behind the region or company of a name, and whether it begins the name; no bank of a river."""
    for words, following in _candidates(name.removeprefix(outer)):
        if not (words in _BANKS and (name.startswith(words, 1) or following[:1] in _SLOPES)):  # 淇河南片区
            yield words, following, not outer and name.startswith(words)


def _is_zone(words: str, above: Division | None) -> bool:
    """Whether a name of a district in no city named before it is that of a zone: 茂名滨海新区."""
    return above is not None and above.tier == _CITY and words[-1] == "区" and not _inside(words, above)


def _is_own_end(name: str, words: str, above: Division | None, *, at_head: bool) -> bool:
    """Whether a zone that bears the name of one elsewhere ends with it: 镜湖湾滨海新区 lies in no 天津市滨海新区."""
    return not at_head and words.endswith("新区") and name.endswith(words) and not _inside(words, above)


def _is_new_area(division: Division, following: str, before: Division) -> bool:
    """Whether the name of a new area of one province is that of a place in another: 湛江海东新区."""
    return following.startswith("新区") and province(division) != province(before)


def _narrowed(above: Division | None, division: Division) -> Division | None:
    """The place that the next division of a name lies in, behind one that was just read."""
    return division if division.tier < _COUNTY else above


def _only_inside(words: str, above: Division | None) -> Division | None:
    """The one division of these words in a place, if they are its full name or no wide word."""
    inside = _inside(words, above)
    return inside[0] if len(inside) == 1 and (words == inside[0].name or words not in WIDE) else None


def _region_at_head(name: str) -> str:
    """The region that a name begins with: 长三角生态绿色一体化发展示范区; empty where it begins with none."""
    if name[:2] not in _region_heads():
        return ""
    words = max((one for one in regions() if name.startswith(one) and len(one) < len(name) - 2), key=len, default="")
    return words if words not in _ABROAD else ""


@cache
def _region_heads() -> frozenset[str]:
    return frozenset(name[:2] for name in regions())


def _inside(words: str, above: Division | None) -> list[Division]:
    """The divisions of a name that lie in the one named before it."""
    return [one for one in by_name()[words] if above in path(one)[:-1]] if above is not None else []


def _is_landscape(division: Division, words: str, following: str) -> bool:
    """A short name before 山 or 湾 names the mountain or the bay, before 镇 a town; 安新 before 区 is no 安新县."""
    if words == division.name:
        return False
    if following[:1] in _TOWNS:
        return following[:2] not in by_name() and following[:2] not in _ANY_TOWN  # but 宁波镇海
    return division.tier >= _COUNTY and _names_nature(division, following)


def _names_nature(division: Division, following: str) -> bool:
    """Whether what follows a county's short name makes it that of a mountain, a water or another division."""
    if following[:1] == "口":
        return following[:2] != "口岸"  # 三江口 is where rivers meet, 瑞丽口岸 a port of entry of 瑞丽
    if following[:2] in by_name() and following[2:] not in _SLOPES:
        return False  # 潜江江汉盐化工业园
    return following[:1] in _NATURE or (following[:1] in _OWN_RANKS and following[0] != division.name[-1])


def _candidates(name: str) -> Iterator[tuple[str, str]]:
    """The longest division name at each place of a name that begins one, with the three characters behind it."""
    known, lengths = by_name(), _lengths()
    start, last = 0, len(name) - 1
    while start < last:
        step = 1
        for length in lengths.get(name[start : start + 2], ()):
            if length <= len(name) - start and (words := name[start : start + length]) in known:
                if words not in zone_words():
                    yield words, name[start + length : start + length + 3]
                step = length
                break
        start += step


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """By the first two characters of a division's name, the lengths of such names, longest first."""
    return lengths_by(by_name(), slice(2), _LONGEST)
