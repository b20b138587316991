"""What the page is told of questions, things and progress: plain values, no markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from kg.model import Entity
from kg.ontology import ontology
from kg.review.questions import FactQuestion, PairQuestion, Question
from kg.review.reviewer import Reviewer
from kg.review.standing import Answered

Json = dict[str, Any]

_MOST = 400  # questions told at once


def told_session(reviewer: Reviewer) -> Json:
    """What the page needs to know at first: the person, the words of the ontology, the documents."""
    kinds = ontology()
    facts = Counter(question.shown.document for question in reviewer.facts().values())
    return {
        "by": reviewer.by,
        "types": [{"name": one.name, "zh": one.zh, "en": one.en, "colour": one.colour} for one in kinds.types.values()],
        "relations": [
            {"name": one.name, "zh": one.zh, "en": one.en, "pairs": sorted(map(list, one.pairs))}
            for one in kinds.relations.values()
            if one.evidence
        ],
        "documents": [
            {"id": id_, "source": source, "facts": facts[id_]}
            for id_, source in sorted(reviewer.sources.items(), key=_name)
        ],
    }


def told_questions(reviewer: Reviewer, document: str, kind: str, order: str, left: bool) -> Json:
    """The questions of a document or of all, of one kind or of all, in the order asked for."""
    chosen = [one for one in reviewer.asked.values() if _fits(one, document, kind)]
    if order == "text":
        chosen = sorted(chosen, key=_in_text)
    open_ = [one for one in chosen if not left or reviewer.standing.answered(one.id) is None]
    return {"questions": [told(reviewer, one) for one in open_[:_MOST]], "found": len(open_), **progress(reviewer)}


def progress(reviewer: Reviewer) -> Json:
    """How many questions there are, and how many are answered."""
    answered = sum(reviewer.standing.answered(id_) is not None for id_ in reviewer.asked)
    return {"all": len(reviewer.asked), "answered": answered}


def told(reviewer: Reviewer, question: Question) -> Json:
    """One question with its answer, if it has one."""
    made = _fact(question) if isinstance(question, FactQuestion) else _pair(question)
    return {**made, "id": question.id, "gain": round(question.gain, 3), "answered": _answered(reviewer, question.id)}


def found_things(reviewer: Reviewer, words: str, type_: str, most: int = 20) -> list[Json]:
    """Things by a part of their name or another name, the shortest first."""
    words = words.strip()
    fitting = (
        thing
        for thing in reviewer.things.values()
        if (not type_ or thing.type == type_) and words and _named(thing, words)
    )
    return [
        _thing(thing) for thing in sorted(fitting, key=lambda thing: (len(thing.name), thing.name, thing.id))[:most]
    ]


def sentences(reviewer: Reviewer, thing: str, most: int = 8) -> list[Json]:
    """Some sentences that name a thing, with the fact that each says."""
    naming = (one for one in reviewer.facts().values() if thing in (one.head.id, one.tail.id))
    return [
        {
            "quote": one.shown.quote,
            "sentence": _sentence(ontology().relations[one.type].sentence_zh, one),
            "source": one.shown.source,
            "line": one.shown.line,
        }
        for one in islice(naming, most)
    ]


def marks(reviewer: Reviewer, document: str, start: int, end: int) -> Iterator[list[Any]]:
    """Every fact that was read in a range of a document: where, its question, and what it was answered."""
    for question in reviewer.facts().values():
        for said in question.evidence:
            if said.document == document and said.start < end and said.end > start:
                answered = reviewer.standing.answered(question.id)
                yield [said.start, said.end, question.id, answered.verdict.value if answered else ""]


def _fits(question: Question, document: str, kind: str) -> bool:
    if isinstance(question, PairQuestion):
        return kind in ("", "pairs") and not document
    return kind in ("", "facts", question.type) and (
        not document or any(said.document == document for said in question.evidence)
    )


def _in_text(question: Question) -> tuple[str, int, str]:
    if isinstance(question, PairQuestion):
        return "\uffff", 0, question.id
    return question.shown.source, question.shown.start, question.id


def _fact(question: FactQuestion) -> Json:
    said = question.shown
    kind = ontology().relations[question.type]
    return {
        "kind": "fact",
        "type": question.type,
        "zh": kind.zh,
        "en": kind.en,
        "sentence": [_sentence(pattern, question) for pattern in (kind.sentence_zh, kind.sentence_en)],
        "head": _thing(question.head),
        "tail": _thing(question.tail),
        "confidence": round(question.confidence, 3),
        "together": question.together,
        "deadline": str(question.properties.get("deadline", "")),
        "deadline_text": str(question.properties.get("deadline_text", "")),
        "quote": said.quote,
        "rule": said.rule,
        "document": said.document,
        "source": said.source,
        "line": said.line,
        "start": said.start,
        "end": said.end,
        "statements": len(question.evidence),
    }


def _pair(question: PairQuestion) -> Json:
    return {
        "kind": "pair",
        "head": _thing(question.one),
        "tail": _thing(question.other),
        "likeness": round(question.likeness, 2),
        "together": question.moved,
    }


def _thing(thing: Entity) -> Json:
    aliases = list(thing.aliases[:8])
    known = {name: str(thing.properties.get(name, "")) for name in ("place", "policy")}
    return {"id": thing.id, "type": thing.type, "name": thing.name, "aliases": aliases, **known}


def _answered(reviewer: Reviewer, id_: str) -> Json | None:
    answered: Answered | None = reviewer.standing.answered(id_)
    if answered is None:
        return None
    values = {name: _shown(reviewer, value) for name, value in answered.values.items()}
    return {"verdict": answered.verdict.value, "by": answered.by, "date": answered.date[:16], "values": values}


def _shown(reviewer: Reviewer, value: str) -> str:
    return reviewer.things[value].name if value in reviewer.things else value


def _sentence(pattern: str, question: FactQuestion) -> str:
    names = {"head": question.head.name, "tail": question.tail.name}
    for end in ("head", "tail"):
        before, mark, after = pattern.partition(f"{{{end}}}")
        pattern = f"{before}\0{end}\0{after}" if mark else pattern
    return "".join(names.get(piece, piece) if at % 2 else piece for at, piece in enumerate(pattern.split("\0")))


def _named(thing: Entity, words: str) -> bool:
    return words in thing.name or any(words in alias for alias in thing.aliases)


def _name(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[1], pair[0]


def told_all(reviewer: Reviewer, questions: Iterable[str]) -> list[Json]:
    """Several questions, those that are still asked."""
    return [told(reviewer, reviewer.asked[id_]) for id_ in questions if id_ in reviewer.asked]
