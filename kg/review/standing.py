"""The judgements that stand, by what they are about: what a question was answered, and what would be undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.resolve.judgements import OF_TWO, Judgement, Verdict

Numbered = tuple[int, Judgement]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a question was answered last: the verdict, by whom, when, and the corrections that stand."""

    verdict: Verdict
    by: str
    date: str
    values: Mapping[str, str] = field(default_factory=dict)


class Standing:
    """All judgements that were not undone."""

    def __init__(self, numbered: Iterable[Numbered]) -> None:
        self.all: tuple[Numbered, ...] = tuple(numbered)
        self._by: dict[str, list[Judgement]] = defaultdict(list)
        for _, judgement in self.all:
            self._by[_about(judgement)].append(judgement)
        for group in self._by.values():
            group.sort()

    def answered(self, question: str) -> Answered | None:
        """What a question was answered, or None."""
        said = self._by.get(question)
        if not said:
            return None
        values = {one.property: one.value for one in said if one.verdict is Verdict.CORRECT}
        values = {name: value for name, value in values.items() if value}
        last = next((one for one in reversed(said) if one.verdict is not Verdict.CORRECT), said[-1])
        corrected = bool(values) and last.verdict is Verdict.RIGHT and said[-1].date == _last_correction(said)
        return Answered(Verdict.CORRECT if corrected else last.verdict, last.by, last.date, values if corrected else {})

    def corrected(self, question: str) -> tuple[str, ...]:
        """The properties of a fact that a correction stands on."""
        return tuple(sorted({one.property for one in self._by.get(question, ()) if one.verdict is Verdict.CORRECT}))

    def says(self, judgement: Judgement) -> bool:
        """Whether the latest judgement on the same question says the same."""
        same = [one for one in self._by.get(_about(judgement), ()) if _aspect(one) == _aspect(judgement)]
        return bool(same) and (same[-1].verdict, same[-1].value) == (judgement.verdict, judgement.value)

    def last(self, by: str) -> tuple[Numbered, ...]:
        """The judgements of a person's last answer: all of one moment."""
        own = [one for one in self.all if one[1].by == by]
        if not own:
            return ()
        moment = max(own)[1].date
        return tuple(one for one in own if one[1].date == moment)


def _last_correction(said: list[Judgement]) -> str:
    return max(one.date for one in said if one.verdict is Verdict.CORRECT)


def _about(judgement: Judgement) -> str:
    if judgement.verdict in OF_TWO:
        return "|".join(sorted((judgement.subject, judgement.other)))
    return judgement.subject


def _aspect(judgement: Judgement) -> str:
    return judgement.property if judgement.verdict is Verdict.CORRECT else ""
