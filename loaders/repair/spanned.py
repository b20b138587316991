"""Bodies of a table with a cell a line that stand under the wrong name, because the cell before theirs spans rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.repair.cells import NOTHING, Row
from loaders.repair.columns import Kind
from loaders.repair.lines import Line

_TWO = 2
_LEADS = re.compile("牵头|主办|主责")


def move_partners(rows: Sequence[Line | Row], names: Sequence[Sequence[Line]], kinds: Sequence[Kind]) -> None:
    """Put the bodies of a row that names those of one column only behind the leads, whose cell spans the rows above.

    That a cell is empty such a table says itself, with a mark in its place.
    """
    columns = _leads_and_partners(names, kinds)
    found = [row for row in rows if isinstance(row, Row) and row.number]
    if columns is None or not any(_marks_empty(row, columns) for row in found):
        return
    leads, partners = columns
    for row in found[1:]:
        if row.cells[leads] and not row.cells[partners] and not _is_empty(row.cells[leads]):
            row.cells[leads], row.cells[partners] = [], row.cells[leads]


def _leads_and_partners(names: Sequence[Sequence[Line]], kinds: Sequence[Kind]) -> tuple[int, int] | None:
    """The column of those who lead and that of the others, where a table has two columns of bodies."""
    bodies = [at for at, kind in enumerate(kinds) if kind is Kind.BODY]
    if len(bodies) != _TWO:
        return None
    first, second = ("".join(line.text for line in names[at]) for at in bodies)
    return (bodies[0], bodies[1]) if _LEADS.search(first) and not _LEADS.search(second) else None


def _marks_empty(row: Row, columns: tuple[int, int]) -> bool:
    return any(_is_empty(row.cells[at]) for at in columns)


def _is_empty(cell: Sequence[Line]) -> bool:
    return len(cell) == 1 and NOTHING.fullmatch(cell[0].text) is not None
