"""The verbs of a part, found in one pass and read only where a relation asks for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from loaders.lexicon.table import rows
from loaders.mention import Mention
from loaders.values import quick


@quick
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


class Verbs:
    """The verbs of a range of text that lie in no named thing."""

    __slots__ = ("_floor", "_hits", "_lines", "_read", "_starts", "_thing_ends", "_thing_starts")

    def __init__(self, text: str, start: int, end: int, things: Sequence[Mention]) -> None:
        automaton, self._lines = _automaton()
        self._floor = start
        self._hits: list[tuple[int, int, int]] = automaton.find_matches_as_indexes(text[start:end])
        self._starts = [hit[1] for hit in self._hits]
        self._read: dict[int, Verb | None] = {}  # most verbs stand before no thing and are never asked for
        self._thing_starts = [thing.span.start for thing in things]
        self._thing_ends = [thing.span.end for thing in things]

    def backwards(self, start: int, end: int) -> Iterator[Verb]:
        """The verbs inside a range, the last one first."""
        floor, starts = self._floor, self._starts
        low = bisect_left(starts, start - floor)
        for at in range(bisect_left(starts, end - floor, low) - 1, low - 1, -1):
            verb = self._verb(at)
            if verb is not None and verb.end <= end:
                yield verb

    def forwards(self, start: int, end: int) -> list[Verb]:
        """The verbs inside a range, in text order."""
        return list(self.backwards(start, end))[::-1]

    def _verb(self, at: int) -> Verb | None:
        """One of the verbs that were found, or None where the word is part of a name: 发展 in 中国发展研究院."""
        if at in self._read:
            return self._read[at]
        index, first, last = self._hits[at]
        first, last = first + self._floor, last + self._floor
        thing = bisect_left(self._thing_starts, last) - 1
        named = thing >= 0 and self._thing_ends[thing] > first
        verb = self._read[at] = None if named else Verb(first, last, *self._lines[index])
        return verb


@cache
def _automaton() -> tuple[AhoCorasick, tuple[_Line, ...]]:
    """Every verb of the table, and what a `Verb` says of it."""
    lines = tuple(_read(line) for line in rows("relation_verbs"))
    words = tuple(line[0] for line in lines)
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), lines


_Line = tuple[str, str, bool, bool, bool]


def _read(line: Mapping[str, str]) -> _Line:
    return line["verb"], line["supports"], line["promotes"] == "yes", line["builds"] == "yes", line["sites"] == "yes"
