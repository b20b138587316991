"""What a change to the record adds and takes away, statement by statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.ledger.rows import said_row, statement_ids
from kg.model import Evidence, Facts, Relation


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with the names of its ends."""

    id: str
    relation: Relation
    evidence: Evidence
    head_name: str
    tail_name: str


@dataclass(frozen=True, slots=True)
class Change:
    """The statements that are new, those that are gone, and how many stayed as they were."""

    added: tuple[Said, ...] = ()
    removed: tuple[Said, ...] = ()
    kept: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """One change to a statement: in which build, when, and what it says."""

    build: int
    date: str
    what: str  # added or removed
    statement: str
    relation: str
    head: str
    tail: str
    quote: str
    source: str
    line: int


def compare(before: Iterable[Facts], after: Iterable[Facts]) -> Change:
    """What changed between what a file said and what it says now."""
    old, new = _statements(before), _statements(after)
    added = tuple(said for id_, said in new.items() if id_ not in old)
    removed = tuple(said for id_, said in old.items() if id_ not in new)
    return Change(added, removed, len(new) - len(added))


def write_changes(connection: sqlite3.Connection, build: int, change: Change) -> None:
    """Note a change under a build."""
    write_said(connection, build, "removed", map(_row, change.removed))
    write_said(connection, build, "added", map(_row, change.added))


def write_said(connection: sqlite3.Connection, build: int, what: str, said: Iterable[tuple[str | int, ...]]) -> None:
    """Note statements that were added or removed under a build."""
    rows = ((build, what, *row) for row in said)
    connection.executemany("INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _statements(documents: Iterable[Facts]) -> Mapping[str, Said]:
    found: dict[str, Said] = {}
    for facts in documents:
        names = {entity.id: entity.name for entity in facts.entities}
        for id_, relation, said in statement_ids(facts):
            found[id_] = Said(id_, relation, said, names.get(relation.head, ""), names.get(relation.tail, ""))
    return found


def _row(said: Said) -> tuple[str | int, ...]:
    names = {said.relation.tail: said.tail_name, said.relation.head: said.head_name}
    return said_row(said.id, said.relation, said.evidence, names)
