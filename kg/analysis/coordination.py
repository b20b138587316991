"""The coordination view: bodies tied by the tasks they share, and the same resampled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analysis.analysis import Chosen, Parameter
from kg.analysis.duties import ROLE_WEIGHTS, Duties, duties
from kg.analysis.engines.network import Network
from kg.analysis.engines.projection import Pairs, project, projection
from kg.analysis.result import Note
from kg.analysis.sampling import each
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

COLLECTIVES = Parameter(
    "collectives", True, "是否计入“各区人民政府”一类集合名称", "count collectives such as 各区人民政府"
)
_LEAST_DRAWS = 5


@dataclass(frozen=True, slots=True)
class Coordination:
    """Bodies by number, the pairs of them that share tasks, and the facts behind these."""

    facts: Duties
    pairs: Pairs

    @property
    def network(self) -> Network:
        """The bodies, tied by weight: Σ over shared tasks of the product of both role weights."""
        return Network(len(self.facts.bodies), self.pairs.one, self.pairs.other, self.pairs.weight)


def coordination(graph: PolicyGraph, chosen: Chosen) -> Coordination:
    """The coordination view of a graph."""
    facts = duties(graph, chosen.flag("collectives"))
    return Coordination(facts, paired(facts))


def paired(facts: Duties) -> Pairs:
    """The pairs that share a task."""
    return project(facts.task, facts.body, len(facts.bodies), role_weights()[facts.role])


def role_weights() -> NDArray[np.float64]:
    """What each role counts for, by its number."""
    import numpy as np

    return np.array(ROLE_WEIGHTS)


def resampled(facts: Duties, draws: int, seed: int) -> Iterator[Network]:
    """The coordination network of each draw."""
    meetings = projection(facts.task, facts.body, len(facts.bodies))
    weight = role_weights()[facts.role]
    for kept in each(facts.confidence, draws, seed):
        tied = meetings.weigh(weight * kept)
        there = tied > 0
        yield Network(len(facts.bodies), meetings.one[there], meetings.other[there], tied[there])


def affordable(chosen: Chosen, work: int, budget: int) -> int:
    """How many draws are made: those asked for, fewer where one draw is much work; never by the clock."""
    return min(chosen.draws, max(_LEAST_DRAWS, budget // max(1, work)))


def drawn_note(chosen: Chosen, draws: int) -> tuple[Note, ...]:
    """Says so where fewer draws were made than asked for."""
    if draws >= chosen.draws:
        return ()
    return (
        Note(f"网络较大，区间由 {draws} 次重抽样得出。", f"The network is large: bands come from {draws} resamplings."),
    )
