"""One graph from the facts of all documents: same by kind and key, never by likeness; judgements of persons win.

Facts are taken one document at a time and kept packed (`kg.packed`); so is the graph that they make.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kg.model import Entity, Facts, PolicyGraph, Value
from kg.packed import Packed, Statements, pack_entity, unpack_entity
from kg.resolve.clusters import Clusters
from kg.resolve.compare import compare_policies
from kg.resolve.corrections import Corrections, corrections
from kg.resolve.judgements import Judgement, Verdict, standing
from kg.resolve.merge_relations import Gathered
from kg.resolve.merge_witnesses import Witness, Witnesses

CONFLICTS = "conflicts"
_UNCOMPARED = frozenset({"text", "outline", "number", "first_line", "last_line"})  # these differ without contradiction


def merge(facts: Iterable[Facts], judgements: Iterable[Judgement] = ()) -> PolicyGraph:
    """What all documents say together; the same for every order of documents and judgements."""
    stands = standing(judgements)
    statements = Statements()
    witnesses = Witnesses(facts, statements)
    clusters = _clusters(witnesses, stands)
    corrected = corrections(stands)
    entities = dict(_entities(witnesses, clusters, corrected))
    corrected.entities, corrected.find = Packed(entities, unpack_entity), clusters.find
    gathered = Gathered(statements, witnesses, clusters)
    gathered.correct(corrected)
    entities |= {made.id: pack_entity(made) for made in corrected.made.values()}
    held = Packed(dict(sorted(entities.items())), unpack_entity)
    return PolicyGraph(held, gathered.between(held))


def _clusters(witnesses: Witnesses, judgements: Sequence[Judgement]) -> Clusters:
    """Which identifiers are one thing: by 发文字号, and by the word of a person."""
    clusters = Clusters((one.subject, one.other) for one in judgements if one.verdict is Verdict.DIFFERENT)
    for judgement in judgements:
        if judgement.verdict is Verdict.SAME:
            clusters.join(judgement.subject, judgement.other)
    for one, other in _pairs(witnesses):
        if compare_policies(one, other).score == 1.0:
            clusters.join(one.id, other.id)
    return clusters


def _pairs(witnesses: Witnesses) -> Iterator[tuple[Entity, Entity]]:
    """Policies that share a number, each with the next of its block."""
    blocks: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
    for number, id_, held in witnesses.numbered():
        blocks[number].setdefault(id_, held)
    for block in blocks.values():
        for one, other in pairwise(block.items()):
            yield unpack_entity(*one), unpack_entity(*other)


def _entities(witnesses: Witnesses, clusters: Clusters, corrected: Corrections) -> Iterator[tuple[str, bytes]]:
    """Every thing that stands, packed."""
    for id_, members in _sets(witnesses, clusters):
        ids = {id_, *members}
        if ids & corrected.wrong:
            continue
        if corrected.touch(ids):
            yield id_, pack_entity(corrected.entity(_one(id_, members, witnesses), ids))
        elif len(members) == 1 == witnesses.count(members[0]):
            yield id_, witnesses.alone(members[0])
        else:
            yield id_, pack_entity(_one(id_, members, witnesses))


def _sets(witnesses: Witnesses, clusters: Clusters) -> Iterator[tuple[str, list[str]]]:
    """The identifiers that are one thing, after the one that stands for it, in the order of the first of each."""
    others: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in witnesses:
        if (stands := clusters.find(id_)) != id_:
            others[stands].append(id_)
    for id_ in witnesses:
        stands = clusters.find(id_)
        members = others.get(stands, [])
        if stands == id_:
            yield id_, [id_, *members]
        elif stands not in witnesses and members[0] == id_:
            yield stands, members


def _one(id_: str, members: Sequence[str], witnesses: Witnesses) -> Entity:
    """One entity from all its statements; where they disagree, the better witness is believed and both are kept."""
    statements = sorted((said for member in members for said in witnesses.of(member)), key=_trust)
    first = statements[0].entity
    if len(statements) == 1:
        return Entity(id_, first.type, first.name, first.aliases, first.properties)
    name = _name([said.entity for said in statements], first)
    aliases = {alias for said in statements for alias in (said.entity.name, *said.entity.aliases)} - {name}
    properties, conflicts = _properties(statements)
    if conflicts:
        properties[CONFLICTS] = conflicts
    return Entity(id_, first.type, name, tuple(sorted(aliases)), properties)


def _trust(said: Witness) -> tuple[bool, int, str, str]:
    """A document that is the policy itself comes first, then the one that says most."""
    return (not said.own, -len(said.entity.properties), said.document, said.entity.name)


def _name(entities: Sequence[Entity], first: Entity) -> str:
    if first.type == "Policy":
        return first.name
    counted = Counter(entity.name for entity in entities)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _properties(statements: Sequence[Witness]) -> tuple[dict[str, Value], tuple[str, ...]]:
    chosen: dict[str, Value] = {}
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in statements:
        for name, value in one.entity.properties.items():
            chosen.setdefault(name, value)
            said[name][str(value)].add(one.source)
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
