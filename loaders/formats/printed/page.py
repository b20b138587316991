"""One printed page: its lines, its tables, its frames; and how lines and rules become them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from loaders.formats.grid import Spanning, fill
from loaders.formats.printed.grids import Grid, Rule, Slot, find_grids
from loaders.formats.printed.shapes import Box, Printed, merged, spread

Cut = Callable[[Printed], Iterable[Printed]]

_OVER = 2.0  # points that words may reach over the edge of their cell
_WHOLE = 0.8  # of the page's height: a frame as tall is the page's own border
_SHORT = 2.2  # ems that a line of a cell stops before the edge when its words go on on purpose in a new line


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table as far as it stands on one page."""

    box: Box
    rows: list[list[str]]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, its running text and all else apart."""

    number: int
    box: Box
    lines: list[Printed]
    tables: list[PageTable] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    pictured: bool = False  # it holds a picture and no words

    @property
    def is_worded(self) -> bool:
        """Whether any words stand on the page, in lines or in tables."""
        return bool(self.lines or self.tables)


def lay_out(number: int, box: Box, lines: list[Printed], rules: Sequence[Rule], cut: Cut = spread) -> Page:
    """A page from its lines and rules; `cut` gives the characters of a line that runs over several cells."""
    tables: list[PageTable] = []
    frames: list[Box] = []
    for grid in _grids(rules, box):
        inside = _within(lines, grid.box)
        if grid.is_frame and inside:
            frames.append(grid.box)
        elif inside and (table := _table(inside, grid, cut)):
            tables.append(table)
            lines = [line for line in lines if line not in inside]
    return Page(number, box, merged(lines), tables, frames)


def _grids(rules: Sequence[Rule], page: Box) -> list[Grid]:
    """The grids that rules draw, without the border of the page."""
    return [grid for grid in find_grids(rules) if not _is_border(grid, page)]


def _within(lines: Sequence[Printed], box: Box) -> list[Printed]:
    return [line for line in lines if _inside(line, box)]


def _inside(line: Printed, box: Box) -> bool:
    middle = line.baseline + line.size * 0.3
    return box.bottom <= middle <= box.top and box.left - 2 <= (line.left + line.right) / 2 <= box.right + 2


def _is_border(grid: Grid, page: Box) -> bool:
    return len(grid.slots) == 1 and grid.box.top - grid.box.bottom > _WHOLE * (page.top - page.bottom)


def _table(lines: Sequence[Printed], grid: Grid, cut: Cut) -> PageTable | None:
    """The words of a grid's cells; None for a grid without words: a drawing."""
    pieces: dict[Slot, list[Printed]] = {}
    for line in lines:
        _place(line, grid, cut, pieces)
    rows: list[list[Spanning]] = [[] for _ in range(max(slot.row for slot in grid.slots) + 1)]
    for slot in grid.slots:
        rows[slot.row].append(Spanning(_joined(pieces.get(slot, []), slot), slot.columns, slot.rows))
    filled = fill(rows)
    return PageTable(grid.box, filled, grid.edges) if filled and max(map(len, filled)) > 1 else None


def _place(line: Printed, grid: Grid, cut: Cut, pieces: dict[Slot, list[Printed]]) -> None:
    """Put a line into its cell, or the words of one that runs over an edge into theirs."""
    if slot := _holding(grid, line):
        pieces.setdefault(slot, []).append(line)
        return
    at: Slot | None = None
    for word in cut(line):
        for one in [word] if _holding(grid, word) else spread(word):
            if here := _slot(grid, one):
                _add(pieces.setdefault(here, []), one, goes_on=here == at)
                at = here


def _add(found: list[Printed], one: Printed, *, goes_on: bool) -> None:
    if goes_on:
        found[-1] = found[-1]._replace(text=found[-1].text + one.text, right=max(found[-1].right, one.right))
    else:
        found.append(one)


def _holding(grid: Grid, line: Printed) -> Slot | None:
    """The cell that holds a line whole."""
    slot = _slot(grid, line)
    whole = slot and slot.box.left - _OVER <= line.left and line.right <= slot.box.right + _OVER
    return slot if whole else None


def _slot(grid: Grid, line: Printed) -> Slot | None:
    x, y = (line.left + line.right) / 2, line.baseline + 0.3 * line.size
    return next(
        (s for s in grid.slots if s.box.left <= x <= s.box.right and s.box.bottom <= y <= s.box.top),
        None,
    )


def _joined(lines: list[Printed], slot: Slot) -> str:
    """The lines of a cell as one: a blank only where a line ends before it had to, or between Latin words."""
    text, before = "", None
    for line in merged(lines):
        if before is not None:
            short = before.right < slot.box.right - _SHORT * before.size
            latin = text[-1:].isascii() and line.text[:1].isascii()
            text += " " if short or latin else ""
        text += line.text.strip()
        before = line
    return text
