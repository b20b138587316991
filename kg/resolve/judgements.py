"""A person's judgement is data: one line each, dated, undoable, and stronger than any rule."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from kg.model import KgError


class JudgementError(KgError):
    """A judgement cannot be read; the message names the line and what to write."""


class Verdict(StrEnum):
    """What a person says of two things, or of one fact."""

    SAME = "same"  # two entities are one
    DIFFERENT = "different"  # two entities are not one, whatever a rule says
    UNSURE = "unsure"  # looked at, not decided: rules decide
    RIGHT = "right"  # a relation holds
    WRONG = "wrong"  # a relation does not hold, or an entity is none
    CORRECT = "correct"  # a property of an entity or relation has another value


OF_TWO = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One decision of one person: of two entities, of one fact, or of one value."""

    date: str  # ISO date and time
    by: str
    verdict: Verdict
    subject: str  # id of an entity or relation
    other: str = ""  # id of the second entity
    property: str = ""  # of a correction
    value: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.subject or not self.by or not self.date:
            raise JudgementError(f"A judgement needs subject, by and date; got {self!r}.")
        if (self.verdict in OF_TWO) != bool(self.other):
            raise JudgementError(f"'{self.verdict}' is said of {'two entities' if self.verdict in OF_TWO else 'one'}.")

    def to_line(self) -> str:
        """The judgement as one line of JSON, empty fields left out."""
        said = {key: value for key, value in asdict(self).items() if value}
        return json.dumps(said, ensure_ascii=False, sort_keys=True)


def from_line(line: str, number: int = 0) -> Judgement:
    """The judgement that a line of JSON holds."""
    try:
        said = json.loads(line)
        return Judgement(**{**said, "verdict": Verdict(said["verdict"])})
    except (ValueError, KeyError, TypeError) as error:
        raise JudgementError(
            f"Line {number} is no judgement ({error}); write one JSON object as `to_line` does."
        ) from None


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that stand: of several on the same question, the latest."""
    latest: dict[tuple[str, ...], Judgement] = {}
    for judgement in sorted(judgements):
        latest[_question(judgement)] = judgement
    return tuple(latest[question] for question in sorted(latest))


def _question(judgement: Judgement) -> tuple[str, ...]:
    if judgement.verdict in OF_TWO:
        return ("pair", *sorted((judgement.subject, judgement.other)))
    if judgement.verdict is Verdict.CORRECT:
        return ("value", judgement.subject, judgement.property)
    return ("fact", judgement.subject)
