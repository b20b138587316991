"""Which pairs of bodies share more tasks than chance would have it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, flag, integer, number, share
from kg.analysis.coordination import COLLECTIVES, affordable
from kg.analysis.duties import LEAD, Duties, duties
from kg.analysis.engines.chance import DRAWN, Asked, Chance, Membership, drawn, solved
from kg.analysis.engines.projection import Projection, projection
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, Note
from kg.analysis.sampling import band, each
from kg.analysis.scope import policy_of
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SMALL_SHARED, _SMALL_EXPECTED = 5, 1.0  # below these a z-score says little
_BUDGET = 12_000_000
_LEAST = Parameter("least", 2, "至少共担的任务数", "least number of shared tasks")
_ROLES = Parameter(
    "roles", "all", "计入哪些身份：全部，或只看共同牵头", "which roles: all, or leads only", ("all", "lead")
)
_MODEL = Parameter(
    "model",
    "auto",
    "随机模型：抽样或求解，缺省按规模选择",
    "model of chance: drawn or solved; by size",
    ("auto", "drawn", "solved"),
)


@dataclass(frozen=True, slots=True)
class _Shared:
    """The pairs asked for, with the facts that put each body into each task once."""

    facts: Duties
    members: Membership
    asked: Asked
    meetings: Projection
    wanted: NDArray[np.bool_]  # which pairs of the projection are asked for


def pair_strength(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Shared tasks of each pair of bodies beside those expected by chance, as a z-score.

    By chance: bodies are exchanged between the tasks of one policy, while every body keeps its number of tasks there
    and every task its number of bodies. Up to 5,000 facts such graphs are drawn; beyond, the model of greatest entropy
    is solved.

    Formula: z_ij = (n_ij - E n_ij) / sd n_ij; drawn: E and sd over graphs of the same degrees, P = (1 + graphs with
    n ≥ n_ij) / (1 + graphs); solved: E n_ij = Σ_t q_t, sd² = Σ_t q_t (1 - q_t) with p_it = x_i y_t / (1 + x_i y_t)
    and q_t = p_it p_jt - p_it (1 - p_it) p_jt (1 - p_jt) / Σ_k p_kt (1 - p_kt), P from the Poisson distribution of
    that mean. Band: z of the resampled n_ij

    Source: K. A. Zweig and M. Kaufmann (2011), A Systematic Approach to the One-Mode Projection of Bipartite Graphs,
    Social Network Analysis and Mining 1, 187-218; G. Strona et al. (2014), A Fast and Unbiased Procedure to Randomize
    Ecological Binary Matrices, Nature Communications 5, 4114; F. Saracco et al. (2017), Inferring Monopartite
    Projections of Bipartite Networks: An Entropy-Based Approach, New Journal of Physics 19, 053022; J. Hájek (1964),
    Asymptotic Theory of Rejective Sampling, Annals of Mathematical Statistics 35(4), 1491-1523

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> first = analyse("pair-strength", example()).rows[0]
    >>> first["unit"], first["other"], first["shared"], first["small"]
    ('岚海省科学技术厅', '岚海省大数据局', 3, True)
    """
    import numpy as np

    shared = _shared(graph, chosen)
    chance, note = _chance(shared, chosen)
    sure = chance.deviation > 1e-9
    by = np.where(sure, chance.deviation, 1.0)
    value = np.where(sure, (shared.asked.shared - chance.expected) / by, 0.0)
    low, high = _band(shared, chosen)
    names = [graph.entities[id_].name for id_ in shared.facts.bodies]
    pairs = [(names[a], names[b]) for a, b in _ends(shared.asked)]
    ids = [f"{shared.facts.bodies[a]} {shared.facts.bodies[b]}" for a, b in _ends(shared.asked)]
    scaled = (np.where(sure, (end - chance.expected) / by, 0.0) for end in (low, high))
    ranking = Ranking([one for one, _ in pairs], ids, value, *scaled)
    evidence = _evidence(shared)
    small = (shared.asked.shared < _SMALL_SHARED) | (chance.expected < _SMALL_EXPECTED)

    def cells(at: int) -> dict[str, Cell]:
        count, expected = int(shared.asked.shared[at]), float(chance.expected[at])
        numbers = {"shared": count, "expected": rounded(expected), "chance": rounded(chance.as_many[at])}
        return {"other": pairs[at][1], **numbers, "small": bool(small[at])}

    order = sorted(ranking.order(), key=lambda at: bool(small[at]))  # what is small comes after what is not
    rows = ranking.rows(order, cells, evidence)
    return Found(rows, (), (note, *_small_note()))


def _ends(asked: Asked) -> list[tuple[int, int]]:
    return list(zip(asked.one.tolist(), asked.other.tolist(), strict=True))


def _shared(graph: PolicyGraph, chosen: Chosen) -> _Shared:
    import numpy as np

    facts = duties(graph, chosen.flag("collectives"))
    if chosen.text("roles") == "lead":
        facts = _only(facts, facts.only(LEAD))
    own = policy_of(graph)
    number = {policy: at for at, policy in enumerate(sorted({"", *own.values()}))}
    block = np.array([number[own.get(task, "")] for task in facts.tasks], dtype=np.int64)
    pairs = projection(facts.task, facts.body, len(facts.bodies))
    shared = np.bincount(pairs.pair, minlength=len(pairs.one))
    enough = shared >= chosen.whole("least")
    asked = Asked(pairs.one[enough], pairs.other[enough], shared[enough])
    once = np.unique(facts.task * len(facts.bodies) + facts.body)
    width = max(1, len(facts.bodies))
    return _Shared(facts, Membership(once // width, once % width, block, len(facts.bodies)), asked, pairs, enough)


def _only(facts: Duties, mask: NDArray[np.bool_]) -> Duties:
    """The facts of a mask, tasks and bodies keeping their numbers."""
    kept = tuple(relation for relation, keep in zip(facts.relations, mask.tolist(), strict=True) if keep)
    parts = {name: getattr(facts, name)[mask] for name in ("task", "body", "role", "confidence")}
    return replace(facts, relations=kept, **parts)


def _chance(shared: _Shared, chosen: Chosen) -> tuple[Chance, Note]:
    model = chosen.text("model")
    if model == "drawn" or (model == "auto" and len(shared.members.task) <= DRAWN):
        note = Note(
            f"期望值由 {chosen.draws} 个保持各单位任务数、各任务单位数不变的随机图得出。",
            f"Expected numbers come from {chosen.draws} random graphs in which every unit and task keeps its number.",
        )
        return drawn(shared.members, shared.asked, chosen.draws, chosen.seed), note
    note = Note(
        "期望值由度数平均不变的最大熵模型求解得出。",
        "Expected numbers come from the model of greatest entropy, which keeps every number on average.",
    )
    return solved(shared.members, shared.asked), note


def _small_note() -> tuple[Note, ...]:
    return (
        Note(
            "共担不足 5 项或期望不足 1 项的组合标为“数小”，排在后面：z 值只可参考。",
            "Pairs with fewer than 5 shared tasks or 1 expected are marked small and come last: a hint at most.",
        ),
    )


def _band(shared: _Shared, chosen: Chosen) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both ends of the number of shared tasks of each pair asked for, over resampled facts."""
    import numpy as np

    facts, asked = shared.facts, shared.asked
    draws = affordable(chosen, len(shared.meetings.pair) + len(asked.one), _BUDGET)
    kept = each(facts.confidence, draws, chosen.seed)
    return band(np.array([shared.meetings.weigh(mask)[shared.wanted] for mask in kept], dtype=np.float32), asked.shared)


def _evidence(shared: _Shared) -> Callable[[int], tuple[str, ...]]:
    """The facts of both bodies of a pair in the tasks that they share, by the number of the pair."""
    import numpy as np

    facts = shared.facts
    order = np.argsort(facts.body, kind="stable")
    first = np.searchsorted(facts.body[order], np.arange(len(facts.bodies) + 1))

    def said(at: int) -> tuple[str, ...]:
        ends = (int(shared.asked.one[at]), int(shared.asked.other[at]))
        own = [order[first[body] : first[body + 1]] for body in ends]
        both = np.intersect1d(facts.task[own[0]], facts.task[own[1]])
        chosen = np.concatenate([one[np.isin(facts.task[one], both)] for one in own])
        return tuple(sorted(facts.relations[fact] for fact in chosen.tolist()))

    return said


ANALYSES = (
    Analysis(
        "pair-strength",
        "哪些单位两两共担的任务比随机情形多得多？",
        "Which pairs of units share more tasks than chance would have it?",
        "z 值是实际共担任务数比随机期望多出几个标准差：大于 2 说明这两家常在一起不像偶然，"
        "小于 -2 说明它们少见地很少在一起。",
        "The z-score says by how many standard deviations the shared tasks exceed what chance would give: above 2 "
        "hardly an accident, below -2 unusually few.",
        (
            Column("unit", "单位", "the one unit"),
            Column("other", "另一单位", "the other unit"),
            *banded("z 值", "z-score"),
            integer("shared", "共担任务数", "shared tasks"),
            number("expected", "随机期望", "expected by chance"),
            share("chance", "随机达到的概率", "chance of as many"),
            flag("small", "数小", "small numbers"),
        ),
        pair_strength,
        (*COMMON, _LEAST, _ROLES, _MODEL, COLLECTIVES),
    ),
)
