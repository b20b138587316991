"""Parks, zones, bases and clusters: names that end in such a word and hold what makes them one place's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from loaders.document import Document, Part
from loaders.extract.marks import Frame
from loaders.extract.members import listings
from loaders.extract.names import AIMS, Name, names, sibling
from loaders.extract.own_zones import own_zones, with_zones
from loaders.extract.proofs import generic, is_division, is_unknown, with_site
from loaders.extract.scan import COMPANIES, PLACES, Known, Scan
from loaders.extract.told_parks import is_area, is_built_park, is_site
from loaders.extract.work_lists import listed_parks
from loaders.extract.works import is_pair
from loaders.lexicon.places import locate
from loaders.lexicon.table import rows
from loaders.mention import Mention

_AIM = AIMS | {"建成", "形成", "获评", "荣获", "入选"}
_CALLED = frozenset({"建成", "形成", "名为", "称为", "命名为", "更名为", "改名为", "完成"})
# each of these bears a name, if any: 黄花综合保税区
_OWN = frozenset(
    {
        *("综合保税区", "综保区", "保税港区", "高新区", "经开区", "高新技术产业开发区", "经济技术开发区"),
        *("启动区", "临空经济区", "自贸片区"),
    }
)
_TOLD_ONLY = ("区块", "组团")  # 区块链, 居住组团
_SORT = re.compile("[各类级型个座家条新省市县区有现]|国家|特殊|符合|海关|内陆|中西部|沿海|整合|推进|优化|部分|相关|等")
_OF_ALL = re.compile(r"[\u4e00-\u9fff]{2,4}[省市]开发区")  # all those of a jurisdiction
_HONOUR = re.compile(r"(?!.*(?:中心|实验室|研究院))(?:国家级?|全国)[^（）“”]*基地")
_LAND = re.compile(
    r"(?:[京津冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇陕甘青疆蒙藏宁][东西南北中]{1,2}|[\u4e00-\u9fff]{1,4}山)片区"
)
_BECOMES = re.compile("(?:成为|争创|争取|申报|争当|建成|打造成|建设成|发展成|培育成)[^，。；：\n]*[“‘]$")
_AIMED = re.compile("(?:成为|[将把][^，。；：\n]*建成(?!了)|打造成?为|建设成?为|争创|争当|定位为)[^，。；：\n]*$")
_WISHES = ("打造", "成为", "建设", "争创", "构建", "定位")
_MAKING = frozenset({"打造", "创建", "推动打造"})
_SIDES, _STAGES = ("北部", "南部", "东部", "西部", "中部"), ("一期", "二期", "三期")
_DONE = frozenset({"建成", "形成"})
_PARTS = ("中部", "东部", "西部地区", "东北地区")  # 打造中部地区…示范区: what a place wants to become
_WIDE = ("中部", "西部", "东部", "东北", "长江", "黄河", "长三角", "珠三角", "京津冀", "粤港澳", "成渝", "大湾区")
_REACH = 50  # characters before a quotation in which what it says of something stands
_SEVERAL = re.compile(
    "^全[省市县区州]|[一二三四五六七八九两多][区园城国][一二三四五六七八九十两多]园|[一二三四五六七八九十两多](?:组团|片区|区块)$"
)
_LEVELLED = re.compile("(?:国家|省|市|区|县|自治区)级(?:重点|特色|示范)*[产工业科技开发经济高新物流]*(?:园区|园|区)")
_OF_NATION = re.compile("国家|全国|中国(?![—–（(-])")
_GARDENS = ("公园", "幼儿园", "果园", "茶园", "菜园", "桑园", "田园", "花园", "校园", "家园", "游园", "陵园")
_FOREIGN = ("以上", "人民政府", "—孵化器", "亿元", "万元")  # a count, a body, and a title with a part behind it
_ENDING = re.compile(r"[园区城镇谷港带城基地区群院坊廊]$|基地$|小镇$|集群$")
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
        if name.text.endswith(_GARDENS) or _is_no_park(scan, frame, name):
            continue
        if _is_park(scan, frame, name) or (name.start - 1 == last and sibling(scan, frame, name)):
            last = with_site(scan, name.end)
            start = _behind_side(scan, _behind_owner(scan, name.start, last))
            told = scan.text[_said_again(scan, start, last) : last]
            yield scan.mention("Park", start, last, "parks.head", name=told)


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
    return any(one.end == verb and one.kind in PLACES for one in scan.names_in(max(0, verb - 8), verb))


def _is_no_park(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name is that of two parks, of an honour or of a stretch of land."""
    if scan.text[name.start - 1] in "、和与及" and _is_next_aim(scan.text, name):
        return True
    if is_pair(scan, name.start, name.end) or _is_honour(scan, name) or _is_land(scan, frame, name):
        return True
    if scan.text[frame.start - 1] in "各该本此" or _is_branch(scan, frame, name):  # 自由贸易试验区各片区
        return True
    if frame.mark.word in _TOLD_ONLY and not is_area(scan.text, name.start, name.end):
        return True
    return _only_does(frame, name) or _is_slogan(scan.text, name)


def _is_branch(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a base is that of a laboratory in another place: 国家工程实验室杭州基地."""
    if not name.text.endswith("基地"):
        return False
    places = [one for one in scan.names_in(name.start, frame.start) if one.end == frame.start and one.kind in PLACES]
    head = scan.marks.head_before(places[0].start) if places else None
    return head is not None and head.type == "Platform"


def _only_does(frame: Frame, name: Name) -> bool:
    """Whether nothing but verbs stands before a head: 探索建设自由贸易港, 赋能园区."""
    at = name.start
    for cut in frame.cuts:
        at = cut.end if cut.start == at else at
    return at == frame.start > name.start


def _is_next_aim(text: str, name: Name) -> bool:
    """Whether a name without a place of its own stands in a list of aims: 建设成为一流园区、全国创新发展示范区."""
    if name.proof == "place" and not name.text.startswith(_WIDE):
        return False
    return _AIMED.search(text, max(0, name.start - _REACH), name.start) is not None


def _is_slogan(text: str, name: Name) -> bool:
    """Whether a quotation says what something is to become: 把广州建设成为连通世界的“国际人才港”."""
    opener = text.rfind("“", max(0, name.start - _REACH), name.start) if text.startswith("”", name.end) else -1
    if opener > 1 and "、" in text[opener : name.start]:  # 打造“甲基地、乙基地”
        return text.startswith(_WISHES, opener - 2)
    return text[name.start - 1] in "“‘" and _BECOMES.search(text, max(0, name.start - _REACH), name.start) is not None


def _is_honour(scan: Scan, name: Name) -> bool:
    """Whether a base is a rank that the nation gives (国家重大疫情救治基地), or a title of honour: “中国数谷”."""
    if scan.text.startswith("称号", name.end):
        return True
    if name.text.endswith("谷"):
        return scan.text[name.start - 1] in "《“"
    if not name.text.endswith("基地") or _is_a_companys(scan, name):
        return False
    if _HONOUR.fullmatch(name.text) is None or with_site(scan, name.end) != name.end:
        return False  # 国家火炬滨海流体装备特色产业基地 is one place's
    return not any(is_division(scan.text, known) for known in scan.names_in(name.start + 2, name.end))


def _is_a_companys(scan: Scan, name: Name) -> bool:
    """Whether a name begins with that of a company: 国家电投某地风电基地."""
    owner = scan.name_at(name.start)
    return owner is not None and owner.kind in COMPANIES


def _is_land(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether the words are a division or a stretch of land: 滨海新区, 川西北片区, 秦巴山片区."""
    if frame.mark.word == "片区":
        return _LAND.fullmatch(name.text) is not None
    last = _last_place(scan, name)
    return last is not None and locate(scan.text[name.start : last.end]) is not None


def _last_place(scan: Scan, name: Name) -> Known | None:
    """The last of the places that a name consists of, or None where it has other words."""
    known = scan.name_at(name.start)
    while known and known.kind in PLACES and known.end < name.end:
        known = scan.name_at(known.end)
    return known if known and known.kind in PLACES and known.end == name.end else None


def _listed(scan: Scan) -> Iterator[Mention]:
    """The members of lists that end in 等园区, where they end as parks do."""
    for listing in listings(scan, "Park"):
        counted = _COUNTED.match(scan.text, listing.members[-1].end) if listing.members else None
        for member in listing.members:
            if _ends_as_park(scan.text[member.start : member.end]) or (counted and _is_part(scan, *member[:2])):
                yield scan.mention("Park", member.start, member.end, "parks.list", 0.8)
    for start, end in listed_parks(scan):
        yield scan.mention("Park", start, end, "parks.list", 0.8)


def _is_part(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a counted list is a part of a place by its own name: 宝安燕罗 of 20个园区."""
    known = scan.name_at(start)
    return known is not None and known.end < end <= known.end + 8 and is_division(scan.text, known)


def _ends_as_park(words: str) -> bool:
    """Whether the words of a member end as a park's name does, and are no count and no class."""
    return len(words) > 3 and bool(_ENDING.search(words)) and "以上" not in words and not generic(words, "Park")


def _is_park(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a candidate is one park; in the text of a place also one that is told by what is done with it."""
    if _is_no_one_park(scan.text, frame, name):
        return False
    if not name.proof:
        return _bears_a_name(frame, name) or _is_told(scan, frame, name)
    return not generic(name.text, "Park") and _is_one_place(frame, name)


def _is_told(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether what is done with a park of a place tells that it is one."""
    if is_area(scan.text, name.start, name.end):
        return True
    sited = scan.part.place is not None or _is_sited(scan, name) or is_site(scan.text, name.start, name.end)
    return sited and is_built_park(frame, scan.text, name.start, name.lead)


def _is_no_one_park(text: str, frame: Frame, name: Name) -> bool:
    """Whether a candidate is several parks, an aim, or something else than a park; 形成以甲园区为核心 tells no aim."""
    aimed = text[name.start - 1] != "以" and not text.startswith(_STAGES, name.end) and _is_aim(frame, name)
    return name.many or aimed or _holds_no_park(name.text)


def _holds_no_park(words: str) -> bool:
    """Whether words hold a count, a government or several parks."""
    return any(one in words for one in _FOREIGN) or _SEVERAL.search(words) is not None


def _is_aim(frame: Frame, name: Name) -> bool:
    """Whether the words say what is to become of something: 建成国家先导区; but 建成郑州国际陆港."""
    if name.lead.endswith(("为", "成")) and name.lead not in _CALLED:
        return True
    if name.lead in _MAKING and name.text.startswith(_PARTS):
        return True
    return name.lead in _AIM and not _was_built(frame, name)


def _was_built(frame: Frame, name: Name) -> bool:
    """Whether a verb of completion stands before a place's park of a sure kind: 建成郑州国际陆港."""
    return name.lead in _DONE and name.proof == "place" and frame.mark.kind == "sure"


def _bears_a_name(frame: Frame, name: Name) -> bool:
    """Whether the words before a head that always bears a name are one: 黄花综合保税区."""
    stem = name.text[: -len(frame.mark.word)]
    return frame.mark.word in _OWN and 2 <= len(stem) <= 4 and not _SORT.search(stem)


def _is_one_place(frame: Frame, name: Name) -> bool:
    """Whether what proves a name makes it one place's park and no kind of park."""
    if name.proof in ("place", "brand"):
        if _OF_ALL.fullmatch(name.text) or _LEVELLED.fullmatch(name.bare):  # 蠡县省级园区
            return False
        return _is_the_places(frame, name)
    if name.proof in ("quote", "latin"):
        return (frame.mark.kind == "sure" or "·" in name.text) and "+" not in name.text
    return _is_the_nations(frame, name)


def _is_the_places(frame: Frame, name: Name) -> bool:
    """Whether a place or brand before a kind of park makes it one park."""
    return frame.mark.kind == "sure" or len(name.bare) > len(frame.mark.word) or name.text != name.bare


def _is_the_nations(frame: Frame, name: Name) -> bool:
    """Whether a nation, jurisdiction or proper word before a kind of park makes it one park."""
    if frame.mark.word.endswith("谷"):
        return True
    if frame.mark.word.endswith("园区") and _OF_NATION.match(name.text):
        return False  # 国家生物医药产业园区 are many
    return not generic(name.bare, "Park") and len(name.bare) > len(frame.mark.word) + 1


def _place_of(zone: str) -> str:
    """The place that a text must name for a zone to be meant by the name of its class: 自由贸易港 is that of 海南."""
    return _classes().get(zone, "")


@cache
def _classes() -> Mapping[str, str]:
    zones = {line["name"]: line["canonical"] for line in rows("name_anchors") if line["kind"] == "zone"}
    return {name: full.removesuffix(name) for name, full in zones.items() if generic(name, "Park")}
