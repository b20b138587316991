"""One pass over a part with the whole lexicon: what bounds names, and the names that are known.

Two automata share the work, because a known name must not hide the head of another (大数据 in 大数据中心).
Offsets inside a scan are those of the part's own text; `Scan.mention` turns them into those of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from loaders.document import Document, Part, Span
from loaders.extract.marks import Cut, Frame, Hit, Marks
from loaders.lexicon import places
from loaders.lexicon.table import rows
from loaders.lexicon.zones import zone_words
from loaders.mention import Mention

PLACES = frozenset({"place", "region"})  # places that may stand by themselves
COMPANIES = frozenset({"brand", "firm", "listed"})
SHORT = frozenset({"anchor", "listed"})  # names that may be a piece of other words
INDUSTRY = "industry"
ENDING = "ending"
_ASIDE = frozenset({"industry", "none", "anchor", "service"})
_TABLES = {
    "zones": "zone",
    "listed_companies": "listed",
    "industries": INDUSTRY,
    "service_brands": "service",
}  # whose names are all of one kind
_INSIDE_PLACES = ("内江", "内黄")
# 园区内江苏甲公司 is in no 内江, nor 区内黄石新港 in 内黄
_INSIDE = re.compile("(?<=[园区市县境省国])内(?=江[苏西北南门阴宁津]|黄[石冈山骅浦埔梅陂岛河海])")
_PRIORITY = ("none", "place", "region", "country", "zone", "brand", "firm", "industry", "service", "anchor", "listed")


class Known(NamedTuple):
    """A hit of a known name: a place, region, country, zone, brand, company, industry, or a mere anchor."""

    start: int
    end: int
    kind: str


_new_known: Callable[[Iterable[object]], Known] = partial(tuple.__new__, Known)


class Scan:
    """What the automata found in one part."""

    __slots__ = ("_at", "_field_starts", "_kinds", "_names", "_starts", "marks", "memory", "part", "text")

    def __init__(self, document: Document, part: Part) -> None:
        self.part = part
        self.text = document.text[part.start : part.end]
        self.marks = Marks(self.text)
        self.memory: dict[str, object] = {}  # what a reader of the scan has made once for all finders
        self._names, self._kinds = _known(self.text)
        self._starts = [known.start for known in self._names]
        self._at = {known.start: known for known in reversed(self._names)}
        self._field_starts = [known.start for known in self._kinds.get(INDUSTRY, ())]

    def frames(self, kind: str) -> Iterator[Frame]:
        """Every head of a type with the clause to its left, in text order."""
        return self.marks.frames(kind)

    def hits(self, *kinds: str) -> Iterator[Known]:
        """Every hit of some kinds of known names, in text order."""
        if len(kinds) == 1:
            return iter(self._kinds.get(kinds[0], ()))
        return (hit for hit in self._names if hit.kind in kinds)

    def names_in(self, start: int, end: int) -> Sequence[Known]:
        """The known names inside a range, industries apart, in text order."""
        starts = self._starts
        low = bisect_left(starts, start)
        if low == len(starts) or starts[low] >= end:
            return ()
        return [known for known in self._names[low : bisect_left(starts, end, low)] if known.end <= end]

    def industries_in(self, start: int, end: int) -> Sequence[Known]:
        """The industries inside a range, in text order."""
        low = bisect_left(self._field_starts, start)
        high = bisect_left(self._field_starts, end, low)
        return [known for known in self._kinds[INDUSTRY][low:high] if known.end <= end] if low < high else ()

    def is_industry(self, start: int, end: int) -> bool:
        """Whether the words of a range are a known industry."""
        return any((field.start, field.end) == (start, end) for field in self.industries_in(start, end))

    def name_at(self, start: int) -> Known | None:
        """The known name that begins at a place, if one does."""
        return self._at.get(start)

    def cuts_in(self, start: int, end: int) -> Sequence[Cut]:
        """The words inside a range that may cut a name off, in text order."""
        return self.marks.cuts_in(start, end)

    def mention(  # noqa: PLR0913
        self,
        type_: str,
        start: int,
        end: int,
        rule: str,
        confidence: float = 0.9,
        *,
        name: str | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> Mention:
        """A mention of the words in a range of the part."""
        words, shift = self.text[start:end], self.part.start
        span = Span(start + shift, end + shift, words)
        return Mention(type_, name or words, span, self.part.index, rule, confidence, properties or {})


def scan(document: Document, part: Part) -> Scan:
    """The part's text under both automata."""
    return Scan(document, part)


def _known(text: str) -> tuple[Sequence[Known], Mapping[str, Sequence[Known]]]:
    """The hits of known names: all but industries in text order, and each kind by itself."""
    automaton, kinds, first = _automaton()
    text = _INSIDE.sub("|", text) if any(map(text.__contains__, _INSIDE_PLACES)) else text
    hits: list[tuple[int, int, int]] = automaton.find_matches_as_indexes(text)
    by_kind: dict[str, list[Known]] = defaultdict(list)
    by_kind[INDUSTRY] = [_new_known((start, end, INDUSTRY)) for index, start, end in hits if index < first]
    names: list[Known] = []
    for index, start, end in hits:
        if index >= first:
            kind = kinds[index]
            known = _new_known((start, end, kind))
            by_kind[kind].append(known)
            if kind not in _ASIDE:
                names.append(known)
    counties, count, ends = _counties()
    short = counties.find_matches_as_indexes(text)
    by_kind["anchor"] += _short_counties(text, names, [hit for hit in short if hit[0] < ends], count)
    by_kind[ENDING] = list(_endings([hit for hit in short if hit[0] >= ends], hits))
    return sorted([*names, *by_kind["anchor"]]), by_kind


def _endings(found: Iterable[Hit], names: Sequence[Hit]) -> Iterator[Known]:
    """The ends of names of companies that end no known name, and lie in none."""
    starts = [hit[1] for hit in names]
    for _, start, end in found:
        at = bisect_left(starts, end) - 1
        if at < 0 or names[at][2] <= start or names[at][1] > start:
            yield _new_known((start, end, ENDING))


def _short_counties(text: str, names: Sequence[Known], found: Iterable[Hit], count: int) -> Iterator[Known]:
    """The counties by their short names where no longer name lies over them."""
    starts = [hit.start for hit in names]
    for index, start, end in found:
        at = bisect_left(starts, end) - 1
        if at < 0 or names[at].end <= start:
            if index < count:
                yield _new_known((start, end, "anchor"))
        elif start < (left := names[at].end) < end and text[left : left + 2] in _short_names():
            yield _new_known((left, left + 2, "anchor"))  # 平湖 behind 嘉兴, which the end of 嘉兴 hid


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...], int]:
    """Every known name, its kind, and where the numbers of industries end: of these a text has the most."""
    found: dict[str, str] = {}
    for name, kind in _entries():
        if name not in found or _PRIORITY.index(kind) < _PRIORITY.index(found[name]):
            found[name] = kind
    words = tuple(sorted(found, key=lambda word: (found[word] != INDUSTRY, word)))
    kinds = tuple(found[word] for word in words)
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), kinds, kinds.count(INDUSTRY)


@cache
def _counties() -> tuple[AhoCorasick, int, int]:
    """Short names of two characters, the words that hide one (富裕 in 共同富裕), ends of companies; where each begin.

    Apart from the other names: 建湖 must not hide 湖北 in 组建湖北联盟, nor 大新 a field in 壮大新材料,
    精机 one in 做精机器人.
    """
    names = sorted(_short_names())
    hiding = sorted(line["name"] for line in rows("name_anchors") if line["kind"] == "none")
    shown = [*names, *(word for word in hiding if len(word) > 2)]
    words = [*shown, *sorted({line["name"] for line in rows("company_ends")}.difference(shown))]
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, len(names), len(shown)


@cache
def _short_names() -> frozenset[str]:
    """The short names of divisions that have two characters."""
    return frozenset(name for name, kind in _divisions() if _is_short(name, kind))


def _is_short(name: str, kind: str) -> bool:
    return kind == "anchor" and len(name) == 2


def _entries() -> Iterator[tuple[str, str]]:
    """Every known name with its kind."""
    yield from _place_names()
    yield from ((line["name"], line["kind"]) for line in rows("name_anchors"))
    yield from ((line["name"], "brand" if line["kind"] == "name" else "firm") for line in rows("brands"))
    for table, kind in _TABLES.items():
        yield from ((line["name"], kind) for line in rows(table))


def _place_names() -> Iterator[tuple[str, str]]:
    yield from ((name, kind) for name, kind in _divisions() if not _is_short(name, kind))
    yield from ((name, "region") for name in places.regions())


def _divisions() -> Iterator[tuple[str, str]]:
    """Every name of a division: a place where it can mean nothing else, else an anchor."""
    common = places.common_words()
    for name, group in places.by_name().items():
        if len(name) > 1 and name not in zone_words():
            yield name, "place" if _stands_alone(name, group[0]) and name not in common else "anchor"


def _stands_alone(name: str, division: places.Division) -> bool:
    """Whether a name can mean nothing else than the first division that it is of."""
    return name == division.name or division.tier < 3 or places.is_telling(name)
