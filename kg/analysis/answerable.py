"""Which bodies answer for a task: its lead units, or its responsible units where none leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analysis.duties import LEAD, RESPONSIBLE, confidence
from kg.model import PolicyGraph, Relation


@dataclass(frozen=True, slots=True)
class Answerable:
    """The facts by which bodies answer for one task."""

    facts: tuple[Relation, ...]

    @property
    def units(self) -> frozenset[str]:
        """The ids of the bodies."""
        return frozenset(one.tail for one in self.facts)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the facts, in order."""
        return tuple(one.id for one in self.facts)

    def names(self, graph: PolicyGraph) -> tuple[str, ...]:
        """The names of the bodies, in order."""
        return tuple(sorted(graph.entities[id_].name for id_ in self.units))


def answerable(graph: PolicyGraph) -> Mapping[str, Answerable]:
    """Who answers for each task that names somebody, by task id."""
    facts: dict[str, dict[str, list[Relation]]] = {}
    for relation in graph.relations.values():
        if relation.type in (LEAD, RESPONSIBLE):
            facts.setdefault(relation.head, {}).setdefault(relation.type, []).append(relation)
    return {task: Answerable(tuple(by.get(LEAD) or by[RESPONSIBLE])) for task, by in facts.items()}


def certain(facts: Sequence[Relation]) -> float:
    """The chance that all of these facts hold, each by itself."""
    chance = 1.0
    for one in facts:
        chance *= confidence(one)
    return chance
