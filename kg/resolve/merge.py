"""One graph from the facts of all documents: same by kind and key, never by likeness; judgements of persons win."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from kg.model import Entity, Evidence, Facts, PolicyGraph, Relation, Value, relation_id, stable_id
from kg.resolve.clusters import Clusters
from kg.resolve.compare import compare_policies, number_key
from kg.resolve.judgements import Judgement, Verdict, standing

Thing = TypeVar("Thing", Entity, Relation)
CONFLICTS = "conflicts"
_UNCOMPARED = frozenset({"text", "outline", "number", "first_line", "last_line"})  # these differ without contradiction


def merge(facts: Iterable[Facts], judgements: Iterable[Judgement] = ()) -> PolicyGraph:
    """What all documents say together; the same for every order of documents and judgements."""
    said = sorted(facts, key=lambda one: (one.document, one.source))
    stands = standing(judgements)
    witnesses = _Witnesses(said)
    clusters = _clusters(witnesses, stands)
    entities = _entities(witnesses, clusters, stands)
    relations = _relations(said, witnesses, clusters, stands)
    kept = {relation.id: relation for relation in relations if relation.head in entities and relation.tail in entities}
    return PolicyGraph(dict(sorted(entities.items())), dict(sorted(kept.items())))


class _Witnesses:
    """Every statement of every entity by its identifier; one title under two numbers is two policies."""

    def __init__(self, said: Sequence[Facts]) -> None:
        self.by_id: dict[str, list[tuple[Facts, Entity]]] = defaultdict(list)
        for facts in said:
            for entity in facts.entities:
                self.by_id[entity.id].append((facts, entity))
        self._renamed: dict[tuple[str, str], str] = {}
        for id_ in sorted(self.by_id):
            self._split(id_)

    def id(self, facts: Facts, id_: str) -> str:
        """The identifier under which a document's entity stands."""
        return self._renamed.get((facts.document, id_), id_)

    def _split(self, id_: str) -> None:
        statements = self.by_id[id_]
        numbers = {number_key(str(entity.properties.get("doc_number", ""))) for _, entity in statements} - {""}
        if len(numbers) < 2:
            return
        self.by_id[id_] = []
        for facts, entity in statements:
            number = number_key(str(entity.properties.get("doc_number", "")))
            own = stable_id(entity.type, entity.name, number) if number else id_
            self._renamed[facts.document, id_] = own
            self.by_id[own].append((facts, replace(entity, id=own)))
        if not self.by_id[id_]:
            del self.by_id[id_]


def _clusters(witnesses: _Witnesses, judgements: Sequence[Judgement]) -> Clusters:
    """Which identifiers are one thing: by 发文字号, and by the word of a person."""
    clusters = Clusters((one.subject, one.other) for one in judgements if one.verdict is Verdict.DIFFERENT)
    for judgement in judgements:
        if judgement.verdict is Verdict.SAME:
            clusters.join(judgement.subject, judgement.other)
    for one, other in _pairs(witnesses):
        if compare_policies(one, other).score == 1.0:
            clusters.join(one.id, other.id)
    return clusters


def _pairs(witnesses: _Witnesses) -> Iterator[tuple[Entity, Entity]]:
    """Policies that share a number or a title, each with the next of its block."""
    blocks: dict[str, dict[str, Entity]] = defaultdict(dict)
    for id_ in sorted(witnesses.by_id):
        for _, entity in witnesses.by_id[id_]:
            if entity.type == "Policy" and (number := number_key(str(entity.properties.get("doc_number", "")))):
                blocks[number].setdefault(id_, entity)
    for block in blocks.values():
        yield from pairwise(block.values())


def _entities(witnesses: _Witnesses, clusters: Clusters, judgements: Sequence[Judgement]) -> dict[str, Entity]:
    gathered: dict[str, list[tuple[Facts, Entity]]] = defaultdict(list)
    for id_, statements in sorted(witnesses.by_id.items()):
        gathered[clusters.find(id_)] += statements
    wrong = _subjects(judgements, Verdict.WRONG)
    corrections = _corrections(judgements)
    entities = {}
    for id_, statements in gathered.items():
        ids = {id_, *(entity.id for _, entity in statements)}
        if not ids & wrong:
            entities[id_] = _corrected(_one(id_, statements), ids, corrections)
    return entities


def _one(id_: str, statements: list[tuple[Facts, Entity]]) -> Entity:
    """One entity from all its statements; where they disagree, the better witness is believed and both are kept."""
    if len(statements) == 1:
        return replace(statements[0][1], id=id_)
    statements = sorted(statements, key=_trust)
    first = statements[0][1]
    name = _name([entity for _, entity in statements], first)
    aliases = {alias for _, entity in statements for alias in (entity.name, *entity.aliases)} - {name}
    properties, conflicts = _properties(statements)
    if conflicts:
        properties[CONFLICTS] = conflicts
    return Entity(id_, first.type, name, tuple(sorted(aliases)), dict(sorted(properties.items())))


def _trust(statement: tuple[Facts, Entity]) -> tuple[int, int, str, str]:
    """A document that is the policy itself comes first, then the one that says most."""
    facts, entity = statement
    own = any(part.policy == entity.id for part in facts.parts)
    return (not own, -len(entity.properties), facts.document, entity.name)


def _name(entities: Sequence[Entity], first: Entity) -> str:
    if first.type == "Policy":
        return first.name
    counted = Counter(entity.name for entity in entities)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _properties(statements: Sequence[tuple[Facts, Entity]]) -> tuple[dict[str, Value], tuple[str, ...]]:
    chosen: dict[str, Value] = {}
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for facts, entity in statements:
        for name, value in entity.properties.items():
            chosen.setdefault(name, value)
            said[name][str(value)].add(facts.source)
    conflicts = tuple(
        f"{name}: " + " / ".join(f"{value} ({', '.join(sorted(sources))})" for value, sources in sorted(values.items()))
        for name, values in sorted(said.items())
        if len(values) > 1 and name not in _UNCOMPARED and not _refines(values)
    )
    return chosen, conflicts


def _refines(values: Iterable[str]) -> bool:
    """Whether every value only says more than the shortest: 2022 and 2022-03."""
    ordered = sorted(values, key=len)
    return all(value.startswith(ordered[0]) for value in ordered)


def _relations(
    said: Sequence[Facts], witnesses: _Witnesses, clusters: Clusters, judgements: Sequence[Judgement]
) -> Iterator[Relation]:
    gathered: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for facts in said:
        for relation in facts.relations:
            head = clusters.find(witnesses.id(facts, relation.head))
            tail = clusters.find(witnesses.id(facts, relation.tail))
            gathered[relation.type, head, tail].append(relation)
    wrong = _subjects(judgements, Verdict.WRONG)
    corrections = _corrections(judgements)
    for key in sorted(gathered):
        joined = _joined(key, gathered[key])
        ids = {joined.id, *(relation.id for relation in gathered[key])}
        if key[1] != key[2] and not ids & wrong:
            yield _corrected(joined, ids, corrections)


def _joined(key: tuple[str, str, str], relations: list[Relation]) -> Relation:
    evidence = sorted({said for relation in relations for said in relation.evidence}, key=_shown_first)
    properties: dict[str, Value] = {}
    for relation in sorted(relations, key=_best):
        for name, value in relation.properties.items():
            properties.setdefault(name, value)
    return Relation(relation_id(*key), *key, tuple(evidence), dict(sorted(properties.items())))


def _best(relation: Relation) -> tuple[tuple[float, str, int, str], str]:
    return (_shown_first(relation.evidence[0]) if relation.evidence else (0.0, "", 0, ""), str(relation.properties))


def _shown_first(said: Evidence) -> tuple[float, str, int, str]:
    return -said.confidence, said.source, said.start, said.rule


def _subjects(judgements: Iterable[Judgement], verdict: Verdict) -> frozenset[str]:
    return frozenset(one.subject for one in judgements if one.verdict is verdict)


def _corrections(judgements: Iterable[Judgement]) -> Mapping[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for judgement in judgements:
        if judgement.verdict is Verdict.CORRECT:
            found[judgement.subject][judgement.property] = judgement.value
    return found


def _corrected(thing: Thing, ids: Iterable[str], corrections: Mapping[str, dict[str, str]]) -> Thing:
    values = {name: value for id_ in sorted(ids) for name, value in corrections.get(id_, {}).items()}
    if not values:
        return thing
    if isinstance(thing, Entity) and "name" in values:
        name = values.pop("name")
        aliases = tuple(sorted({*thing.aliases, thing.name} - {name}))
        thing = replace(thing, name=name, aliases=aliases)
    return replace(thing, properties=dict(sorted({**thing.properties, **values}.items())))
