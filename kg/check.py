"""Which facts may enter the graph: those the ontology allows; the others are kept with their reason."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeGuard, TypeVar

from kg.model import Entity, Facts, PolicyGraph, Rejected, Relation, Value
from kg.ontology import NodeType, Ontology, Property, ontology
from kg.packed import fitted

_Thing = TypeVar("_Thing", Entity, Relation)

_LONGEST_NAME = 2_000  # characters: a server's range index takes 8 kB a key
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_FIELDS = frozenset({"id", "name"})
_INTEGERS = range(-(2**63), 2**63)


class RejectionReason(StrEnum):
    """Why a fact does not enter the graph."""

    UNKNOWN_TYPE = "unknown type"
    UNKNOWN_RELATION = "unknown relation"
    WRONG_PAIR = "wrong pair of types"
    UNKNOWN_PROPERTY = "unknown property"
    MISSING_PROPERTY = "missing property"
    WRONG_VALUE = "wrong value"
    MISSING_END = "missing end"
    ONE_END = "both ends are one thing"
    MISSING_EVIDENCE = "missing evidence"
    MISSING_NAME = "missing name"
    LONG_NAME = "name too long"
    SAME_ID = "two things with one id"


def check(facts: Facts, kinds: Ontology | None = None) -> Facts:
    """The facts that the ontology allows; the others, and properties that it lacks, are in `rejected`."""
    checker = _Checker(facts.document, kinds or ontology())
    entities = checker.each_once(facts.entities, checker.entity)
    types = {entity.id: entity.type for entity in entities}
    relations = checker.each_once(facts.relations, lambda relation: checker.relation(relation, types))
    return replace(facts, entities=entities, relations=relations, rejected=(*facts.rejected, *checker.rejected))


def check_graph(graph: PolicyGraph, kinds: Ontology | None = None) -> tuple[PolicyGraph, tuple[Rejected, ...]]:
    """The merged graph that the ontology allows, and what a judgement would have put in against it."""
    checker = _Checker("", kinds or ontology())
    entities = fitted(graph.entities, checker.entity)
    types = {id_: entity.type for id_, entity in entities.items()}
    relations = fitted(graph.relations, lambda relation: checker.relation(relation, types))
    return PolicyGraph(entities, relations), tuple(checker.rejected)


class _Checker:
    """Goes through facts and keeps what it refuses; what may stay as it is stays the same."""

    def __init__(self, document: str, kinds: Ontology) -> None:
        self._document = document
        self._kinds = kinds
        self._required = {kind.name: _required(kind) for kind in kinds.types.values()}
        self.rejected: list[Rejected] = []

    def each_once(self, things: Iterable[_Thing], fit: Callable[[_Thing], _Thing | None]) -> tuple[_Thing, ...]:
        """Those that may stay; of two with one identifier the first."""
        kept: dict[str, _Thing] = {}
        for thing in things:
            if thing.id in kept:
                self._refuse(RejectionReason.SAME_ID, thing)
            elif (as_fits := fit(thing)) is not None:
                kept[thing.id] = as_fits
        return tuple(kept.values())

    def entity(self, entity: Entity) -> Entity | None:
        """An entity that may stay, its properties cut to those of its type."""
        if reason := self._fault(entity):
            self._refuse(reason, entity)
            return None
        given = self._allowed(entity.properties, self._kinds.types[entity.type].properties, entity.name, None)
        if lacking := ", ".join(name for name in self._required[entity.type] if name not in given):
            self._reject(RejectionReason.MISSING_PROPERTY, f"{entity.type} {entity.name}: {lacking}")
            return None
        aliases = tuple(alias for alias in entity.aliases if _readable(alias))
        if given is entity.properties and len(aliases) == len(entity.aliases):
            return entity
        return Entity(entity.id, entity.type, entity.name, aliases, given)

    def relation(self, relation: Relation, types: Mapping[str, str]) -> Relation | None:
        """A relation that may stay, its properties cut to those of its type."""
        if reason := self._misfit(relation, types):
            self._refuse(reason, relation)
            return None
        properties = self._kinds.relations[relation.type].properties
        given = self._allowed(relation.properties, properties, relation.type, relation)
        if given is relation.properties:
            return relation
        return Relation(relation.id, relation.type, relation.head, relation.tail, relation.evidence, given)

    def _fault(self, entity: Entity) -> RejectionReason | None:
        if entity.type not in self._kinds.types:
            return RejectionReason.UNKNOWN_TYPE
        if not entity.name.strip():
            return RejectionReason.MISSING_NAME
        if len(entity.name) > _LONGEST_NAME:
            return RejectionReason.LONG_NAME
        return None if _readable(entity.name) else RejectionReason.WRONG_VALUE

    def _misfit(self, relation: Relation, types: Mapping[str, str]) -> RejectionReason | None:
        kind = self._kinds.relations.get(relation.type)
        if kind is None:
            return RejectionReason.UNKNOWN_RELATION
        if relation.head not in types or relation.tail not in types:
            return RejectionReason.MISSING_END
        if relation.head == relation.tail:
            return RejectionReason.ONE_END
        if not kind.joins(types[relation.head], types[relation.tail]):
            return RejectionReason.WRONG_PAIR
        return _unsaid(relation, kind.evidence)

    def _allowed(
        self, given: Mapping[str, Value], properties: Mapping[str, Property], of: str, relation: Relation | None
    ) -> Mapping[str, Value]:
        kept: dict[str, Value] = {}
        for name, value in given.items():
            if name not in properties:
                self._reject(RejectionReason.UNKNOWN_PROPERTY, f"{of}: {name}", relation)
            elif (fit := fitting(value, properties[name].type)) is None:
                self._reject(RejectionReason.WRONG_VALUE, f"{of}: {name} = {value!r}", relation)
            else:
                kept[name] = fit
        same = len(kept) == len(given) and all(kept[name] is value for name, value in given.items())
        return given if same else kept

    def _refuse(self, reason: RejectionReason, thing: Entity | Relation) -> None:
        if isinstance(thing, Entity):
            self._reject(reason, f"{thing.type} {thing.name}")
        else:
            self._reject(reason, f"{thing.head} {thing.type} {thing.tail}", thing)

    def _reject(self, reason: RejectionReason, what: str, relation: Relation | None = None) -> None:
        said = relation.evidence[0] if relation and relation.evidence else None
        line, rule = (said.line, said.rule) if said else (0, "check")
        words = what.encode("utf-8", "replace").decode()
        self.rejected.append(Rejected(reason.value, words, self._document, line, rule))


def _unsaid(relation: Relation, evidence: bool) -> RejectionReason | None:
    quotes = [said.quote for said in relation.evidence]
    if evidence and not (quotes and all(map(str.strip, quotes))):
        return RejectionReason.MISSING_EVIDENCE
    return None if all(map(_readable, quotes)) else RejectionReason.WRONG_VALUE


def _required(kind: NodeType) -> tuple[str, ...]:
    """The properties that a type must have beside the fields that every entity has."""
    return tuple(one.name for one in kind.properties.values() if one.required and one.name not in _FIELDS)


def fitting(value: Value, type_: str) -> Value | None:
    """A value in the form that a property's type asks for, or None where it has none."""
    if type_ == "number":
        return float(value) if _is_number(value) and math.isfinite(value) else None
    return value if _FITS[type_](value) else None


def _is_number(value: Value) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text(value: Value) -> TypeGuard[str]:
    return isinstance(value, str) and _readable(value)


def _texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) and _readable(value) for value in values)


def _readable(text: str) -> bool:
    """Whether a text can be written as UTF-8: half of a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_FITS: Mapping[str, Callable[[Value], bool]] = {
    "string": _is_text,
    "date": lambda value: _is_text(value) and _DATE.fullmatch(value) is not None,
    "strings": lambda value: isinstance(value, tuple) and _texts(value),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and isinstance(value, int) and value in _INTEGERS,
}
