"""Small plans in words: `plan("t1 牵A 牵B 配C", "t2 牵A 责D")`; a letter is a body: 牵 leads, 责 answers, 配 helps."""

from __future__ import annotations

from kg.analysis import Result, analyse
from kg.analysis.result import Cell
from kg.model import PolicyGraph
from tests.queries.graphs import graph

_ROLES = {"牵": "LEAD_UNIT", "责": "RESPONSIBLE_UNIT", "配": "COOPERATING_UNIT"}


def plan(*tasks: str, policy: str = "方案", more: str = "", confidence: float = 1.0) -> PolicyGraph:
    """The graph of one policy with these tasks, and of further lines."""
    return graph("\n".join([more, *lines(*tasks, policy=policy, confidence=confidence)]))


def lines(*tasks: str, policy: str = "方案", confidence: float = 1.0) -> list[str]:
    """The lines of a policy with these tasks."""
    made = []
    for words in tasks:
        task, *units = words.split()
        made.append(f"Task {task} > PART_OF > Policy {policy}")
        made += [f"Task {task} > {_ROLES[unit[0]]} > Agency {unit[1:]} | confidence={confidence}" for unit in units]
    return made


def column(result: Result, *names: str) -> list[tuple[Cell, ...]]:
    """The cells of these columns, row by row."""
    return [tuple(row[name] for name in names) for row in result.rows]


def found(name: str, held: PolicyGraph, *names: str, **given: object) -> list[tuple[Cell, ...]]:
    """The cells of these columns of an analysis, row by row."""
    return column(analyse(name, held, **{"draws": 20, **given}), *names)
