"""One graph from the facts of all documents: same by kind and key, never by likeness; judgements of persons win."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import Entity, Evidence, Facts, PolicyGraph, Relation, Value, relation_id, stable_id
from kg.resolve.clusters import Clusters
from kg.resolve.compare import compare_policies, number_key
from kg.resolve.corrections import Corrections, Key, Settled, corrections
from kg.resolve.judgements import Judgement, Verdict, standing

CONFLICTS = "conflicts"
_UNCOMPARED = frozenset({"text", "outline", "number", "first_line", "last_line"})  # these differ without contradiction


def merge(facts: Iterable[Facts], judgements: Iterable[Judgement] = ()) -> PolicyGraph:
    """What all documents say together; the same for every order of documents and judgements."""
    said = sorted(facts, key=lambda one: (one.document, one.source))
    stands = standing(judgements)
    witnesses = _Witnesses(said)
    clusters = _clusters(witnesses, stands)
    corrected = corrections(stands)
    entities = _entities(witnesses, clusters, corrected)
    corrected.entities, corrected.find = entities, clusters.find
    relations = list(_relations(said, witnesses, clusters, corrected))
    entities |= corrected.made
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


def _entities(witnesses: _Witnesses, clusters: Clusters, corrected: Corrections) -> dict[str, Entity]:
    gathered: dict[str, list[tuple[Facts, Entity]]] = defaultdict(list)
    for id_, statements in sorted(witnesses.by_id.items()):
        gathered[clusters.find(id_)] += statements
    entities = {}
    for id_, statements in gathered.items():
        ids = {id_, *(entity.id for _, entity in statements)}
        if not ids & corrected.wrong:
            entities[id_] = corrected.entity(_one(id_, statements), ids)
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
    said: Sequence[Facts], witnesses: _Witnesses, clusters: Clusters, corrected: Corrections
) -> Iterator[Relation]:
    gathered: dict[Key, list[Relation]] = defaultdict(list)
    for facts in said:
        for relation in facts.relations:
            head = clusters.find(witnesses.id(facts, relation.head))
            tail = clusters.find(witnesses.id(facts, relation.tail))
            gathered[relation.type, head, tail].append(relation)
    placed: dict[Key, list[tuple[Settled, list[Relation]]]] = defaultdict(list)
    for key, relations in gathered.items():
        settled = corrected.settle(key, {relation_id(*key), *(relation.id for relation in relations)})
        if not settled.ids & corrected.wrong:
            placed[settled.key].append((settled, relations))
    for key in sorted(placed):
        if key[1] != key[2]:
            yield _settled(key, placed[key], corrected)


def _settled(key: Key, groups: Sequence[tuple[Settled, list[Relation]]], corrected: Corrections) -> Relation:
    """One fact of all that was read as it or corrected to it."""
    if len(groups) == 1:
        settled, relations = groups[0]
        return corrected.relation(_joined(key, relations), settled)
    joined = _joined(key, [relation for _, relations in groups for relation in relations])
    values = {name: value for settled, _ in sorted(groups, key=_key_of) for name, value in settled.values.items()}
    ids = frozenset(id_ for settled, _ in groups for id_ in settled.ids)
    return corrected.relation(joined, Settled(key, ids, values))


def _key_of(group: tuple[Settled, list[Relation]]) -> list[str]:
    return sorted(group[0].ids)


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
