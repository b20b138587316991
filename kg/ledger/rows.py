"""Facts as rows of the ledger and back, with the digest that a document's rows must have."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from kg.model import Entity, Evidence, Facts, PartSummary, Rejected, Relation, Value, stable_id

_ENTITIES = "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)"
_RELATIONS = "INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?)"
_STATEMENTS = "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DOCUMENTS = (
    "INSERT INTO documents (file, id, source, format, parts, rejected, notes, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)

_PART = tuple(field.name for field in fields(PartSummary))
_REJECTED = tuple(field.name for field in fields(Rejected))
# One encoder for all: making one for each text takes longer than the text does.
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Rows:
    """One document as rows, but for the numbers that only the ledger can give; another process can make them."""

    document: str
    digest: str
    head: tuple[str, ...]
    entities: tuple[tuple[Any, ...], ...]
    relations: tuple[tuple[Any, ...], ...]
    statements: tuple[tuple[Any, ...], ...]
    said: tuple[tuple[Any, ...], ...]  # the statements as the history has them


def rows(facts: Facts) -> Rows:
    """What the ledger writes of one document."""
    digest = facts_digest(facts)
    parts, rejected = _described(facts)
    described = (_json(parts), _json(rejected), _json(facts.notes), digest)
    names = {entity.id: entity.name for entity in facts.entities}
    statements = list(_statements(facts))
    return Rows(
        facts.document,
        digest,
        (facts.document, facts.source, facts.format, *described),
        tuple(_entity_row(*placed) for placed in enumerate(facts.entities)),
        tuple(_relation_row(*placed) for placed in enumerate(facts.relations)),
        tuple(
            _statement_row(place, position, name, said) for position, (name, place, _, said) in enumerate(statements)
        ),
        tuple(said_row(name, relation, said, names) for name, _, relation, said in statements),
    )


def said_row(name: str, relation: Relation, said: Evidence, names: Mapping[str, str]) -> tuple[str | int, ...]:
    """A statement as the history has it: with the names of its ends, so that it can be read when they are gone."""
    ends = (relation.head, relation.tail, names.get(relation.head, ""), names.get(relation.tail, ""))
    return (name, relation.type, *ends, said.quote, said.source, said.line)


def write_rows(connection: sqlite3.Connection, file: int, document: Rows) -> None:
    """Write one document's rows under a file."""
    number = connection.execute(_DOCUMENTS, (file, *document.head)).lastrowid
    for statement, rows_ in (
        (_ENTITIES, document.entities),
        (_RELATIONS, document.relations),
        (_STATEMENTS, document.statements),
    ):
        connection.executemany(statement, ((number, *row) for row in rows_))


def read_facts(connection: sqlite3.Connection, number: int) -> Facts:
    """The facts of one document, as they were written."""
    head = connection.execute(
        "SELECT id, source, format, parts, rejected, notes FROM documents WHERE number = ?", (number,)
    ).fetchone()
    document, source, format_, parts, rejected, notes = head
    return Facts(
        document,
        source,
        format_,
        tuple(PartSummary(**part) for part in json.loads(parts)),
        tuple(_entities(connection, number)),
        tuple(_relations(connection, number, document, source)),
        tuple(Rejected(**each) for each in json.loads(rejected)),
        tuple(json.loads(notes)),
    )


def facts_digest(facts: Facts) -> str:
    """A hash of all that a document says."""
    return hashlib.sha256(_json(_plain(facts)).encode()).hexdigest()


def statement_ids(facts: Facts) -> Iterator[tuple[str, Relation, Evidence]]:
    """Every statement with its id, which its words make and its place does not: it outlives a change elsewhere."""
    return ((name, relation, said) for name, _, relation, said in _statements(facts))


def _statements(facts: Facts) -> Iterator[tuple[str, int, Relation, Evidence]]:
    seen: Counter[tuple[str, ...]] = Counter()
    for place, relation in enumerate(facts.relations):
        for said in relation.evidence:
            key = (facts.source, relation.type, relation.head, relation.tail, said.quote, said.rule)
            seen[key] += 1
            yield stable_id("statement", *key, str(seen[key])), place, relation, said


def _plain(facts: Facts) -> list[Any]:
    # By hand: `asdict` of a whole document is ten times slower.
    entities = [[e.id, e.type, e.name, e.aliases, _sorted(e.properties)] for e in facts.entities]
    relations = [[r.id, r.type, r.head, r.tail, _sorted(r.properties)] for r in facts.relations]
    said = [
        [e.document, e.source, e.line, e.quote, e.rule, float(e.confidence), e.part, e.start, e.end]
        for r in facts.relations
        for e in r.evidence
    ]
    counts = [len(r.evidence) for r in facts.relations]
    parts, rejected = _described(facts)
    return [facts.document, facts.source, facts.format, parts, entities, relations, counts, said, rejected, facts.notes]


def _described(facts: Facts) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The parts and what was refused, by hand for the same reason."""
    parts = [{name: getattr(part, name) for name in _PART} for part in facts.parts]
    return parts, [{name: getattr(one, name) for name in _REJECTED} for one in facts.rejected]


def _sorted(properties: Mapping[str, Value]) -> list[tuple[str, Value]]:
    return sorted(properties.items())


def _entity_row(position: int, entity: Entity) -> tuple[Any, ...]:
    described = _json(entity.aliases), _json(dict(_sorted(entity.properties)))
    return (position, entity.id, entity.type, entity.name, *described)


def _relation_row(position: int, relation: Relation) -> tuple[Any, ...]:
    properties = _json(dict(_sorted(relation.properties)))
    return (position, relation.id, relation.type, relation.head, relation.tail, properties)


def _statement_row(relation: int, position: int, name: str, said: Evidence) -> tuple[Any, ...]:
    place = (said.line, said.quote, said.rule, float(said.confidence), said.part, said.start, said.end)
    return (relation, position, name, *place)


def _entities(connection: sqlite3.Connection, number: int) -> Iterator[Entity]:
    rows = connection.execute(
        "SELECT id, type, name, aliases, properties FROM entities WHERE document = ? ORDER BY position", (number,)
    )
    for name, type_, called, aliases, properties in rows:
        yield Entity(name, type_, called, tuple(json.loads(aliases)), _properties(properties))


def _relations(connection: sqlite3.Connection, number: int, document: str, source: str) -> Iterator[Relation]:
    said: dict[int, list[Evidence]] = {}
    rows = connection.execute(
        'SELECT relation, line, quote, rule, confidence, part, "start", "end" FROM statements '
        "WHERE document = ? ORDER BY relation, position",
        (number,),
    )
    for relation, *place in rows:
        said.setdefault(relation, []).append(Evidence(document, source, *place))
    rows = connection.execute(
        "SELECT position, id, type, head, tail, properties FROM relations WHERE document = ? ORDER BY position",
        (number,),
    )
    for position, name, type_, head, tail, properties in rows:
        yield Relation(name, type_, head, tail, tuple(said.get(position, ())), _properties(properties))


def _properties(text: str) -> dict[str, Value]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(text).items()}
