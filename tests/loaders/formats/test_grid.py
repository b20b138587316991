"""Spans of cells, filled."""

from __future__ import annotations

import pytest

from loaders.formats.grid import Spanning, fill
from loaders.formats.printed.grids import Rule, find_grids


def row(*cells: str | tuple[str, int, int]) -> list[Spanning]:
    return [Spanning(cell) if isinstance(cell, str) else Spanning(*cell) for cell in cells]


FILLED = [  # rows, header rows, filled
    ([row("甲", "乙")], 0, [["甲", "乙"]]),
    ([row(("甲", 1, 2), "乙"), row("丙")], 0, [["甲", "乙"], ["甲", "丙"]]),
    ([row(("甲", 2, 1), "乙"), row("1", "2", "3")], 1, [["甲", "甲", "乙"], ["1", "2", "3"]]),
    ([row(("甲", 2, 1), "乙"), row("1", "2", "3")], 0, [["甲", "", "乙"], ["1", "2", "3"]]),
    ([row(("甲", 2, 2), "乙"), row("丙")], 0, [["甲", "", "乙"], ["甲", "", "丙"]]),
    ([row(("一、总体要求", 3, 1)), row("1", "2", "3")], 0, [["一、总体要求"], ["1", "2", "3"]]),
    ([row("甲", ("乙", 1, 9)), row("丙"), row("丁")], 0, [["甲", "乙"], ["丙", "乙"], ["丁", "乙"]]),  # beyond the end
    ([row("甲", "乙"), row("", ""), row("丙")], 0, [["甲", "乙"], ["丙"]]),
    ([row(("甲", 10**6, 1), "乙")], 0, [["甲", *[""] * 999]]),  # no page is as wide
]


@pytest.mark.parametrize(("rows", "header", "expected"), FILLED)
def test_spans_are_filled(rows: list[list[Spanning]], header: int, expected: list[list[str]]) -> None:
    assert fill(rows, header) == expected


def rules(xs: list[float], ys: list[float], without: tuple[Rule, ...] = ()) -> list[Rule]:
    drawn = [Rule(True, y, xs[0], xs[-1]) for y in ys] + [Rule(False, x, ys[-1], ys[0]) for x in xs]
    return [rule for rule in drawn if rule not in without]


def test_a_grid_of_lines_has_its_cells() -> None:
    (grid,) = find_grids(rules([0, 100, 200], [300, 250, 200]))
    assert [(slot.row, slot.column) for slot in grid.slots] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_a_missing_line_joins_cells() -> None:
    drawn = [rule for rule in rules([0, 100, 200], [300, 250, 200]) if rule != Rule(True, 250, 0, 200)]
    (grid,) = find_grids([*drawn, Rule(True, 250, 0, 100)])
    assert [(slot.row, slot.column, slot.rows) for slot in grid.slots] == [(0, 0, 1), (0, 1, 2), (1, 0, 1)]


def test_a_table_open_at_its_sides() -> None:
    drawn = [rule for rule in rules([0, 100, 200], [300, 250, 200]) if rule.level or rule.at == 100]
    (grid,) = find_grids(drawn)
    assert len(grid.slots) == 4


def test_tables_drawn_cell_by_cell_and_apart() -> None:
    one = [Rule(True, y, x, x + 100) for y in (300, 250) for x in (0, 100)]
    one += [Rule(False, x, 250, 300) for x in (0, 100, 100.5, 200)]
    other = [Rule(rule.level, rule.at - 200, rule.start, rule.end) if rule.level else rule for rule in one]
    other = [rule if rule.level else Rule(False, rule.at, rule.start - 200, rule.end - 200) for rule in other]
    assert [len(grid.slots) for grid in find_grids(one + other)] == [2, 2]


def test_lone_lines_and_drawings_are_no_tables() -> None:
    assert find_grids([Rule(True, 100, 0, 400)]) == []  # the line under a letterhead
    assert find_grids([Rule(True, 100, 0, 400), Rule(False, 50, 0, 300)]) == []
    assert find_grids([Rule(True, float(y * 9), float(y), 400) for y in range(700)]) == []
