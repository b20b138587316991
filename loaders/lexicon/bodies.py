"""Names of bodies as place × level × function × form: read one name, or find where the longest one ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from loaders.lexicon.cores import Core, System, bare_organs, central_bodies, cores, functions, party_organs
from loaders.lexicon.places import place_end
from loaders.lexicon.seats import branch_end, inner_end, place_ends
from loaders.lexicon.shapes import (
    BARE_PLACE,
    BODY_OF_MANY,
    COLLECTIVE,
    COMMITTEE,
    COMMITTEES,
    GROUP,
    HAN,
    NO_ROLE,
    PARTY_ORGAN,
    ROLE,
    UNKNOWN,
)

_LONGEST_CORE = 24
_AUTONOMOUS = ("内蒙古", "广西", "西藏", "宁夏", "新疆")  # an autonomous region is also 内蒙古区: 共青团内蒙古区委
_COMMITTEES = re.compile(r"(?:开发区|园区|新区|功能区|高新区|经开区)?(?:管委会|管理委员会)")
_OFFICE = re.compile(r"指挥中心|交通管理局|反诈中心|[一-鿿]{2,12}?(?:总队|支队|大队)")
_DISTRICT_OFFICE = re.compile(r"[一-鿿]{2,5}?分局")  # 市生态环境局海淀分局
_GOVERNMENT = re.compile(r"(?:人民)?政府")
_ALL_DEPARTMENTS = re.compile(r"(?:人民)?政府(?:各|所属各|组成)部门")
_CLAUSAL = re.compile("承担|部门负责|建立|设立|组建|[^自理]由|牵头的")  # 国务院建立由民政部牵头的…联席会议 is no name
_TERM = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?=人大|人民代表大会|委员会|纪律检查委员会|人民政府|政府)")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name taken apart; `place` is as written (天津市, 省, or empty), `core` the full form of the rest."""

    text: str
    place: str
    core: str
    function: str
    form: str
    system: System
    cores: tuple[Core, ...] = ()  # what the words may mean, where the level decides
    collective: bool = False
    role: bool = False
    also: str = ""  # a second name in brackets: 省发展改革委（省能源局）

    @property
    def national(self) -> bool:
        """Whether it is a body of the whole country."""
        return self.system is System.CENTRAL

    @property
    def branch(self) -> str:
        """The central body of which this is a local branch, else the empty string."""
        return self.cores[0].central if self.cores else ""


@lru_cache(maxsize=8192)
def parse_body(name: str) -> BodyName | None:
    """The name taken apart, or None where the whole of it is no body's name."""
    text, also = _split_bracket(_TERM.sub("", name.replace(" ", "").replace("　", "")))
    readings = [body for end, body in _readings(text, 0, also) if end == len(text)]
    return min(readings, key=_surety, default=None) or _unit_of_department(text)


_SHORTEST_FULL = 3  # characters of a division's name with its rank
_UNIT = re.compile(r"(?!会同|联合|和|与|及|各|有关|相关|所属|下属|直属|主要|负责)[一-鿿]{2,12}(?:处|科|室|中心)")


def _unit_of_department(text: str) -> BodyName | None:
    """A division or centre of a department, written behind its short name: 市教委基础教育处."""
    for place in place_ends(text, 0) if text.endswith(("处", "科", "室", "中心")) else ():
        end = _longest_key(cores(), text, place)
        if place and end and cores()[text[place:end]][0].system is System.GOVERNMENT and _UNIT.fullmatch(text, end):
            body = _body(text[:place], cores()[text[place:end]][0].name + text[end:], System.GOVERNMENT)
            return replace(body, text=text)
    return None


def _surety(body: BodyName) -> int:
    """How sure a reading is: a name that a table holds before one that only looks like a body."""
    if body.cores or body.collective or body.system in (System.CENTRAL, System.PARTY):
        return 0
    return {System.OTHER: 3, System.GROUP: 2}.get(body.system, 1)


def longest_body(text: str, start: int) -> int | None:
    """Where the longest body name that begins at `start` ends, a bracketed second name included, else None."""
    end = max((end for end, _ in _readings(text, start, "")), default=None)
    if end is None or end >= len(text) or text[end] not in "（(〔[":
        return end
    return _bracket_end(text, end)


def _split_bracket(text: str) -> tuple[str, str]:
    """A name and the second name in brackets behind it."""
    match = re.fullmatch(r"(.{2,60}?)[（(〔\[]([^（）()〔〕\[\]]{2,40})[）)〕\]]", text)
    if match and not COLLECTIVE.fullmatch(text):
        return match[1], match[2]
    return text, ""


def _bracket_end(text: str, end: int) -> int:
    match = re.compile(rf"[（(〔\[]([{HAN}]{{2,30}})[）)〕\]]").match(text, end)
    if match and parse_body(match[1]):
        return match.end()
    return end


def _readings(text: str, start: int, also: str) -> Iterator[tuple[int, BodyName]]:
    """Every reading of a body name that begins at `start`: the surer kinds first."""
    for read in (_central, _around, _collective, _party, _placed, _role):
        for end, body in read(text, start):
            yield end, replace(body, text=text[start:end], also=also)


def _body(place: str, core: str, system: System, collective: bool = False, role: bool = False) -> BodyName:
    return BodyName("", place, core, core, "", system, (), collective, role)


def _central(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    skip = len("中华人民共和国") if text.startswith("中华人民共和国", start) else 0
    end = _longest_key(central_bodies(), text, start + skip)
    if not end:
        return
    words = text[start + skip : end]
    shared = words in cores() and not words.startswith(("国家", "国务院", "中国", "全国", "中央"))
    if not shared:
        yield end, _body("", words, System.CENTRAL)
    last = branch_end(text, end) if shared else inner_end(text, end)
    if last > end:
        yield last, _body("", text[start + skip : last], System.CENTRAL)


def _collective(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    for place in place_ends(text, start):
        if committees := COMMITTEES.match(text, place):
            words = text[place : committees.end()]
            yield committees.end(), _body(text[start:place], words, System.COMMITTEE, collective=True)
        match = COLLECTIVE.match(text, place)
        if not match or (text.startswith("沿", place) and place_end(text, place) > place + _SHORTEST_FULL - 1):
            continue  # 沿河自治县 is one county
        for end in _ends_of_many(text, match.end()):
            yield end, _body(text[start:place], text[place:end], System.GOVERNMENT, collective=True)


def _ends_of_many(text: str, start: int) -> Iterator[int]:
    """Where the body that each of many has ends: 人民政府, 教育局, 大数据主管部门."""
    if match := BODY_OF_MANY.match(text, start):
        yield _role_end(text, match.end()) or match.end()
    elif end := _longest_key(cores(), text, start) or _role_end(text, start):
        yield end
    elif zone := _COMMITTEES.match(text, start):
        yield zone.end()


def _role_end(text: str, start: int) -> int:
    """Where a role (大数据主管部门) that begins at `start` ends, else 0."""
    match = ROLE.match(text, start)
    return match.end() if match and not NO_ROLE.fullmatch(match[0]) else 0


def _around(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    """A name that has its place inside: 中国人民政治协商会议浙江省委员会."""
    for before, after, core in _frames():
        if not text.startswith(before, start):
            continue
        place = start + len(before)
        end = place_end(text, place)
        words = text[place:end]
        end += text.startswith("区", end) and words in _AUTONOMOUS
        if words and text.startswith(after, end):
            yield end + len(after), _of_core(words, (core,))


@cache
def _frames() -> tuple[tuple[str, str, Core], ...]:
    meanings = {one.name: one for group in cores().values() for one in group if "{place}" in one.name}
    frames = [(*name.partition("{place}")[::2], meanings[name]) for name in sorted(meanings)]
    league = next(one for name, one in meanings.items() if name.startswith("中国共产主义青年团"))
    armed = (("武警", force, cores()[f"武警{force}"][0]) for force in ("支队", "总队"))
    airport = Core("中国民用航空{short}安全监督管理局", "民航", "局", System.BRANCH, central="中国民用航空局")
    return (
        *frames,
        ("共青团", "委员会", league),
        ("共青团", "委", league),
        ("共青团", "区委", league),
        ("民航", "监管局", airport),
        *armed,
    )


_PARTY_OFFICE = re.compile(r"办(?![公事理])")  # 县委办
_PARTY = re.compile(r"(?:委员会|党工委|党委|委)")


def _party(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    skip = next((len(word) for word in ("中国共产党", "中共") if text.startswith(word, start)), 0)
    for place in place_ends(text, start + skip):
        words = text[start + skip : place]
        yield from _committee(text, place, words)
        if (end := _longest_key(bare_organs(), text, place)) and (words or skip):
            yield end, _of_core(words, (bare_organs()[text[place:end]],))


def _committee(text: str, start: int, place: str) -> Iterator[tuple[int, BodyName]]:
    """A party committee behind its place, and its organs; only 党委 stands without one."""
    match = _PARTY.match(text, start)
    if match and (place or match[0] == "党委"):
        yield match.end(), _body(place, "", System.PARTY)
        yield from _organs(text, match.end(), place)


def _organs(text: str, start: int, place: str) -> Iterator[tuple[int, BodyName]]:
    """The organ behind a party committee: one of the table, else what looks like one."""
    if end := _longest_key(party_organs(), text, start):
        yield end, _of_core(place, (party_organs()[text[start:end]],))
    elif office := _PARTY_OFFICE.match(text, start):
        yield office.end(), _of_core(place, (party_organs()["办公室"],))
    elif organ := PARTY_ORGAN.match(text, start):
        yield organ.end(), _body(place, organ[0], System.PARTY)


def _of_core(place: str, meanings: tuple[Core, ...]) -> BodyName:
    first = meanings[0]
    return BodyName("", place, first.name, first.function, first.form, first.system, meanings)


def _placed(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    for place in place_ends(text, start):
        words = text[start:place]
        yield from _of_government(text, place, words)
        yield from _listed(text, place, words)
        yield from _district_branch(text, place, words)
        for pattern, system in ((_ALL_DEPARTMENTS, System.GOVERNMENT), (COMMITTEE, System.COMMITTEE)):
            if match := pattern.match(text, place):
                yield match.end(), _body(words, match[0], system, collective=system is System.GOVERNMENT)
        yield from _unlisted(text, place, words)


def _district_branch(text: str, start: int, place: str) -> Iterator[tuple[int, BodyName]]:
    """A city's bureau in a district, by what it is for: 自然资源分局, 区公安分局."""
    end = _longest_key(_functions(), text, start)
    if end and text.startswith("分局", end):
        yield end + 2, _body(place, text[start : end + 2], System.OTHER)


@cache
def _functions() -> Mapping[str, object]:
    return dict.fromkeys((*functions(), "公安"))


def _listed(text: str, start: int, place: str) -> Iterator[tuple[int, BodyName]]:
    """A body that a table holds, and an office of it: 公安局指挥中心."""
    if end := _longest_key(cores(), text, start):
        yield end, _of_core(place, cores()[text[start:end]])
        if inner := _OFFICE.match(text, end):
            yield inner.end(), _body(place, text[start : inner.end()], System.GOVERNMENT)
        elif district := _DISTRICT_OFFICE.match(text, end):
            yield district.end(), _body(place, cores()[text[start:end]][0].name + district[0], System.GOVERNMENT)


def _unlisted(text: str, start: int, place: str) -> Iterator[tuple[int, BodyName]]:
    """A body that no table holds: a group by its kind, anything else by its form behind a place."""
    if group := _group(text, start, place):
        yield group.end(), _body(place, group[0], System.GROUP)
    elif place and (match := UNKNOWN.match(text, start)):
        yield match.end(), _body(place, match[0], System.OTHER)


def _group(text: str, start: int, place: str) -> re.Match[str] | None:
    """A group that is named here by its kind, in words that are no clause and begin with no other body."""
    group = GROUP.match(text, start) if place or not BARE_PLACE.match(text, start) else None
    return group if group and not _CLAUSAL.search(group[0]) and not _holds_body(group[0]) else None


def _of_government(text: str, place: int, words: str) -> Iterator[tuple[int, BodyName]]:
    """A department written behind its government: 市政府外办, 省政府国资委."""
    government = _GOVERNMENT.match(text, place)
    end = _longest_key(cores(), text, government.end()) if government else 0
    meanings = cores()[text[government.end() : end]] if government and end else ()
    if own := tuple(one for one in meanings if one.system is System.GOVERNMENT):
        yield end, _of_core(words, own)


def _holds_body(words: str) -> bool:
    """Whether words that should be one name begin with another body: 科技局会同数字经济领导小组."""
    end = _longest_key(cores(), words, 0)
    return 0 < end < len(words)


def _role(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    for place in place_ends(text, start):
        if end := _role_end(text, place):
            yield end, _body(text[start:place], text[place:end], System.GOVERNMENT, role=True)


def _longest_key(table: Mapping[str, object], text: str, start: int) -> int:
    """Where the longest key of a table that stands at `start` ends, else 0."""
    for length in range(min(_LONGEST_CORE, len(text) - start), 1, -1):
        if text[start : start + length] in table:
            return start + length
    return 0
