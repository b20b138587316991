"""The end of a row whose cells ran together: its matter, the persons, bodies and times behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.lexicon.bodies import longest_body
from loaders.lexicon.chains import chain, chain_start, is_chain
from loaders.lexicon.surnames import SURNAMES
from loaders.ranges import Range
from loaders.repair.cells import MARKS, begins_body
from loaders.repair.columns import NUMBER_NAME, Kind, column_kind
from loaders.repair.header_names import names_persons

_TIME = re.compile(
    r"[ 　]*(?:20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末)?(?:之?前)?|\d{1,2}月(?:底|末|\d{1,2}日)?(?:之?前)?"
    r"|年底前?|全年|长期(?:坚持|推进)?|持续(?:推进|坚持|开展|实施)|常态化(?:推进|开展|坚持))(?:完成)?。?[ 　]*$"
)
_SENTENCE = re.compile(r"[。！；;]")
_ONE = rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_PERSON = re.compile(rf"[ 　]*{_ONE}(?:[、，, 　]+{_ONE})*[ 　]*$")
_NAME_ALONE = re.compile(r"(?<=[。；！）)])[ 　]*[\u4e00-\u9fff]{2,4}(?:[、 　][\u4e00-\u9fff]{2,4})*[ 　]*$")
# what a body's name may have behind it in its cell
_BEHIND = re.compile(
    r"(?:等(?:[有相]关)?(?:部门|单位)?|(?:按职责分工)?(?:牵头|配合|负责|落实)|[（(](?:牵头|配合)[）)])?[。.]?$"
)
_ALONE = re.compile(r"[ 　]*[\u4e00-\u9fff]{2,4}[ 　]*")
_DIGIT = re.compile(r"\d")
_LIST_MARKS = frozenset("、，,；;")
_FARTHEST_CHAIN = 60
_FARTHEST = 400  # characters of a cell of bodies


@dataclass(frozen=True, slots=True)
class Ends:
    """What stands behind the matter of a table's rows, in the order of its columns."""

    bodies: int  # columns of them
    persons_before: bool = False
    persons_behind: bool = False
    time_before: bool = False
    time_behind: bool = False

    def find(self, text: str, start: int, end: int) -> Range | None:
        """Where the bodies stand that a row surely ends in."""
        stop = self._stop(text, start, end)
        begin = _bodies_start(text, start, stop)
        return None if begin is None else (begin, stop)

    def guess(self, text: str, start: int, end: int) -> Range:
        """Where the bodies of a row stand, else where its last sentence with a body at its head does."""
        stop = self._stop(text, start, end)
        found = _bodies_start(text, start, stop)
        marks = [mark.end() for mark in _SENTENCE.finditer(text, start, stop if found is None else found)]
        if found is None:
            starts = (self.behind_person(text, mark, stop) for mark in marks if mark < stop)
            return next((at for at in starts if begins_body(text[at:stop].lstrip())), stop), stop
        return self._behind_sentence(text, marks[-1], found, stop) if marks else found, stop

    def _behind_sentence(self, text: str, mark: int, found: int, stop: int) -> int:
        """Where bodies begin of which the first is unknown: behind the last sentence, where a body stands there."""
        if self.persons_before and _ALONE.fullmatch(text, mark, found):
            return found
        start = self.behind_person(text, mark, found)
        unknown = begins_body(text[start:stop]) and not _DIGIT.search(text, start, found)
        return start if unknown else found

    def _stop(self, text: str, start: int, end: int) -> int:
        time = _TIME.search(text, start, end) if self.time_behind else None
        stop = time.start() if time else end
        person = _PERSON.search(text, start, stop) if self.persons_behind else None
        return person.start() if person else stop

    def behind_person(self, text: str, start: int, end: int) -> int:
        """Where the bodies begin behind a sentence, the person before them left out."""
        if not self.persons_before or longest_body(text, start) is not None:
            return start
        return next((start + n for n in (3, 2, 4) if start + n < end and _may_begin(text[start + n : end])), start)


def _may_begin(words: str) -> bool:
    """Whether a body begins behind a person's name; 市更新股 begins within 城市更新股."""
    return begins_body(words) and (words[0] not in "省市县区州" or longest_body(words, 0) is not None)


def read_ends(names: Sequence[str]) -> Ends | None:
    """What the rows under a header end in; None where no column of bodies stands behind one of matter."""
    kinds = [column_kind(name) for name in names]
    bodies = [at for at, kind in enumerate(kinds) if kind is Kind.BODY]
    if not NUMBER_NAME.fullmatch(names[0]) or not bodies or Kind.TEXT not in kinds[: bodies[0]]:
        return None
    persons = [at for at, name in enumerate(names) if names_persons(name)]
    times = [at for at, kind in enumerate(kinds) if kind is Kind.DATE]
    return Ends(
        bodies=len(bodies),
        persons_before=any(at < bodies[0] for at in persons),
        persons_behind=any(at > bodies[-1] for at in persons),
        time_before=any(at < bodies[0] for at in times),
        time_behind=any(at > bodies[-1] for at in times),
    )


def row_cells(text: str, start: int, end: int, ends: Ends) -> Iterator[Range]:
    """The cells of a row behind its number; those of each matter where several share the number."""
    for first, last in pairwise([start, *_matters(text, start, end, ends), end]):
        yield from _cells(text, first, last, ends)


def _matters(text: str, start: int, end: int, ends: Ends) -> Iterator[int]:
    """Where further matters of a row begin: behind a person and bodies that stand behind a sentence."""
    for mark in _SENTENCE.finditer(text, start, end) if ends.persons_before else ():
        first = ends.behind_person(text, mark.end(), end)
        last = _longest_chain(text, first, end) if first > mark.end() else 0
        if last and text[last : last + 1] not in _LIST_MARKS and ends.find(text, last, end):
            yield last


def _longest_chain(text: str, start: int, end: int) -> int:
    """Where the longest run of bodies without marks ends that begins at a place; 0 where none does."""
    return next(
        (stop for stop in range(min(end, start + _FARTHEST_CHAIN), start + 2, -1) if is_chain(text[start:stop])), 0
    )


def _cells(text: str, start: int, end: int, ends: Ends) -> Iterator[Range]:
    """The cells of one matter."""
    begin, stop = ends.guess(text, start, end)
    cuts = [start]
    time = _TIME.search(text, start, begin) if ends.time_before else None
    limit = time.start() if time else begin
    if ends.persons_before and (person := _PERSON.search(text, start, limit) or _NAME_ALONE.search(text, start, limit)):
        cuts.append(person.start())
    cuts += [limit, begin, *_parted(text, begin, stop, ends.bodies), stop, end]
    yield from (cell for cell in pairwise(cuts) if cell[0] < cell[1])


def _bodies_start(text: str, start: int, end: int) -> int | None:
    """Where the list of bodies begins that some words end in; None where they end in none."""
    begin = None
    for first, last in reversed(_parts(text, max(start, end - _FARTHEST), end)):
        behind = _BEHIND.search(text, first, last)
        stop = behind.start() if behind else last
        at = first if chain(text[first:stop]) else chain_start(text, first, stop)
        begin = begin if at is None else at
        if at != first:
            break
    return begin


def _parts(text: str, start: int, end: int) -> list[Range]:
    """The stretches between the marks of a list."""
    marks = [mark.span() for mark in MARKS.finditer(text, start, end)]
    starts, stops = [start, *(mark[1] for mark in marks)], [*(mark[0] for mark in marks), end]
    return [(first, last) for first, last in zip(starts, stops, strict=True) if first < last]


def _parted(text: str, start: int, end: int, columns: int) -> list[int]:
    """Where bodies of several columns part: where one follows another with no mark between them."""
    cuts = [first + at for first, last in _parts(text, start, end) for at in chain(text[first:last])[1:]]
    return cuts[: columns - 1]
