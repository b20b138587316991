"""The order in which a page is read: columns, and what runs across them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
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


def reading_order(page: Page, lines: Sequence[Printed]) -> list[Standing]:
    """Lines and tables of a page from first to last."""
    framed = {line: index for line in lines for index, box in enumerate(page.frames, 1) if _holds(box, line)}
    free = [line for line in lines if line not in framed] if framed else list(lines)
    gap = _gap(free, page.box)
    if gap is None and not page.tables and not framed:  # nearly every page
        free = merged(free, _ANY)
        only = _margins(free)
        return [Standing(page.number, line, *only) for line in free]
    free = [line for side in (-1, 0, 1) for line in merged([one for one in free if _side(one, gap) == side], _ANY)]
    bands = sorted((thing.top for thing in (*map(_box, free), *_boxes(page)) if _crosses(thing, gap)), reverse=True)
    margins = {side: _margins([line for line in free if _side(line, gap) == side]) for side in (-1, 0, 1)}
    columns = 1 if gap is None else 2
    found: list[tuple[tuple[float, ...], Standing]] = []
    for line in free:
        side = _side(line, gap)
        found.append(
            (_key(_box(line), gap, bands), Standing(page.number, line, *margins[side], 0, 1 if side < 0 else columns))
        )
    for table in page.tables:
        found.append((_key(table.box, gap, bands), Standing(page.number, table, *_margins(free))))
    for line, index in framed.items():
        inner = _margins([one for one, where in framed.items() if where == index])
        key = (*_key(page.frames[index - 1], gap, bands)[:3], -line.baseline, line.left)
        found.append((key, Standing(page.number, line, *inner, index)))
    return [standing for _, standing in sorted(found, key=lambda entry: entry[0])]


def _boxes(page: Page) -> list[Box]:
    """Where the tables and frames of a page stand."""
    return [*(table.box for table in page.tables), *page.frames]


def _box(line: Printed) -> Box:
    return Box(line.left, line.baseline, line.right, line.baseline + line.size)


def _key(box: Box, gap: float | None, bands: Sequence[float]) -> tuple[float, ...]:
    """Where a thing stands in the reading order: band, column, height, and from the left."""
    above = sum(top >= box.top for top in bands)
    return above, _side(box, gap), -box.top, 0.0, box.left


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
    return left, rights[-1] if len(rights) < 4 else median(rights[-max(2, len(rights) // 4) :])


def _gap(lines: Sequence[Printed], page: Box) -> float | None:
    """Where the gap between two columns lies, if there are two."""
    width = page.right - page.left
    first, last = (page.left + width * share for share in _CENTRE)
    if sum(line.left >= first for line in lines) < _FEWEST or sum(line.right <= last for line in lines) < _FEWEST:
        return None
    best: tuple[int, float] | None = None
    for step in range(_STEPS + 1):
        x = first + (last - first) * step / _STEPS
        before = sum(line.right <= x for line in lines)
        after = sum(line.left >= x for line in lines)
        crossing = len(lines) - before - after
        if min(before, after) >= _FEWEST and crossing <= _ACROSS * len(lines) and (best is None or crossing < best[0]):
            best = crossing, x
    return best[1] if best and _level(lines, best[1]) else None


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
