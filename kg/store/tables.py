"""A graph as Arrow tables, typed by the ontology: one a node type, one a relation type and pair of end types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.model import Entity, PolicyGraph, Relation, Value
from kg.ontology import Ontology, Property
from kg.store.values import FROM_EVIDENCE

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class NodeTable:
    """All nodes of one type, by id."""

    type: str
    rows: pa.Table


@dataclass(frozen=True, slots=True)
class EdgeTable:
    """All edges of one type between one pair of node types, by id; the columns `from` and `to` hold node ids."""

    type: str
    head: str
    tail: str
    rows: pa.Table


def node_tables(graph: PolicyGraph, ontology: Ontology) -> Iterator[NodeTable]:
    """The node tables of a graph that hold anything, in the order of the ontology."""
    grouped: dict[str, list[Entity]] = {name: [] for name in ontology.types}
    for entity in graph.entities.values():
        grouped[entity.type].append(entity)
    for name, entities in grouped.items():
        if entities:
            entities.sort(key=lambda entity: entity.id)
            yield NodeTable(name, arrow(_node_columns(entities), ontology.types[name].properties))


def edge_tables(graph: PolicyGraph, ontology: Ontology) -> Iterator[EdgeTable]:
    """The edge tables of a graph that hold anything, in the order of the ontology."""
    grouped: dict[tuple[str, str, str], list[Relation]] = {}
    for relation in graph.relations.values():
        pair = graph.entities[relation.head].type, graph.entities[relation.tail].type
        grouped.setdefault((relation.type, *pair), []).append(relation)
    rank = {name: place for place, name in enumerate(ontology.relations)}
    for key in sorted(grouped, key=lambda key: (rank[key[0]], key)):
        relations = sorted(grouped[key], key=lambda relation: relation.id)
        yield EdgeTable(*key, _edge_rows(relations, ontology.relations[key[0]].properties, ontology))


def _edge_rows(relations: Sequence[Relation], properties: Mapping[str, Property], ontology: Ontology) -> pa.Table:
    said = ontology.relations[relations[0].type].evidence
    rows = arrow(_edge_columns(relations, said), properties)
    ends = (("to", [relation.tail for relation in relations]), ("from", [relation.head for relation in relations]))
    for name, ids in ends:
        rows = rows.add_column(0, name, [ids])
    return rows


def _node_columns(entities: Sequence[Entity]) -> Callable[[str], list[Any]]:
    """What each column of nodes holds; column by column is three times faster than row by row."""
    own: dict[str, Callable[[Entity], Value]] = {
        "id": lambda entity: entity.id,
        "name": lambda entity: entity.name,
        "aliases": lambda entity: entity.aliases,
    }

    def column(name: str) -> list[Any]:
        if name in own:
            return list(map(own[name], entities))
        return [entity.properties.get(name) for entity in entities]

    return column


def _edge_columns(relations: Sequence[Relation], said: bool) -> Callable[[str], list[Any]]:
    first = [next(iter(relation.evidence), None) for relation in relations]

    def column(name: str) -> list[Any]:
        if not said or name not in ("sources", *FROM_EVIDENCE):
            return [relation.properties.get(name) for relation in relations]
        if name == "sources":
            return [len(relation.evidence) or None for relation in relations]
        return [getattr(evidence, name, None) for evidence in first]

    return column


def arrow(column: Callable[[str], list[Any]], properties: Mapping[str, Property]) -> pa.Table:
    """Columns of property values as one Arrow table, a column a property of the ontology."""
    import pyarrow as pa

    types: dict[str, Any] = {
        "string": pa.string(),
        "date": pa.string(),  # ISO, cut to what is said: 2022-03 is no calendar day
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "strings": pa.list_(pa.string()),
    }
    return pa.table({name: pa.array(column(name), type=types[known.type]) for name, known in properties.items()})
