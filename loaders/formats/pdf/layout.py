"""The order in which a page is read: columns, and what runs across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from loaders.formats.pdf.lines import Box, Printed, merged
from loaders.formats.pdf.page import Page, PageTable

_FEWEST = 6  # lines that a column has
_ACROSS = 0.3  # of the lines may run across both columns: titles, tables
_ANY = 1000.0  # ems
_CENTRE = (0.35, 0.65)  # of the width: where the gap between two columns lies


@dataclass(frozen=True, slots=True)
class Standing:
    """A line or a table in its place in the reading order, with the margins that hold it."""

    page: int
    thing: Printed | PageTable
    left: float  # margins of the column or frame
    right: float
    frame: int = 0  # which frame of the page holds it; 0 for none


def reading_order(page: Page, lines: Sequence[Printed]) -> list[Standing]:
    """Lines and tables of a page from first to last."""
    framed = {line: index for line in lines for index, box in enumerate(page.frames, 1) if _holds(box, line)}
    free = [line for line in lines if line not in framed]
    gap = _gap(free, page.box)
    if gap is None:
        free = merged(free, _ANY)
    bands = sorted((line.baseline for line in free if gap and _crosses(line, gap)), reverse=True)
    margins = {side: _margins([line for line in free if _side(line, gap) == side]) for side in (-1, 0, 1)}
    whole = _margins(free)
    found: list[tuple[tuple[float, ...], Standing]] = []
    for line in free:
        side = _side(line, gap)
        key = (_band(bands, line.baseline), side, -line.baseline, line.left)
        found.append((key, Standing(page.number, line, *margins[side])))
    for table in page.tables:
        found.append(((_band(bands, table.box.top), -1, -table.box.top), Standing(page.number, table, *whole)))
    for line, index in framed.items():
        inner = _margins([one for one, where in framed.items() if where == index])
        top = page.frames[index - 1].top
        key = (_band(bands, top), -1, -top, -line.baseline)
        found.append((key, Standing(page.number, line, *inner, index)))
    return [standing for _, standing in sorted(found, key=lambda entry: entry[0])]


def _holds(box: Box, line: Printed) -> bool:
    return box.bottom <= line.baseline <= box.top and box.left - 2 <= line.left and line.right <= box.right + 2


def _margins(lines: Sequence[Printed]) -> tuple[float, float]:
    """Where most lines begin at the left, and where the long ones end at the right."""
    if not lines:
        return 0.0, 0.0
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    flush = [left for left in lefts if sum(abs(left - other) < 2 for other in lefts) >= max(2, len(lefts) // 5)]
    return (flush or lefts)[0], rights[-1] if len(rights) < 4 else median(rights[-max(2, len(rights) // 4) :])


def _gap(lines: Sequence[Printed], page: Box) -> float | None:
    """Where the gap between two columns lies, if there are two."""
    width = page.right - page.left
    best: tuple[int, float] | None = None
    for step in range(int(_CENTRE[0] * 40), int(_CENTRE[1] * 40) + 1):
        x = page.left + width * step / 40
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


def _crosses(line: Printed, gap: float) -> bool:
    return line.left < gap < line.right


def _side(line: Printed, gap: float | None) -> int:
    """-1 for a line across the page, 0 for the only or the left column, 1 for the right one."""
    if gap is None or line.right <= gap:
        return 0
    return 1 if line.left >= gap else -1


def _band(bands: Sequence[float], baseline: float) -> int:
    """How many lines across the page stand above or at a height."""
    return sum(top >= baseline for top in bands)
