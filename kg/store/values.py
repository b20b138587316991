"""The property values of nodes and edges, exactly as the ontology names them; what is unknown is absent."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Entity, Relation, Value
from kg.ontology import NodeType, RelationType

# The properties of an edge that come from its evidence; the ontology lists them under `evidence`.
FROM_EVIDENCE = ("quote", "document", "line", "rule", "confidence")


def node_values(entity: Entity, kind: NodeType) -> dict[str, Value]:
    """The properties of a node, in the order of the ontology; `aliases` is always there."""
    given: dict[str, Value] = {
        **entity.properties,
        "id": entity.id,
        "name": entity.name,
        "aliases": tuple(entity.aliases),
    }
    return {name: given[name] for name in kind.properties if name in given}


def edge_values(relation: Relation, kind: RelationType) -> dict[str, Value]:
    """The properties of an edge, in the order of the ontology; its evidence is that of its first statement."""
    given: dict[str, Value] = {**relation.properties, **(evidence_values(relation) if kind.evidence else {})}
    return {name: given[name] for name in kind.properties if name in given}


def evidence_values(relation: Relation) -> Mapping[str, Value]:
    """What the first statement of a relation says of where it stands, and how many statements there are."""
    if not relation.evidence:
        return {}
    first = relation.evidence[0]
    return {**{name: getattr(first, name) for name in FROM_EVIDENCE}, "sources": len(relation.evidence)}
