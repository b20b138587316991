"""Cells of units that span rows, where only the first of those rows has their words: whose units a row takes over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.document import Cell
from loaders.extract.responsibility.roles import Role

_FIGURE = re.compile(r"[（(]?(\d{1,3})[）)]?[.．、]?")

_Row = Sequence[Cell]


def with_spanned(rows: Iterable[_Row], roles: Mapping[int, Role]) -> Iterator[_Row]:
    """The rows of a table, each with the units of the row above where their cell spans both."""
    above: _Row | None = None
    for row in rows:
        above = row if above is None else _completed(row, above, roles)
        yield above


def _completed(row: _Row, above: _Row, roles: Mapping[int, Role]) -> _Row:
    spanned = _spanned(row, above, roles)
    if not any(_words(above, column) for column in spanned):
        return row
    return [replace(above[at], carried=True) if at in spanned else cell for at, cell in enumerate(row)]


def _spanned(row: _Row, above: _Row, roles: Mapping[int, Role]) -> frozenset[int]:
    """The columns of units in which a row takes those of the row above.

    Who only helps needs somebody who leads; a numbered task that names nobody has the units of the one before it.
    """
    filled = {column for column in roles if _words(row, column)}
    leads = {column for column, role in roles.items() if role is Role.LEAD}
    if filled:
        helped = len(leads) == 1 and all(roles[column] is Role.COOPERATING for column in filled)
        return frozenset(leads if helped and all(_is_blank(row, column) for column in leads) else ())
    follows = 0 < _number(row) == _number(above) + 1
    return frozenset(column for column in roles if follows and _is_blank(row, column))


def _words(row: _Row, column: int) -> str:
    return row[column].text.strip() if column < len(row) else ""


def _is_blank(row: _Row, column: int) -> bool:
    """Whether a cell holds nothing at all, not even a blank that says that it is empty."""
    return column < len(row) and not row[column].text


def _number(row: _Row) -> int:
    """The number that stands before a row, in figures; 0 where none does."""
    match = _FIGURE.fullmatch(row[0].text) if row else None
    return int(match[1]) if match else 0
