"""The steps by which an edge came into the graph: words, rule, scope, members, names, witnesses, judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.ledger import Ledger
from kg.model import Entity, Evidence, PolicyGraph, Relation, Value
from kg.ontology import ontology
from kg.resolve.judgements import Judgement, standing
from kg.why.finding import find_relations, listed
from kg.why.names import Naming, namings
from kg.why.rules import Sentence, reads_as


@dataclass(frozen=True, slots=True)
class Witness:
    """One statement of the edge: where it stands, its words, and what its rule reads."""

    source: str
    line: int
    quote: str
    rule: str
    reads_as: Sentence
    confidence: float


@dataclass(frozen=True, slots=True)
class Fellow:
    """Another edge that the same words say: its role, the thing at its end, and its place in the list."""

    type: str
    name: str
    order: int


@dataclass(frozen=True, slots=True)
class Why:
    """Everything that led to one edge."""

    id: str
    type: str
    head: Entity
    tail: Entity
    sentence: Sentence
    witnesses: tuple[Witness, ...]  # the surest first
    scope: tuple[str, ...]  # from the policy down to the task
    fellows: tuple[Fellow, ...]  # in the order of the words
    names: tuple[Naming, ...]
    properties: dict[str, Value] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """Several edges are what was named: each with a line of words, and how many there are in all."""

    lines: tuple[tuple[str, str], ...]  # id, words
    count: int


def why(edge: str, graph: PolicyGraph, ledger: Ledger | None = None) -> Why | Candidates:
    """The steps that led to an edge, named by its id or by words of its ends and type; candidates where several fit."""
    found = find_relations(graph, edge)
    if len(found) > 1:
        return Candidates(tuple((one.id, _line(one, graph)) for one in listed(found)), len(found))
    return _explain(found[0], graph, ledger.judgements() if ledger else ())


def _line(relation: Relation, graph: PolicyGraph) -> str:
    head, tail = graph.entities[relation.head], graph.entities[relation.tail]
    return f"{head.name} {relation.type} {tail.name}"


def _explain(relation: Relation, graph: PolicyGraph, judgements: Iterable[Judgement]) -> Why:
    head, tail = graph.entities[relation.head], graph.entities[relation.tail]
    quote = relation.evidence[0].quote if relation.evidence else ""
    ids = {relation.id, head.id, tail.id}
    return Why(
        relation.id,
        relation.type,
        head,
        tail,
        _sentence(relation.type, head.name, tail.name),
        tuple(_witness(said) for said in relation.evidence),
        tuple(_scope(head, graph)),
        tuple(_fellows(relation, graph)),
        tuple(naming for end in (head, tail) if end.type != "Task" for naming in namings(end, quote)),
        dict(relation.properties),
        tuple(one for one in standing(judgements) if ids & {one.subject, one.other}),
    )


def _sentence(type_: str, head: str, tail: str) -> Sentence:
    said = ontology().relations[type_]
    return Sentence(said.sentence_zh.format(head=head, tail=tail), said.sentence_en.format(head=head, tail=tail))


def _witness(said: Evidence) -> Witness:
    return Witness(said.source, said.line, said.quote, said.rule, reads_as(said.rule), said.confidence)


def _scope(head: Entity, graph: PolicyGraph) -> Iterator[str]:
    """Where the head stands: its policy, the headings over it, and its own words."""
    above = (one for one in graph.relations.values() if one.type == "PART_OF" and one.head == head.id)
    yield from sorted(graph.entities[one.tail].name for one in above)
    if outline := head.properties.get("outline"):
        yield str(outline)
    number = str(head.properties.get("number", ""))
    yield f"{number}{head.name}" if number and not head.name.startswith(number) else head.name


def _fellows(relation: Relation, graph: PolicyGraph) -> Iterator[Fellow]:
    """The other edges of the same head that the same words say."""
    said = {(one.document, one.start, one.end) for one in relation.evidence}
    for other in _ordered(graph.relations.values()):
        same = other.head == relation.head and other.id != relation.id
        if same and any((one.document, one.start, one.end) in said for one in other.evidence):
            yield Fellow(other.type, graph.entities[other.tail].name, _order(other))


def _ordered(relations: Iterable[Relation]) -> list[Relation]:
    return sorted(relations, key=lambda one: (one.type, _order(one), one.id))


def _order(relation: Relation) -> int:
    order = relation.properties.get("order", 0)
    return order if isinstance(order, int) else 0
