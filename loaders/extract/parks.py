"""Parks, zones, bases and clusters: names that end in such a word and hold what makes them one place's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.document import Document, Part
from loaders.extract.marks import Frame
from loaders.extract.members import Member, listings
from loaders.extract.names import Name, names, sibling
from loaders.extract.own_zones import own_zones, with_zones
from loaders.extract.park_kinds import is_no_one_park, is_no_park
from loaders.extract.proofs import generic, is_division, is_unknown, knows, with_site
from loaders.extract.scan import PLACES, Scan
from loaders.extract.told_parks import is_area, is_built_park, is_ground, is_site
from loaders.extract.work_lists import listed_parks
from loaders.lexicon.table import rows
from loaders.mention import Mention
from loaders.ranges import Range

# each of these bears a name, if any: 黄花综合保税区
_OWN = frozenset(
    {
        *("综合保税区", "综保区", "保税港区", "高新区", "经开区", "高新技术产业开发区", "经济技术开发区"),
        *("启动区", "临空经济区", "自贸片区", "国家物流枢纽", "国家骨干冷链物流基地"),
    }
)
_SORT = re.compile("[各类级型个座家条新省市县区有现]|国家|特殊|符合|海关|内陆|中西部|沿海|整合|推进|优化|部分|相关|等")
_OF_ALL = re.compile(r"[\u4e00-\u9fff]{2,4}[省市]开发区")  # all those of a jurisdiction
_BONDED = ("综合保税区", "综保区", "保税港区")
_SIDE = re.compile("[东南西北中]区(?![域块间划])")
_SIDES = ("北部", "南部", "东部", "西部", "中部")
_LEVELLED = re.compile("(?:国家|省|市|区|县|自治区)级(?:重点|特色|示范)*[产工业科技开发经济高新物流]*(?:园区|园|区)")
_OF_LEVEL = re.compile(
    "[\u4e00-\u9fff]{2,4}(?:省|自治区|市|县|区)级(?:重点|特色|示范)*(?:产业|工业|经济|高新)*(?:园区|园|开发区|新区|区)"
)
_OF_NATION = re.compile("国家|全国|中国(?![—–（(-])")
_OF_REGIONS = ("集群", "产业带", "走廊")
_QUOTED = re.compile("“((?:(?![一二三两双多])[\u4e00-\u9fff]){2,5})”")
_GARDENS = ("公园", "幼儿园", "果园", "茶园", "菜园", "桑园", "田园", "花园", "校园", "家园", "游园", "陵园", "满园")
_ENDING = re.compile(r"[园区城镇谷港带城基地区群院坊廊]$|基地$|小镇$|集群$")
_PART_OF_PLACE = re.compile("(?:位于[^，。；、]{0,8}?)?[东南西北中]{1,2}[部侧边]的")
_COUNTED = re.compile("等[0-9]+个")
_LAWS = ("条例", "总体规划", "发展规划", "建设规划", "管理办法", "若干规定")
_OWNERS = ("省", "自治区")
_NATION_PAIR = re.compile("中[新德法韩日英意以俄]")  # 中新广州知识城


def find_parks(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named park of a part: by its head, by the table of national zones, and in lists that end in 等园区."""
    yield from with_zones(scan, list(_headed(scan)))
    for zone in scan.hits("zone"):
        if _place_of(scan.text[zone.start : zone.end]) in scan.text:
            yield scan.mention("Park", zone.start, zone.end, "parks.table", 1.0)
    yield from _listed(scan)
    yield from own_zones(scan)


def _headed(scan: Scan) -> Iterator[Mention]:
    """The parks whose names end in a head."""
    last = -1
    for frame, name in names(scan, "Park"):
        if name.text.endswith(_GARDENS) or is_no_park(scan, frame, name):
            continue
        if _is_park(scan, frame, name) or (name.start - 1 == last and sibling(scan, frame, name)):
            last = _with_side(scan.text, with_site(scan, name.end))
            start = _behind_side(scan, _behind_owner(scan, name.start, last))
            told = scan.text[_said_again(scan, start, last) : last]
            yield scan.mention("Park", start, last, "parks.head", name=told)


def _with_side(text: str, end: int) -> int:
    """The end of a bonded zone's name with the side of it that is meant: 某综合保税区北区."""
    if not text.endswith(_BONDED, 0, end):
        return end
    side = _SIDE.match(text, end)
    return side.end() if side else end


def _behind_side(scan: Scan, start: int) -> int:
    """The start behind the side of a town before the place that a name begins with: 北部阳曲产业园区."""
    if not scan.text.startswith(_SIDES, start):
        return start
    return start + 2 if scan.name_at(start + 2) or is_unknown(scan.text[start + 2 : start + 9]) else start


def _said_again(scan: Scan, start: int, end: int) -> int:
    """Where a name begins behind the place that it lies in, which it says again: 西安市阎良区阎良甜瓜优势区."""
    first, place = start, scan.name_at(start)
    while place is not None and place.end < end - 4 and is_division(scan.text, place):
        short = scan.text[place.start : place.start + 2]
        if place.end - place.start > 1 and scan.text.startswith(short, place.end):
            return place.end
        place = scan.name_at(place.end)
    return first


def _behind_owner(scan: Scan, start: int, end: int) -> int:
    """The start behind the province that a law of its zone is headed by, where the text has the zone's name alone."""
    owner = scan.name_at(start)
    if owner is None or not scan.text.startswith(_LAWS, end) or not scan.text.endswith(_OWNERS, start, owner.end):
        return start
    return owner.end if scan.name_at(owner.end) or _NATION_PAIR.match(scan.text, owner.end) else start


def _is_sited(scan: Scan, name: Name) -> bool:
    """Whether a place stands right before the verb that leads to a name: 在通川区建设生物医药产业园."""
    verb = name.start - len(name.lead)
    if scan.text[verb - 1 : verb] in ("镇", "乡"):
        return True
    return any(one.end == verb and one.kind in PLACES for one in scan.names_in(max(0, verb - 8), verb))


def _listed(scan: Scan) -> Iterator[Mention]:
    """The members of lists that end in 等园区, where they end as parks do."""
    for listing in listings(scan, "Park"):
        for start, end in _named_members(scan, listing.members):
            yield scan.mention("Park", start, end, "parks.list", 0.8)
    for start, end in listed_parks(scan):
        if not _does(scan, start, end):
            yield scan.mention("Park", start, end, "parks.list", 0.8)


def _does(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list begins with what is done, and so names no park: 聚焦“20+8”产业集群."""
    return any(cut.start == start and cut.mark.kind == "hard" for cut in scan.cuts_in(start, end))


def _named_members(scan: Scan, members: Sequence[Member]) -> Iterator[Range]:
    """The members of a list of parks that end as parks do, or, where the list is counted, are parts of a place."""
    counted = bool(members) and _COUNTED.match(scan.text, members[-1].end) is not None
    for left, end, _ in members:
        start = _behind_part(scan.text, left, end)
        if _ends_as_park(scan.text[start:end]) or (counted and _is_part(scan, start, end)):
            yield start, end


def _behind_part(text: str, start: int, end: int) -> int:
    """The start of a member behind the part of a place that it lies in: 东部的某某产业集聚区."""
    found = _PART_OF_PLACE.match(text, start, end)
    return found.end() if found else start


def _is_part(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a counted list is a part of a place by its own name: 宝安燕罗 of 20个园区."""
    known = scan.name_at(start)
    return known is not None and known.end < end <= known.end + 8 and is_division(scan.text, known)


def _ends_as_park(words: str) -> bool:
    """Whether the words of a member end as a park's name does, and are no count and no class."""
    return len(words) > 3 and bool(_ENDING.search(words)) and "以上" not in words and not generic(words, "Park")


def _is_park(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a candidate is one park; in the text of a place also one that is told by what is done with it."""
    if is_no_one_park(scan.text, frame, name):
        return False
    if not name.proof:
        return _bears_a_name(frame, name) or _is_told(scan, frame, name)
    return not generic(name.text, "Park") and _is_one_place(frame, name)


def _is_told(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether what is done with a park of a place tells that it is one."""
    if is_area(scan.text, name.start, name.end):
        return True
    sited = scan.part.place is not None or _is_sited(scan, name) or is_site(scan.text, name.start, name.end)
    sited = sited or is_ground(scan.text, name.start, name.end)
    return sited and is_built_park(frame, scan.text, name.start, name.lead)


def _bears_a_name(frame: Frame, name: Name) -> bool:
    """Whether the words before a head that always bears a name are one: 黄花综合保税区."""
    stem = name.text[: -len(frame.mark.word)]
    if frame.mark.word not in _OWN or not 2 <= len(stem) <= 4 or _SORT.search(stem):
        return False
    return not any(cut.start >= name.start for cut in frame.cuts)  # 布局某某高新区


def _is_one_place(frame: Frame, name: Name) -> bool:
    """Whether what proves a name makes it one place's park and no kind of park."""
    if name.proof in ("place", "brand"):
        levelled = _LEVELLED.fullmatch(name.bare) or _OF_LEVEL.fullmatch(name.text)  # 蠡县省级园区
        if levelled or _OF_ALL.fullmatch(name.text):
            return False
        return _is_the_places(frame, name)
    if name.proof in ("quote", "latin"):
        return (frame.mark.kind == "sure" or "·" in name.text or _is_of_cities(frame, name)) and "+" not in name.text
    return _is_the_nations(frame, name)


def _is_of_cities(frame: Frame, name: Name) -> bool:
    """Whether a cluster is that of what no dictionary has, as letters of cities are: “襄十随神”汽车产业集群."""
    quoted = _QUOTED.match(name.text) if frame.mark.word.endswith(_OF_REGIONS) else None
    return quoted is not None and not knows(quoted[1])


def _is_the_places(frame: Frame, name: Name) -> bool:
    """Whether a place or brand before a kind of park makes it one park."""
    return frame.mark.kind == "sure" or len(name.bare) > len(frame.mark.word) or name.text != name.bare


def _is_the_nations(frame: Frame, name: Name) -> bool:
    """Whether a nation, jurisdiction or proper word before a kind of park makes it one park."""
    if frame.mark.word.endswith("谷"):
        return True
    if frame.mark.word.endswith("园区") and _OF_NATION.match(name.text):
        return False  # 国家生物医药产业园区 are many
    if name.text.startswith("全国") and "发展" in frame.mark.word:
        return False  # 全国文旅融合发展示范区 is what a place wants to become
    return not generic(name.bare, "Park") and len(name.bare) > len(frame.mark.word) + 1


def _place_of(zone: str) -> str:
    """The place that a text must name for a zone to be meant by the name of its class: 自由贸易港 is that of 海南."""
    return _classes().get(zone, "")


@cache
def _classes() -> Mapping[str, str]:
    zones = {line["name"]: line["canonical"] for line in rows("name_anchors") if line["kind"] == "zone"}
    return {name: full.removesuffix(name) for name, full in zones.items() if generic(name, "Park")}
