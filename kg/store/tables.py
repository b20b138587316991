"""A graph as Arrow tables, typed by the ontology: one a node type, one a relation type and pair of end types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby, islice
from operator import attrgetter, itemgetter, le
from typing import TYPE_CHECKING, Any

from kg.model import Entity, Evidence, PolicyGraph, Relation, Value
from kg.ontology import Ontology, Property, RelationType
from kg.store.values import FROM_EVIDENCE

if TYPE_CHECKING:
    import pyarrow as pa


Columns = dict[str, Sequence[Any]]
_Pair = tuple[str, str]  # the types of a head and a tail

_SLICE = 2048  # what the embedded engine takes at once


@dataclass(frozen=True, slots=True)
class _Unsaid:
    """What stands in the place of the evidence of a relation that is structure."""

    quote: None = None
    document: None = None
    line: None = None
    rule: None = None
    confidence: None = None


_UNSAID = _Unsaid()


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
    grouped: dict[str, list[str]] = {name: [] for name in ontology.types}
    for id_, entity in graph.entities.items():
        grouped[entity.type].append(id_)
    for name, ids in grouped.items():
        if ids:
            yield NodeTable(name, _table(graph.entities, ids, _schema(ontology.types[name].properties)))


def edge_tables(graph: PolicyGraph, ontology: Ontology) -> Iterator[EdgeTable]:
    """The edge tables of a graph that hold anything, in the order of their types' names.

    The relations are gone through once, as they stand, so that a table is copied while the next one is made.
    """
    types = {id_: entity.type for id_, entity in graph.entities.items()}
    done: set[str] = set()
    for type_, relations in groupby(_by_type(graph.relations), attrgetter("type")):
        if type_ in done:
            raise ValueError(f"the relations of type {type_} do not stand together, as sorted identifiers make them")
        done.add(type_)
        made: defaultdict[_Pair, _Batches] = defaultdict(partial(_Batches, ontology.relations[type_]))
        while slice_ := list(islice(relations, _SLICE)):
            for pair, alike in _by_pair(slice_, types).items():
                made[pair].add(alike)
        for pair in sorted(made):
            yield EdgeTable(type_, *pair, made[pair].table())


def _by_type(relations: Mapping[str, Relation]) -> Iterable[Relation]:
    """The relations as they stand where their identifiers, which begin with their types, are sorted; else by type."""
    ids = list(relations)
    if all(map(le, ids, islice(ids, 1, None))):
        return relations.values()
    return sorted(relations.values(), key=attrgetter("type"))


def _by_pair(relations: Sequence[Relation], types: Mapping[str, str]) -> Mapping[_Pair, Sequence[Relation]]:
    """Some relations by the types of their ends; mostly these are the same for all."""
    heads = frozenset(map(types.__getitem__, [each.head for each in relations]))
    tails = frozenset(map(types.__getitem__, [each.tail for each in relations]))
    if len(heads) == len(tails) == 1:
        return {(min(heads), min(tails)): relations}
    pairs = [(types[each.head], types[each.tail]) for each in relations]
    return {pair: [each for each, its in zip(relations, pairs, strict=True) if its == pair] for pair in set(pairs)}


class _Batches:
    """The edges of one type between one pair of node types, on their way into a table."""

    def __init__(self, kind: RelationType) -> None:
        self._said = kind.evidence
        self._schema = _schema(kind.properties, "from", "to")
        self._waiting: list[Relation] = []
        self._made: list[pa.RecordBatch] = []

    def add(self, relations: Iterable[Relation]) -> None:
        """Take some more edges."""
        self._waiting += relations
        if len(self._waiting) >= _SLICE:
            self._put()

    def table(self) -> pa.Table:
        """All of them."""
        import pyarrow as pa

        if self._waiting:
            self._put()
        return pa.Table.from_batches(self._made)

    def _put(self) -> None:
        self._made.append(_batch(_edge_columns(self._said, self._waiting), len(self._waiting), self._schema))
        self._waiting.clear()


def _node_columns(entities: Sequence[Entity]) -> Columns:
    """What each column of some nodes holds."""
    said = _properties([entity.properties for entity in entities])
    return {
        **said,
        "id": [entity.id for entity in entities],
        "name": [entity.name for entity in entities],
        "aliases": [entity.aliases for entity in entities],
    }


def _edge_columns(said: bool, relations: Sequence[Relation]) -> Columns:
    """What each column of some edges holds, those of their evidence only where the type has such columns."""
    ends = {"from": [relation.head for relation in relations], "to": [relation.tail for relation in relations]}
    evidence = _evidence([relation.evidence for relation in relations]) if said else {}
    return {**_properties([relation.properties for relation in relations]), **evidence, **ends}


def _evidence(all_: Sequence[tuple[Evidence, ...]]) -> Columns:
    first = [evidence[0] if evidence else _UNSAID for evidence in all_]
    columns: Columns = {name: list(map(attrgetter(name), first)) for name in FROM_EVIDENCE}
    return {**columns, "sources": [len(evidence) or None for evidence in all_]}


def _properties(all_: Sequence[Mapping[str, Value]]) -> Columns:
    """What the properties hold; one that none of them has is no column, and costs nothing."""
    there: frozenset[str] = frozenset().union(*all_)
    return {name: _property(name, all_) for name in there}


def _property(name: str, all_: Sequence[Mapping[str, Value]]) -> list[Value | None]:
    try:
        return list(map(itemgetter(name), all_))  # twice as fast as asking each whether it has it; mostly all have
    except KeyError:
        return [held.get(name) for held in all_]


def _table(entities: Mapping[str, Entity], ids: Sequence[str], schema: pa.Schema) -> pa.Table:
    """Some nodes as one Arrow table, made of slices that the processor's cache holds: that is a third faster.

    No more of them than a slice are asked for at once: a graph that is packed makes them for that.
    """
    import pyarrow as pa

    starts = range(0, len(ids), _SLICE)
    slices = (list(map(entities.__getitem__, ids[start : start + _SLICE])) for start in starts)
    return pa.Table.from_batches([_batch(_node_columns(part), len(part), schema) for part in slices], schema)


def _batch(columns: Columns, count: int, schema: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    arrays = [
        pa.array(columns[field.name], type=field.type) if field.name in columns else pa.nulls(count, field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _schema(properties: Mapping[str, Property], *ends: str) -> pa.Schema:
    """The columns of the ontology's properties, behind the columns of text `ends`."""
    import pyarrow as pa

    known = {name: _types()[property_.type] for name, property_ in properties.items()}
    return pa.schema({**dict.fromkeys(ends, pa.string()), **known})


@cache
def _types() -> Mapping[str, Any]:
    import pyarrow as pa

    return {
        "string": pa.string(),
        "date": pa.string(),  # ISO, cut to what is said: 2022-03 is no calendar day
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "strings": pa.list_(pa.string()),
    }
