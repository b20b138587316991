"""Tables and frames of a page, put together from its ruling lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from loaders.formats.printed.shapes import Box

_NEAR = 3.0  # points; lines that should meet and edges that should be one
_MOST_RULES = 600  # a page of tables has a hundred; more is a drawing


class Rule(NamedTuple):
    """A straight line, level or upright: where it lies across, and from where to where it runs."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a grid: its place and how many columns and rows it covers."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table; a single column of them is a frame around text."""

    box: Box
    slots: tuple[Slot, ...]
    edges: tuple[float, ...]  # where the columns begin and end

    @property
    def is_frame(self) -> bool:
        """Whether it has one column only."""
        return len(self.edges) <= 2


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that lines draw which touch one another, from top to bottom."""
    united = _united(rules)
    if len(united) > _MOST_RULES:
        return []
    grids = [grid for group in _touching(united) if (grid := _grid(group))]
    return sorted(grids, key=lambda grid: (-grid.box.top, grid.box.left))


def _goes_on(before: Rule, rule: Rule) -> bool:
    """Whether a rule lies on the one before it and begins where that ends."""
    same = before.level == rule.level and abs(before.at - rule.at) <= _NEAR
    return same and rule.start <= before.end + _NEAR


def _united(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line as one line: tables are drawn cell by cell."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (one.level, round(one.at / _NEAR), one.start)):
        before = found[-1] if found else None
        if before and _goes_on(before, rule):
            found[-1] = before._replace(end=max(before.end, rule.end))
        else:
            found.append(rule)
    return found


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Groups of lines that cross or touch."""
    groups: list[list[Rule]] = []
    left = list(rules)
    while left:
        group, waiting = [], [left.pop(0)]
        while waiting:
            rule = waiting.pop()
            group.append(rule)
            near = [other for other in left if _meet(rule, other)]
            left = [other for other in left if other not in near]
            waiting.extend(near)
        groups.append(group)
    return groups


def _meet(one: Rule, other: Rule) -> bool:
    if one.level == other.level:
        return False
    return (
        one.start - _NEAR <= other.at <= one.end + _NEAR and other.start - _NEAR <= one.at <= other.end + _NEAR
    )  # fmt: skip


def _grid(group: Sequence[Rule]) -> Grid | None:
    levels = [rule for rule in group if rule.level]
    uprights = [rule for rule in group if not rule.level]
    if len(levels) < 2 or not uprights:
        return None
    outer = _outer(levels)
    uprights += [Rule(False, side, outer.bottom, outer.top) for side in (outer.left, outer.right)]  # open at the sides
    xs, ys = _edges(uprights), _edges(levels)[::-1]
    if min(len(xs), len(ys)) < 2:
        return None
    slots = _Slots(xs, ys, levels, uprights)
    return Grid(Box(xs[0], ys[-1], xs[-1], ys[0]), tuple(slots.find()), tuple(xs))


def _outer(levels: Sequence[Rule]) -> Box:
    """The rectangle that level lines span."""
    heights = [rule.at for rule in levels]
    return Box(min(r.start for r in levels), min(heights), max(r.end for r in levels), max(heights))


def _edges(rules: Iterable[Rule]) -> list[float]:
    found: list[float] = []
    for value in sorted(rule.at for rule in rules):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


@dataclass(frozen=True, slots=True)
class _Slots:
    """The lines of a grid, and the cells that they part."""

    xs: Sequence[float]
    ys: Sequence[float]
    levels: Sequence[Rule]
    uprights: Sequence[Rule]

    def find(self) -> list[Slot]:
        """Cells from the top left: each runs right and down until a line stops it."""
        taken: set[tuple[int, int]] = set()
        found: list[Slot] = []
        for row, column in product(range(len(self.ys) - 1), range(len(self.xs) - 1)):
            if (row, column) not in taken:
                wide, deep = self._wide(row, column, taken), self._deep(row, column)
                taken.update(product(range(row, row + deep), range(column, column + wide)))
                box = Box(self.xs[column], self.ys[row + deep], self.xs[column + wide], self.ys[row])
                found.append(Slot(row, column, deep, wide, box))
        return found

    def _wide(self, row: int, column: int, taken: set[tuple[int, int]]) -> int:
        end = column + 1
        while end < len(self.xs) - 1 and (row, end) not in taken:
            if _parted(self.uprights, self.xs[end], _middle(self.ys, row)):
                break
            end += 1
        return end - column

    def _deep(self, row: int, column: int) -> int:
        end = row + 1
        while end < len(self.ys) - 1 and not _parted(self.levels, self.ys[end], _middle(self.xs, column)):
            end += 1
        return end - row


def _middle(edges: Sequence[float], index: int) -> float:
    return (edges[index] + edges[index + 1]) / 2


def _parted(rules: Sequence[Rule], at: float, where: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= where <= rule.end for rule in rules)
