"""Places: divisions and regions where they stand by themselves, and those that a park's name holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

import rjieba

from loaders.document import Document, Part
from loaders.extract.place_words import is_city, is_in_word, is_shared, is_word
from loaders.extract.proofs import begins_proper
from loaders.extract.regions import named_regions
from loaders.extract.scan import PLACES, Known, Scan
from loaders.extract.towns import follows_town, listed_towns, lone_towns, named_again, with_town
from loaders.lexicon.places import WIDE, Division, by_name, common_words, divisions, locate, path
from loaders.mention import Mention
from loaders.ranges import Range

_SLOGAN = re.compile(r"“[^“”]{1,5}$")
_WATERS = frozenset("湾湖山江河岛岭")  # 三亚崖州湾 is no 崖州 in 三亚
_CLOSING = re.compile(
    # one class first, so that the engine skips to it
    r"[等两二三四五六七八九十](?:(?<=等)(?:[0-9一二三四五六七八九十]+个?)?|(?<=[^第、][两二三四五六七八九十]))(?:地|县|市|区|州|旗|设区市)(?![图块域标])"
)
_LIST = re.compile(r"[\u4e00-\u9fff]{2,6}、(?:[\u4e00-\u9fff]{2,4}、){0,15}[\u4e00-\u9fff]{2,4}$")
_MEMBER = re.compile(r"[\u4e00-\u9fff]{2,6}")
_INTO = frozenset("在于至到")
_COUNTY_ENDS = frozenset("县市区旗")
_REACH = 70  # characters of the longest list of counties
_NOUNS = frozenset({"大同", "大理", "安康", "普洱", "朝阳", "白银", "红河", "黄山"})  # words of their own, too
_QUARTERS = frozenset(
    {
        "滨海新区",
        "老城区",
        "新城区",
        "城区",
        "郊区",
        "矿区",
        "东城区",
        "西城区",
        "城中区",
        "市中区",
        "城东区",
        "城西区",
        "城北区",
        "城关区",
    }
)
_WAYS = ("新通道",)  # what goes through several provinces is no place: 西部陆海新通道
_JOINTS = frozenset("、和与及")
_MARKS = frozenset("、和与及—－-")
_PAIR = 2
_LINE = re.compile("[\u4e00-\u9fff](?:高铁|铁路|高速|客专|城际)")
_CLOSERS = frozenset("、，。；和与及等的（\n") | {""}
_NAMES = frozenset({"ns", "nr", "nrt", "nz", "n", "j"})  # what the dictionary says that names of places are
_ORDINARY = frozenset(
    {
        "新城",
        "中原",
        "青山",
        "和平",
        "白云",
        "江山",
        "南山",
        "长安",
        "城关",
        "高新",
        "新华",
        "解放",
        "团结",
        "红旗",
        "铁西",
        "港口",
    }
)
_OPENING = frozenset("在到至于、，。；：（和与\n") | {""}  # where a word begins for sure
_SETTLED = re.compile("(?:落[户地子]|扎根|坐落|位于|入驻|来到|走进|投资|移师)[于在到]?$")
_LANDED = re.compile("[^\u4e00-\u9fff]|已|以?来|投资|建设|$")  # what shows that the short name of a county ends
_WITHIN = ("境内", "全境", "辖区", "籍")
_BUILT_IN = re.compile(r"(?:在|位于|落户)(?:[^，。；：\n]{0,30}、)?$")
_BUILT = re.compile(
    r"(?:、[^，。；：\n]{2,8}){0,6}(?:等(?:东盟)?国家|等国|等地)?(?:建设|设立|建立|成立|布局|投资|推进)"
)


def find_places(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every division and region of a part; neighbours without a gap are one chain (浙江省杭州市)."""
    regions = tuple(named_regions(scan))
    chains = _own_chains(scan, regions)
    for start, end in chains:
        yield scan.mention("Place", start, with_town(scan.text, end), "places.table")
    for start, end in regions:
        yield scan.mention("Place", start, end, "places.region", 0.8)
    for start, end, name in chain(named_again(scan.text, chains), listed_towns(scan.text, chains)):
        yield scan.mention("Place", start, end, "places.town", 0.85, name=name)
    for start, end in (*_listed(scan.text), *_beside(scan)):
        yield scan.mention("Place", start, end, "places.list", 0.85)
    for start, end, name in lone_towns(scan.text, part, chains):
        yield scan.mention("Place", start, end, "places.town", 0.85, name=name)
    yield from _countries(scan)


def _own_chains(scan: Scan, regions: Sequence[Range]) -> list[Range]:
    """The chains of places that stand for themselves, in no slogan and in no name of a region."""
    return [
        one
        for one in _chains(scan)
        if not (_is_slogan(scan.text, *one) or _is_inside(one, regions) or scan.text.endswith(_WAYS, *one))
    ]


def _countries(scan: Scan) -> Iterator[Mention]:
    """The countries in which something is built."""
    for country in scan.hits("country"):
        if _is_site(scan.text, country):
            yield scan.mention("Place", country.start, country.end, "places.country", 0.8)


def _is_inside(chain: Range, regions: Iterable[Range]) -> bool:
    """Whether a chain of places lies in the name of a region."""
    return any(start <= chain[0] and chain[1] <= end for start, end in regions)


def _is_slogan(text: str, start: int, end: int) -> bool:
    """Whether a place closes a quotation of a few words: “健康山东”."""
    return text[end : end + 1] == "”" and _SLOGAN.search(text, max(0, start - 6), start) is not None


def _listed(text: str) -> Iterator[tuple[int, int]]:
    """The short names of a list that says what they are: 余杭、富阳、桐庐等县（市、区）."""
    for closing in _CLOSING.finditer(text):
        listed = _LIST.search(text, max(0, closing.start() - _REACH), closing.start())
        for found in _MEMBER.finditer(text, *listed.span()) if listed else ():
            start = next(
                (at for at in range(found.start(), found.end() - 1) if text[at : found.end()] in by_name()), -1
            )
            if start >= 0:
                yield start, found.end()


def _beside(scan: Scan) -> Iterator[tuple[int, int]]:
    """The short names of counties of one city in a list of them: 萧山、余杭、钱塘区, 安吉、德清、长兴."""
    for run in _runs(scan):
        if len(run) >= _PAIR and _are_of_one_city(scan, run):
            yield from ((one.start, one.end) for one in run if one.kind == "anchor")


def _are_of_one_city(scan: Scan, run: Sequence[Known]) -> bool:
    """Whether the names of a list, of which there are many or the last ends as a county does, lie in one city."""
    if len(run) <= _PAIR and scan.text[run[-1].end - 1] not in _COUNTY_ENDS:
        return False
    return bool(set.intersection(*(_cities(scan, one) for one in run)))


def _runs(scan: Scan) -> Iterator[list[Known]]:
    """The lists of names of places with nothing but a mark between two."""
    run: list[Known] = []
    for known in scan.hits("place", "anchor"):
        if run and not (known.start == run[-1].end + 1 and scan.text[run[-1].end] in _MARKS):
            yield run
            run = []
        run.append(known)
    if run:
        yield run


def _cities(scan: Scan, known: Known) -> set[str]:
    """The cities in which a county of a name lies, or the city that it is."""
    name = scan.text[known.start : known.end]
    group = () if name in _QUARTERS else by_name().get(name, ())
    return {one.parent if one.tier > 2 else one.code for one in group}


def _chains(scan: Scan) -> Iterator[tuple[int, int]]:
    start = end = -1
    for known in scan.hits("place", "region", "anchor"):
        if _is_of_line(scan.text, known) or not _stands(scan, known, start, end):
            continue
        if not _goes_on(scan.text, known, start, end):
            if end > 0:
                yield start, end
            start = known.start
        end = known.end
    if end > 0:
        yield start, end


def _is_of_line(text: str, known: Known) -> bool:
    """Whether the first letter of a region ends the verb before a line: 建成|渝昆高铁."""
    if text[known.start - 1] != "建" or text[known.start] != "成":
        return False
    return text[known.start - 2] not in "共构" and _LINE.match(text, known.end) is not None


def _stands(scan: Scan, known: Known, start: int, end: int) -> bool:
    """Whether a name may stand by itself: a short one only where it is a county, or a city by the words around it."""
    if is_in_word(scan.text, known) or (known.start == end and _is_elsewhere(scan.text, known, start)):
        return False
    if known.start != end and scan.text[known.start : known.end] in _QUARTERS:
        return _is_of_its_city(scan.text, known)
    return known.kind != "anchor" or _is_short_name(scan, known, start, end)


def _is_short_name(scan: Scan, known: Known, start: int, end: int) -> bool:
    """Whether a short name is that of a county by its chain or its text, or of a city by the words around it."""
    if _is_county(scan.text, known, start, end) or _is_city(scan, known) or _is_told(scan, known):
        return True
    return scan.part.place is not None and _is_own(scan, known, scan.part.place)


def _is_own(scan: Scan, known: Known, place: str) -> bool:
    """Whether a short name is that of a county of the text's own place, between words that say so: 支持海沧打造."""
    if known.end - known.start < _PAIR or not lies_in(scan.text[known.start : known.end], place):
        return False
    return _opens(scan, known, place) and _closes(scan, known.end) and is_word(scan.text, known)


def _opens(scan: Scan, known: Known, place: str) -> bool:
    """Whether a name stands behind a mark, a verb, a word for where, or another county of the same place."""
    text, start = scan.text, known.start
    if text[start - 1 : start] in _JOINTS:
        return any(lies_in(text[at : start - 1], place) for at in range(max(0, start - 5), start - 2))
    return text[start - 1 : start] in _OPENING or any(
        cut.end == start and cut.mark.kind == "hard" for cut in scan.cuts_in(max(0, start - 6), start)
    )


def _closes(scan: Scan, end: int) -> bool:
    """Whether a mark or a verb stands behind a name."""
    return scan.text[end : end + 1] in _CLOSERS or any(
        cut.start == end and cut.mark.kind != "quantity" for cut in scan.cuts_in(end, end + 5)
    )


@cache
def lies_in(name: str, place: str) -> bool:
    """Whether one county of a short name lies in a place, and the name is no ordinary word."""
    own = locate(place)
    counties = [one for one in by_name().get(name, ()) if one.tier > 2 and one.name != name]
    if name in _ORDINARY or sum(own in path(one)[:-1] for one in counties) != 1:
        return False
    return rjieba.tag(name)[0][1] in _NAMES


def _is_elsewhere(text: str, known: Known, start: int) -> bool:
    """Whether a district stands right behind a place in which none of its name lies: 茂名滨海新区 is a zone."""
    return text[known.end - 1] == "区" and text[known.start - 1] != "、" and locate(text[start : known.end]) is None


def _is_told(scan: Scan, known: Known) -> bool:
    """Whether a short name is that of a county beside other places, or of one that the text names in full."""
    name = scan.text[known.start : known.end]
    county = _only_bearer(name)
    if county is None:
        return False
    if _is_settled(scan.text, known):
        return True
    if scan.text[known.start - 1 : known.start] in _INTO and divisions()[county.parent].short in scan.text:
        return is_word(scan.text, known)  # 在太仓建设, of a text that names 苏州
    return _is_beside(scan, known, county)


def _is_beside(scan: Scan, known: Known, county: Division) -> bool:
    """Whether a text names a county in full, or its short name stands in a list of places."""
    if county.name in scan.text and is_word(scan.text, known):
        return True
    return _is_listed(scan, known) and _is_apart(scan.text, known)


def _is_settled(text: str, known: Known) -> bool:
    """Whether something comes to a county by its short name, or lies in it: 企业落户盐边, 盐边境内."""
    if text.startswith(_WITHIN, known.end):
        return _is_apart(text, known)
    if not _SETTLED.search(text, max(0, known.start - 4), known.start):
        return False
    if _LANDED.match(text, known.end):
        return True
    return is_word(text, known) and begins_proper(text[known.start : known.end])


def _only_bearer(name: str) -> Division | None:
    """The one division that a short name means, or None where there are several or the name is a word, too."""
    group = by_name().get(name, ())
    return group[0] if len(group) == 1 and name not in common_words() else None


def _is_apart(text: str, known: Known) -> bool:
    """Whether no letter stands right before a name, or the dictionary has it for a word: no 盘山 in 碾盘山."""
    return not "\u4e00" <= text[known.start - 1 : known.start] <= "\u9fff" or is_word(text, known)


def _is_of_its_city(text: str, known: Known) -> bool:
    """Whether a district whose name is also a word for a quarter of any town lies in a city that the text names."""
    cities = (path(one)[-2] for one in by_name().get(text[known.start : known.end], ()))
    return any((one.name if known.end - known.start == _PAIR else one.short) in text for one in cities)


def _is_city(scan: Scan, known: Known) -> bool:
    """Whether letters that other words hold too are a city here: 支持西安, but not 山西安全 and not 白银价格."""
    name = scan.text[known.start : known.end]
    if name in _NOUNS and is_shared(name):
        return _is_listed(scan, known)
    return is_city(scan.text, known)


def _is_listed(scan: Scan, known: Known) -> bool:
    """Whether another place stands right before or behind it in a list: 安康、商洛."""
    text = scan.text
    if text[known.end : known.end + 1] in _JOINTS and (following := scan.name_at(known.end + 1)):
        return following.kind in PLACES
    before = scan.names_in(max(0, known.start - 6), known.start - 1)
    return text[known.start - 1 : known.start] in _JOINTS and any(
        one.end == known.start - 1 and one.kind in PLACES for one in before
    )


def _goes_on(text: str, known: Known, start: int, end: int) -> bool:
    """Whether a name goes on the chain that ends right before it, as a place in the place."""
    return known.start == end and bool(locate(text[start : known.end]))


def _is_county(text: str, known: Known, start: int, end: int) -> bool:
    """Whether a short name is a county: it follows the place that it lies in (浙江桐乡), or fills a bracket."""
    if known.start == end:
        return _lies_behind(text, known, start)
    name = text[known.start : known.end]
    before = text[known.start - 1 : known.start]
    if follows_town(text, known.end) and (before in _OPENING or name not in common_words()):
        return True
    return before == "（" and text[known.end : known.end + 1] == "）" and name in by_name()


def _lies_behind(text: str, known: Known, start: int) -> bool:
    """Whether a short name goes on a chain of places as a county does, and is no region and no water: 三亚崖州湾."""
    if text[known.end : known.end + 1] in _WATERS or text[known.start : known.end] in WIDE:
        return False
    return locate(text[start : known.end]) is not None


def _is_site(text: str, country: Known) -> bool:
    """Whether something is built in a country: only then it counts as a place."""
    before = _BUILT_IN.search(text, max(0, country.start - 40), country.start)
    return bool(before and _BUILT.match(text, country.end))
