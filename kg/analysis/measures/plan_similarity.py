"""How alike the plans of two places are: in words, in industries, in who carries the tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, listed, share
from kg.analysis.coordination import affordable
from kg.analysis.duties import ROLES, confidence
from kg.analysis.engines.alike import vectors
from kg.analysis.measures.overlap import wording
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column
from kg.analysis.sampling import band, each
from kg.analysis.scope import policy_of
from kg.model import Entity, PolicyGraph, Relation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHOWN = 10
_BUDGET = 40_000_000
_DENSE = 5_000  # columns up to which a full product is quicker
_MOST = 500  # plans that are compared in pairs; the longest where there are more
_BY = Parameter(
    "by", "policy", "比较单份文件，或一地的全部文件", "compare single policies, or places", ("policy", "place")
)
_TASKS = Parameter("least", 5, "至少有多少任务才比较", "least number of tasks to be compared")
_PART = Parameter("with", "", "只看与此有关的组合（文件或地域名称中的文字）", "only pairs with this plan or place")


@dataclass(frozen=True, slots=True)
class _Plans:
    """Plans by number, with what each names in columns."""

    names: tuple[str, ...]
    places: tuple[str, ...]
    text: Any  # plans × words, rows of length 1
    industries: _Named
    functions: _Named


@dataclass(frozen=True, slots=True)
class _Named:
    """Facts by which plans name things: plan, column, relation."""

    columns: tuple[str, ...]
    plan: NDArray[np.int64]
    column: NDArray[np.int64]
    facts: tuple[Relation, ...]

    def table(self, plans: int, mask: NDArray[np.bool_] | None = None) -> Any:
        """Plans × columns, rows of length 1; of the facts of a mask."""
        import numpy as np
        from scipy import sparse

        plan, column = (self.plan, self.column) if mask is None else (self.plan[mask], self.column[mask])
        shape = (plans, len(self.columns))
        table = sparse.csr_matrix((np.ones(len(plan)), (plan, column)), shape=shape)
        length = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
        inverse = np.divide(1.0, length, out=np.zeros(plans), where=length > 0)
        return (sparse.diags(inverse) @ table).tocsr()


def plan_similarity(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Pairs of plans of different places by how alike they are, as the mean of three cosines.

    Words: the TF-IDF vectors of all tasks together. Industries: those the plan or its tasks promote. Functions: how
    often each function (科技, 财政 …) is named as a unit. A kind that one of both plans lacks is left out of the mean.
    Band: facts of industries and functions are resampled.

    Formula: sim(a, b) = mean over kinds k of Σ_x a_kx b_kx / (|a_k| |b_k|)

    Source: G. Salton and C. Buckley (1988), Term-Weighting Approaches in Automatic Text Retrieval, Information
    Processing & Management 24(5), 513-523; on plans alike: F. S. Berry and W. D. Berry (1990), State Lottery
    Adoptions as Policy Innovations, American Political Science Review 84(2), 395-415

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> analyse("plan-similarity", example()).rows  # one place only: nothing to compare
    ()
    """
    import numpy as np

    plans = _plans(graph, chosen)
    one, other = _pairs(plans, chosen)
    words = _cosines(plans.text, one, other)
    kinds = (plans.industries, plans.functions)
    rest = [_cosines(kind.table(len(plans.names)), one, other) for kind in kinds]
    known = _known(plans, one, other)
    value = _mean([words, *rest], known)
    draws = affordable(chosen, 20 * len(one) + sum(len(kind.facts) for kind in kinds), _BUDGET)
    samples = [_mean([words, *resampled], known) for resampled in _resampled(plans, one, other, draws, chosen.seed)]
    low, high = band(np.array(samples).reshape(draws, len(one)), value)
    names = [plans.names[at] for at in one.tolist()]
    ids = [f"{plans.names[a]} {plans.names[b]}" for a, b in zip(one.tolist(), other.tolist(), strict=True)]
    shown = {"words": words, "industries": rest[0], "functions": rest[1]}

    def cells(at: int) -> dict[str, Cell]:
        a, b = int(one[at]), int(other[at])
        pair: dict[str, Cell] = {"place": plans.places[a], "other": plans.names[b], "other_place": plans.places[b]}
        return {**pair, **{kind: rounded(found[at]) for kind, found in shown.items()}, "common": _common(plans, a, b)}

    ranking = Ranking(names, ids, value, low, high)
    return Found(
        ranking.rows(ranking.order(), cells, lambda at: _evidence(plans, int(one[at]), int(other[at])), "plan")
    )


def _plans(graph: PolicyGraph, chosen: Chosen) -> _Plans:
    """The plans that have enough tasks, the longest first where there are too many."""
    own = policy_of(graph)
    by_place = chosen.text("by") == "place"

    def plan_of(policy: str) -> str:
        return str(graph.entities[policy].properties.get("place", "")) if by_place else policy

    tasks: dict[str, list[str]] = {}
    for task, policy in own.items():
        tasks.setdefault(plan_of(policy), []).append(task)
    enough = [id_ for id_, held in tasks.items() if id_ and len(held) >= chosen.whole("least")]
    ids = sorted(sorted(enough, key=lambda id_: (-len(tasks[id_]), id_))[:_MOST])
    at = {id_: number for number, id_ in enumerate(ids)}
    text, _ = vectors([" ".join(wording(graph.entities[task]) for task in sorted(tasks[id_])) for id_ in ids])
    of = {task: at[plan_of(policy)] for task, policy in own.items() if plan_of(policy) in at}
    policies = {one.id for one in graph.entities.values() if one.type == "Policy"}
    of |= {policy: at[plan_of(policy)] for policy in sorted(policies) if plan_of(policy) in at}
    names = tuple(id_ if by_place else graph.entities[id_].name for id_ in ids)
    places = names if by_place else tuple(str(graph.entities[id_].properties.get("place", "")) for id_ in ids)
    promoted = [one for one in graph.relations.values() if one.type == "PROMOTES" and one.head in of]
    duties = [one for one in graph.relations.values() if one.type in ROLES and one.head in of]
    return _Plans(
        names,
        places,
        text,
        _named(promoted, of, {one.tail: graph.entities[one.tail].name for one in promoted}),
        _named(duties, of, {one.tail: _function(graph.entities[one.tail]) for one in duties}),
    )


def _function(body: Entity) -> str:
    """The function of a body, the same in every province; its name without the place where no table knows it."""
    return str(body.properties.get("function") or body.name.removeprefix(str(body.properties.get("place", ""))))


def _named(facts: Sequence[Relation], of: Mapping[str, int], column_of: Mapping[str, str]) -> _Named:
    import numpy as np

    columns = sorted(set(column_of.values()))
    at = {name: number for number, name in enumerate(columns)}
    plan = np.array([of[one.head] for one in facts], dtype=np.int64)
    column = np.array([at[column_of[one.tail]] for one in facts], dtype=np.int64)
    return _Named(tuple(columns), plan, column, tuple(facts))


def _pairs(plans: _Plans, chosen: Chosen) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every pair of plans of different places (with one that was asked for among them)."""
    import numpy as np

    place = np.unique(plans.places, return_inverse=True)[1] if plans.names else np.zeros(0, dtype=np.int64)
    one, other = np.triu_indices(len(plans.names), 1)
    fit = place[one] != place[other]
    if words := chosen.text("with"):
        about = zip(plans.names, plans.places, strict=True)
        wanted = np.array([words in name or words in where for name, where in about], dtype=bool)
        fit &= wanted[one] | wanted[other]
    return one[fit].astype(np.int64), other[fit].astype(np.int64)


def _cosines(table: Any, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float64]:
    import numpy as np

    if table.shape[1] <= _DENSE:
        full = table.toarray()
        every: NDArray[np.float64] = full @ full.T
    else:
        every = np.asarray((table @ table.T).toarray(), dtype=np.float64)
    return every[one, other]


def _known(plans: _Plans, one: NDArray[np.int64], other: NDArray[np.int64]) -> list[NDArray[np.bool_]]:
    """For each kind the pairs of which both plans name something of it."""
    import numpy as np

    size = len(plans.names)
    named = [np.bincount(kind.plan, minlength=size) > 0 for kind in (plans.industries, plans.functions)]
    return [np.ones(len(one), dtype=bool), *(has[one] & has[other] for has in named)]


def _mean(kinds: Sequence[NDArray[np.float64]], known: Sequence[NDArray[np.bool_]]) -> NDArray[np.float64]:
    import numpy as np

    mean: NDArray[np.float64] = np.average(np.array(kinds), axis=0, weights=np.array(known, dtype=float))
    return mean


def _resampled(
    plans: _Plans, one: NDArray[np.int64], other: NDArray[np.int64], draws: int, seed: int
) -> Iterator[list[NDArray[np.float64]]]:
    import numpy as np

    kinds = (plans.industries, plans.functions)
    sure = [np.array([confidence(fact) for fact in kind.facts]) for kind in kinds]
    for masks in zip(*(each(chance, draws, seed + at) for at, chance in enumerate(sure)), strict=True):
        tables = (kind.table(len(plans.names), mask) for kind, mask in zip(kinds, masks, strict=True))
        yield [_cosines(table, one, other) for table in tables]


def _common(plans: _Plans, one: int, other: int) -> tuple[str, ...]:
    """The industries that both promote, the most promoted first."""
    import numpy as np

    kind = plans.industries
    ours, theirs = (np.bincount(kind.column[kind.plan == at], minlength=len(kind.columns)) for at in (one, other))
    both = np.minimum(ours, theirs)
    order = np.lexsort((np.arange(len(both)), -both))[:_SHOWN]
    return tuple(kind.columns[at] for at in order.tolist() if both[at])


def _evidence(plans: _Plans, one: int, other: int) -> tuple[str, ...]:
    """The facts by which both plans name the same industry or function."""
    found: list[str] = []
    for kind in (plans.industries, plans.functions):
        ours, theirs = kind.plan == one, kind.plan == other
        both = set(kind.column[ours].tolist()) & set(kind.column[theirs].tolist())
        at = (ours | theirs).nonzero()[0].tolist()
        found += [kind.facts[number].id for number in at if int(kind.column[number]) in both]
    return tuple(sorted(found))


ANALYSES = (
    Analysis(
        "plan-similarity",
        "两地的规划有多相似？",
        "How alike are the plans of two places?",
        "相似度是用词、产业、承担部门三项相似度的平均，在 0 和 1 之间；1 表示完全一样。",
        "The value is the mean likeness of words, industries and functions of the units, from 0 to 1; 1: the same.",
        (
            Column("plan", "规划或地域", "the one plan or place"),
            *banded("相似度", "similarity"),
            Column("place", "地域", "its place"),
            Column("other", "另一规划或地域", "the other plan or place"),
            Column("other_place", "另一地域", "the other's place"),
            share("words", "用词", "words"),
            share("industries", "产业", "industries"),
            share("functions", "承担部门", "functions of the units"),
            listed("common", "共同的产业", "industries in common"),
        ),
        plan_similarity,
        (*COMMON, _BY, _TASKS, _PART),
    ),
)
