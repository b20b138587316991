"""One printed page: its lines, its tables, its frames; and how lines and rules become them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.formats.grid import Spanning, fill
from loaders.formats.printed.grids import Grid, Rule, Slot, find_grids
from loaders.formats.printed.shapes import Box, Printed, merged

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


def lay_out(
    number: int, box: Box, lines: list[Printed], rules: Sequence[Rule], characters: Iterable[tuple[str, Box]]
) -> Page:
    """A page from its lines and rules; its characters are asked for only where the rules draw a table."""
    grids = [grid for grid in find_grids(rules) if not _is_border(grid, box)]
    ruled = [grid for grid in grids if not grid.is_frame]
    cells = list(characters) if ruled else []
    tables = []
    for grid in ruled:
        if table := _table(cells, grid):
            tables.append(table)
            lines = [line for line in lines if not _inside(line, grid.box)]
    frames = [grid.box for grid in grids if grid.is_frame and any(_inside(line, grid.box) for line in lines)]
    return Page(number, box, merged(lines), tables, frames)


def _inside(line: Printed, box: Box) -> bool:
    middle = line.baseline + line.size * 0.3
    return box.bottom <= middle <= box.top and box.left - 2 <= (line.left + line.right) / 2 <= box.right + 2


def _is_border(grid: Grid, page: Box) -> bool:
    return len(grid.slots) == 1 and grid.box.top - grid.box.bottom > _WHOLE * (page.top - page.bottom)


def _table(characters: Sequence[tuple[str, Box]], grid: Grid) -> PageTable | None:
    """The words of a grid's cells; None for a grid without words: a drawing."""
    pieces = _pieces(characters, grid)
    rows: list[list[Spanning]] = [[] for _ in range(max(slot.row for slot in grid.slots) + 1)]
    for slot in grid.slots:
        rows[slot.row].append(Spanning(_joined(pieces.get(slot, []), slot), slot.columns, slot.rows))
    filled = fill(rows)
    return PageTable(grid.box, filled, grid.edges) if filled and max(map(len, filled)) > 1 else None


def _pieces(characters: Sequence[tuple[str, Box]], grid: Grid) -> dict[Slot, list[Printed]]:
    """By cell, the runs of characters that stand in it, line by line."""
    found: dict[Slot, list[Printed]] = {}
    at: Slot | None = None
    for character, box in characters:
        if character in "\r\n":
            at = None
            continue
        if character == " " and at is None:
            continue
        slot = at if character == " " else _slot(grid, box)
        if slot is None:
            at = None
            continue
        line = found.setdefault(slot, [])
        if slot == at:
            line[-1] = line[-1]._replace(text=line[-1].text + character, right=max(line[-1].right, box.right))
        else:
            line.append(Printed(character, box.left, box.right, box.bottom, box.top - box.bottom))
        at = slot
    return found


def _slot(grid: Grid, box: Box) -> Slot | None:
    x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    if not (grid.box.left <= x <= grid.box.right and grid.box.bottom <= y <= grid.box.top):
        return None
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
