"""What the page may ask and say, each by its name; wrong values are a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kg.resolve.judgements import Judgement, Verdict
from kg.review import telling
from kg.review.answers import Answer, ReviewError
from kg.review.passages import text_of_any
from kg.review.reviewer import Reviewer

Json = dict[str, Any]

_BEFORE, _AFTER, _MOST_LINES = 30, 60, 400


def session(reviewer: Reviewer, given: Mapping[str, str]) -> Json:
    """What the page needs to know at first."""
    return telling.told_session(reviewer)


def questions(reviewer: Reviewer, given: Mapping[str, str]) -> Json:
    """The questions, by document, kind and order; with `left`, those without an answer."""
    document, kind, order = (given.get(name, "") for name in ("document", "kind", "order"))
    return telling.told_questions(reviewer, document, kind, order, left=given.get("left") == "1")


def question(reviewer: Reviewer, given: Mapping[str, str]) -> Json:
    """One question."""
    return telling.told(reviewer, reviewer.question(given.get("id", "")))


def passage(reviewer: Reviewer, given: Mapping[str, str]) -> Json:
    """The text of a document around an offset, with what is marked in it; `lines` empty where the file is gone."""
    document = given.get("document", "")
    text = text_of_any(reviewer.paths(document), document) if document in reviewer.sources else None
    if text is None:
        return {"lines": [], "mentions": [], "facts": [], "start": 0, "end": 0, "more": [False, False]}
    before, after = _number(given, "before", _BEFORE), _number(given, "after", _AFTER)
    told = text.passage(_number(given, "at", 0, most=10**9), before, after)
    return {**told, "facts": list(telling.marks(reviewer, document, told["start"], told["end"]))}


def things(reviewer: Reviewer, given: Mapping[str, str]) -> Json:
    """Things by a part of a name."""
    return {"things": telling.found_things(reviewer, given.get("words", ""), given.get("type", ""))}


def sentences(reviewer: Reviewer, given: Mapping[str, str]) -> Json:
    """Some sentences that name a thing."""
    return {"facts": telling.sentences(reviewer, given.get("thing", ""))}


def judge(reviewer: Reviewer, given: Json) -> Json:
    """Record an answer to a question."""
    id_, by = _words(given, "question"), _words(given, "by")
    values = given.get("values", {})
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise ReviewError("The values of a correction are words.")
    answer = Answer(_verdict(given), values, _words(given, "note"))
    return _changed(reviewer, reviewer.answer(id_, answer, by))


def change(reviewer: Reviewer, given: Json) -> Json:
    """Correct the name or type of a thing, or say that it is none."""
    id_, name, value, by = (_words(given, key) for key in ("thing", "property", "value", "by"))
    return _changed(reviewer, reviewer.change(id_, name, value, by))


def undo(reviewer: Reviewer, given: Json) -> Json:
    """Take the last answer back."""
    return _changed(reviewer, reviewer.undo(_words(given, "by")))


def apply(reviewer: Reviewer, given: Json) -> Json:
    """Make the graph again."""
    nodes, edges = reviewer.apply()
    return {"nodes": nodes, "edges": edges}


READS: Mapping[str, Callable[[Reviewer, Any], Json]] = {
    "session": session,
    "questions": questions,
    "question": question,
    "passage": passage,
    "things": things,
    "sentences": sentences,
}
CHANGES: Mapping[str, Callable[[Reviewer, Any], Json]] = {
    "judge": judge,
    "change": change,
    "undo": undo,
    "apply": apply,
}


def _changed(reviewer: Reviewer, judgements: Iterable[Judgement]) -> Json:
    ids = dict.fromkeys("|".join(sorted((one.subject, one.other))) if one.other else one.subject for one in judgements)
    return {"changed": telling.told_all(reviewer, ids), "subjects": list(ids), **telling.progress(reviewer)}


def _verdict(given: Json) -> Verdict:
    try:
        return Verdict(_words(given, "answer"))
    except ValueError:
        said = ", ".join(verdict.value for verdict in Verdict)
        raise ReviewError(f"An answer is one of {said}.") from None


def _words(given: Json, name: str) -> str:
    value = given.get(name, "")
    if not isinstance(value, str):
        raise ReviewError(f"'{name}' is words.")
    return value


def _number(given: Mapping[str, str], name: str, default: int, most: int = _MOST_LINES) -> int:
    value = given.get(name, "")
    return min(most, int(value)) if value.isascii() and value.isdecimal() and len(value) < 12 else default
