"""What documents say of each thing and fact, packed, so that what all documents say can be held at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from kg.model import Entity, Evidence, Facts, Relation, stable_id
from kg.packed import Statements, pack_entity, unpack_entity
from kg.resolve.compare import number_key


@dataclass(frozen=True, slots=True)
class Witness:
    """What one document says of a thing, and whether it is that thing itself."""

    document: str
    source: str
    own: bool
    entity: Entity


class Witnesses:
    """Every statement of every entity by its identifier; one title under two numbers is two policies."""

    def __init__(self, facts: Iterable[Facts], statements: Statements) -> None:
        self._documents: list[tuple[str, str]] = []
        self._own: list[frozenset[str | None]] = []
        self._relations: list[list[bytes]] = []
        self._said: dict[str, list[Any]] = {}  # a document's place and what it says, in turns
        self._numbered: set[str] = set()
        self._renamed: dict[tuple[str, str], str] = {}
        alike: dict[bytes, bytes] = {}  # most documents say the same of a body
        for one in facts:
            self._add(one, statements, alike)
        for id_ in sorted(self._numbered):
            self._split(id_)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._said

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._said))

    def id(self, document: str, id_: str) -> str:
        """The identifier under which a document's entity stands."""
        return self._renamed.get((document, id_), id_)

    def count(self, id_: str) -> int:
        """How many documents speak of a thing."""
        return len(self._said[id_]) // 2

    def alone(self, id_: str) -> bytes:
        """What the one document that speaks of a thing says of it, packed."""
        _, held = self._said[id_]
        return bytes(held)

    def of(self, id_: str) -> list[Witness]:
        """What each document says of a thing, in the order of the documents."""
        return [self._witness(id_, place, held) for place, held in self._by_document(id_)]

    def numbered(self) -> Iterator[tuple[str, str, bytes]]:
        """Every policy with a number: the number, the identifier, and what is said of it, packed."""
        for id_ in sorted(self._numbered):
            for _, held in self._by_document(id_) if id_ in self._said else ():
                entity = unpack_entity(id_, held)
                if entity.type == "Policy" and (number := _number(entity)):
                    yield number, id_, held

    def relations(self) -> Iterator[tuple[str, bytes]]:
        """Every relation, packed, after its document, in the order of the documents; they are gone afterwards."""
        for place in sorted(range(len(self._documents)), key=self._documents.__getitem__):
            said, self._relations[place] = self._relations[place], []
            for one in said:
                yield self._documents[place][0], one

    def _add(self, facts: Facts, statements: Statements, alike: dict[bytes, bytes]) -> None:
        place = len(self._documents)
        self._documents.append((facts.document, facts.source))
        self._own.append(frozenset(part.policy for part in facts.parts))
        self._relations.append([statements.pack(_ordered(relation)) for relation in facts.relations])
        for entity in facts.entities:
            held = pack_entity(entity)
            self._said.setdefault(entity.id, []).extend((place, alike.setdefault(held, held)))
            if _number(entity):
                self._numbered.add(entity.id)

    def _witness(self, id_: str, place: int, held: bytes) -> Witness:
        document, source = self._documents[place]
        return Witness(document, source, id_ in self._own[place], unpack_entity(id_, held))

    def _by_document(self, id_: str) -> list[tuple[int, bytes]]:
        said = self._said[id_]
        return sorted(zip(said[::2], said[1::2], strict=True), key=lambda pair: self._documents[pair[0]])

    def _split(self, id_: str) -> None:
        """Give each number under one title a policy of its own."""
        said = [(place, held, unpack_entity(id_, held)) for place, held in self._by_document(id_)]
        if len({_number(entity) for *_, entity in said} - {""}) < 2:
            return
        del self._said[id_]
        for place, held, entity in said:
            number = _number(entity)
            own = stable_id(entity.type, entity.name, number) if number else id_
            self._renamed[self._documents[place][0], id_] = own
            self._said.setdefault(own, []).extend((place, held))
            if number:
                self._numbered.add(own)


def _number(entity: Entity) -> str:
    said = entity.properties.get("doc_number")
    return "" if said is None else number_key(str(said))


def ordered(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each statement once, the best first."""
    return tuple(sorted(set(evidence), key=shown_first))


def shown_first(said: Evidence) -> tuple[float, str, int, str, Evidence]:
    """The surest statement first; the last place of all is for those that differ in nothing else."""
    return -said.confidence, said.source, said.start, said.rule, said


def _ordered(relation: Relation) -> Relation:
    return replace(relation, evidence=ordered(relation.evidence)) if len(relation.evidence) > 1 else relation
