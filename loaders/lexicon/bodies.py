"""Names of bodies as place × level × function × form: read one name, or find where the longest one ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.lexicon.cores import Core, System, bare_organs, central_bodies, cores, party_organs
from loaders.lexicon.places import place_end
from loaders.lexicon.shapes import (
    BARE_PLACE,
    BODY_OF_MANY,
    BRANCH_TAIL,
    COLLECTIVE,
    COMMITTEE,
    FREE_TRADE_ZONE,
    GROUP,
    HAN,
    INNER,
    NO_ROLE,
    PARTY_ORGAN,
    ROLE,
    UNKNOWN,
    ZONE,
    ZONE_OF_PLACE,
)

_LONGEST_CORE = 24
_COMMITTEES = re.compile(r"(?:开发区|园区|新区|功能区|高新区|经开区)?(?:管委会|管理委员会)")
_ALL_DEPARTMENTS = re.compile(r"(?:人民)?政府(?:各|所属各|组成)部门")
_TERM = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?=人大|人民代表大会)")


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
    return min(readings, key=_surety, default=None)


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
            yield end, _with(body, text[start:end], also)


def _with(body: BodyName, words: str, also: str) -> BodyName:
    return BodyName(
        words,
        body.place,
        body.core,
        body.function,
        body.form,
        body.system,
        body.cores,
        body.collective,
        body.role,
        also,
    )


def _body(place: str, core: str, system: System, collective: bool = False, role: bool = False) -> BodyName:
    return BodyName("", place, core, core, "", system, (), collective, role)


def _central(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    skip = len("中华人民共和国") if text.startswith("中华人民共和国", start) else 0
    end = _longest_key(central_bodies(), text, start + skip)
    if not end:
        return
    words = text[start + skip : end]
    if words not in cores() or words.startswith(("国家", "国务院", "中国", "全国", "中央")):
        yield end, _body("", words, System.CENTRAL)
        if (last := _inner_end(text, end)) > end:
            yield last, _body("", text[start + skip : last], System.CENTRAL)


def _inner_end(text: str, end: int) -> int:
    """Where an office of a central body ends: its 办公厅, a 司, a branch of a named place."""
    place = place_end(text, end + (1 if text.startswith("驻", end) else 0))
    tail = BRANCH_TAIL.match(text, place) if place > end + 1 else None
    inner = tail or INNER.match(text, end)
    return inner.end() if inner else end


def _collective(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    for place in _place_ends(text, start):
        match = COLLECTIVE.match(text, place)
        if not match:
            continue
        for end in _ends_of_many(text, match.end()):
            yield end, _body(text[start:place], text[place:end], System.GOVERNMENT, collective=True)


def _ends_of_many(text: str, start: int) -> Iterator[int]:
    """Where the body that each of many has ends: 人民政府, 教育局, 大数据主管部门."""
    if match := BODY_OF_MANY.match(text, start):
        role = ROLE.match(text, match.end())
        yield role.end() if role and not NO_ROLE.fullmatch(role[0]) else match.end()
    elif end := _longest_key(cores(), text, start):
        yield end
    elif role := ROLE.match(text, start):
        if not NO_ROLE.fullmatch(role[0]):
            yield role.end()
    elif zone := _COMMITTEES.match(text, start):
        yield zone.end()


def _around(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    """A name that has its place inside: 中国人民政治协商会议浙江省委员会."""
    for before, after, core in _frames():
        if not text.startswith(before, start):
            continue
        place = start + len(before)
        end = place_end(text, place)
        if end > place and text.startswith(after, end):
            yield end + len(after), _of_core(text[place:end], (core,))


@cache
def _frames() -> tuple[tuple[str, str, Core], ...]:
    meanings = {one.name: one for group in cores().values() for one in group if "{place}" in one.name}
    frames = [(*name.partition("{place}")[::2], meanings[name]) for name in sorted(meanings)]
    league = next(one for name, one in meanings.items() if name.startswith("中国共产主义青年团"))
    return (*frames, ("共青团", "委员会", league), ("共青团", "委", league))


_PARTY = re.compile(r"(?:委员会|党工委|党委|委)")


def _party(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    skip = next((len(word) for word in ("中国共产党", "中共") if text.startswith(word, start)), 0)
    for place in _place_ends(text, start + skip):
        words = text[start + skip : place]
        match = _PARTY.match(text, place)
        if match and (words or match[0] == "党委"):
            yield match.end(), _body(words, "", System.PARTY)
            if end := _longest_key(party_organs(), text, match.end()):
                core = party_organs()[text[match.end() : end]]
                yield end, _of_core(words, (core,))
            elif organ := PARTY_ORGAN.match(text, match.end()):
                yield organ.end(), _body(words, organ[0], System.PARTY)
        if (end := _longest_key(bare_organs(), text, place)) and (words or skip):
            yield end, _of_core(words, (bare_organs()[text[place:end]],))


def _of_core(place: str, meanings: tuple[Core, ...]) -> BodyName:
    first = meanings[0]
    return BodyName("", place, first.name, first.function, first.form, first.system, meanings)


def _placed(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    for place in _place_ends(text, start):
        words = text[start:place]
        if text.startswith(("政府", "人民政府"), place):
            yield from _of_government(text, place, words)
        if end := _longest_key(cores(), text, place):
            inner = re.compile(r"指挥中心|交警总队|交警支队|交通管理局|反诈中心").match(text, end)
            yield end, _of_core(words, cores()[text[place:end]])
            if inner:
                yield inner.end(), _body(words, text[place : inner.end()], System.GOVERNMENT)
        if match := _ALL_DEPARTMENTS.match(text, place):
            yield match.end(), _body(words, match[0], System.GOVERNMENT, collective=True)
        if match := COMMITTEE.match(text, place):
            yield match.end(), _body(words, match[0], System.COMMITTEE)
        if (match := GROUP.match(text, place)) and not _holds_body(match[0]):
            yield match.end(), _body(words, match[0], System.GROUP)
        elif words and (match := UNKNOWN.match(text, place)):
            yield match.end(), _body(words, match[0], System.OTHER)


def _of_government(text: str, place: int, words: str) -> Iterator[tuple[int, BodyName]]:
    """A department written behind its government: 市政府外办, 省政府国资委."""
    own = text.index("府", place) + 1
    if end := _longest_key(cores(), text, own):
        meanings = tuple(one for one in cores()[text[own:end]] if one.system is System.GOVERNMENT)
        if meanings:
            yield end, _of_core(words, meanings)


def _holds_body(words: str) -> bool:
    """Whether words that should be one name begin with another body: 科技局会同数字经济领导小组."""
    end = _longest_key(cores(), words, 0)
    return 0 < end < len(words)


def _role(text: str, start: int) -> Iterator[tuple[int, BodyName]]:
    for place in _place_ends(text, start):
        match = ROLE.match(text, place)
        if match and not NO_ROLE.fullmatch(match[0]):
            yield match.end(), _body(text[start:place], match[0], System.GOVERNMENT, role=True)


def _place_ends(text: str, start: int) -> Iterator[int]:
    """Where the place before a body's own words may end: after a division or a zone, after a bare 省 or 市, at once."""
    named = place_end(text, start)
    own = ZONE_OF_PLACE.match(text, named) if named > start else None
    if zone := FREE_TRADE_ZONE.match(text, start) or own or ZONE.match(text, named):
        yield zone.end()
    if named > start:
        yield named
        if text[named : named + 1] in "省市区县州盟旗" and text[named : named + 1]:
            yield named + 1  # a place the table lacks: 新城 in 新城区
    if bare := BARE_PLACE.match(text, start):
        yield bare.end()
    yield start


def _longest_key(table: Mapping[str, object], text: str, start: int) -> int:
    """Where the longest key of a table that stands at `start` ends, else 0."""
    for length in range(min(_LONGEST_CORE, len(text) - start), 1, -1):
        if text[start : start + length] in table:
            return start + length
    return 0


@cache
def core_surfaces() -> tuple[str, ...]:
    """Every way to write a local body without its place, the longest first."""
    return tuple(sorted({*cores(), *bare_organs()}, key=lambda word: (-len(word), word)))
