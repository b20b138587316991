"""What bounds a name: clause ends, brackets, verbs and heads, found in one pass of one automaton.

A head (平台, 产业园, 有限公司) ends a name. Its frame is the clause to its left: where the clause begins and which words
in between may cut the name off. A closed bracket or quotation is transparent: the clause around it goes on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.lexicon import places
from loaders.lexicon.table import rows

CLAUSE_ENDS = "。；，、：！？,;!?:\n\t…"
OPENERS = "（(“《〈【[‘「『"
CLOSERS = "）)”》〉】]’」』"
PAIRS = dict(zip(CLOSERS, OPENERS, strict=True))
NONE, STOP, OPEN, CLOSE, CUT, HEAD = range(6)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a bounding word does: ends a clause, opens or closes a bracket, cuts a name off, or heads one."""

    word: str
    role: int
    kind: str = ""  # of a cut: hard, inner, soft, quantity; of a head: sure, weak
    type: str = ""  # of a head: the type of the name that it ends


class Cut(NamedTuple):
    """A word inside a clause at which a name may begin or must not run on."""

    start: int
    end: int
    mark: Mark


class Frame(NamedTuple):
    """A head with the clause to its left: where the clause begins and the cuts in between."""

    left: int
    start: int  # where the head begins
    end: int
    mark: Mark
    cuts: Sequence[Cut]
    after: int  # where the head before it in the same clause ends, or -1


class Marks(NamedTuple):
    """The frames of a text by the type of their head, and every cut, in text order."""

    frames: Mapping[str, Sequence[Frame]]
    cuts: Sequence[Cut]


class _Clause:
    """The clause that is being read: its beginning, its cuts, and the clauses around an open bracket."""

    __slots__ = ("after", "cuts", "left", "outer")

    def __init__(self) -> None:
        self.left = 0
        self.after = -1
        self.cuts: list[Cut] = []
        self.outer: list[tuple[str, int, list[Cut], int]] = []

    def turn(self, mark: Mark, end: int, closed: bool) -> None:
        """End the clause, or step into or out of a bracket."""
        if mark.role == CLOSE and self._left(PAIRS[mark.word]) and not closed:
            return
        if mark.role == OPEN:
            self.outer.append((mark.word, self.left, self.cuts, self.after))
        elif mark.word == "\n":
            self.outer.clear()
        self.left, self.cuts, self.after = end, [], -1

    def _left(self, opener: str) -> bool:
        while self.outer:
            word, *state = self.outer.pop()
            if word == opener:
                self.left, self.cuts, self.after = state
                return True
        return False


def read_marks(text: str) -> Marks:
    """Every frame and cut of a text."""
    automaton, marks = _automaton()
    frames: dict[str, list[Frame]] = defaultdict(list)
    every: list[Cut] = []
    clause = _Clause()
    for index, start, end in automaton.find_matches_as_indexes(text):
        mark = marks[index]
        if mark.role == CUT:
            cut = Cut(start, end, mark)
            clause.cuts.append(cut)
            every.append(cut)
        elif mark.role == HEAD:
            frames[mark.type].append(Frame(clause.left, start, end, mark, tuple(clause.cuts), clause.after))
            clause.after = end
        elif mark.role != NONE:
            # a quotation that ends in a full stop was a sentence: nothing before it belongs to the next name
            clause.turn(mark, end, closed=start > 0 and text[start - 1] in "。！？；")
    return Marks(frames, every)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[Mark, ...]]:
    found = _table()
    words = tuple(sorted(found))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(found[word] for word in words)


def _table() -> dict[str, Mark]:
    heads = {line["word"]: Mark(line["word"], HEAD, line["strength"], line["type"]) for line in rows("name_heads")}
    cuts = {line["word"]: line["kind"] for line in rows("name_cuts")}
    found = {word: _masked(word, heads) for word in _holding({w for w, kind in cuts.items() if kind != "mask"})}
    for characters, role in ((CLAUSE_ENDS, STOP), (OPENERS, OPEN), (CLOSERS, CLOSE)):
        found.update({one: Mark(one, role) for one in characters})
    for word, kind in cuts.items():
        found[word] = _masked(word, heads) if kind == "mask" else Mark(word, CUT, kind)
    return found | heads


def _masked(word: str, heads: Mapping[str, Mark]) -> Mark:
    """A word that holds a cut but is none: the head that it ends in, if it ends in one."""
    for start in range(len(word)):
        if head := heads.get(word[start:]):
            return Mark(word, HEAD, head.kind, head.type)
    return Mark(word, NONE)


def _holding(cuts: set[str]) -> Iterator[str]:
    """The names of places, companies and zones that hold a cut: 中国建设银行, 开发区."""
    known = (*places.by_name(), *(line["name"] for table in ("brands", "zones") for line in rows(table)))
    for name in known:
        if any(name[start:end] in cuts for start in range(len(name)) for end in range(start + 2, len(name) + 1)):
            yield name
