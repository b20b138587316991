"""One pass over a part with the lexicon: name heads with the words to their left, and hits of known names.

Two automata share the work, because a known name must not hide the head of another (大数据 in 大数据中心). The marks
are what bounds a name: clause ends, brackets, verbs, heads. The names are what proves one: places, brands, zones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.document import Document, Part
from loaders.lexicon import places
from loaders.lexicon.table import rows

Hit = tuple[int, int, int]  # index of the pattern, start, end: as the automaton gives it

CLAUSE_ENDS = "。；，、：！？,;!?:\n\t…"
OPENERS = "（(“《〈【[‘「『"
CLOSERS = "）)”》〉】]’」』"
PAIRS = dict(zip(CLOSERS, OPENERS, strict=True))
NONE, STOP, OPEN, CLOSE, CUT, HEAD = range(6)
HARD, SOFT, QUANTITY = "hard", "soft", "quantity"
_MASK = "mask"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a bounding word does: ends a clause, opens or closes a bracket, cuts a name off, or heads one."""

    word: str
    role: int
    kind: str = ""  # of a cut: hard, soft, quantity; of a head: sure, weak
    type: str = ""  # of a head: the type of the name that it ends


class Cut(NamedTuple):
    """A word inside a clause at which a name may begin or must not run on."""

    start: int
    end: int
    kind: str


class Frame(NamedTuple):
    """A head with the clause to its left: where the clause begins and the cuts in between."""

    left: int
    start: int  # where the head begins
    end: int
    mark: Mark
    cuts: Sequence[Cut]
    after: int | None  # where the head before it in the same clause ends


class Known(NamedTuple):
    """A hit of a known name: a place, region, country, zone, brand, listed company or industry."""

    start: int
    end: int
    kind: str
    name: str


class Scan:
    """What the automata found in one part: frames by the type of their head, and known names by kind."""

    __slots__ = ("_frames", "_known", "_starts", "text")

    def __init__(self, text: str, frames: Mapping[str, list[Frame]], known: Mapping[str, list[Known]]) -> None:
        self.text = text
        self._frames = frames
        self._known = known
        self._starts: dict[str, list[int]] = {}

    def frames(self, kind: str) -> Sequence[Frame]:
        """Every head of a type with the clause to its left, in text order."""
        return self._frames.get(kind, ())

    def hits(self, kind: str) -> Sequence[Known]:
        """Every hit of a kind of known names, in text order."""
        return self._known.get(kind, ())

    def within(self, kind: str, start: int, end: int) -> Iterator[Known]:
        """The hits of a kind that lie inside a range, in text order."""
        found = self.hits(kind)
        starts = self._starts.get(kind)
        if starts is None:
            starts = self._starts[kind] = [one.start for one in found]
        for index in range(bisect_left(starts, start), len(found)):
            if found[index].start >= end:
                return
            if found[index].end <= end:
                yield found[index]


def scan(document: Document, part: Part) -> Scan:
    """The part's text under both automata; offsets are those of the document."""
    text = document.text[part.start : part.end]
    return Scan(document.text, _frames(text, part.start), _known(text, part.start))


def _known(text: str, shift: int) -> dict[str, list[Known]]:
    automaton, entries = _names()
    found: dict[str, list[Known]] = defaultdict(list)
    for index, start, end in automaton.find_matches_as_indexes(text):
        for kind, name in entries[index]:
            found[kind].append(Known(start + shift, end + shift, kind, name))
    return found


def _frames(text: str, shift: int) -> dict[str, list[Frame]]:
    automaton, marks = _marks()
    found: dict[str, list[Frame]] = defaultdict(list)
    clause = _Clause(shift)
    for index, start, end in automaton.find_matches_as_indexes(text):
        mark = marks[index]
        if mark.role == HEAD:
            found[mark.type].append(clause.frame(start + shift, end + shift, mark))
        elif mark.role == CUT:
            clause.cuts.append(Cut(start + shift, end + shift, mark.kind))
        elif mark.role == STOP:
            clause.stop(end + shift, whole=mark.word == "\n")
        elif mark.role == OPEN:
            clause.open(start + shift, mark.word)
        elif mark.role == CLOSE:
            clause.close(end + shift, mark.word)
    return found


class _Clause:
    """The clause that is being read: its beginning, its cuts, and the clauses around an open bracket."""

    __slots__ = ("after", "cuts", "left", "outer")

    def __init__(self, left: int) -> None:
        self.left = left
        self.cuts: list[Cut] = []
        self.after: int | None = None
        self.outer: list[tuple[str, int, list[Cut], int | None]] = []

    def stop(self, left: int, whole: bool) -> None:
        self.left, self.cuts, self.after = left, [], None
        if whole:
            self.outer.clear()

    def open(self, left: int, bracket: str) -> None:
        self.outer.append((bracket, self.left, self.cuts, self.after))
        self.stop(left + 1, whole=False)

    def close(self, end: int, bracket: str) -> None:
        while self.outer:
            opener, left, cuts, after = self.outer.pop()
            if opener == PAIRS[bracket]:
                self.left, self.cuts, self.after = left, cuts, after
                return
        self.stop(end, whole=False)

    def frame(self, start: int, end: int, mark: Mark) -> Frame:
        after, self.after = self.after, end
        return Frame(self.left, start, end, mark, tuple(self.cuts), after)


@cache
def _marks() -> tuple[AhoCorasick, tuple[Mark, ...]]:
    found: dict[str, Mark] = {}
    for characters, role in ((CLAUSE_ENDS, STOP), (OPENERS, OPEN), (CLOSERS, CLOSE)):
        found.update({one: Mark(one, role) for one in characters})
    heads = {line["word"]: Mark(line["word"], HEAD, line["strength"], line["type"]) for line in rows("name_heads")}
    for line in rows("name_cuts"):
        mark = _masked(line["word"], heads) if line["kind"] == _MASK else Mark(line["word"], CUT, line["kind"])
        found[line["word"]] = mark
    found.update(heads)
    words = tuple(sorted(found))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(found[word] for word in words)


def _masked(word: str, heads: Mapping[str, Mark]) -> Mark:
    """A word that holds a cut but is none: the head that it ends in, if it ends in one."""
    for start in range(len(word)):
        if head := heads.get(word[start:]):
            return Mark(word, HEAD, head.kind, head.type)
    return Mark(word, NONE)


@cache
def _names() -> tuple[AhoCorasick, tuple[tuple[tuple[str, str], ...], ...]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, kind, canonical in _entries():
        found[name].setdefault(kind, canonical)
    words = tuple(sorted(found))
    return (
        AhoCorasick(words, matchkind=MatchKind.LeftmostLongest),
        tuple(tuple(sorted(found[word].items())) for word in words),
    )


def _entries() -> Iterator[tuple[str, str, str]]:
    """Every known name with its kind and canonical form."""
    common = {line["name"] for line in rows("common_words")}
    for name, group in places.by_name().items():
        if len(name) > 1:
            sure = name == group[0].name or (group[0].tier < 3 and name not in common)
            yield name, "place" if sure and name not in common else "anchor", name
    for line in rows("name_anchors"):
        yield line["name"], line["kind"], line["canonical"]
    for line in rows("zones"):
        yield line["name"], "zone", line["canonical"]
    for line in rows("brands"):
        yield line["name"], "brand" if line["kind"] == "name" else "firm", line["full"]
    for line in rows("listed_companies"):
        yield line["name"], "listed", line["name"]
    for line in rows("industries"):
        yield line["name"], "industry", line["canonical"] or line["name"]
