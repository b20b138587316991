"""Every body that a part names in prose: one pass for the words that bodies end in, then the place to their left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.document import Document, Part, Span
from loaders.extract.agency_edges import (
    Hit,
    Reading,
    bare_zone_start,
    behind_nations,
    collective_start,
    follows_well,
    group_start,
    in_a_post,
    place_start,
    title_head,
)
from loaders.extract.elided import counted, elided
from loaders.extract.formed_bodies import formed, formed_office
from loaders.extract.responsibility.lists import Member
from loaders.extract.town_seats import TOWN_SEATS, town_seat
from loaders.lexicon.bodies import longest_body
from loaders.lexicon.cores import bare_organs, central_bodies, cores, party_organs
from loaders.lexicon.formed import function_starts, organ_forms
from loaders.lexicon.places import by_name
from loaders.lexicon.seats import branch_end
from loaders.lexicon.shapes import JOINT_OFFICE, OWN_CENTRE
from loaders.mention import Mention
from loaders.metadata.zones import zone_of

_HEADS = (
    "领导小组",
    "指挥部",
    "联席会议",
    "工作专班",
    "专班",
    "事务中心",
    "事业发展中心",
    "保障服务中心",
    "委员会",
    "管委会",
    "管理委员会",
    "执委会",
    "执行委员会",
    "协调小组",
    "办公室",
    "局",
    "厅",
)
_OFFICE = re.compile(r"(?:办公室|秘书处)(?!主任)")
_PARTY_OFFICE = re.compile(r"督查室|办(?=[、，。；：（）()\s和]|负责|牵头|印发|关于)")  # 市委办, but 市委办好实事
_ORGAN = re.compile(r"(?P<function>[一-鿿]{2,12}?)(?:(?:工作)?(?:委员会|领导小组)(?:办公室)?|办公室|工委|研究室)")
_PARTY = re.compile(r"(?:党委|委)$")
_OF_BOTH = re.compile(rf"[省市县区州盟旗]?(?:人民)?政府(?:{JOINT_OFFICE})")  # of a committee and its government
_BARE = (*"省市区县州盟旗我本全", "自治区", "自治州")
_OTHER_FORMS = ("（室）", "（厅）", "（局）", "（委）", "（办）")
_NEEDS_PLACE = frozenset({"大数据中心", "信息中心", "政务服务中心", "信用中心", "科学院", "党校"})


_INNER = re.compile(
    rf"办公厅|征信中心|督查室|{OWN_CENTRE}"
    r"|(?:网络安全管理局|网络安全协调局|运行监测协调局|(?!会同|联合|协同|商|总揽|各)(?:(?![和与及同])[一-鿿]){2,8}(?:(?<![全大布格])局|司))"
    r"(?=[，。、；（）()\s和]|负责|牵头|研究|组织)"
)
# a department of the State Council by what it does: 国务院卫生主管部门
_DIVISION = re.compile(
    r"(?!会同|联合|和|与|及|各|有关|相关|所属|下属|直属|主要|负责|机关|组织|在|对|的)[一-鿿]{2,8}?处(?=[，。、；：（）()\s]|负责|牵头)"
)
_DEPARTMENT = re.compile(
    r"(?!各|有关|相关|其他|所属|直属|组成|职能|办公|规定|批准|确定|授权|决定|指定|同意|要求|部署|发布|颁布|制定|[及和与由按将对在等])[一-鿿]{2,12}?(?:行政主管|监督管理|行政|主管|管理)?部门"
)
_OF_DISTRICT = re.compile(
    r"(?:(?![和与及同各由])[一-鿿]){2,5}?分局|(?P<seat>[一-鿿]{2,3}?)(?:管理局|监管局)"
)  # 市公安局海淀分局, 市规划和自然资源局光明管理局
_OVER_CENTRE = ("管委会", "管理委员会")  # 市行政服务中心管委会
_OF_CUSTOMS = re.compile("驻[一-鿿]{2,4}办事处")  # 长春海关驻通化办事处
# an office or a group of the State Council that no table has: 国务院医改办
_STATE_OFFICE = re.compile(
    r"(?!各|有关|相关|授权|批准|设立|决定|同意|成立|组建|常务)[一-鿿]{2,4}(?:(?<!省)办|安委会)(?=[，。、；（）()\s\d]|关于|印发|[的和与])"
    r"|(?!各|有关|相关|授权|批准|设立|决定|同意|成立|组建)[一-鿿]{2,14}领导小组(?:办公室)?"
)
_OWN_OFFICE = re.compile("[区县市园][一-鿿]{2}$")  # before the end of the name of a zone's own office
_OF_ZONES = ("管委会", "管理委员会", "执委会", "执行委员会")  # what runs a zone
_ACADEMIES = ("科学院", "农科院", "社科院", "林科院")
_OFFICES = ("局", "办公室", "政务服务中心", "总工会")  # of a zone, in whose own paper they need no place
_WORKING = "党工委"
_GROUPS = frozenset({"领导小组", "联席会议", "工作专班", "专班", "指挥部"})
# the group that a discipline commission sends into a body: 市纪委监委驻市财政局纪检监察组
_SENT = re.compile("(?:派)?驻[一-鿿]{2,16}?纪检监察组")
_NATION = "中华人民共和国"
_new_hit: Callable[[Iterable[object]], Hit] = partial(tuple.__new__, Hit)


def find_agencies(document: Document, part: Part) -> Iterator[Mention]:
    """Every body named in a part, in text order; the members of a list share the place of the one before."""
    text, floor, read_to = document.text, part.start, 0
    automaton, kinds = _automaton()
    zoned = zone_of(part) != ""
    last: Reading | None = None
    for index, start, end in automaton.find_matches_as_indexes(text[floor : part.end]):
        if start + floor < read_to:
            continue
        reading = _read(kinds[index], _new_hit((text, start + floor, end + floor, floor, last, zoned)))
        if reading is None or in_a_post(text, reading) or not title_head(text, reading, floor):
            continue
        last, read_to = reading, reading.end
        if text.endswith(_ACADEMIES, reading.start, reading.end):
            continue  # a research institute is an organization
        if members := elided(text, reading, floor):
            yield from (_of_list(text, one, part) for one in members)
            continue
        words = Span(reading.start, reading.end, text[reading.start : reading.end])
        yield Mention("Agency", reading.shared + words.text, words, part.index, reading.rule, reading.confidence)


def _of_list(text: str, member: Member, part: Part) -> Mention:
    """A body of a list of places that leave its form to the last of them."""
    words = Span(member.start, member.end, text[member.start : member.end])
    return Mention("Agency", member.name, words, part.index, "agencies.elided", 0.9)


def _read(kind: str, hit: Hit) -> Reading | None:
    """The body that a word ends, by the table that has the word, else by its form."""
    return _READERS[kind](hit) or (formed(hit) if kind in _FORMED and follows_well(hit.text, hit.end) else None)


def _central(hit: Hit) -> Reading | None:
    """A central body by its own name; one that local bodies share only beside another central body."""
    if not follows_well(hit.text, hit.end) or _is_own_office(hit):
        return None
    if hit.zoned and hit.before("和") and hit.words[-1] == "部" and (start := _own_department(hit)) < hit.start:
        return Reading(start, hit.end, "agencies.formed", 0.85)
    if hit.words in cores() and branch_end(hit.text, hit.end) == hit.end:
        local = _core(hit)
        if local is not None or not hit.joins(central=True):
            return local
    start = hit.start - len(_NATION) * hit.before(_NATION)
    return Reading(start, _inner_end(hit.text, hit.end), "agencies.central", central=True)


def _own_department(hit: Hit) -> int:
    """Where a zone's own department begins that a ministry's word ends, 规划和自然资源部; else where the word does."""
    starts = [at for at in function_starts(hit.text, hit.start - 1, hit.floor) if hit._replace(start=at).opens]
    return starts[-1] if starts else hit.start


def _is_own_office(hit: Hit) -> bool:
    """Whether a ministry's word ends the name of a zone's own office: 区规划建设部."""
    return hit.words[-1] == "部" and _OWN_OFFICE.search(hit.text, max(hit.floor, hit.start - 3), hit.start) is not None


def _inner_end(text: str, end: int) -> int:
    if text.startswith("国务院", end - 3):
        department = _DEPARTMENT.match(text, end, end + 24) or _STATE_OFFICE.match(text, end)
        if department:
            return department.end()
    if (branch := branch_end(text, end)) > end:
        return branch
    inner = _INNER.match(text, end, end + 24)
    return inner.end() if inner else end


def _core(hit: Hit) -> Reading | None:
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
    if (hit.words.startswith(_BY_RANK) or (hit.zoned and hit.words.endswith(_OFFICES))) and hit.opens:
        return Reading(hit.start, _unit_end(hit), "agencies.placed", 0.9)
    if hit.words not in _OF_PORTS:
        return _in_a_zone(hit)
    if below := _BELOW.search(hit.text, max(hit.floor, hit.start - 6), hit.start):
        return Reading(below.end() - len(below["port"]), hit.end, "agencies.placed", 0.9)
    for size in (4, 3, 2):
        start = hit.start - size
        if start >= hit.floor and hit.text[start : hit.start] in by_name() and hit.text[start : hit.end] != _GENERAL:
            return Reading(start, _unit_end(hit), "agencies.placed", 0.9)
    return None


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
    near = hit.text[hit.end : hit.end + 11]
    if hit.words.endswith("中心"):
        return hit.end + next((len(one) for one in _OVER_CENTRE if near.startswith(one)), 0)
    if "监委" in hit.words or hit.words.endswith("纪委"):
        sent = _SENT.match(hit.text, hit.end)
        return sent.end() if sent else hit.end
    unit = _OF_CUSTOMS.match(near) if hit.words == "海关" else _DIVISION.match(near) if "处" in near else None
    if not unit and "局" in near and hit.words.endswith("局"):
        unit = _district(near)
    return hit.end + (unit.end() if unit else 0)


def _district(near: str) -> re.Match[str] | None:
    """The office of a city's bureau in a district, by any words before 分局, else by the name of the district."""
    unit = _OF_DISTRICT.match(near)
    return unit if unit and (unit["seat"] is None or unit["seat"] in by_name()) else None


def _many(hit: Hit, start: int) -> Reading | None:
    """A collective, but not whom something serves: 为各级政府提供服务."""
    served = start > hit.floor and hit.text.startswith("各级", start) and hit.text[start - 1] in "为向给"
    return None if served else Reading(start, _with_other_form(hit), "agencies.collective")


def _with_other_form(hit: Hit) -> int:
    """The end of a collective with what its bodies are called elsewhere: 各级人民政府办公厅（室）."""
    return hit.end + 3 if hit.text.startswith(_OTHER_FORMS, hit.end) else hit.end


def _longer(hit: Hit) -> Reading | None:
    """A body whose last words a table holds: 海南国际经济发展局 ends in 经济发展局."""
    if hit.text[hit.end - 1] not in "局厅会室":
        return None
    placed = group_start(hit.text, hit.start, hit.floor, short=True)
    if placed is None or hit.text.startswith(_BARE, placed):
        return None
    return Reading(placed, hit.end, "agencies.group", 0.9)


def _organ(hit: Hit) -> Reading | None:
    """An organ of a party committee: behind 省委, 自治区党委, or sharing it in a list."""
    if not follows_well(hit.text, hit.end):
        return None
    if hit.before(_WORKING):
        return _of_workers(hit)
    committee = next((word for word in ("委员会", "党委", "委") if hit.before(word)), "")
    core = hit.start - len(committee)
    placed = place_start(hit.text, core, hit.floor)
    if committee and placed < core:
        return Reading(placed, hit.end, "agencies.party", place=hit.text[placed : hit.start])
    if hit.words in cores():
        return _core(hit)
    return _bare_organ(hit)


def _of_workers(hit: Hit) -> Reading | None:
    """An organ of a zone's working committee: 高新区党工委宣传部, and 党工委组织部 where the zone speaks."""
    committee = hit._replace(start=hit.start - len(_WORKING))
    placed = place_start(hit.text, committee.start, hit.floor)
    placed = min(placed, bare_zone_start(hit.text, committee.start, hit.floor))
    if placed == committee.start and not (hit.zoned and committee.opens):
        return None
    return Reading(placed, hit.end, "agencies.party", 0.95)


def _bare_organ(hit: Hit) -> Reading | None:
    """An organ without 委 before it: 市网信办, or the next one of 市委组织部、宣传部."""
    placed = place_start(hit.text, hit.start, hit.floor)
    if placed < hit.start and (len(hit.words) > 2 or hit.words in bare_organs()):
        return Reading(placed, hit.end, "agencies.party", place=hit.text[placed : hit.start])
    return hit.sharing(hit.place) if hit.place.endswith("委") and hit.joins() else None


def _committee(hit: Hit) -> Reading | None:
    """A party committee or the organ of one: 省委, 自治区党委, 市委网信办."""
    text = hit.text
    core = hit.start if text[hit.start] == "党" else hit.end - 1
    many = collective_start(text, core, hit.floor)
    if many is not None:
        return Reading(many, hit.end, "agencies.collective")
    placed = place_start(text, core, hit.floor)
    whole = hit.end + 2 if text.startswith("员会", hit.end) else hit.end
    joint = _OF_BOTH.match(text, whole)
    end = joint.end() if joint else _organ_end(text, whole)
    if placed == core or not follows_well(text, end):
        return None
    start = placed - 2 if text.startswith("中共", max(hit.floor, placed - 2)) else placed
    return Reading(start, end, "agencies.party", place=text[start:whole])


def _organ_end(text: str, end: int) -> int:
    """Where the organ that is written behind its committee ends: 市委网信办."""
    length = next((n for n in range(14, 1, -1) if text[end : end + n] in party_organs()), 0)
    office = None if length else _PARTY_OFFICE.match(text, end) or _formed_organ(text, end)
    return office.end() if office else end + length


def _formed_organ(text: str, start: int) -> re.Match[str] | None:
    """An organ that no table has, by words of functions and its form: 省委 | 军地合作办公室."""
    organ = _ORGAN.match(text, start)
    return organ if organ and start in function_starts(text, organ.end("function"), start) else None


def _group(hit: Hit) -> Reading | None:
    """A leading group, headquarters, committee or a bureau of no table, where it is named with its place."""
    office = _OFFICE.match(hit.text, hit.end) or (hit.words in _OF_ZONES and formed_office(hit.text, hit.end))
    end = office.end() if office else hit.end
    if not follows_well(hit.text, end):
        return None
    placed = hit.start if office and _is_groups(hit) else _group_place(hit)
    if placed is None or hit.text.startswith(_CALLED, placed) or _OCCASION.search(hit.text, placed, hit.start):
        return None
    placed += hit.text.startswith("了", placed)
    start = behind_nations(hit.text, placed, hit.floor)
    house = hit.text[start : hit.end] if hit.words in _OF_ZONES and hit.text[end - 1] == "处" else ""
    return Reading(start, end, "agencies.group", 0.95, place=house)  # the divisions behind one are of its house


def _is_groups(hit: Hit) -> bool:
    """Whether the office is of a group that the text calls by its kind alone: 专班办公室设在…."""
    return hit.words in _GROUPS and hit.opens


def _group_place(hit: Hit) -> int | None:
    """Where the name of a group begins, with its place; that of a committee may begin with the zone that it runs."""
    placed = group_start(hit.text, hit.start, hit.floor, short=len(hit.words) == 1)
    if placed is not None or hit.words not in _OF_ZONES:
        return placed
    zone = place_start(hit.text, hit.start, hit.floor)
    if hit.start - zone > 3:
        return zone
    return hit.start if hit.zoned and hit.opens else None


def _town_committee(hit: Hit) -> Reading | None:
    """The committee of a 生态城 or 科学城, in which 城管委 is no body."""
    return _group(hit._replace(start=hit.start + 1))


def _frame(hit: Hit) -> Reading | None:
    """A name that has its place inside: 中国人民政治协商会议浙江省委员会."""
    end = longest_body(hit.text, hit.start)
    if end is None or end <= hit.end:
        return _core(hit) if hit.words in cores() else None
    return Reading(hit.start, end, "agencies.frame")


_BY_RANK = ("团省委", "团市委", "团县委", "团区委", "团州委", "团旗委", "团盟委", "团地委", "行署办", "行政公署办公室")
_OF_PORTS = frozenset({"海关", "海事局", "海事处", "边检站", "出入境边防检查站", "海警局"})
_BELOW = re.compile("(?:所属|下属)(?P<port>[一-鿿]{2,4})$")  # 大连海关所属大窑湾海关
_GENERAL = "中国海关"
_CALLED = ("下简称", "下统称")  # behind 以: what a definition calls a body
_OCCASION = re.compile("大会暨|论坛暨|会议暨|暨首届|暨第")  # what is held is no body: 发展大会暨联席会议
_FRAMES = ("民航", "武警", "中国人民政治协商会议", "中国共产主义青年团", "共青团", "中国国际贸易促进委员会")
_READERS = {
    "frame": _frame,
    "town": _town_committee,
    "central": _central,
    "core": _core,
    "organ": _organ,
    "committee": _committee,
    "head": _group,
    "form": formed,
    "seat": town_seat,
}
_FORMED = frozenset({"central", "core", "organ", "head"})


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    """Every word that a body's name may end in, and how to read what stands before it."""
    kinds: dict[str, str] = dict.fromkeys(organ_forms(), "form")
    kinds.update(dict.fromkeys(TOWN_SEATS, "seat"))
    kinds.update(dict.fromkeys(_HEADS, "head"))
    kinds.update(dict.fromkeys(("党委", "省委", "市委", "区委", "县委", "州委", "盟委", "旗委"), "committee"))
    kinds.update(dict.fromkeys(cores(), "core"))
    kinds.update(dict.fromkeys((word for word in party_organs() if len(word) > 1), "organ"))
    kinds.update(dict.fromkeys((word for word in central_bodies() if len(word) > 1), "central"))
    kinds.update(dict.fromkeys(_FRAMES, "frame"))
    kinds.update(dict.fromkeys(("城管委会", "城管理委员会"), "town"))
    words = tuple(sorted(kinds))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(kinds[word] for word in words)
