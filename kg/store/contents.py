"""All that a store holds, in one form for every engine, so that two stores, or a store and a graph, can be compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.model import PolicyGraph
from kg.ontology import Ontology, Property, ontology
from kg.store.base import Store
from kg.store.difference import sendable, telling, wanted_edges, wanted_nodes

Key = tuple[str, ...]
_ENDS = ("_head", "_tail", "_from", "_to")


@dataclass(frozen=True, slots=True)
class Contents:
    """Nodes by label and id, edges by type, labels and ends, each with the properties that it has."""

    nodes: Mapping[Key, Mapping[str, Any]]
    edges: Mapping[Key, Mapping[str, Any]]

    def checksum(self) -> str:
        """One hash of every node, edge and property, the same whatever the order they were written in."""
        rows = [[kind, *key, dict(sorted(values.items()))] for kind, key, values in self._all()]
        text = json.dumps(rows, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def _all(self) -> Iterator[tuple[str, Key, Mapping[str, Any]]]:
        for kind, held in (("node", self.nodes), ("edge", self.edges)):
            for key in sorted(held):
                yield kind, key, held[key]


def contents(store: Store, kinds: Ontology | None = None) -> Contents:
    """What a store holds of the ontology's types."""
    kinds = kinds or ontology()
    nodes: dict[Key, Mapping[str, Any]] = {}
    edges: dict[Key, Mapping[str, Any]] = {}
    for name, kind in kinds.types.items():
        cypher = f"MATCH (n:`{name}`) RETURN {_columns('n', kind.properties)}"
        for values in _held(store, cypher, kind.properties):
            nodes[(name, values["id"])] = values
    for name, relation in kinds.relations.items():
        ends = "labels(h) AS _head, labels(t) AS _tail, h.id AS _from, t.id AS _to"
        columns = ", ".join(filter(None, (ends, _columns("r", relation.properties))))
        for values in _held(store, f"MATCH (h)-[r:`{name}`]->(t) RETURN {columns}", (*_ENDS, *relation.properties)):
            head, tail, *ids = (values.pop(end) for end in _ENDS)
            edges[(name, _label(head), _label(tail), *ids)] = values
    return Contents(nodes, edges)


def expected(graph: PolicyGraph, kinds: Ontology | None = None) -> Contents:
    """What a store holds after it has loaded a graph."""
    kinds = kinds or ontology()
    nodes = {
        (w.name, *key): telling(sendable(values))
        for w in wanted_nodes(graph, kinds)
        for key, values in w.values.items()
    }
    edges = {
        (w.name, *(graph.entities[end].type for end in key), *key): telling(sendable(values))
        for w in wanted_edges(graph, kinds)
        for key, values in w.values.items()
    }
    return Contents(nodes, edges)


def _label(labels: str | list[str]) -> str:
    """The embedded engine gives one label, Neo4j a list of them."""
    return labels if isinstance(labels, str) else labels[0]


def _columns(variable: str, properties: Mapping[str, Property]) -> str:
    return ", ".join(f"{variable}.`{name}` AS `{name}`" for name in properties)


def _held(store: Store, cypher: str, names: Iterable[str]) -> Iterator[dict[str, Any]]:
    names = tuple(names)
    for row in store.run(cypher).values:
        yield telling({name: value for name, value in zip(names, row, strict=True) if value is not None})
