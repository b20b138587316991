"""One page of a pdf: its printed lines, its tables, its frames."""

from __future__ import annotations

from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from loaders.formats.grid import Spanning, fill
from loaders.formats.pdf.grids import Grid, Slot, find_grids
from loaders.formats.pdf.lines import Box, Layer, Printed, merged
from loaders.formats.pdf.rules import find_rules

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
    pictured: bool = False  # it holds a picture


def read_page(document: pdfium.PdfDocument, number: int) -> Page:
    """The lines, tables and frames of one page (numbers begin with 0)."""
    page = document[number]
    try:
        layer = Layer(page.get_textpage())
        box = Box(*page.get_bbox())
        grids = [grid for grid in find_grids(find_rules(page.raw)) if not _is_border(grid, box)]
        lines, tables = layer.lines(), []
        for grid in grids:
            if not grid.is_frame and (table := _table(layer, grid)):
                tables.append(table)
                lines = [line for line in lines if not _inside(line, grid.box)]
        frames = [grid.box for grid in grids if grid.is_frame and any(_inside(line, grid.box) for line in lines)]
        return Page(number, box, merged(lines), tables, frames, not lines and _has_picture(page.raw))
    finally:
        page.close()


def _inside(line: Printed, box: Box) -> bool:
    middle = line.baseline + line.size * 0.3
    return box.bottom <= middle <= box.top and box.left - 2 <= (line.left + line.right) / 2 <= box.right + 2


def _is_border(grid: Grid, page: Box) -> bool:
    return len(grid.slots) == 1 and grid.box.top - grid.box.bottom > _WHOLE * (page.top - page.bottom)


def _has_picture(page: object) -> bool:
    count = min(raw.FPDFPage_CountObjects(page), 1000)
    return any(
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) == raw.FPDF_PAGEOBJ_IMAGE for index in range(count)
    )


def _table(layer: Layer, grid: Grid) -> PageTable | None:
    """The words of a grid's cells; None for a grid without words: a drawing."""
    pieces = _pieces(layer, grid)
    rows: list[list[Spanning]] = [[] for _ in range(max(slot.row for slot in grid.slots) + 1)]
    for slot in grid.slots:
        rows[slot.row].append(Spanning(_joined(pieces.get(slot, []), slot), slot.columns, slot.rows))
    filled = fill(rows)
    return PageTable(grid.box, filled, grid.edges) if filled and max(map(len, filled)) > 1 else None


def _pieces(layer: Layer, grid: Grid) -> dict[Slot, list[Printed]]:
    """By cell, the runs of characters that stand in it, line by line."""
    found: dict[Slot, list[Printed]] = {}
    at: Slot | None = None
    for index, character in enumerate(layer.text):
        if character in "\r\n":
            at = None
            continue
        if character == " " and at is None:
            continue
        box = layer.box(index)
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
