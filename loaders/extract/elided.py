"""Lists of places that leave the body to the last of them: 南京市、无锡市、常州市教育局, 泰州、扬州两市政府."""

from __future__ import annotations

import re

from loaders.extract.agency_edges import Hit, Reading, name_starts
from loaders.extract.divisions_before import division_start
from loaders.extract.responsibility.lists import Member, read_list
from loaders.extract.responsibility.names import Kind
from loaders.lexicon.cores import cores
from loaders.lexicon.places import by_name, place_end
from loaders.lexicon.shapes import ZONE_KINDS

_JOINTS = "、和与及"
_LONGEST_SHORT = 4
_COUNTED = re.compile(
    r"(?P<last>[\u4e00-\u9fff]{2,4})[两二三四五六七八九十]个?(?:设区市|[省市县区州盟旗](?:（[市县区州盟旗、]{1,5}）)?)$"
)
_RANKS = re.compile(r"(?:[两二三四五六七八九十]个?)?(?:设区市|[省市县区州盟旗](?:（[市县区州盟旗、]{1,5}）)?)")
_COUNT_REACH = 14
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:街道|苏木|[镇乡])$")
_TOWN_REACH = 8
_RANKED = frozenset("省市区县州盟旗镇乡道木")
_FEWEST = 2
_COMMITTEES = ("管委会", "管理委员会")
_LONGEST_ZONE = 22
_ZONE_LAST = re.compile(
    rf"(?:^|(?<=[，。；：\n、和及]))(?P<name>(?!支持|推动|推进|鼓励|加强|会同|引导|指导|依托|围绕|[由请在与对向])[\u4e00-\u9fff（）]{{0,16}}{ZONE_KINDS}(?:（[\u4e00-\u9fff]{{2,10}}）)?)$"
)
_BEFORE_LIST = "，。；：:\n（"


def counted(hit: Hit) -> Reading | None:
    """The body of places that are counted behind them: 扬州两市 before 政府."""
    if hit.text[hit.start - 1 : hit.start] not in (*"省市县区州盟旗", "）"):
        return None
    last = _COUNTED.search(hit.text, max(hit.floor, hit.start - _COUNT_REACH), hit.start)
    if last is None:
        return None
    start = last.start() + next((n for n in range(3) if last["last"][n:] in by_name()), 0)
    shared = hit.text[start : last.end("last")] in by_name() and hit.text[start - 1] in _JOINTS
    return Reading(start, hit.end, "agencies.elided", 0.9) if shared else None


def elided(text: str, reading: Reading, floor: int) -> tuple[Member, ...]:
    """The bodies of all places of the list that a body ends, its own with them; nothing where it ends none."""
    zones = _zones(text, reading, floor) if text.endswith(_COMMITTEES, reading.start, reading.end) else ()
    return zones or (_of_places(text, reading, floor) if _is_named(text, reading) else ())


def _of_places(text: str, reading: Reading, floor: int) -> tuple[Member, ...]:
    """The bodies of all places of a list, its own with them; nothing where one of them is no place."""
    start = _list_start(text, reading.start, floor)
    members = tuple(read_list(text, start, reading.end)) if start < reading.start else ()
    whole = len(members) >= _FEWEST and all(_is_completed(one, text) for one in members[:-1])
    return members if whole else ()


def _zones(text: str, reading: Reading, floor: int) -> tuple[Member, ...]:
    """The committees of zones that leave the word to the last of them: 济宁高新区、太白湖新区、曲阜示范区管委会."""
    form = next(one for one in _COMMITTEES if text.endswith(one, reading.start, reading.end))
    found: list[Member] = []
    at = reading.start
    while text[at - 1 : at] in _JOINTS and at - 1 > floor:
        window = max(floor, at - 1 - _LONGEST_ZONE)
        zone = _ZONE_LAST.search(text, window, at - 1)
        if zone is None:
            break
        at = zone.start("name")
        found.insert(0, Member(at, zone.end(), zone["name"] + form, Kind("Agency")))
    own = Member(reading.start, reading.end, text[reading.start : reading.end], Kind("Agency"))
    return (*found, own) if found and text[at - 1] in _BEFORE_LIST else ()


def _list_start(text: str, at: int, floor: int) -> int:
    """Where the list of places begins whose last member begins at a place."""
    while at > floor and text[at - 1] in _JOINTS and (start := _place_before(text, at - 1, floor)) < at - 1:
        at = start
    return at


def leaves_its_body(text: str, end: int) -> bool:
    """Whether a place is one of a list that leaves its body to the last: 南京市 in 南京市、无锡市教育局."""
    at = end
    while text[at : at + 1] in ("、", "和", "与", "及") and (stop := _place_behind(text, at + 1)) > at + 1:
        at = stop
    if at == end:
        return False
    count = _RANKS.match(text, at)
    return longest_core(text, count.end() if count else at) > 0


def longest_core(text: str, start: int) -> int:
    """The length of the longest listed body that begins at a place, 0 where none does."""
    return next((length for length in range(12, 1, -1) if text[start : start + length] in cores()), 0)


def _place_behind(text: str, start: int) -> int:
    """Where the place that begins at a place ends; the place itself where none begins."""
    if (end := place_end(text, start)) > start:
        return end
    return start + next((n for n in (4, 3, 2) if text[start : start + n] in by_name()), 0)


def _is_named(text: str, reading: Reading) -> bool:
    """Whether a body stands behind the name of a place or in that of a town, and not behind a bare level."""
    return reading.rule in ("agencies.elided", "agencies.town") or reading.place in by_name()


def _is_completed(member: Member, text: str) -> bool:
    """Whether a member of a list is a body that takes its form from the last one."""
    return member.kind.type == "Agency" and len(member.name) > member.end - member.start


def _place_before(text: str, end: int, floor: int) -> int:
    """Where the place begins that ends at a place of the text; the end itself where none does."""
    if text[end - 1] in _RANKED:
        start = division_start(text, end, floor)
        return start if start < end else _town_before(text, end, floor)
    window = max(floor, end - _LONGEST_SHORT - 1)
    first = window + name_starts(text[window:end])[-1]
    return next((at for at in range(max(first, end - _LONGEST_SHORT), end - 1) if text[at:end] in by_name()), end)


def _town_before(text: str, end: int, floor: int) -> int:
    """Where the town begins that ends at a place, behind a mark or a cue."""
    window = max(floor, end - _TOWN_REACH)
    first = window + name_starts(text[window:end])[-1]
    return first if _TOWN.fullmatch(text, first, end) else end
