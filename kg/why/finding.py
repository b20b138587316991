"""Which edge a person means: its id, or words for its head, its type and its tail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model import Entity, KgError, PolicyGraph, Relation
from kg.ontology import ontology

_MANY = 20


class WhyError(KgError):
    """No edge is what was named; the message says how to name one."""


def find_relations(graph: PolicyGraph, edge: str) -> tuple[Relation, ...]:
    """The edges that an id or words mean: every word must stand in the head, the type or the tail."""
    if edge in graph.relations:
        return (graph.relations[edge],)
    words = edge.replace("→", " ").split()
    if not words:
        raise WhyError("Name an edge: its id, or words of its head, its type and its tail.")
    named = {id_: _names(entity) for id_, entity in graph.entities.items()}
    found = [one for one in graph.relations.values() if _means(words, one, named)]
    if not found:
        raise WhyError(
            f"No edge has {' and '.join(words)} in its ends and type; 'kg why --missed WORDS' shows refusals."
        )
    return tuple(_exact(words, found, graph.entities) or sorted(found, key=lambda one: _order(one, graph)))


def _names(entity: Entity) -> str:
    return "\n".join((entity.name, *entity.aliases))


def _means(words: Iterable[str], relation: Relation, named: Mapping[str, str]) -> bool:
    types = ontology().relations
    said = f"{relation.type}\n{types[relation.type].zh if relation.type in types else ''}"
    head, tail = named.get(relation.head, ""), named.get(relation.tail, "")
    return all(word in head or word in tail or word == relation.type or word in said.split("\n") for word in words)


def _exact(words: list[str], found: list[Relation], entities: Mapping[str, Entity]) -> list[Relation]:
    """The edges whose ends bear just these names, where there are any."""
    return [one for one in found if {entities[one.head].name, entities[one.tail].name} <= {*words}]


def _order(relation: Relation, graph: PolicyGraph) -> tuple[str, str, str, str]:
    return graph.entities[relation.head].name, relation.type, graph.entities[relation.tail].name, relation.id


def listed(found: tuple[Relation, ...]) -> tuple[Relation, ...]:
    """The first of many candidates."""
    return found[:_MANY]
