"""From a person's answer to the judgements that the ledger keeps; an answer that makes no sense is a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.model import KgError
from kg.ontology import ontology
from kg.resolve.judgements import Judgement, Verdict
from kg.review.questions import FactQuestion, PairQuestion, Question

_LONGEST = 200  # characters of a name, a deadline or a signature
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
AS_READ = ""  # the value of a correction that takes another back
CORRECTED = ("type", "head", "tail", "deadline")  # what of a fact can be corrected


class ReviewError(KgError):
    """An answer cannot be taken; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says to one question."""

    verdict: Verdict
    values: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


def fact_judgements(
    question: FactQuestion, answer: Answer, by: str, date: str, types: Mapping[str, str], corrected: Iterable[str] = ()
) -> Iterator[Judgement]:
    """The judgements of an answer to a fact; `types` tells the type of each thing, `corrected` what is corrected now.

    A fact confirmed as it was read loses its corrections, and one that is corrected is no longer wrong.
    """
    if answer.verdict not in (Verdict.RIGHT, Verdict.WRONG, Verdict.CORRECT):
        raise ReviewError(f"'{answer.verdict}' is said of two names; say right, wrong or correct of a fact.")
    values = dict.fromkeys(corrected, AS_READ) if answer.verdict is Verdict.RIGHT else {}
    if answer.verdict is Verdict.CORRECT:
        values = _checked(question, answer.values, types)
    said = Verdict.WRONG if answer.verdict is Verdict.WRONG else Verdict.RIGHT
    yield Judgement(date, by, said, question.id, note=_clean(answer.note, "note"))
    for name, value in sorted(values.items()):
        yield Judgement(date, by, Verdict.CORRECT, question.id, property=name, value=value)


def pair_judgements(question: PairQuestion, answer: Answer, by: str, date: str) -> Iterator[Judgement]:
    """The judgement of an answer to a pair of names."""
    if answer.verdict not in (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE):
        raise ReviewError(f"'{answer.verdict}' is said of a fact; say same, different or unsure of two names.")
    one, other = question.id.split("|")
    yield Judgement(date, by, answer.verdict, one, other, note=_clean(answer.note, "note"))


def judgements_of(
    question: Question, answer: Answer, by: str, date: str, types: Mapping[str, str], corrected: Iterable[str] = ()
) -> list[Judgement]:
    """The judgements of an answer to any question."""
    by = _clean(by, "name")
    if not by:
        raise ReviewError("A judgement is signed; give your name with --by, or in the field at the head of the page.")
    if isinstance(question, PairQuestion):
        return list(pair_judgements(question, answer, by, date))
    return list(fact_judgements(question, answer, by, date, types, corrected))


def _checked(question: FactQuestion, values: Mapping[str, str], types: Mapping[str, str]) -> dict[str, str]:
    if unknown := sorted(set(values) - set(CORRECTED)):
        raise ReviewError(f"'{unknown[0]}' cannot be corrected; correct one of {', '.join(CORRECTED)}.")
    clean = {name: _clean(value, name) for name, value in values.items()}
    if not clean:
        raise ReviewError("A correction says what is to stand instead: another role, body or deadline.")
    ends = [
        types.get(clean.get(end, ""), thing.type) for end, thing in (("head", question.head), ("tail", question.tail))
    ]
    check_role(clean.get("type") or question.type, *ends)
    return clean


def check_role(type_: str, head: str, tail: str) -> None:
    """Refuse a relation that the ontology lacks, or does not allow between these types."""
    kind = ontology().relations.get(type_)
    if kind is None:
        raise ReviewError(f"'{type_}' is no relation; choose one of {', '.join(ontology().relations)}.")
    if not kind.joins(head, tail):
        raise ReviewError(f"{type_} ({kind.zh}) cannot join {head} and {tail}; choose another relation or body.")


def _clean(words: str, what: str) -> str:
    if not isinstance(words, str) or len(words) > _LONGEST or _CONTROL.search(words):
        raise ReviewError(f"The {what} must be words of at most {_LONGEST} characters on one line.")
    return words.strip()
