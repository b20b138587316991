"""Entities and relations as bytes, each made when it is asked for: a graph of millions in a quarter of the memory."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping, Set
from itertools import chain
from sys import intern
from typing import Any, TypeVar

from kg.model import Entity, Evidence, Relation, relation_id

_Thing = TypeVar("_Thing", Entity, Relation)
_SAID = 9  # the fields of a statement


class Packed(Mapping[str, _Thing]):
    """Things by their identifiers; every look makes the thing anew from its bytes."""

    __slots__ = ("_held", "_unpack")

    def __init__(self, held: Mapping[str, bytes], unpack: Callable[[str, bytes], _Thing]) -> None:
        self._held = held
        self._unpack: Callable[[str, bytes], _Thing] = unpack

    def __getitem__(self, id_: str) -> _Thing:
        return self._unpack(id_, self._held[id_])

    def __contains__(self, id_: object) -> bool:
        return id_ in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class Changed(Mapping[str, _Thing]):
    """Things of which a few are others than they were, or are there no more."""

    __slots__ = ("_changed", "_gone", "_things")

    def __init__(self, things: Mapping[str, _Thing], changed: Mapping[str, _Thing], gone: Set[str]) -> None:
        self._things: Mapping[str, _Thing] = things
        self._changed: Mapping[str, _Thing] = changed
        self._gone = gone

    def __getitem__(self, id_: str) -> _Thing:
        if id_ in self._gone:
            raise KeyError(id_)
        return self._changed[id_] if id_ in self._changed else self._things[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._things and id_ not in self._gone

    def __iter__(self) -> Iterator[str]:
        return (id_ for id_ in self._things if id_ not in self._gone)

    def __len__(self) -> int:
        return len(self._things) - len(self._gone)


def fitted(things: Mapping[str, _Thing], fit: Callable[[_Thing], _Thing | None]) -> Mapping[str, _Thing]:
    """The things that fit, each as it must be to fit; where all fit as they are, these themselves."""
    changed: dict[str, _Thing] = {}
    gone: set[str] = set()
    for id_, thing in things.items():
        as_fits = fit(thing)
        if as_fits is None:
            gone.add(id_)
        elif as_fits is not thing:
            changed[id_] = as_fits
    return Changed(things, changed, gone) if changed or gone else things


def pack_entity(entity: Entity) -> bytes:
    """All but the identifier of an entity, its properties in the order of their names."""
    return pickle.dumps((entity.type, entity.name, entity.aliases, dict(sorted(entity.properties.items()))))


def unpack_entity(id_: str, held: bytes) -> Entity:
    """The entity that was packed, under an identifier."""
    type_, name, aliases, properties = pickle.loads(held)  # noqa: S301 - bytes of this process
    return Entity(id_, intern(type_), name, aliases, properties)


class Statements:
    """Packs relations; a word, identifier or quote is kept once, however many relations say it."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._places: dict[str, int] = {}

    def pack(self, relation: Relation) -> bytes:
        """All of a relation, and its identifier where it is not made from its type and its ends."""
        place = self._place
        regular = relation.id == relation_id(relation.type, relation.head, relation.tail)
        head = place(relation.type), place(relation.head), place(relation.tail), None if regular else relation.id
        said = chain.from_iterable(self._said(one) for one in relation.evidence)
        return pickle.dumps((*head, dict(sorted(relation.properties.items())) or None, *said))

    def unpack(self, id_: str, held: bytes) -> Relation:
        """The relation that was packed, under an identifier."""
        type_, head, tail, _, properties, *said = pickle.loads(held)  # noqa: S301 - bytes of this process
        words = self._words
        evidence = tuple(self._evidence(*said[at : at + _SAID]) for at in range(0, len(said), _SAID))
        return Relation(id_, words[type_], words[head], words[tail], evidence, properties or {})

    def key(self, held: bytes) -> tuple[tuple[str, str, str], str | None]:
        """Type, head and tail of a relation that was packed, and its identifier where they do not make it."""
        type_, head, tail, id_ = pickle.loads(held)[:4]  # noqa: S301 - bytes of this process
        return (self._words[type_], self._words[head], self._words[tail]), id_

    def close(self) -> None:
        """Pack no more."""
        self._places = {}

    def _place(self, word: str) -> int:
        place = self._places.setdefault(word, len(self._words))
        if place == len(self._words):
            self._words.append(word)
        return place

    def _said(self, one: Evidence) -> tuple[Any, ...]:
        words = map(self._place, (one.document, one.source, one.quote, one.rule))
        return (*words, one.line, one.confidence, one.part, one.start, one.end)

    def _evidence(self, document: int, source: int, quote: int, rule: int, line: int, *place: Any) -> Evidence:
        words = self._words
        confidence, *rest = place
        return Evidence(words[document], words[source], line, words[quote], words[rule], confidence, *rest)
