"""Which tasks say nearly the same under different leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, listed
from kg.analysis.answerable import Answerable, answerable, certain
from kg.analysis.engines.alike import alike, vectors
from kg.analysis.ranking import Ranking
from kg.analysis.result import Cell, Column
from kg.analysis.scope import policy_of
from kg.model import Entity, PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHOWN = 8  # words in common
_LOW, _HIGH = 0.05, 0.95
_LEAST = Parameter("least", 0.5, "至少多相似（0 到 1）", "least similarity, from 0 to 1")
_ACROSS = Parameter("across", False, "是否比较不同地域的任务", "compare tasks of different places too")


@dataclass(frozen=True, slots=True)
class _Tasks:
    """Tasks that name who answers for them, with their vectors."""

    tasks: tuple[Entity, ...]
    units: tuple[Answerable, ...]
    matrix: Any
    words: Sequence[str]
    own: tuple[str, ...]  # policy ids, '' where none is stated
    places: tuple[str, ...]  # of the policies; the policy itself where its place is not stated


def overlap(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Pairs of tasks whose words are alike while no body answers for both.

    Who answers: the lead units of a task, or its responsible units where it names no lead. A pair is shown within one
    place unless `across` is asked for. Band: the similarity, or 0 where in more than 5 % of the draws a fact is lost
    by which one of the tasks is another body's.

    Formula: cos(a, b) = Σ_w a_w b_w / (|a| |b|) with a_w = (1 + ln tf) (1 + ln((1 + N) / (1 + df)))

    Source: G. Salton and C. Buckley (1988), Term-Weighting Approaches in Automatic Text Retrieval, Information
    Processing & Management 24(5), 513-523; R. J. Bayardo, Y. Ma and R. Srikant (2007), Scaling Up All Pairs
    Similarity Search, WWW 2007, 131-140

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> analyse("overlap", example()).rows  # the two alike, 公共数据共享平台, have the same lead
    ()
    """
    import numpy as np

    held = _tasks(graph)
    one, other, value = _alike(held, chosen)
    apart = np.array([not held.units[a].units & held.units[b].units for a, b in _pairs(one, other)], dtype=bool)
    one, other, value = one[apart], other[apart], value[apart]
    sure = np.array([certain((*held.units[a].facts, *held.units[b].facts)) for a, b in _pairs(one, other)])
    low, high = np.where(sure >= 1 - _LOW, value, 0.0), np.where(sure >= 1 - _HIGH, value, 0.0)
    names = [held.tasks[a].name for a in one.tolist()]
    ids = [f"{held.tasks[a].id} {held.tasks[b].id}" for a, b in _pairs(one, other)]
    ranking = Ranking(names, ids, value, low, np.maximum(high, value))

    def cells(at: int) -> dict[str, Cell]:
        return _cells(graph, held, int(one[at]), int(other[at]))

    def evidence(at: int) -> tuple[str, ...]:
        return tuple(sorted({*held.units[one[at]].ids, *held.units[other[at]].ids}))

    return Found(ranking.rows(ranking.order(), cells, evidence, "task"))


def _pairs(one: NDArray[np.int64], other: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    return zip(one.tolist(), other.tolist(), strict=True)


def _tasks(graph: PolicyGraph) -> _Tasks:
    who = answerable(graph)
    tasks = tuple(one for one in graph.entities.values() if one.type == "Task" and one.id in who)
    matrix, words = vectors([wording(one, who[one.id]) for one in tasks])
    policy = policy_of(graph)
    own = tuple(policy.get(one.id, "") for one in tasks)
    places = tuple(str(graph.entities[id_].properties.get("place", id_)) if id_ else "" for id_ in own)
    return _Tasks(tasks, tuple(who[one.id] for one in tasks), matrix, words, own, places)


def wording(task: Entity, who: Answerable | None = None) -> str:
    """What a task says, without the annotation that names its units."""
    text = str(task.properties.get("text") or task.name)
    for quote in sorted({said.quote for one in (who.facts if who else ()) for said in one.evidence}):
        if 0 < len(quote) < len(text):
            text = text.replace(quote, "")
    return text


def _alike(held: _Tasks, chosen: Chosen) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The pairs alike: of one place, or of all places where that is asked for."""
    import numpy as np

    if chosen.flag("across") or not held.places:
        return alike(held.matrix, chosen.number("least"))
    place = np.unique(held.places, return_inverse=True)[1]
    order = np.argsort(place, kind="stable")
    found = []
    for rows in np.split(order, np.flatnonzero(np.diff(place[order])) + 1):
        one, other, value = alike(held.matrix[rows], chosen.number("least"))
        found.append((rows[one], rows[other], value))
    one, other, value = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return one, other, value


def _cells(graph: PolicyGraph, held: _Tasks, one: int, other: int) -> dict[str, Cell]:
    common = held.matrix[[one]].multiply(held.matrix[[other]]).tocoo()
    weighty = sorted(zip((-common.data).tolist(), (held.words[at] for at in common.col.tolist()), strict=True))
    return {
        "units": held.units[one].names(graph),
        "policy": graph.entities[held.own[one]].name if held.own[one] else None,
        "other": held.tasks[other].name,
        "other_units": held.units[other].names(graph),
        "other_policy": graph.entities[held.own[other]].name if held.own[other] else None,
        "words": tuple(word for _, word in weighty[:_SHOWN]),
    }


ANALYSES = (
    Analysis(
        "overlap",
        "哪些任务内容相近，却由不同单位负责？",
        "Which tasks say nearly the same but are in different hands?",
        "相似度在 0 和 1 之间，1 表示用词完全相同；0.5 以上值得对照原文，看是分工还是重复。",
        "Similarity lies between 0 and 1, 1 being the same words; above 0.5 it is worth reading both to see whether "
        "the work is shared out or done twice.",
        (
            Column("task", "任务", "the one task"),
            *banded("相似度", "similarity"),
            listed("units", "单位", "its units"),
            Column("policy", "政策文件", "its policy"),
            Column("other", "另一任务", "the other task"),
            listed("other_units", "另一任务的单位", "the other's units"),
            Column("other_policy", "另一政策文件", "the other's policy"),
            listed("words", "共同的词", "words in common"),
        ),
        overlap,
        (*COMMON, _LEAST, _ACROSS),
    ),
)
