"""Every body that a part names in prose: one pass for the words that bodies end in, then the place to their left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.document import Document, Part, Span
from loaders.extract.agency_edges import (
    Reading,
    collective_start,
    follows_well,
    group_start,
    in_a_post,
    place_start,
    title_head,
)
from loaders.lexicon.cores import central_bodies, cores, party_organs
from loaders.lexicon.places import place_end
from loaders.lexicon.shapes import BRANCH_TAIL
from loaders.mention import Mention

_HEADS = (
    "领导小组",
    "指挥部",
    "联席会议",
    "工作专班",
    "委员会",
    "管委会",
    "管理委员会",
    "协调小组",
    "办公室",
    "局",
    "厅",
)
_OFFICE = re.compile(r"(?:办公室|秘书处)(?!主任)")
_SEPARATOR = re.compile(r"\s*(?:[、，,和与及]|以及|会同|或)\s*|\s+")
_PARTY = re.compile(r"(?:党委|委)$")
_BARE = (*"省市区县州盟旗我本全", "自治区", "自治州")
_NEEDS_PLACE = frozenset({"大数据中心", "信息中心", "政务服务中心", "信用中心", "科学院", "党校"})


def find_agencies(document: Document, part: Part) -> Iterator[Mention]:
    """Every body named in a part, in text order; the members of a list share the place of the one before."""
    text = document.text
    automaton, kinds = _automaton()
    last: Reading | None = None
    for index, start, end in automaton.find_matches_as_indexes(text[part.start : part.end]):
        if last is not None and start + part.start < last.end:
            continue
        reading = _READERS[kinds[index]](text, start + part.start, end + part.start, part.start, last)
        if reading is None or in_a_post(text, reading) or not title_head(text, reading, part.start):
            continue
        last = reading
        words = Span(reading.start, reading.end, text[reading.start : reading.end])
        yield Mention("Agency", reading.shared + words.text, words, part.index, reading.rule, reading.confidence)


def unseen_agencies(document: Document, part: Part, known: Iterable[Mention]) -> Iterator[Mention]:
    """The bodies named in a part where no mention of a body has been read before."""
    ranges = sorted((one.span.start, one.span.end) for one in known if one.type == "Agency")
    at = 0
    for mention in find_agencies(document, part):
        while at < len(ranges) and ranges[at][1] <= mention.span.start:
            at += 1
        if at == len(ranges) or ranges[at][0] >= mention.span.end:
            yield mention


def _central(text: str, start: int, end: int, floor: int, last: Reading | None) -> Reading | None:
    """A central body by its own name; one that local bodies share only beside another central body."""
    words = text[start:end]
    if not follows_well(text, end):
        return None
    if words in cores():
        local = _core(text, start, end, floor, last)
        if local is not None:
            return local
        if last is None or not last.central or not _SEPARATOR.fullmatch(text[last.end : start] or "x"):
            return None
    end = _inner_end(text, end)
    start = start - 7 if text.startswith("中华人民共和国", start - 7) and start - 7 >= floor else start
    return Reading(start, end, "agencies.central", central=True)


_INNER = re.compile(
    r"办公厅|征信中心|(?:网络安全管理局|网络安全协调局|运行监测协调局|[一-鿿]{2,8}(?:司|局))(?=[，。、；（）()\s]|负责|牵头|研究|组织)"
)


def _inner_end(text: str, end: int) -> int:
    place = place_end(text, end)
    if place > end and (branch := BRANCH_TAIL.match(text, place)):
        return branch.end()
    inner = _INNER.match(text, end, end + 24)
    return inner.end() if inner else end


def _core(text: str, start: int, end: int, floor: int, last: Reading | None) -> Reading | None:
    """A local body: with the place before it, as one of many, or as the next member of a list."""
    if not follows_well(text, end):
        return None
    many = collective_start(text, start, floor)
    if many is not None:
        served = text.startswith("各级", many) and text[many - 1] in "为向给"  # 为各级政府提供服务
        return None if served else Reading(many, end, "agencies.collective")
    placed = place_start(text, start, floor)
    if placed < start:
        return Reading(placed, end, "agencies.placed", place=text[placed:start])
    if last is not None and last.place and text[start:end] not in _NEEDS_PLACE and _continues(text, last, start, end):
        shared = _PARTY.sub("", last.place)
        return Reading(start, end, "agencies.shared-place", 0.95, shared, shared)
    return _longer(text, start, end, floor)


def _continues(text: str, last: Reading, start: int, end: int) -> bool:
    """Whether a name stands as the next member of the list that the last one is in."""
    return end - start > 2 and _SEPARATOR.fullmatch(text[last.end : start]) is not None


def _longer(text: str, start: int, end: int, floor: int) -> Reading | None:
    """A body whose last words a table holds: 海南国际经济发展局 ends in 经济发展局."""
    if text[end - 1] not in "局厅会室":
        return None
    placed = group_start(text, start, floor, short=True)
    return (
        Reading(placed, end, "agencies.group", 0.9)
        if placed is not None and not text.startswith(_BARE, placed)
        else None
    )


def _organ(text: str, start: int, end: int, floor: int, last: Reading | None) -> Reading | None:
    """An organ of a party committee: behind 省委, 自治区党委, or sharing it in a list."""
    if not follows_well(text, end):
        return None
    for word in ("委员会", "党委", "委"):
        if text.startswith(word, start - len(word)):
            placed = place_start(text, start - len(word), floor)
            if placed < start - len(word):
                return Reading(placed, end, "agencies.party", place=text[placed:start])
    if text[start:end] in cores():
        return _core(text, start, end, floor, last)
    placed = place_start(text, start, floor)
    if placed < start and end - start > 2:
        return Reading(placed, end, "agencies.party", place=text[placed:start])
    if last is not None and last.place.endswith("委") and _SEPARATOR.fullmatch(text[last.end : start]):
        return Reading(start, end, "agencies.shared-place", 0.95, last.place, last.place)
    return None


def _committee(text: str, start: int, end: int, floor: int, last: Reading | None) -> Reading | None:
    """A party committee or the organ of one: 省委, 自治区党委, 市委网信办."""
    core = start if text[start] == "党" else end - 1
    many = collective_start(text, core, floor)
    if many is not None:
        return Reading(many, end, "agencies.collective")
    placed = place_start(text, core, floor)
    if placed == core:
        return None
    organ = next((n for n in range(14, 1, -1) if text[end : end + n] in party_organs()), 0)
    if not follows_well(text, end + organ):
        return None
    if text.startswith("中共", placed - 2) and placed - 2 >= floor:
        placed -= 2
    return Reading(placed, end + organ, "agencies.party", place=text[placed:end])


def _group(text: str, start: int, end: int, floor: int, last: Reading | None) -> Reading | None:
    """A leading group, headquarters, committee or a bureau of no table, where it is named with its place."""
    if office := _OFFICE.match(text, end):
        end = office.end()
    if not follows_well(text, end):
        return None
    placed = group_start(text, start, floor, short=end - start == 1)
    if placed is None and text[start:end] in ("管委会", "管理委员会"):
        zone = place_start(text, start, floor)
        placed = zone if start - zone > 3 else None
    return Reading(placed, end, "agencies.group", 0.95) if placed is not None else None


_READERS = {"central": _central, "core": _core, "organ": _organ, "committee": _committee, "head": _group}


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    """Every word that a body's name may end in, and how to read what stands before it."""
    kinds: dict[str, str] = dict.fromkeys(_HEADS, "head")
    kinds.update(dict.fromkeys(("党委", "省委", "市委", "区委", "县委", "州委", "盟委", "旗委"), "committee"))
    kinds.update(dict.fromkeys(cores(), "core"))
    kinds.update(dict.fromkeys((word for word in party_organs() if len(word) > 1), "organ"))
    kinds.update(dict.fromkeys((word for word in central_bodies() if len(word) > 1), "central"))
    words = tuple(sorted(kinds))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(kinds[word] for word in words)
