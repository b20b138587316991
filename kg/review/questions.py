"""What a person is asked, in the order in which an answer is worth most.

What an answer is expected to change is

    gain = chance that the reading is wrong × facts that hang on it

For a fact the chance is 1 − confidence (of its best statement), and what hangs on it are the facts that one rule read
in the same sentence: they are right or wrong together. For two names that may be one thing the chance is
1 − |2·likeness − 1|, greatest where likeness says nothing, and what hangs on it are the facts of the smaller one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Entity, Evidence, Facts, Value
from kg.ontology import ontology
from kg.review.likeness import alike

_MOST_PAIRS = 500


@dataclass(frozen=True, slots=True)
class FactQuestion:
    """Does this sentence say this fact?"""

    id: str  # of the relation, as its document names it
    type: str
    head: Entity
    tail: Entity
    evidence: tuple[Evidence, ...]
    properties: Mapping[str, Value] = field(default_factory=dict)
    together: int = 1  # facts that the same rule read in the same sentence

    @property
    def confidence(self) -> float:
        """That of the best statement."""
        return max(said.confidence for said in self.evidence)

    @property
    def gain(self) -> float:
        """What an answer is expected to change."""
        return (1.0 - self.confidence) * self.together

    @property
    def shown(self) -> Evidence:
        """The statement that is shown: the one that is least sure of itself."""
        return min(self.evidence, key=lambda said: (said.confidence, said.source, said.start))


@dataclass(frozen=True, slots=True)
class PairQuestion:
    """Are these two names one thing?"""

    one: Entity
    other: Entity
    likeness: float
    moved: int  # facts of the smaller of the two

    @property
    def id(self) -> str:
        """Both identifiers, the smaller first."""
        return "|".join(sorted((self.one.id, self.other.id)))

    @property
    def gain(self) -> float:
        """What an answer is expected to change."""
        return (1.0 - abs(2 * self.likeness - 1.0)) * self.moved


Question = FactQuestion | PairQuestion


def questions(recorded: Sequence[Facts]) -> list[Question]:
    """All that can be asked of what is recorded, what an answer would change most first."""
    facts = list(fact_questions(recorded))
    asked: list[Question] = [*facts, *pair_questions(recorded, facts)]
    return sorted(asked, key=_order)


def fact_questions(recorded: Iterable[Facts]) -> Iterator[FactQuestion]:
    """Every fact with a sentence; one that several documents state is one question."""
    said: dict[str, set[Evidence]] = defaultdict(set)
    first: dict[str, tuple[str, Entity, Entity, Mapping[str, Value]]] = {}
    for facts in recorded:
        things = {entity.id: entity for entity in facts.entities}
        for relation in facts.relations:
            if ontology().relations[relation.type].evidence and relation.evidence:
                said[relation.id].update(relation.evidence)
                ends = things[relation.head], things[relation.tail]
                first.setdefault(relation.id, (relation.type, *ends, relation.properties))
    sentences = Counter(sentence for group in said.values() for sentence in set(map(_sentence, group)))
    for id_, (type_, head, tail, properties) in first.items():
        together = max(sentences[_sentence(one)] for one in said[id_])
        yield FactQuestion(id_, type_, head, tail, tuple(sorted(said[id_])), properties, together)


def pair_questions(recorded: Iterable[Facts], facts: Iterable[FactQuestion]) -> list[PairQuestion]:
    """Pairs of names that may be one thing, those whose answer moves most."""
    things: dict[str, Entity] = {}
    for one in recorded:
        for entity in one.entities:
            known = things.get(entity.id)
            aliases = {*entity.aliases, *(known.aliases if known else ())}
            things[entity.id] = Entity(entity.id, entity.type, entity.name, tuple(sorted(aliases)), entity.properties)
    joined = Counter(end.id for fact in facts for end in (fact.head, fact.tail))
    pairs = [
        PairQuestion(one, other, likeness, max(1, min(joined[one.id], joined[other.id])))
        for one, other, likeness in alike(things.values())
    ]
    return sorted(pairs, key=lambda pair: (-pair.gain, pair.id))[:_MOST_PAIRS]


def _sentence(said: Evidence) -> tuple[str, int, int, str]:
    return said.document, said.start, said.end, said.rule


def _order(question: Question) -> tuple[float, str, int, str]:
    gain = -round(question.gain, 9)
    if isinstance(question, PairQuestion):
        return gain, "", 0, question.id
    return gain, question.shown.source, question.shown.start, question.id
