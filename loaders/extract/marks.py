"""What bounds a name: clause ends, brackets, verbs and heads, found in one pass each.

A head (平台, 产业园, 有限公司) ends a name. Its frame is the clause to its left: where the clause begins and which
words in between may cut the name off. A closed bracket or quotation is transparent: the clause around it goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.lexicon import places
from loaders.lexicon.table import rows

OPENERS = "（(“《〈【[‘「『"
CLOSERS = "）)”》〉】]’」』"
NONE, CUT, HEAD = range(3)
_PAIRS = dict(zip(CLOSERS, OPENERS, strict=True))
_BORDER = re.compile(r"[。；，、：！？,;!?:\n\t…（(“《〈【\[‘「『）)”》〉】\]’」』]")
_NO_NAME = frozenset("。；，、：！？,;!?:\n\t…（(“《〈【[‘「『的等") | {""}  # right before a head: there is no name
_REACH = 120  # characters before a head in which a name and its verb stand
_SENTENCE_ENDS = "。！？；"

Range = tuple[int, int]
Hit = tuple[int, int, int]  # number of the mark, start, end: as the automaton gives it


@dataclass(frozen=True, slots=True)
class Mark:
    """What a bounding word does: cuts a name off, heads one, or neither although it holds such a word."""

    word: str
    role: int
    kind: str = ""  # of a cut: hard, inner, soft, quantity; of a head: sure, weak
    type: str = ""  # of a head: the type of the name that it ends


class Cut(NamedTuple):
    """A word inside a clause at which a name may begin or must not run on."""

    start: int
    end: int
    mark: Mark


_new_cut: Callable[[Iterable[object]], Cut] = partial(tuple.__new__, Cut)


class Frame(NamedTuple):
    """A head with the clause to its left: where the clause begins and the cuts in between."""

    left: int
    start: int  # where the head begins
    end: int
    mark: Mark
    cuts: Sequence[Cut]
    after: int  # where the head before it in the same clause ends, or -1


class Marks:
    """The heads, cuts and borders of a text, in text order."""

    __slots__ = ("_borders", "_cut_starts", "_cuts", "_head_starts", "_heads", "_marks", "_of_type", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._borders = list(map(re.Match.start, _BORDER.finditer(text)))
        automaton, self._marks = _automaton()
        first_cut, first_head = _first(CUT), _first(HEAD)
        hits: list[Hit] = automaton.find_matches_as_indexes(text)
        self._cuts = [hit for hit in hits if first_cut <= hit[0] < first_head]
        self._cut_starts = [hit[1] for hit in self._cuts]
        self._heads = [hit for hit in hits if hit[0] >= first_head]
        self._head_starts = [hit[1] for hit in self._heads]
        self._of_type = self._by_type()

    def _by_type(self) -> Mapping[str, Sequence[int]]:
        """The heads of each type with words to their left in their clause."""
        text, marks = self._text, self._marks
        found: dict[str, list[int]] = defaultdict(list)
        for at, (number, start, _) in enumerate(self._heads):
            if text[start - 1 : start] not in _NO_NAME:
                found[marks[number].type].append(at)
        return found

    def frames(self, kind: str) -> Iterator[Frame]:
        """Every head of a type with words to its left in its clause, and that clause."""
        return map(self._frame, self._of_type.get(kind, ()))

    def heads(self, words: Container[str]) -> Iterator[tuple[int, int, Mark]]:
        """Every head among some words, also one right behind a list: A、B等高速公路."""
        for number, start, end in self._heads:
            if self._marks[number].word in words:
                yield start, end, self._marks[number]

    def head_before(self, end: int) -> Mark | None:
        """The head that ends at a place, if one does."""
        at = bisect_left(self._head_starts, end) - 1
        found = self._heads[at] if at >= 0 else None
        return self._marks[found[0]] if found and found[2] == end else None

    def cuts_in(self, start: int, end: int, words: frozenset[str] | None = None) -> list[Cut]:
        """The words inside a range that may cut a name off; with `words`, only those."""
        cuts, starts, marks = self._cuts, self._cut_starts, self._marks
        low = bisect_left(starts, start)
        high = bisect_left(starts, end, low)
        while high > low and cuts[high - 1][2] > end:
            high -= 1
        if low == high:
            return []
        found = cuts[low:high]
        if words is not None:
            wanted = _numbers(words)
            found = [hit for hit in found if hit[0] in wanted]
        return [_new_cut((left, right, marks[number])) for number, left, right in found]

    def _frame(self, index: int) -> Frame:
        number, start, end = self._heads[index]
        mark = self._marks[number]
        left, holes = self._left(start)
        left = max(left, start - _REACH)
        before = self._heads[index - 1] if index else (0, -1, -1)
        cuts = self.cuts_in(left, start)
        if holes:
            cuts = [cut for cut in cuts if not _covered(cut.start, holes)]
        after = before[2] if before[1] >= left and not _covered(before[1], holes) else -1
        return Frame(left, start, end, mark, cuts, after)

    def _left(self, start: int) -> tuple[int, Sequence[Range]]:
        """Where the clause before a place begins, and the brackets in between."""
        text, borders = self._text, self._borders
        index = bisect_left(borders, start) - 1
        holes: list[Range] = []
        while index >= 0:
            at = borders[index]
            opener = _PAIRS.get(text[at])
            if opener is None:
                return at + 1, holes
            outer = self._opener(index, opener)
            # a quotation that ends in a full stop was a sentence: nothing before it belongs to the next name
            if outer < 0 or text[at - 1] in _SENTENCE_ENDS:
                return at + 1, holes
            holes.append((borders[outer], at + 1))
            index = outer - 1
        return 0, holes

    def _opener(self, index: int, opener: str) -> int:
        """The index of the border that a closing bracket answers to in its line, or -1."""
        text, borders = self._text, self._borders
        closer, depth = text[borders[index]], 0
        for earlier in range(index, max(-1, index - 200), -1):
            sign = text[borders[earlier]]
            depth += (sign == closer) - (sign == opener)
            if depth == 0:
                return earlier
            if sign == "\n":
                break
        return -1


def _covered(at: int, holes: Sequence[Range]) -> bool:
    return any(start <= at < end for start, end in holes)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[Mark, ...]]:
    """Every mark, sorted by role, so that a number says the role."""
    found = _table()
    words = tuple(sorted(found, key=lambda word: (found[word].role, word)))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(found[word] for word in words)


@cache
def _first(role: int) -> int:
    """The number of the first mark of a role."""
    return bisect_left(_automaton()[1], role, key=lambda mark: mark.role)


@cache
def _numbers(words: frozenset[str]) -> frozenset[int]:
    """The numbers of the marks that some words are."""
    return frozenset(number for number, mark in enumerate(_automaton()[1]) if mark.word in words)


def _table() -> dict[str, Mark]:
    heads = {line["word"]: Mark(line["word"], HEAD, line["strength"], line["type"]) for line in rows("name_heads")}
    cuts = {line["word"]: line["kind"] for line in rows("name_cuts")}
    found = {word: _masked(word, heads) for word in _holding({w for w, kind in cuts.items() if kind != "mask"})}
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
