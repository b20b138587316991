"""What bounds a name: clause ends, brackets, verbs and heads, found in one pass each.

A head (平台, 产业园, 有限公司) ends a name. Its frame is the clause to its left: where the clause begins and which
words in between may cut the name off. A closed bracket or quotation is transparent: the clause around it goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.lexicon import places
from loaders.lexicon.table import rows
from loaders.ranges import Range

OPENERS = "（(“《〈【[‘「『"
CLOSERS = "）)”》〉】]’」』"
NONE, CUT, HEAD = range(3)
DONE = "了"  # behind a verb
# a bracket of 【】 is the label of a measure, behind which its words begin anew: 【某综合保税区】三星项目二期
_PAIRS = {closer: opener for closer, opener in zip(CLOSERS, OPENERS, strict=True) if closer != "】"}
_BORDER = re.compile(r"[。；，、：！？,;!?:\n\t…○◎▍■●◆◇▲△★☆（(“《〈【\[‘「『）)”》〉】\]’」』]")
_NO_NAME = frozenset("。；，、：！？,;!?:\n\t…■●◆◇▲△★☆（(“《〈【[‘「『的等") | {""}  # before a head: no name
_REACH = 120  # characters before a head in which a name and its verb stand
_LONGEST_BRACKET = 2000  # characters of a bracket that is read as one
_BYLINES = ("记者", "通讯员", "本报记者", "见习记者", "特约")  # what stands before the first sentence of news
_SENTENCE_ENDS = "。！？；"
_ADVERBS = re.compile(  # before a verb in one cut: 前瞻布局 is read as 布局
    "(?:为(?:主体|龙头|依托|载体|基础|核心|支撑|抓手|牵引|中心|重点|平台|主)|前瞻|超前|强力|快速|科学|合理|合力|主动|同步|提速|联动|接续|滚动|一体|全链条|有力|有效|深度|跟进|压茬|挂图作战|倒排工期|梯次|分[类级期])(?=..$)"
)

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


def verb_of(cut: Cut, cuts: Iterable[Cut]) -> str:
    """The word that cuts a name off, or the verb before it that it only says is done: 成立了."""
    if cut.mark.word != DONE:
        return cut.mark.word
    return next((one.mark.word for one in cuts if one.end == cut.start), DONE)


class Frame(NamedTuple):
    """A head with the clause to its left: where the clause begins and the cuts in between."""

    left: int
    start: int  # where the head begins
    end: int
    mark: Mark
    cuts: Sequence[Cut]
    after: int  # where the head before it in the same clause ends, or -1


_NO_HEAD: Hit = (0, -1, -1)
_new_frame: Callable[[Iterable[object]], Frame] = partial(tuple.__new__, Frame)


class Marks:
    """The heads and cuts of a text, in text order."""

    __slots__ = ("_borders", "_cut_starts", "_cuts", "_head_starts", "_heads", "_marks", "_of_type", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        automaton, self._marks = _automaton()
        first_cut, first_head = _first(CUT), _first(HEAD)
        hits: list[Hit] = automaton.find_matches_as_indexes(text)
        self._cuts = [hit for hit in hits if first_cut <= hit[0] < first_head]
        self._cut_starts = [hit[1] for hit in self._cuts]
        self._heads = [hit for hit in hits if hit[0] >= first_head]
        self._head_starts = [hit[1] for hit in self._heads]
        self._of_type = self._by_type()
        self._borders = [found.end() for found in _BORDER.finditer(text)]

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

    def cuts_in(self, start: int, end: int) -> Sequence[Cut]:
        """The words inside a range that may cut a name off."""
        cuts, starts, marks = self._cuts, self._cut_starts, self._marks
        low = bisect_left(starts, start)
        high = bisect_left(starts, end, low)
        while high > low and cuts[high - 1][2] > end:
            high -= 1
        if low == high:
            return ()
        return [_new_cut((left, right, marks[number])) for number, left, right in cuts[low:high]]

    def cuts_among(self, words: frozenset[str]) -> Sequence[Hit]:
        """The cuts among some words in the whole text, as the automaton gives them: `cut_of` reads one."""
        wanted = _numbers(words)
        return [hit for hit in self._cuts if hit[0] in wanted]

    def cut_of(self, hit: Hit) -> Cut:
        """A hit as a cut."""
        number, start, end = hit
        return _new_cut((start, end, self._marks[number]))

    def _frame(self, index: int) -> Frame:
        number, start, end = self._heads[index]
        left, holes = self._left(start)
        before = self._heads[index - 1] if index else _NO_HEAD
        cuts = self.cuts_in(left, start)
        after = before[2] if before[1] >= left else -1
        if holes:
            cuts = [cut for cut in cuts if not _covered(cut[0], holes)]
            after = -1 if _covered(before[1], holes) else after
        return _new_frame((left, start, end, self._marks[number], cuts, after))

    def _left(self, start: int) -> tuple[int, Sequence[Range]]:
        """Where the clause before a place begins, as far as names reach, and the brackets in between."""
        text, borders, floor = self._text, self._borders, max(0, start - _REACH)
        holes: list[Range] = []
        while (at := bisect_right(borders, start) - 1) >= 0 and borders[at] > floor:
            start = borders[at]
            opener = _PAIRS.get(text[start - 1])
            if opener is None:
                return start, holes
            outer = self._opener(start, opener)
            # a quotation that ends in a full stop was a sentence: nothing before it belongs to the next name
            if outer < 0 or text[start - 2] in _SENTENCE_ENDS or text.startswith(_BYLINES, outer + 1):
                return start, holes
            holes.append((outer, start))
            start = outer
        return floor, holes

    def _opener(self, end: int, opener: str) -> int:
        """Where the bracket that ends at a place is opened in its line, or -1."""
        text, at, depth = self._text, end, 0
        floor = max(0, end - _LONGEST_BRACKET)
        floor = max(floor, text.rfind("\n", floor, end) + 1)
        while (outer := text.rfind(opener, floor, at)) >= 0:
            depth += text.count(text[end - 1], outer, at) - 1
            if depth == 0:
                return outer
            at = outer
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
        found[word] = _masked(word, heads) if kind == "mask" else Mark(_verb(word, cuts), CUT, kind)
    return found | heads


def _verb(word: str, cuts: Mapping[str, str]) -> str:
    """The verb that a cut holds behind an adverb, where that cuts names by itself, else the cut."""
    verb = _ADVERBS.sub("", word)
    return verb if verb in cuts else word


def _masked(word: str, heads: Mapping[str, Mark]) -> Mark:
    """A word that holds a cut but is none: the head that it ends in, if it ends in one."""
    for start in range(len(word)):
        if head := heads.get(word[start:]):
            return Mark(word, HEAD, head.kind, head.type)
    return Mark(word, NONE)


def _holding(cuts: set[str]) -> Iterator[str]:
    """The names of places, companies and zones that hold a cut: 中国建设银行, 开发区."""
    # 新建县 is one word only in the texts of its city
    known = (
        *(name for name in places.by_name() if name not in places.common_words()),
        *(line["name"] for table in ("brands", "zones") for line in rows(table)),
    )
    for name in known:
        if any(name[start:end] in cuts for start in range(len(name)) for end in range(start + 2, len(name) + 1)):
            yield name
