"""Committees and groups: those of the party with their organs, those that run zones, and leading groups."""

from __future__ import annotations

import re

from loaders.extract.agency_edges import (
    OF_A_FIRM,
    Hit,
    Reading,
    bare_zone_start,
    behind_nations,
    collective_start,
    follows_well,
    group_start,
    name_starts,
    place_start,
)
from loaders.extract.formed_bodies import formed_office
from loaders.extract.placed_bodies import placed_body
from loaders.lexicon.cores import bare_organs, cores, party_organs
from loaders.lexicon.formed import function_starts
from loaders.lexicon.shapes import COMMITTEES, JOINT_OFFICE

_OFFICE = re.compile(r"(?:办公室|秘书[处组])(?!主任)")
_PARTY_OFFICE = re.compile(r"督查室|办(?=[、，。；：（）()\s和]|负责|牵头|印发|关于)")  # 市委办, but 市委办好实事
_ORGAN = re.compile(r"(?P<function>[一-鿿]{2,12}?)(?:(?:工作)?(?:委员会|领导小组)(?:办公室)?|办公室|工委|研究室)")
_OF_BOTH = re.compile(rf"[省市县区州盟旗]?(?:人民)?政府(?:{JOINT_OFFICE})")  # of a committee and its government
_OF_ZONES = ("管委会", "管理委员会", "执委会", "执行委员会")  # what runs a zone
_GIVEN = re.compile("[由项将把]")  # 各项任务由片区管委会负责
_LONGEST_CLASS = 24  # characters of 各开发区（管理区）管理委员会
_LONGEST_ZONE = 14
_ZONE_OF_NAME = re.compile(
    "(?!各|有关|相关|该|本|其|所在|重点|国家级|省级|市级|产业|工业|经济|高新|开发|示范|边境|陆地|水运|航空|化工|能源)[一-鿿—]{2,10}(?:基地|口岸|组团|核心区|国际港|产业城|航空城|经济带)"
)
_WORKING = "党工委"
_GROUPS = frozenset({"领导小组", "联席会议", "工作专班", "专班", "指挥部"})
_CALLED = ("下简称", "下统称")  # behind 以: what a definition calls a body
_OCCASION = re.compile("大会暨|论坛暨|会议暨|暨首届|暨第")  # what is held is no body: 发展大会暨联席会议


def party_organ(hit: Hit) -> Reading | None:
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
        return placed_body(hit)
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


def party_committee(hit: Hit) -> Reading | None:
    """A party committee or the organ of one: 省委, 自治区党委, 市委网信办."""
    text = hit.text
    core = hit.start if text[hit.start] == "党" else hit.end - 1
    many = collective_start(text, core, hit.floor)
    if many is not None:
        return Reading(many, hit.end, "agencies.collective")
    placed = place_start(text, core, hit.floor)
    whole = hit.end + 2 if text.startswith("员会", hit.end) else hit.end
    end = _organ_end(text, whole)
    if placed == core or not follows_well(text, end):
        return None
    start = placed - 2 if text.startswith("中共", max(hit.floor, placed - 2)) else placed
    return Reading(start, end, "agencies.party", place=text[start:whole])


def _organ_end(text: str, end: int) -> int:
    """Where the organ behind its committee ends, its own or one that it shares with its government: 市委网信办."""
    if joint := _OF_BOTH.match(text, end):
        return joint.end()
    length = next((n for n in range(14, 1, -1) if text[end : end + n] in party_organs()), 0)
    office = None if length else _PARTY_OFFICE.match(text, end) or _formed_organ(text, end)
    return office.end() if office else end + length


def _formed_organ(text: str, start: int) -> re.Match[str] | None:
    """An organ that no table has, by words of functions and its form: 省委 | 军地合作办公室."""
    organ = _ORGAN.match(text, start)
    return organ if organ and start in function_starts(text, organ.end("function"), start) else None


def group(hit: Hit) -> Reading | None:
    """A leading group, headquarters, committee or a bureau of no table, where it is named with its place."""
    end = _office_end(hit)
    if not follows_well(hit.text, end):
        return None
    if many := _of_all_zones(hit):
        return many
    placed = hit.start if end > hit.end and _is_groups(hit) else _group_place(hit)
    if placed is None or _is_no_group(hit, placed):
        return None
    placed += hit.text.startswith("了", placed)
    start = behind_nations(hit.text, placed, hit.floor)
    return Reading(start, end, "agencies.group", 0.95, place=_house(hit, start, end))


def _of_all_zones(hit: Hit) -> Reading | None:
    """The committees of all zones that a text addresses: 各开发区管委会, 各开发区（管理区）管委会."""
    if hit.words not in _OF_ZONES:
        return None
    first = hit.text.rfind("各", max(hit.floor, hit.end - _LONGEST_CLASS), hit.start)
    many = COMMITTEES.match(hit.text, first, hit.end) if first >= 0 else None
    if many is None or many.end() != hit.end or _GIVEN.search(many[0]):
        return None
    return Reading(place_start(hit.text, first, hit.floor), hit.end, "agencies.collective")


def _is_no_group(hit: Hit, placed: int) -> bool:
    """Whether the words before a group's kind call something, or are of an occasion or a company."""
    if hit.text.startswith(_CALLED, placed) or _OCCASION.search(hit.text, placed, hit.start):
        return True
    return OF_A_FIRM.search(hit.text, placed, hit.end) is not None


def _office_end(hit: Hit) -> int:
    """Where the office ends that is written behind a group or the committee of a zone; where they end themselves."""
    office = _OFFICE.match(hit.text, hit.end) or (hit.words in _OF_ZONES and formed_office(hit.text, hit.end))
    return office.end() if office else hit.end


def _house(hit: Hit, start: int, end: int) -> str:
    """The committee of a zone whose division is named, which the divisions listed behind it are of, too."""
    return hit.text[start : hit.end] if hit.words in _OF_ZONES and hit.text[end - 1] == "处" else ""


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
    if (named := _named_zone(hit)) is not None:
        return named
    return hit.start if hit.zoned and hit.opens else None


def _named_zone(hit: Hit) -> int | None:
    """Where the name of a zone of a kind that no table has begins, behind a mark or a cue: 甘其毛都口岸 | 管委会."""
    window = max(hit.floor, hit.start - _LONGEST_ZONE)
    start = window + name_starts(hit.text[window : hit.start])[-1]
    return start if start > window and _ZONE_OF_NAME.fullmatch(hit.text, start, hit.start) else None


def town_committee(hit: Hit) -> Reading | None:
    """The committee of a 生态城 or 科学城, in which 城管委 is no body."""
    return group(hit._replace(start=hit.start + 1))
