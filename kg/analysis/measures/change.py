"""What has changed between two years, or between two builds: who leads more, who less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, AnalysisError, Chosen, Found, Parameter, banded, integer, listed
from kg.analysis.duties import LEAD, RESPONSIBLE, Duties, duties
from kg.analysis.ranking import Ranking
from kg.analysis.result import Cell, Column, ColumnKind, Figure, Note
from kg.analysis.sampling import band, counts
from kg.analysis.scope import policy_of, within, year_of
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FROM = Parameter("from", 0, "较早的年份；比较两次构建时不用", "the earlier year; not used between two builds")
_TO = Parameter("to", 0, "较晚的年份；比较两次构建时不用", "the later year; not used between two builds")
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two: the facts by which bodies answer for tasks, and what is named."""

    graph: PolicyGraph
    facts: Duties
    answers: NDArray[np.bool_]

    def tasks(self, body: str) -> dict[str, str]:
        """The tasks that a body answers for, by id, with their names."""
        if body not in self.facts.bodies:
            return {}
        mine = self.answers & (self.facts.body == self.facts.bodies.index(body))
        ids = {self.facts.tasks[at] for at in self.facts.task[mine].tolist()}
        return {id_: self.graph.entities[id_].name for id_ in sorted(ids)}

    def evidence(self) -> dict[str, tuple[str, ...]]:
        """The facts of each body."""
        said = self.facts.by_body(self.answers)
        return {id_: said(at) for at, id_ in enumerate(self.facts.bodies)}


def change(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Tasks that each body leads or answers for, before and after, and which are new or gone.

    Between two builds: `before` is the earlier graph. Between two years: the policies of `from` and those of `to`.

    Formula: Δ_i = answers_i(after) - answers_i(before), answers = tasks with i as lead or responsible unit; Jaccard
    J = |facts before ∩ facts after| / |facts before ∪ facts after|. Band: both sides are resampled

    Source: P. Jaccard (1901), Étude comparative de la distribution florale, Bull. Soc. Vaud. Sci. Nat. 37, 547-579

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> result = analyse("change", example(), **{"from": 2021, "to": 2024})
    >>> [(row["unit"], row["value"]) for row in result.rows][:2]
    [('岚海省大数据局', 2), ('岚海省工业和信息化厅', -1)]
    """
    import numpy as np

    before, after = (_side(one) for one in _graphs(graph, chosen))
    ids = sorted({*before.facts.bodies, *after.facts.bodies})
    was, is_ = _answers(before, ids), _answers(after, ids)
    value = (is_ - was).astype(np.float64)
    draws = _draws(after, ids, chosen, chosen.seed) - _draws(before, ids, chosen, chosen.seed + 1)
    names = [(after if id_ in after.graph.entities else before).graph.entities[id_].name for id_ in ids]
    low, high = band(draws, value)
    evidence = (before.evidence(), after.evidence())

    def cells(at: int) -> dict[str, Cell]:
        ours, theirs = before.tasks(ids[at]), after.tasks(ids[at])
        new = tuple(sorted(theirs[id_] for id_ in theirs.keys() - ours.keys())[:_SHOWN])
        gone = tuple(sorted(ours[id_] for id_ in ours.keys() - theirs.keys())[:_SHOWN])
        return {"before": int(was[at]), "after": int(is_[at]), "new": new, "gone": gone}

    def said(at: int) -> tuple[str, ...]:
        return tuple(sorted({id_ for side in evidence for id_ in side.get(ids[at], ())}))

    ranking = Ranking(names, ids, value, low, high)
    order = sorted((at for at in ranking.order() if was[at] or is_[at]), key=lambda at: -abs(value[at]))
    return Found(ranking.rows(order, cells, said, whole=True), _figures(before, after), _NOTES)


def _graphs(graph: PolicyGraph, chosen: Chosen) -> tuple[PolicyGraph, PolicyGraph]:
    policy, place = chosen.text("policy"), chosen.text("place")
    if chosen.before is not None:
        return within(chosen.before, policy, place), within(graph, policy, place)
    years = chosen.whole("from"), chosen.whole("to")
    if not all(years):
        stated = {year_of(graph.entities[id_]) for id_ in policy_of(graph).values()}
        known = ", ".join(str(year) for year in sorted(year for year in stated if year))
        raise AnalysisError(
            "'change' compares two years or two builds; give --from YEAR --to YEAR "
            f"(the graph has {known or 'no year'}), or --before WORKSPACE."
        )
    return within(graph, policy, place, years[0]), within(graph, policy, place, years[1])


def _side(graph: PolicyGraph) -> _Side:
    facts = duties(graph)
    return _Side(graph, facts, facts.only(LEAD, RESPONSIBLE))


def _places(side: _Side, ids: list[str]) -> Mapping[int, int]:
    at = {id_: number for number, id_ in enumerate(ids)}
    return {number: at[id_] for number, id_ in enumerate(side.facts.bodies)}


def _groups(side: _Side, ids: list[str]) -> NDArray[np.int64]:
    import numpy as np

    to = _places(side, ids)
    return np.array([to[body] for body in side.facts.body[side.answers].tolist()], dtype=np.int64)


def _answers(side: _Side, ids: list[str]) -> NDArray[np.int64]:
    import numpy as np

    return np.bincount(_groups(side, ids), minlength=len(ids))


def _draws(side: _Side, ids: list[str], chosen: Chosen, seed: int) -> NDArray[np.float32]:
    return counts(_groups(side, ids), len(ids), side.facts.confidence[side.answers], chosen.draws, seed)


def _figures(before: _Side, after: _Side) -> tuple[Figure, ...]:
    ours, theirs = set(before.facts.relations), set(after.facts.relations)
    either = len(ours | theirs)
    jaccard = round(len(ours & theirs) / either, 6) if either else 1.0
    return (
        Figure("new", "新增的责任关系", "facts of responsibility that are new", len(theirs - ours)),
        Figure("gone", "不再有的责任关系", "facts of responsibility that are gone", len(ours - theirs)),
        Figure("kept", "不变的责任关系", "facts of responsibility that stay", len(ours & theirs)),
        Figure("jaccard", "重合度（Jaccard）", "facts in common (Jaccard)", jaccard),
    )


_NOTES = (
    Note(
        "读到哪些文件决定了能比较什么：少读一份文件与少一项职责看起来一样。",
        "What was read decides what can be compared: a plan that was not read looks like duties that are gone.",
    ),
)

ANALYSES = (
    Analysis(
        "change",
        "两个年份或两次构建之间，谁的任务多了，谁的少了？",
        "Between two years or two builds: whose tasks grew, whose shrank?",
        "数值是该单位牵头或负责的任务数增加（正）或减少（负）了多少。",
        "The value says by how many the tasks that the unit leads or answers for grew (positive) or shrank (negative).",
        (
            Column("unit", "单位", "the unit"),
            *banded("变化", "change", ColumnKind.INTEGER),
            integer("before", "此前", "before"),
            integer("after", "此后", "after"),
            listed("new", "新增任务", "new tasks"),
            listed("gone", "不再承担的任务", "tasks gone"),
        ),
        change,
        (*(one for one in COMMON if one.name != "year"), _FROM, _TO),
        filtered=False,
        example="--from 2021 --to 2023",
    ),
)
