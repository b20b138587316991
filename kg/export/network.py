"""The graph as a networkx MultiDiGraph, in one call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.model import PolicyGraph, Value
from kg.ontology import Ontology, ontology
from kg.store.values import edge_values, node_values

if TYPE_CHECKING:
    import networkx as nx


def multigraph(graph: PolicyGraph, kinds: Ontology | None = None) -> nx.MultiDiGraph[str]:
    """Nodes by id with `label` and their properties; edges keyed by type with `type` and their evidence.

    >>> multigraph(PolicyGraph({}, {})).number_of_nodes()
    0
    """
    import networkx as nx

    kinds = kinds or ontology()
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in graph.entities.values():
        network.add_node(entity.id, label=entity.type, **_without_id(node_values(entity, kinds.types[entity.type])))
    for relation in graph.relations.values():
        values = edge_values(relation, kinds.relations[relation.type])
        network.add_edge(relation.head, relation.tail, key=relation.type, type=relation.type, **values)
    return network


def _without_id(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if name != "id"}
