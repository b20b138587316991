"""The responsibility view in arrays: one entry a fact that gives a body a role in a task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PolicyGraph, Relation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAD, RESPONSIBLE, COOPERATING = "LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT"
ROLES = (LEAD, RESPONSIBLE, COOPERATING)
# What a role counts for in a tie between two bodies: two that answer for a task share more than two that help.
ROLE_WEIGHTS = (1.0, 1.0, 0.5)


@dataclass(frozen=True, slots=True)
class Duties:
    """Facts of responsibility as numbers: for each the task, the body, the role and the confidence."""

    tasks: tuple[str, ...]  # ids, sorted
    bodies: tuple[str, ...]
    relations: tuple[str, ...]  # ids, in the order of the facts
    task: NDArray[np.int64]
    body: NDArray[np.int64]
    role: NDArray[np.int64]  # index into ROLES
    confidence: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.relations)

    def only(self, *roles: str) -> NDArray[np.bool_]:
        """Which facts are of these roles."""
        import numpy as np

        return np.isin(self.role, [ROLES.index(role) for role in roles])

    def by_body(self, chosen: NDArray[np.bool_] | None = None) -> Grouped:
        """The ids of each body's facts (of those chosen)."""
        import numpy as np

        at = np.arange(len(self)) if chosen is None else np.flatnonzero(chosen)
        return Grouped.of(self.body[at], [self.relations[one] for one in at.tolist()])


@dataclass(frozen=True, slots=True)
class Grouped:
    """Relation ids by number: called with a number it gives the ids of it, sorted."""

    keys: NDArray[np.int64]  # sorted
    order: NDArray[np.int64]
    relations: Sequence[str]

    @classmethod
    def of(cls, keys: NDArray[np.int64], relations: Sequence[str]) -> Grouped:
        """The relations by the keys that go with them."""
        import numpy as np

        order = np.argsort(keys, kind="stable")
        return cls(keys[order], order, relations)

    def __call__(self, key: int) -> tuple[str, ...]:
        """The ids of one number."""
        import numpy as np

        start, end = np.searchsorted(self.keys, [key, key + 1]).tolist()
        return tuple(sorted(self.relations[at] for at in self.order[start:end].tolist()))


def duties(graph: PolicyGraph, collectives: bool = True) -> Duties:
    """The facts of responsibility of a graph; without collectives such as 各区人民政府 where these are left out."""
    facts = list(_facts(graph, collectives))
    tasks = sorted({one.head for one in facts})
    bodies = sorted({one.tail for one in facts})
    return _numbered(facts, tasks, bodies)


def confidence(relation: Relation) -> float:
    """How sure a fact is: as sure as its surest statement."""
    said = relation.evidence
    return said[0].confidence if len(said) == 1 else max((one.confidence for one in said), default=1.0)


def _facts(graph: PolicyGraph, collectives: bool) -> Iterator[Relation]:
    for relation in graph.relations.values():
        if relation.type in ROLES and (collectives or not _collective(graph, relation.tail)):
            yield relation


def _collective(graph: PolicyGraph, id_: str) -> bool:
    return bool(graph.entities[id_].properties.get("collective", False))


def _numbered(facts: Sequence[Relation], tasks: Sequence[str], bodies: Sequence[str]) -> Duties:
    import numpy as np

    task_at = {id_: at for at, id_ in enumerate(tasks)}
    body_at = {id_: at for at, id_ in enumerate(bodies)}
    return Duties(
        tuple(tasks),
        tuple(bodies),
        tuple(one.id for one in facts),
        np.array([task_at[one.head] for one in facts], dtype=np.int64),
        np.array([body_at[one.tail] for one in facts], dtype=np.int64),
        np.array([ROLES.index(one.type) for one in facts], dtype=np.int64),
        np.array([confidence(one) for one in facts], dtype=np.float64),
    )
