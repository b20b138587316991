"""The verbs of a part, found in one pass and read only where a relation asks for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

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

    __slots__ = ("_ends", "_hits", "_starts", "_thing_ends", "_thing_starts")

    def __init__(self, text: str, start: int, end: int, things: Sequence[Mention]) -> None:
        automaton, _ = _automaton()
        self._hits = [(i, a + start, b + start) for i, a, b in automaton.find_matches_as_indexes(text[start:end])]
        self._starts = [hit[1] for hit in self._hits]
        self._thing_starts = [thing.span.start for thing in things]
        self._thing_ends = [thing.span.end for thing in things]

    def backwards(self, start: int, end: int) -> Iterator[Verb]:
        """The verbs inside a range, the last one first."""
        _, lines = _automaton()
        for at in range(bisect_left(self._starts, end) - 1, -1, -1):
            index, first, last = self._hits[at]
            if first < start:
                return
            if last <= end and not self._named(first, last):
                yield _verb(first, last, lines[index])

    def forwards(self, start: int, end: int) -> list[Verb]:
        """The verbs inside a range, in text order."""
        return list(self.backwards(start, end))[::-1]

    def _named(self, first: int, last: int) -> bool:
        """The word is part of a name: 发展 in 中国发展研究院."""
        at = bisect_left(self._thing_starts, last) - 1
        return at >= 0 and self._thing_ends[at] > first


@cache
def _automaton() -> tuple[AhoCorasick, tuple[Mapping[str, str], ...]]:
    lines = rows("relation_verbs")
    return AhoCorasick(tuple(line["verb"] for line in lines), matchkind=MatchKind.LeftmostLongest), lines


def _verb(start: int, end: int, line: Mapping[str, str]) -> Verb:
    promotes, builds, sites = line["promotes"] == "yes", line["builds"] == "yes", line["sites"] == "yes"
    return Verb(start, end, line["verb"], line["supports"], promotes, builds, sites)
