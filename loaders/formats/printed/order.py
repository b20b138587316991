"""The order in which a page is read: columns, and what runs across them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from statistics import median

from loaders.formats.printed.page import Page, PageTable
from loaders.formats.printed.shapes import Box, Printed, merged

_FEWEST = 6  # lines that a column has
_ACROSS = 0.3  # of the lines may run across both columns: titles, tables
_ANY = 1000.0  # ems
_STEPS = 24
_CENTRE = (0.35, 0.65)  # of the width: where the gap between two columns lies


@dataclass(frozen=True, slots=True)
class Standing:
    """A line or a table in its place in the reading order, with the margins that hold it."""

    page: int
    thing: Printed | PageTable
    left: float  # margins of the column or frame
    right: float
    frame: int = 0  # which frame of the page holds it; 0 for none
    columns: int = 1  # how many the page has


_Keyed = tuple[tuple[float, ...], Standing]


def _framed(page: Page, lines: Sequence[Printed]) -> dict[Printed, int]:
    """The lines that stand in a frame, with the number of that frame on the page."""
    return {line: index for line in lines for index, box in enumerate(page.frames, 1) if _holds(box, line)}


def reading_order(page: Page, lines: Sequence[Printed]) -> list[Standing]:
    """Lines and tables of a page from first to last."""
    framed = _framed(page, lines)
    free = [line for line in lines if line not in framed] if framed else list(lines)
    gap = _gap(free, page.box)
    if gap is None and not page.tables and not framed:  # nearly every page
        free = merged(free, _ANY)
        margins = _margins(free)
        return [Standing(page.number, line, *margins) for line in free]
    return _Order(page, free, framed, gap).standings()


class _Order:
    """A page with columns, tables or frames, and the keys by which its things are read."""

    def __init__(self, page: Page, free: Sequence[Printed], framed: dict[Printed, int], gap: float | None) -> None:
        self.page, self.framed, self.gap = page, framed, gap
        self.sides = {side: merged([one for one in free if _side(one, gap) == side], _ANY) for side in (-1, 0, 1)}
        across = (*map(_box, self.sides[-1]), *(box for box in _boxes(page) if _crosses(box, gap)))
        self.bands = sorted(thing.top for thing in across)

    def standings(self) -> list[Standing]:
        """Everything on the page, from first to last."""
        found = [*self._lines(), *self._tables(), *self._frames()]
        return [standing for _, standing in sorted(found, key=itemgetter(0))]

    def _lines(self) -> Iterator[_Keyed]:
        for side, lines in self.sides.items():
            margins = _margins(lines)
            columns = 2 if self.gap is not None and side >= 0 else 1
            for line in lines:
                yield self._key(_box(line)), Standing(self.page.number, line, *margins, 0, columns)

    def _tables(self) -> Iterator[_Keyed]:
        margins = _margins([line for lines in self.sides.values() for line in lines])
        for table in self.page.tables:
            yield self._key(table.box), Standing(self.page.number, table, *margins)

    def _frames(self) -> Iterator[_Keyed]:
        for index, box in enumerate(self.page.frames, 1):
            lines = [line for line, where in self.framed.items() if where == index]
            margins, key = _margins(lines), self._key(box)
            for line in lines:
                yield (*key[:3], -line.baseline, line.left), Standing(self.page.number, line, *margins, index)

    def _key(self, box: Box) -> tuple[float, ...]:
        """Where a thing stands in the reading order: band, column, height, and from the left."""
        above = len(self.bands) - bisect_left(self.bands, box.top)
        return above, _side(box, self.gap), -box.top, 0.0, box.left


def _boxes(page: Page) -> list[Box]:
    """Where the tables and frames of a page stand."""
    return [*(table.box for table in page.tables), *page.frames]


def _box(line: Printed) -> Box:
    return Box(line.left, line.baseline, line.right, line.baseline + line.size)


def _holds(box: Box, line: Printed) -> bool:
    return box.bottom <= line.baseline <= box.top and box.left - 2 <= line.left and line.right <= box.right + 2


def _margins(lines: Sequence[Printed]) -> tuple[float, float]:
    """Where most lines begin at the left, and where the long ones end at the right."""
    if not lines:
        return 0.0, 0.0
    rights = sorted(line.right for line in lines)
    places = Counter(round(line.left / 2) for line in lines)
    fewest = max(2, len(lines) // 5)
    flush = [place for place, count in places.items() if count + places.get(place + 1, 0) >= fewest]
    left = min(line.left for line in lines if not flush or round(line.left / 2) >= min(flush))
    return left, _usual_right(rights)


def _usual_right(rights: Sequence[float]) -> float:
    """Where the long ones of some lines end, given all ends in order."""
    return rights[-1] if len(rights) < 4 else median(rights[-max(2, len(rights) // 4) :])


def _stand_on_both_sides(lines: Sequence[Printed], first: float, last: float) -> bool:
    """Whether enough lines lie wholly to the left of the centre, and enough to the right."""
    return min(sum(line.left >= first for line in lines), sum(line.right <= last for line in lines)) >= _FEWEST


def _gap(lines: Sequence[Printed], page: Box) -> float | None:
    """Where the gap between two columns lies, if there are two."""
    width = page.right - page.left
    first, last = (page.left + width * share for share in _CENTRE)
    if not _stand_on_both_sides(lines, first, last):
        return None
    places = (first + (last - first) * step / _STEPS for step in range(_STEPS + 1))
    crossed = [(crossing, x) for x in places if (crossing := _crossing(lines, x)) <= _ACROSS * len(lines)]
    best = min(crossed, default=None)
    return best[1] if best and _level(lines, best[1]) else None


def _crossing(lines: Sequence[Printed], x: float) -> float:
    """How many lines run over a place; endlessly many where one of its sides has too few for a column."""
    before, after = sum(line.right <= x for line in lines), sum(line.left >= x for line in lines)
    return len(lines) - before - after if min(before, after) >= _FEWEST else float("inf")


def _level(lines: Sequence[Printed], gap: float) -> bool:
    """Whether lines stand side by side at the gap, as columns do and short lines below one another do not."""
    right = [line.baseline for line in lines if line.left >= gap]
    beside = sum(any(abs(line.baseline - other) < line.size for other in right) for line in lines if line.right <= gap)
    return beside >= _FEWEST // 2


def _crosses(thing: Box, gap: float | None) -> bool:
    return gap is not None and thing.left < gap < thing.right


def _side(thing: Printed | Box, gap: float | None) -> int:
    """-1 for what stands across the page, 0 for the only or the left column, 1 for the right one."""
    if gap is None or thing.right <= gap:
        return 0
    return 1 if thing.left >= gap else -1
