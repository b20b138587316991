"""What a server lacks, holds otherwise, or holds too much of, compared with a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.model import PolicyGraph, Value
from kg.ontology import Ontology
from kg.store.values import edge_values, node_values

Key = tuple[str, ...]  # a node's id, or the ids of an edge's ends


@dataclass(frozen=True, slots=True)
class Wanted:
    """The nodes of one label, or the edges of one type, with the values they must have."""

    name: str
    properties: tuple[str, ...]  # every property that the ontology gives them
    values: Mapping[Key, Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Stored:
    """One node or edge of the server: its key, its properties, and the server's own name for it."""

    key: Key
    values: Mapping[str, Any]
    element: str


@dataclass(frozen=True, slots=True)
class Change:
    """What must be written, where a property that is not named must not be; what must go, by the server's own names."""

    write: tuple[tuple[Key, dict[str, Any]], ...]
    remove: tuple[str, ...]


def wanted_nodes(graph: PolicyGraph, ontology: Ontology) -> Iterator[Wanted]:
    """What every label must hold, also where that is nothing."""
    grouped: dict[str, dict[Key, Mapping[str, Value]]] = {name: {} for name in ontology.types}
    for entity in graph.entities.values():
        grouped[entity.type][(entity.id,)] = node_values(entity, ontology.types[entity.type])
    for name, values in grouped.items():
        yield Wanted(name, tuple(ontology.types[name].properties), values)


def wanted_edges(graph: PolicyGraph, ontology: Ontology) -> Iterator[Wanted]:
    """What every relation type must hold, also where that is nothing."""
    grouped: dict[str, dict[Key, Mapping[str, Value]]] = {name: {} for name in ontology.relations}
    for relation in graph.relations.values():
        values = edge_values(relation, ontology.relations[relation.type])
        grouped[relation.type][(relation.head, relation.tail)] = values
    for name, held in grouped.items():
        yield Wanted(name, tuple(ontology.relations[name].properties), held)


def difference(wanted: Wanted, stored: Iterable[Stored]) -> Change:
    """What makes the stored values equal to the wanted ones; properties that the ontology lacks are not touched."""
    missing = dict(wanted.values)
    changed: list[tuple[Key, dict[str, Any]]] = []
    remove: list[str] = []
    for found in stored:
        if found.key not in missing:
            remove.append(found.element)  # no longer stated, or the second of two equal edges
            continue
        due = sendable(missing.pop(found.key))
        held = {name: found.values[name] for name in wanted.properties if name in found.values}
        if telling(held) != telling(due):
            changed.append((found.key, due))
    new = [(key, sendable(values)) for key, values in missing.items()]
    return Change(tuple(sorted(new + changed, key=lambda pair: pair[0])), tuple(remove))


def telling(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that say something: an empty list says what its absence says, and the importer cannot write one."""
    return {name: value for name, value in values.items() if value != []}


def sendable(values: Mapping[str, Value]) -> dict[str, Any]:
    """Property values as the driver gives them back: a tuple is a list."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
