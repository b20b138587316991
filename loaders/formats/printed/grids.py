"""Tables and frames of a page, put together from its ruling lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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


def _united(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line as one line: tables are drawn cell by cell."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (one.level, round(one.at / _NEAR), one.start)):
        before = found[-1] if found else None
        same = before and before.level == rule.level and abs(before.at - rule.at) <= _NEAR
        if before and same and rule.start <= before.end + _NEAR:
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
    left, right = min(rule.start for rule in levels), max(rule.end for rule in levels)
    bottom, top = min(rule.at for rule in levels), max(rule.at for rule in levels)
    uprights += [Rule(False, side, bottom, top) for side in (left, right)]  # tables open at the sides
    xs = _edges(rule.at for rule in uprights)
    ys = _edges(rule.at for rule in levels)[::-1]
    if len(xs) < 2 or len(ys) < 2:
        return None
    return Grid(Box(xs[0], ys[-1], xs[-1], ys[0]), tuple(_slots(xs, ys, levels, uprights)), tuple(xs))


def _edges(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _slots(xs: Sequence[float], ys: Sequence[float], levels: Sequence[Rule], uprights: Sequence[Rule]) -> list[Slot]:
    """Cells from the top left: each runs right and down until a line stops it."""
    taken: set[tuple[int, int]] = set()
    found: list[Slot] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            wide, deep = 1, 1
            while column + wide < len(xs) - 1 and not _parted(uprights, xs[column + wide], _middle(ys, row)):
                if (row, column + wide) in taken:
                    break
                wide += 1
            while row + deep < len(ys) - 1 and not _parted(levels, ys[row + deep], _middle(xs, column)):
                deep += 1
            taken.update((row + down, column + beside) for down in range(deep) for beside in range(wide))
            box = Box(xs[column], ys[row + deep], xs[column + wide], ys[row])
            found.append(Slot(row, column, deep, wide, box))
    return found


def _middle(edges: Sequence[float], index: int) -> float:
    return (edges[index] + edges[index + 1]) / 2


def _parted(rules: Sequence[Rule], at: float, where: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= where <= rule.end for rule in rules)
