"""Who leads most tasks, with whom, and how concentrated leading is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.analysis import Analysis, Chosen, Found, banded, integer, share
from kg.analysis.duties import COOPERATING, LEAD, RESPONSIBLE, ROLES, Duties, duties
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, ColumnKind, Figure
from kg.analysis.sampling import band, counts
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class _Load:
    """The counts behind the rows, by number of the body."""

    facts: Duties
    names: tuple[str, ...]
    by_role: NDArray[np.int64]  # roles × bodies
    tasks: int  # that name a lead
    partner: NDArray[np.int64]  # the body that leads most tasks with this one, or -1
    together: NDArray[np.int64]  # and how many

    def of(self, role: str) -> NDArray[np.int64]:
        """How many tasks each body has in a role."""
        counted: NDArray[np.int64] = self.by_role[ROLES.index(role)]
        return counted

    def cells(self, at: int) -> dict[str, Cell]:
        """What a row says besides its rank."""
        led = float(self.of(LEAD)[at])
        return {
            "of_tasks": rounded(led / self.tasks),
            "of_leads": rounded(led / float(self.of(LEAD).sum())),
            "partner": self.names[self.partner[at]] if self.partner[at] >= 0 else None,
            "together": int(self.together[at]),
            "responsible": int(self.of(RESPONSIBLE)[at]),
            "cooperating": int(self.of(COOPERATING)[at]),
        }


def lead_load(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Tasks led by each body, its share of all leading, its first co-lead, and the concentration of the whole.

    A co-lead is another lead unit of the same task (several bodies under 牵头单位); a cooperating unit is none.

    Formula: s_i = leads_i / Σ leads; HHI = Σ s_i²; effective number of leads = 1 / HHI

    Source: A. O. Hirschman (1964), The Paternity of an Index, American Economic Review 54(5), 761-762;
    M. A. Adelman (1969), Comment on the "H" Concentration Measure, Review of Economics and Statistics 51(1), 99-101

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> first = analyse("lead-load", example()).rows[0]
    >>> first["unit"], first["value"], first["partner"], first["together"]
    ('岚海省大数据局', 4, '岚海省科学技术厅', 2)
    """
    facts = duties(graph)
    load = _load(graph, facts)
    leads = facts.only(LEAD)
    draws = counts(facts.body[leads], len(facts.bodies), facts.confidence[leads], chosen.draws, chosen.seed)
    ranking = Ranking(load.names, facts.bodies, load.of(LEAD), *band(draws, load.of(LEAD)))
    evidence = facts.by_body(leads)
    rows = ranking.rows(ranking.order(1), load.cells, evidence, whole=True)
    return Found(rows, tuple(_figures(load, draws)))


def _load(graph: PolicyGraph, facts: Duties) -> _Load:
    import numpy as np

    size = len(facts.bodies)
    by_role = np.bincount(facts.role * size + facts.body, minlength=len(ROLES) * size).reshape(len(ROLES), size)
    leads = facts.only(LEAD)
    names = tuple(graph.entities[id_].name for id_ in facts.bodies)
    return _Load(facts, names, by_role, len(np.unique(facts.task[leads])), *_partners(facts, leads))


def _partners(facts: Duties, leads: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The most frequent co-lead of each body; of two as frequent, the first by id."""
    import numpy as np

    from kg.analysis.engines.projection import project

    pairs = project(facts.task[leads], facts.body[leads], len(facts.bodies))
    one, other = np.concatenate([pairs.one, pairs.other]), np.concatenate([pairs.other, pairs.one])
    shared = np.concatenate([pairs.shared, pairs.shared])
    order = np.lexsort((other, -shared, one))
    first = order[np.unique(one[order], return_index=True)[1]]
    partner, together = np.full(len(facts.bodies), -1), np.zeros(len(facts.bodies), dtype=np.int64)
    partner[one[first]], together[one[first]] = other[first], shared[first]
    return partner, together


def _figures(load: _Load, draws: NDArray[np.float32]) -> Iterator[Figure]:
    leads = load.of(LEAD)
    yield Figure("tasks", "写明牵头单位的任务", "tasks that name a lead", load.tasks)
    yield Figure("leads", "牵头单位（次）", "leads in all", int(leads.sum()))
    value = concentration(leads[None, :])
    (low,), (high,) = band(concentration(draws)[:, None], value)
    ends = [float(value[0]), float(low), float(high)]
    yield Figure("hhi", "牵头集中度（HHI）", "concentration of leading (HHI)", *map(rounded, ends))
    inverse = [1 / one if one else 0.0 for one in (ends[0], ends[2], ends[1])]
    yield Figure("effective", "等效牵头单位数", "effective number of leads", *map(rounded, inverse))


def concentration(leads: NDArray[Any]) -> NDArray[np.float64]:
    """The Herfindahl–Hirschman index of each row of counts; 0 where there are none."""
    import numpy as np

    wide = leads.astype(np.float64)
    total = wide.sum(axis=1)
    squares: NDArray[np.float64] = (wide**2).sum(axis=1)
    shares: NDArray[np.float64] = np.divide(squares, total**2, out=np.zeros(len(total)), where=total > 0)
    return shares


ANALYSES = (
    Analysis(
        "lead-load",
        "谁牵头的任务最多，和谁一起牵头，牵头集中到什么程度？",
        "Who leads most tasks, with whom, and how concentrated is leading?",
        "数值是该单位牵头的任务数；HHI 越接近 1，牵头越集中于一家，等效牵头单位数是平分时相当于几家。",
        "The value is the number of tasks that the unit leads; the nearer HHI is to 1, the more one unit leads alone; "
        "the effective number says to how many equal units that corresponds.",
        (
            Column("unit", "单位", "the unit"),
            *banded("牵头任务数", "tasks led", ColumnKind.INTEGER),
            share("of_tasks", "占写明牵头的任务", "of the tasks that name a lead"),
            share("of_leads", "占全部牵头次数", "of all leads"),
            Column("partner", "最常共同牵头的单位", "most frequent co-lead"),
            integer("together", "共同牵头任务数", "tasks led together"),
            integer("responsible", "负责任务数", "tasks answered for"),
            integer("cooperating", "配合任务数", "tasks cooperated on"),
        ),
        lead_load,
    ),
)
