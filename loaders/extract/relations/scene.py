"""A part's text as sentences with the named things in them and the verbs between: what every relation rule reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.document import BlockKind, Document, Part, PartKind, Section
from loaders.extract.sentences import find_clauses, find_sentences
from loaders.lexicon.places import locate
from loaders.lexicon.table import rows
from loaders.mention import Mention

NAMED = frozenset({"Park", "Enterprise", "Project", "Platform", "Organization", "Place"})
ACTORS = frozenset({"Agency", "Enterprise", "Organization"})
BUILT = frozenset({"Project", "Platform", "Park"})
_SKIPPED = frozenset({"Task", "Target", "Result", "Incentive"})
_ANNOTATION = re.compile(
    r"[（(][^（(）)]{0,200}?(?:单位|部门)[:：]|[（(][^（(）)]{0,200}?负责|[（(][^（(）)]{0,60}?牵头"
)
_COLON = frozenset("：:")
_LONGEST_CASE = 2500
_GLOSS = re.compile(r"(?:[”』」]|[（(][^（(）)]{0,40}[）)])*")
_JOINT = re.compile(r"\s?(?:、|，|,|和|与|及|以及|暨|或|/|“|《)\s?(?:以及|及|和)?[“]?")
_BACK_JOINT = re.compile(r"(?:、|和|与|及|以及|暨|或|/)\s?[“]?$")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of schema/lexicon/relation_verbs.tsv where it stands."""

    start: int
    end: int
    word: str
    supports: str  # direct, frame, none
    promotes: bool
    builds: bool
    sites: bool


@dataclass(frozen=True, slots=True)
class Governed:
    """A named thing with the verb before it in its clause and the words around."""

    thing: Mention
    verb: Verb | None
    clause: tuple[int, int]
    first: int  # where the list that it stands in begins
    between: str  # from the verb to the thing
    after: str  # from the end of its list to the end of the clause
    before: str  # from the beginning of the clause to the verb


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the outermost named things in it, left to right."""

    start: int
    end: int
    things: tuple[Mention, ...]


class Scene:
    """One part: its sentences, things and verbs, found once for every relation."""

    __slots__ = (
        "_case_starts",
        "_cases",
        "_ends",
        "_starts",
        "_thing_starts",
        "_verbs",
        "document",
        "part",
        "sentences",
        "text",
        "things",
    )

    def __init__(self, document: Document, part: Part, mentions: Sequence[Mention]) -> None:
        self.document, self.part, self.text = document, part, document.text
        self.things = outermost(mentions)
        self._thing_starts = [thing.span.start for thing in self.things]
        self._cases = [
            one for one in self.things if one.type == "Place" and self.text[one.span.end : one.span.end + 1] in _COLON
        ]
        self._case_starts = [one.span.start for one in self._cases]
        self._verbs = tuple(_find_verbs(document.text, part.start, part.end, self.things))
        self._starts = [verb.start for verb in self._verbs]
        self._ends = [verb.end for verb in self._verbs]
        self.sentences = tuple(self._find_sentences())

    def _find_sentences(self) -> Iterator[Sentence]:
        starts = self._thing_starts
        for block in self.part.blocks:
            if block.kind is BlockKind.FURNITURE:
                continue
            first = bisect_left(starts, block.start)
            if first == len(starts) or starts[first] >= block.end:
                continue
            for start, end in find_sentences(self.text, block.start, block.end):
                low, high = bisect_left(starts, start), bisect_left(starts, end)
                if low < high:
                    yield Sentence(start, end, self.things[low:high])

    def verbs(self, start: int, end: int) -> Sequence[Verb]:
        """The verbs that lie inside a range, in text order."""
        return self._verbs[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    def sections_at(self, offset: int) -> Iterator[Section]:
        """The sections around an offset, the deepest first."""
        index = self.part.section_at(offset)
        while index is not None:
            section = self.part.outline[index]
            yield section
            index = section.parent

    def things_in(self, start: int, end: int) -> Sequence[Mention]:
        """The things that begin inside a range, in text order."""
        return self.things[bisect_left(self._thing_starts, start) : bisect_left(self._thing_starts, end)]

    def case_at(self, offset: int) -> Mention | None:
        """The place that the words around an offset are told of: 深圳市：推动…; in a guide, up to the next case."""
        index = bisect_right(self._case_starts, offset) - 1
        if index < 0:
            return None
        place = self._cases[index]
        reach = _LONGEST_CASE if self.part.kind is not PartKind.POLICY else 0
        end = self.text.find("\n", place.span.end)
        return place if offset < max(end if end >= 0 else self.part.end, place.span.end + reach) else None

    def place_at(self, offset: int) -> str | None:
        """The place that speaks at an offset: that of its case, else that of the part."""
        case = self.case_at(offset)
        return case.name if case is not None else self.part.place

    def is_own_place(self, thing: Mention) -> bool:
        """The thing is the place that the part speaks for: 上海 in a Shanghai plan."""
        place = self.part.place
        if place is None:
            return False
        near = locate(place)
        return thing.name in place or (near is not None and locate(thing.name, near) == near)

    def governed(self, sentence: Sentence) -> Iterator[Governed]:
        """Every thing of a sentence that stands outside an annotation, with its verb."""
        clauses = list(find_clauses(self.text, sentence.start, sentence.end))
        for position, thing in enumerate(sentence.things):
            if self.annotated(sentence, thing):
                continue
            clause = next((c for c in clauses if c[0] <= thing.span.start < c[1]), (sentence.start, sentence.end))
            yield self._governed(sentence, position, clause)

    def _governed(self, sentence: Sentence, position: int, clause: tuple[int, int]) -> Governed:
        thing = sentence.things[position]
        verb = self._governor(clause[0], thing.span.start)
        after = self.text[self.list_end(sentence, position) : clause[1]]
        first = self.list_start(sentence, position)
        between = self.text[verb.end if verb else clause[0] : thing.span.start]
        before = self.text[clause[0] : verb.start] if verb else ""
        return Governed(thing, verb, clause, first, between, after, before)

    def _governor(self, start: int, end: int) -> Verb | None:
        """The last verb before a thing; 面向东盟的智慧物流园区 has its verb before 面向."""
        verbs = self.verbs(start, end)
        for verb in reversed(verbs):
            relative = verb.supports == "none" and "的" in self.text[verb.end : end]
            if not relative:
                return verb
        return verbs[-1] if verbs else None

    def list_end(self, sentence: Sentence, position: int) -> int:
        """Where the list of things that begins or goes on at a thing ends."""
        end = self._glossed(sentence.things[position].span.end)
        for following in sentence.things[position + 1 :]:
            joint = _JOINT.match(self.text, end)
            if joint is None or joint.end() != following.span.start:
                break
            end = self._glossed(following.span.end)
        return end

    def list_start(self, sentence: Sentence, position: int) -> int:
        """Where the list of things that a thing stands in begins."""
        start = sentence.things[position].span.start
        for earlier in reversed(sentence.things[:position]):
            joint = _BACK_JOINT.search(self.text, self._glossed(earlier.span.end), start)
            if joint is None or joint.start() != self._glossed(earlier.span.end):
                break
            start = earlier.span.start
        return start

    def _glossed(self, end: int) -> int:
        found = _GLOSS.match(self.text, end)
        return found.end() if found else end

    def annotated(self, sentence: Sentence, thing: Mention) -> bool:
        """The thing stands in a bracket that names responsible units."""
        opened = max(
            self.text.rfind("（", sentence.start, thing.span.start),
            self.text.rfind("(", sentence.start, thing.span.start),
        )
        return opened >= 0 and bool(_ANNOTATION.match(self.text, opened, sentence.end))


def outermost(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions that lie in no other, left to right; tasks and figures are no things."""
    found: list[Mention] = []
    things = [mention for mention in mentions if mention.type not in _SKIPPED]
    for thing in sorted(things, key=lambda one: (one.span.start, -one.span.end, one.type, one.name)):
        if not found or thing.span.start >= found[-1].span.end:
            found.append(thing)
    return tuple(found)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[Mapping[str, str], ...]]:
    lines = rows("relation_verbs")
    return AhoCorasick(tuple(line["verb"] for line in lines), matchkind=MatchKind.LeftmostLongest), lines


def _verb(start: int, end: int, line: Mapping[str, str]) -> Verb:
    promotes, builds, sites = (line[flag] == "yes" for flag in ("promotes", "builds", "sites"))
    return Verb(start, end, line["verb"], line["supports"], promotes, builds, sites)


def _find_verbs(text: str, start: int, end: int, things: Sequence[Mention]) -> Iterator[Verb]:
    """The verbs of a range that lie in no named thing."""
    automaton, lines = _automaton()
    position = 0
    for index, begin, stop in automaton.find_matches_as_indexes(text[start:end]):
        first, last = begin + start, stop + start
        while position < len(things) and things[position].span.end <= first:
            position += 1
        if position < len(things) and things[position].span.start < last:
            continue
        yield _verb(first, last, lines[index])
