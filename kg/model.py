"""What the graph holds: entities, relations with their evidence, and the graph of one build.

A `Facts` value is what one document says, its names resolved in the light of that document alone. A `PolicyGraph` is
what all recorded documents say together. Both are plain values: same input, same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.values import quick


class KgError(Exception):
    """What a user can mend: the message is one sentence saying what is wrong and what to do."""


Value = str | int | float | bool | tuple[str, ...]


def stable_id(type_: str, *key: str) -> str:
    """An identifier made from a type and a key: the same on every machine and in every build."""
    digest = hashlib.sha256("\x1f".join((type_, *key)).encode()).hexdigest()[:16]
    return f"{type_.lower()}-{digest}"


@quick
@dataclass(frozen=True, slots=True)
class Entity:
    """A node: one thing, with its canonical name, the other names it goes by, and its properties."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()  # every other name and surface, sorted
    properties: Mapping[str, Value] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Where one statement of a relation stands: the words, the file and line, the rule and its confidence."""

    document: str  # id of the Document node
    source: str  # file name
    line: int
    quote: str
    rule: str
    confidence: float
    part: int = 0
    start: int = 0  # range of the quote in the document's clean text
    end: int = 0


@quick
@dataclass(frozen=True, slots=True)
class Relation:
    """An edge: two entity ids, a type, its properties, and every statement that says so."""

    id: str
    type: str
    head: str
    tail: str
    evidence: tuple[Evidence, ...] = ()  # sorted; the first is the one shown
    properties: Mapping[str, Value] = field(default_factory=dict)


def relation_id(type_: str, head: str, tail: str) -> str:
    """The identifier of a relation, made from its type and its ends."""
    return stable_id(type_, head, tail)


@dataclass(frozen=True, slots=True)
class PartSummary:
    """What a file was split into: title, kind, first and last line."""

    title: str
    kind: str
    first_line: int
    last_line: int
    policy: str | None = None  # id of the Policy entity that this part is


@quick
@dataclass(frozen=True, slots=True)
class Rejected:
    """A fact that was refused, with the reason, so that a missed one can be found."""

    reason: str
    what: str
    document: str
    line: int
    rule: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What one document says: entities and relations with evidence, its parts, and what was refused."""

    document: str  # content hash, id of the Document node
    source: str
    format: str
    parts: tuple[PartSummary, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyGraph:
    """Entities and relations of one build, by id, in sorted order; immutable once checked."""

    entities: Mapping[str, Entity]
    relations: Mapping[str, Relation]
