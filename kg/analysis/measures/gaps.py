"""What plans leave open: no lead, no unit, no deadline, no target, no money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analysis.analysis import Analysis, Chosen, Found, banded, integer, listed, share
from kg.analysis.duties import LEAD, ROLES, Grouped, confidence
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, ColumnKind, Note
from kg.analysis.sampling import band, counts
from kg.analysis.scope import policy_of
from kg.model import PolicyGraph, Relation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# What may be missing, with the words that a reader sees.
KINDS: Mapping[str, str] = {
    "lead": "牵头单位",
    "unit": "任何单位",
    "deadline": "完成时限",
    "target": "量化目标",
    "incentive": "支持措施",
}
_RISK = 0.05
_GIVES = {"SETS_TARGET": "target", "OFFERS": "incentive"}


@dataclass(frozen=True, slots=True)
class _Tasks:
    """Tasks of policies by number, and what each has."""

    ids: tuple[str, ...]
    policy: NDArray[np.int64]
    policies: tuple[str, ...]
    has: Mapping[str, NDArray[np.bool_]]
    part_of: tuple[str, ...]  # the relation that puts each task into its policy
    lost: NDArray[np.float64]  # the chance that none of a task's lead facts holds


def gaps(graph: PolicyGraph, chosen: Chosen) -> Found:
    """For each policy the share of tasks without a lead, without any unit, deadline, target or incentive.

    Formula: gap_k(p) = |{t ∈ p: t has no k}| / |{t ∈ p}|; ranked by k = lead. Band: lead facts are resampled

    Source: J. L. Pressman and A. Wildavsky (1973), Implementation, University of California Press: what names nobody,
    no date and no means need not be carried out by anybody

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["policy"][:7], row["value"], row["no_deadline"]) for row in analyse("gaps", example()).rows]
    [('岚海省数字政府', 0.25, 1.0), ('岚海省数字经济', 0.0, 1.0)]
    """
    import numpy as np

    held = _tasks(graph)
    size = np.bincount(held.policy, minlength=len(held.policies)).astype(float)
    missing = {kind: np.bincount(held.policy[~has], minlength=len(size)) / size for kind, has in held.has.items()}
    lost = counts(held.policy, len(size), np.where(held.has["lead"], held.lost, 0.0), chosen.draws, chosen.seed)
    names = [graph.entities[id_].name for id_ in held.policies]
    ranking = Ranking(names, held.policies, missing["lead"], *band(missing["lead"] + lost / size, missing["lead"]))
    bare = np.flatnonzero(~held.has["lead"])
    open_ = Grouped.of(held.policy[bare], [held.part_of[at] for at in bare.tolist()])

    def cells(at: int) -> dict[str, Cell]:
        rest = {f"no_{kind}": rounded(missing[kind][at]) for kind in KINDS if kind != "lead"}
        return {"tasks": int(size[at]), **rest}

    order = sorted(ranking.order(), key=lambda at: (-rounded(missing["lead"][at]), -size[at]))
    return Found(ranking.rows(order, cells, open_, "policy"), (), _NOTES)


def gap_tasks(graph: PolicyGraph, chosen: Chosen) -> Found:
    """The tasks with most left open, each with what it lacks.

    The high end counts a lead that is lost in more than 5 % of readings, which needs no drawing here.

    Formula: open(t) = |{k ∈ {lead, unit, deadline, target, incentive}: t has no k}|

    Source: J. L. Pressman and A. Wildavsky (1973), Implementation, University of California Press

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> first = analyse("gap-tasks", example()).rows[0]
    >>> first["task"], first["value"]
    ('建立数据安全制度', 5)
    """
    import numpy as np

    held = _tasks(graph)
    value = np.array([~held.has[kind] for kind in KINDS]).sum(axis=0).astype(float)
    names = [graph.entities[id_].name for id_ in held.ids]
    ranking = Ranking(names, held.ids, value, value, value + (held.has["lead"] & (held.lost > _RISK)))

    def cells(at: int) -> dict[str, Cell]:
        lacks = tuple(words for kind, words in KINDS.items() if not held.has[kind][at])
        return {"lacks": lacks, "policy": graph.entities[held.policies[held.policy[at]]].name}

    rows = ranking.rows(ranking.order(1), cells, lambda at: (held.part_of[at],), "task", whole=True)
    return Found(rows, (), _NOTES)


def _tasks(graph: PolicyGraph) -> _Tasks:
    import numpy as np

    own = policy_of(graph)
    ids = tuple(sorted(own))
    at = {id_: number for number, id_ in enumerate(ids)}
    policies, policy = np.unique(np.array([own[id_] for id_ in ids], dtype=str), return_inverse=True)
    has = {kind: np.zeros(len(ids), dtype=bool) for kind in KINDS}
    lost = np.ones(len(ids))
    part_of = [""] * len(ids)
    for relation in graph.relations.values():
        task = at.get(relation.head)
        if task is None:
            continue
        for kind in _given(relation):
            has[kind][task] = True
        if relation.type == LEAD:
            lost[task] *= 1 - confidence(relation)
        if relation.type == "PART_OF" and relation.tail == own[relation.head]:
            part_of[task] = relation.id
    return _Tasks(ids, policy, tuple(policies.tolist()), has, tuple(part_of), lost)


def _given(relation: Relation) -> Iterator[str]:
    """What a relation of a task gives to it."""
    if relation.type in ROLES:
        yield "unit"
        if relation.type == LEAD:
            yield "lead"
        if relation.properties.get("deadline"):
            yield "deadline"
    elif relation.type in _GIVES:
        yield _GIVES[relation.type]


_NOTES = (
    Note(
        "未写明不等于没有：另行印发的分工方案可能已经明确。",
        "Not stated does not mean not arranged: a separate scheme of division may say it.",
    ),
)

ANALYSES = (
    Analysis(
        "gaps",
        "各政策文件有多少任务没有写明牵头单位、时限、目标或支持措施？",
        "How many tasks of each policy name no lead, no deadline, no target, no means?",
        "数值是该文件中没有写明牵头单位的任务所占比例；其余各列同理。",
        "The value is the share of the policy's tasks that name no lead unit; the other columns say it of other gaps.",
        (
            Column("policy", "政策文件", "the policy"),
            *banded("无牵头单位", "without a lead", ColumnKind.SHARE),
            integer("tasks", "任务数", "tasks"),
            share("no_unit", "无任何单位", "without any unit"),
            share("no_deadline", "无时限", "without a deadline"),
            share("no_target", "无量化目标", "without a target"),
            share("no_incentive", "无支持措施", "without an incentive"),
        ),
        gaps,
    ),
    Analysis(
        "gap-tasks",
        "哪些任务缺牵头单位、时限、目标或支持措施？",
        "Which tasks lack a lead, a deadline, a target or means?",
        "数值是五项（牵头单位、任何单位、时限、目标、支持措施）中缺了几项。",
        "The value counts how many of five are missing: a lead, any unit, a deadline, a target, an incentive.",
        (
            Column("task", "任务", "the task"),
            *banded("缺项数", "things missing", ColumnKind.INTEGER),
            listed("lacks", "缺少", "what it lacks"),
            Column("policy", "政策文件", "the policy"),
        ),
        gap_tasks,
    ),
)
