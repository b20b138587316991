"""One review of a workspace: what is asked, what was answered, what is undone, and the graph made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from threading import RLock
from typing import Any

from kg.ledger import Ledger
from kg.model import Entity
from kg.pipeline.workspace import Workspace, refresh
from kg.resolve.judgements import Judgement, Verdict
from kg.review.answers import Answer, ReviewError, judgements_of
from kg.review.questions import FactQuestion, PairQuestion, Question, questions
from kg.review.standing import Standing

Json = dict[str, Any]

__all__ = ["ReviewError", "Reviewer"]


def now() -> str:
    """The moment, fine enough that two answers never share it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class Reviewer:
    """Asks, records and undoes for one workspace; safe to call from several threads."""

    def __init__(self, workspace: Workspace, by: str, clock: Callable[[], str] = now) -> None:
        self.workspace = workspace
        self.by = by
        self._clock = clock
        self._lock = RLock()
        with workspace.existing_ledger() as ledger:
            recorded = list(ledger.facts())
            self.standing = Standing(ledger.numbered_judgements())
        self.asked: dict[str, Question] = {question.id: question for question in questions(recorded)}
        self.things: dict[str, Entity] = {entity.id: entity for facts in recorded for entity in facts.entities}
        self.sources: dict[str, str] = {facts.document: facts.source for facts in recorded}
        self.types = {id_: entity.type for id_, entity in self.things.items()}

    def question(self, id_: str) -> Question:
        """A question by its identifier; a pair that nobody has asked about yet is one too."""
        if id_ in self.asked:
            return self.asked[id_]
        ends = [self.things[end] for end in id_.split("|") if end in self.things]
        if len(ends) != 2 or ends[0].id == ends[1].id:
            raise ReviewError(f"'{id_}' is no question of this workspace; it may have been read again since.")
        if ends[0].type != ends[1].type:
            raise ReviewError(f"{ends[0].name} and {ends[1].name} are of two types; correct the type of one first.")
        pair = PairQuestion(ends[0], ends[1], likeness=1.0, moved=1)
        return self.asked.setdefault(pair.id, pair)

    def answer(self, id_: str, answer: Answer, by: str = "") -> tuple[Judgement, ...]:
        """Record an answer; what the ledger now keeps of it."""
        with self._lock:
            question = self.question(id_)
            corrected = self.standing.corrected(question.id)
            made = judgements_of(question, answer, by or self.by, self._clock(), self.types, corrected)
            return self._record(made)

    def change(self, id_: str, property_: str, value: str, by: str = "") -> tuple[Judgement, ...]:
        """Correct the name or type of a thing, or say with the property `exists` that it is none."""
        with self._lock:
            if id_ not in self.things:
                raise ReviewError(f"'{id_}' is no thing of this workspace; it may have been read again since.")
            if property_ == "exists":
                return self._record([Judgement(self._clock(), by or self.by, Verdict.WRONG, id_)])
            _check_change(property_, value)
            made = Judgement(
                self._clock(), by or self.by, Verdict.CORRECT, id_, property=property_, value=value.strip()
            )
            return self._record([made])

    def record(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Record judgements that were made elsewhere, those that stand already left out."""
        with self._lock:
            return self._record([one for one in judgements if not self.standing.says(one)])

    def undo(self, by: str = "") -> tuple[Judgement, ...]:
        """Take the last answer of a person back; nothing where there is none."""
        with self._lock:
            last = self.standing.last(by or self.by)
            date = self._clock()
            with self.workspace.existing_ledger() as ledger:
                for number, _ in last:
                    ledger.undo(number, date)
                self._reread(ledger)
            return tuple(judgement for _, judgement in last)

    def apply(self) -> tuple[int, int]:
        """Make the graph again with what was judged; how many nodes and edges it has."""
        with self._lock, self.workspace.writing(), self.workspace.existing_ledger() as ledger:
            refresh(self.workspace, ledger)
            with self.workspace.store() as store:
                current = store.current()
        return (current.nodes, current.edges) if current else (0, 0)

    def paths(self, document: str) -> tuple[str, ...]:
        """The files that a document was read from."""
        with self.workspace.existing_ledger() as ledger:
            return ledger.find(document)

    def facts(self) -> Mapping[str, FactQuestion]:
        """The questions about facts."""
        return {id_: one for id_, one in self.asked.items() if isinstance(one, FactQuestion)}

    def _record(self, judgements: list[Judgement]) -> tuple[Judgement, ...]:
        with self.workspace.existing_ledger() as ledger:
            ledger.judge_all(judgements)
            self._reread(ledger)
        return tuple(judgements)

    def _reread(self, ledger: Ledger) -> None:
        self.standing = Standing(ledger.numbered_judgements())


def _check_change(property_: str, value: str) -> None:
    from kg.ontology import ontology

    if property_ not in ("name", "type") or not value.strip() or len(value) > 200:
        raise ReviewError("Of a thing, the name or the type is corrected, each to some words.")
    if property_ == "type" and value not in ontology().types:
        raise ReviewError(f"'{value}' is no type; choose one of {', '.join(ontology().types)}.")
