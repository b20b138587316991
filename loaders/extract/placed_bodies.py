"""Local bodies that a table holds, each with the place that stands before it or that its list shares.

To one belongs what is written behind it, too: its division, its office elsewhere, its branch in a district.
"""

from __future__ import annotations

import re

from loaders.extract.agency_edges import (
    OF_A_FIRM,
    Hit,
    Reading,
    bare_zone_start,
    collective_start,
    follows_well,
    group_start,
    name_starts,
    place_start,
)
from loaders.extract.elided import counted
from loaders.lexicon.cores import cores
from loaders.lexicon.places import by_name

_PARTY = re.compile(r"(?:党委|委)$")
_BARE = (*"省市区县州盟旗我本全", "自治区", "自治州")
_OTHER_FORMS = ("（室）", "（厅）", "（局）", "（委）", "（办）")
_NEEDS_PLACE = frozenset({"大数据中心", "信息中心", "政务服务中心", "信用中心", "科学院", "党校"})
_DIVISION = re.compile(
    r"(?!会同|联合|和|与|及|各|有关|相关|所属|下属|直属|主要|负责|机关|组织|在|对|的)[一-鿿]{2,8}?(?:处(?=[，。、；：（）()\s编]|负责|牵头|会同|配合|参与|印发)|科(?=[，。、；：（）()\s]|负责|牵头|会同|配合|参与))"
)
_OF_DISTRICT = re.compile(
    r"(?:(?![和与及同各由])[一-鿿]){2,5}?分局|(?P<seat>[一-鿿]{2,3}?)(?:管理局|监管局)"
)  # 市公安局海淀分局, 市规划和自然资源局光明管理局
_OVER_CENTRE = ("管委会", "管理委员会")  # 市行政服务中心管委会
_OF_CUSTOMS = re.compile("驻[一-鿿]{2,4}办事处")  # 长春海关驻通化办事处
_OFFICES = ("局", "办公室", "政务服务中心", "总工会")  # of a zone, in whose own paper they need no place
# the group that a discipline commission sends into a body: 市纪委监委驻市财政局纪检监察组
_SENT = re.compile("(?:派)?驻[一-鿿]{2,16}?纪检监察组")
_BY_RANK = ("团省委", "团市委", "团县委", "团区委", "团州委", "团旗委", "团盟委", "团地委", "行署办", "行政公署办公室")
_OF_PORTS = frozenset({"海关", "海事局", "海事处", "边检站", "出入境边防检查站", "海警局"})
# a house by a name that no table of places has: 洋浦海关, 外高桥港海关
_HOUSE = re.compile(
    "(?!各|有关|相关|当地|属地|主管|所在|直属|隶属|中国|国家|全国|驻|本|该|其|上述|口岸|建设|设[立置]|支持|协调|配合|会同|联合|对接|完善|优化|推[动进]|加强|通过|服务)[一-鿿]{2,4}"
)
_HOUSE_REACH = 6
_OF_PROVINCE = re.compile("(?<!办公)厅$")  # only a province has one: 商务厅
_BELOW = re.compile("(?:所属|下属)(?P<port>[一-鿿]{2,4})$")  # 大连海关所属大窑湾海关
_GENERAL = "中国海关"


def placed_body(hit: Hit) -> Reading | None:
    """A local body: as one of many, with the place before it, or as the next member of a list."""
    if not follows_well(hit.text, hit.end):
        return None
    many = collective_start(hit.text, hit.start, hit.floor)
    if many is not None:
        return _many(hit, many)
    placed = place_start(hit.text, hit.start, hit.floor)
    if placed < hit.start:
        return Reading(placed, _department_end(hit), "agencies.placed", place=hit.text[placed : hit.start])
    if _shares_place(hit):
        return hit.sharing(_PARTY.sub("", hit.place))
    return counted(hit) or _alone(hit) or _longer(hit)


def _alone(hit: Hit) -> Reading | None:
    """A body that needs no place before it: the league 团县委, 行署办公室, the customs house of a port 北仑海关."""
    if _needs_no_place(hit) and hit.opens:
        return Reading(hit.start, _unit_end(hit), "agencies.placed", 0.9)
    return _of_port(hit) if hit.words in _OF_PORTS else _in_a_zone(hit)


def _needs_no_place(hit: Hit) -> bool:
    """Whether a body says its level itself, or is an office of the zone that speaks."""
    if hit.words.startswith(_BY_RANK) or _OF_PROVINCE.search(hit.words):
        return True
    return hit.zoned and hit.words.endswith(_OFFICES)


def _of_port(hit: Hit) -> Reading | None:
    """The house of a port, behind the one that it is under or the short name of its place: 大连海关所属大窑湾海关."""
    if below := _BELOW.search(hit.text, max(hit.floor, hit.start - 6), hit.start):
        return Reading(below.end() - len(below["port"]), hit.end, "agencies.placed", 0.9)
    for size in (4, 3, 2):
        start = hit.start - size
        if start >= hit.floor and hit.text[start : hit.start] in by_name() and hit.text[start : hit.end] != _GENERAL:
            return Reading(start, _unit_end(hit), "agencies.placed", 0.9)
    return _by_own_name(hit) if hit.words == "海关" else None


def _by_own_name(hit: Hit) -> Reading | None:
    """A customs house by the name of its port, where a mark or a cue stands before that."""
    window = max(hit.floor, hit.start - _HOUSE_REACH)
    start = window + name_starts(hit.text[window : hit.start])[-1]
    known = start > window or start == hit.floor
    named = known and _HOUSE.fullmatch(hit.text, start, hit.start) is not None
    return Reading(start, _unit_end(hit), "agencies.placed", 0.85) if named else None


def _in_a_zone(hit: Hit) -> Reading | None:
    """A zone's own office, before which the text writes the zone by its kind: 新区行政审批局."""
    start = bare_zone_start(hit.text, hit.start, hit.floor) if hit.words[-1] in "局办部" else hit.start
    return Reading(start, _department_end(hit), "agencies.placed", 0.9) if start < hit.start else None


def _shares_place(hit: Hit) -> bool:
    """Whether a body without a place is the next member of a list, and may take the place of the one before it."""
    return hit.words not in _NEEDS_PLACE and (len(hit.words) > 2 or _beside_committee(hit)) and hit.joins()


def _beside_committee(hit: Hit) -> bool:
    """Whether a government stands by its bare word beside the committee of its place: 自治区党委、政府."""
    return hit.words == "政府" and hit.place.endswith("委")


def _department_end(hit: Hit) -> int:
    """Where a department that is written behind its government ends: 市政府外办."""
    if not hit.words.endswith("政府"):
        return _unit_end(hit)
    return hit.end + next((n for n in range(12, 1, -1) if hit.text[hit.end : hit.end + n] in cores()), 0)


def _unit_end(hit: Hit) -> int:
    """Where the division or the district branch that is written behind its body ends: 市公安局海淀分局."""
    if hit.words.endswith("中心"):
        return hit.end + next((len(one) for one in _OVER_CENTRE if hit.text.startswith(one, hit.end)), 0)
    if "监委" in hit.words or hit.words.endswith("纪委"):
        sent = _SENT.match(hit.text, hit.end)
        return sent.end() if sent else hit.end
    unit = _division(hit)
    return hit.end + (unit.end() if unit else 0)


def _division(hit: Hit) -> re.Match[str] | None:
    """The division of a body, its office elsewhere or its branch in a district, where one is written behind it."""
    near = hit.text[hit.end : hit.end + 11]
    unit = (
        _OF_CUSTOMS.match(near)
        if hit.words == "海关"
        else _DIVISION.match(near)
        if "处" in near or "科" in near
        else None
    )
    if not unit and "局" in near and hit.words.endswith("局"):
        unit = _district(near)
    return unit


def _district(near: str) -> re.Match[str] | None:
    """The office of a city's bureau in a district, by any words before 分局, else by the name of the district."""
    unit = _OF_DISTRICT.match(near)
    return unit if unit and (unit["seat"] is None or unit["seat"] in by_name()) else None


def _many(hit: Hit, start: int) -> Reading | None:
    """A collective, but not whom something serves: 为各级政府提供服务."""
    served = start > hit.floor and hit.text.startswith("各级", start) and hit.text[start - 1] in "为向给"
    if served:
        return None
    of_each = hit.text[start] == "各" and not hit.words.endswith("政府")  # 各市（州）教育局、财政局
    head = hit.text[start : hit.start] if of_each else ""
    return Reading(start, _with_other_form(hit), "agencies.collective", place=head)


def _with_other_form(hit: Hit) -> int:
    """The end of a collective with what its bodies are called elsewhere: 各级人民政府办公厅（室）."""
    return hit.end + 3 if hit.text.startswith(_OTHER_FORMS, hit.end) else hit.end


def _longer(hit: Hit) -> Reading | None:
    """A body whose last words a table holds: 海南国际经济发展局 ends in 经济发展局."""
    if hit.text[hit.end - 1] not in "局厅会室":
        return None
    placed = group_start(hit.text, hit.start, hit.floor, short=True)
    if placed is None or hit.text.startswith(_BARE, placed) or OF_A_FIRM.search(hit.text, placed, hit.start):
        return None
    return Reading(placed, hit.end, "agencies.group", 0.9)
