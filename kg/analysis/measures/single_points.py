"""On which single body tasks, or the cohesion of the network, depend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, banded, integer, share
from kg.analysis.coordination import COLLECTIVES, coordination
from kg.analysis.duties import Duties
from kg.analysis.engines.cuts import cut_off
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, ColumnKind
from kg.analysis.sampling import band, counts
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def single_points(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Tasks that only one body is named for, and how many bodies would lose touch with the rest without it.

    Formula: sole(i) = |{t: i is the only body named for t}|; cut(i) = |component of i| - 1 - its largest part without i
    (0 unless i is an articulation point)

    Source: J. Hopcroft and R. Tarjan (1973), Algorithm 447: Efficient Algorithms for Graph Manipulation,
    Communications of the ACM 16(6), 372-378; on single points of failure: M. Landau (1969), Redundancy,
    Rationality, and the Problem of Duplication and Overlap, Public Administration Review 29(4), 346-358

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["unit"], row["value"], row["cut_off"]) for row in analyse("single-points", example()).rows]
    [('岚海省教育厅', 1, 0)]
    """
    import numpy as np

    view = coordination(graph, chosen)
    facts = view.facts
    alone = sole(facts)
    size = len(facts.bodies)
    value = np.bincount(np.unique(facts.task[alone] * size + facts.body[alone]) % max(1, size), minlength=size)
    parted, all_ = cut_off(view.network), np.bincount(facts.body, minlength=size)
    draws = counts(facts.body[alone], size, facts.confidence[alone], chosen.draws, chosen.seed)
    names = [graph.entities[id_].name for id_ in facts.bodies]
    ranking = Ranking(names, facts.bodies, value, *band(np.minimum(draws, value), value))
    evidence = facts.by_body(alone)
    every = facts.by_body()

    def cells(at: int) -> dict[str, Cell]:
        return {"of_own": rounded(value[at] / all_[at]), "cut_off": int(parted[at])}

    order = sorted(ranking.order(), key=lambda at: (-value[at], -parted[at]))
    shown = [at for at in order if value[at] or parted[at]]
    return Found(ranking.rows(shown, cells, lambda at: evidence(at) or every(at), whole=True))


def sole(facts: Duties) -> NDArray[np.bool_]:
    """Which facts are about a task that names one body only."""
    import numpy as np

    width = max(1, len(facts.bodies))
    task = np.unique(facts.task * width + facts.body) // width
    bodies = np.bincount(task, minlength=len(facts.tasks))
    one: NDArray[np.bool_] = bodies[facts.task] == 1
    return one


ANALYSES = (
    Analysis(
        "single-points",
        "哪些任务只系于一家单位，少了谁协同网络会断开？",
        "Which tasks hang on one unit alone, and whose going would cut the network?",
        "数值是只写了这一家单位的任务数；“会失联”是少了它，有多少单位与其余单位断开联系。",
        "The value counts tasks for which this unit alone is named; 'cut off' says how many units would lose touch "
        "with the rest without it.",
        (
            Column("unit", "单位", "the unit"),
            *banded("独自承担的任务数", "tasks of this unit alone", ColumnKind.INTEGER),
            share("of_own", "占其全部任务", "of all its tasks"),
            integer("cut_off", "会失联的单位数", "units cut off without it"),
        ),
        single_points,
        (*COMMON, COLLECTIVES),
    ),
)
