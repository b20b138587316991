"""Matching the facts of one document: true, spurious and missed, by label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.evaluate.gold import RESPONSIBILITY, GoldDocument, Json, names_of
from kg.evaluate.words import bare

_KEYED = frozenset({"Task", "Target", "Policy", "Result", "Incentive"})  # scored through relations, not as names
_UNSCORED = frozenset({"PART_OF", "REPORTS_RESULT", "OFFERS", "STATED_IN"})
_FORMS = ("marked", "prose", "table")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One fact that was missed or is spurious."""

    label: str
    kind: str  # missed, spurious
    source: str
    text: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One extracted relation that the gold can judge: its rule, its confidence, and whether it is right."""

    document: str
    label: str
    rule: str
    confidence: float
    right: bool


@dataclass(slots=True)
class Tally:
    """Counts [true, spurious, missed] by label, the mistakes behind them, and each extracted relation, judged."""

    source: str
    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    mistakes: list[Mistake] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    def add(self, label: str, match: Match, show: Callable[[Any], str]) -> None:
        """Count a match under a label and note its mistakes."""
        row = self.counts[label]
        row[0] += len(match.pairs)
        row[1] += len(match.spurious)
        row[2] += len(match.missed)
        self.mistakes += [Mistake(label, "missed", self.source, show(x)) for x in match.missed]
        self.mistakes += [
            Mistake(label, "spurious", self.source, show(x), x.get("rule", "") if isinstance(x, dict) else "")
            for x in match.spurious
        ]

    def judge(self, label: str, match: Match) -> None:
        """Note of each extracted relation whether it is right."""
        found = [(p, True) for _, p in match.pairs] + [(p, False) for p in match.spurious]
        self.outcomes += [
            Outcome(self.source, label, p.get("rule", ""), float(p.get("confidence", 1.0)), right) for p, right in found
        ]


@dataclass(frozen=True, slots=True)
class Match:
    """A one-to-one matching of gold and predicted facts."""

    pairs: Sequence[tuple[Any, Any]] = ()
    missed: Sequence[Any] = ()
    spurious: Sequence[Any] = ()


def match(gold: Sequence[Any], predicted: Sequence[Any], same: Callable[[Any, Any], bool]) -> Match:
    """Match greedily in the order of the predictions; an optional gold fact is neither owed nor spurious."""
    optional = [fact for fact in gold if _is_optional(fact)]
    left = [fact for fact in gold if not _is_optional(fact)]
    pairs: list[tuple[Any, Any]] = []
    spurious: list[Any] = []
    for candidate in predicted:
        at = _first(left, candidate, same)
        if at is not None:
            pairs.append((left.pop(at), candidate))
        elif _first(optional, candidate, same) is None:
            spurious.append(candidate)
    return Match(pairs, left, spurious)


def _is_optional(fact: Any) -> bool:
    return isinstance(fact, dict) and bool(fact.get("optional"))


def _first(gold: Sequence[Any], candidate: Any, same: Callable[[Any, Any], bool]) -> int | None:
    return next((at for at, fact in enumerate(gold) if same(fact, candidate)), None)


def score_document(gold: GoldDocument, predicted: Json) -> Tally:
    """Every count of one document."""
    tally = Tally(str(predicted.get("source", gold.name)))
    if gold.scores_policies:
        _score_policies(gold, predicted, tally)
    if gold.scores_entities:
        _score_entities(gold, predicted, tally)
    _score_relations(gold, predicted, tally)
    return tally


def _score_policies(gold: GoldDocument, predicted: Json, tally: Tally) -> None:
    found = match(gold.content["policies"], predicted.get("policies", []), _same_title)
    tally.add("policy.title", found, lambda p: str(p["title"]))
    for label in ("doc_number", "date", "place"):
        for one, other in found.pairs:
            _score_field(label, one.get(label), other.get(label), tally)
    for one, other in found.pairs:
        issuers = match(one.get("issuers") or [], other.get("issuers") or [], _same_issuer)
        tally.add("policy.issuer", issuers, str)


def _same_title(gold: Json, predicted: Json) -> bool:
    one, other = bare(gold["title"]), bare(predicted["title"])
    return one in other or other in one


def _same_issuer(accepted: Sequence[str], issuer: str) -> bool:
    return bare(issuer) in {bare(name) for name in accepted}


def _score_field(label: str, gold: str | None, predicted: str | None, tally: Tally) -> None:
    one, other = bare(gold), bare(predicted)
    if not one and not other:
        return
    if one == other or (label == "place" and _one_holds(one, other)):
        found = Match(pairs=[(gold, predicted)])
    else:
        found = Match(missed=[gold] if one else [], spurious=[predicted] if other else [])
    tally.add(f"policy.{label}", found, str)


def _one_holds(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)


def _score_entities(gold: GoldDocument, predicted: Json, tally: Tally) -> None:
    kinds: dict[str, tuple[list[Json], list[Json]]] = defaultdict(lambda: ([], []))
    for side, entities in enumerate((gold.entities or [], predicted.get("entities", []))):
        for entity in entities:
            if entity["type"] not in _KEYED:
                kinds[entity["type"]][side].append(entity)
    for kind, (expected, found) in sorted(kinds.items()):
        matched = match(expected, found, lambda g, p: bool(names_of(g) & names_of(p)))
        tally.add(f"entity.{kind}", matched, _entity_name)
        if kind == "Agency":
            tally.add("entity.Agency.linked", _linked(matched), _entity_name)


def _entity_name(entity: Json) -> str:
    return str((entity.get("names") or [entity.get("name")])[0])


def _linked(matched: Match) -> Match:
    good = [(g, p) for g, p in matched.pairs if bare(p["name"]) in {bare(n) for n in g["names"]}]
    bad = [pair for pair in matched.pairs if pair not in good]
    return Match(good, [*matched.missed, *(g for g, _ in bad)], [*matched.spurious, *(p for _, p in bad)])


def _score_relations(gold: GoldDocument, predicted: Json, tally: Tally) -> None:
    expected, predictions = _by_type(gold.relations), _by_type(predicted.get("relations", []))
    for kind in sorted((expected.keys() | predictions.keys()) - _UNSCORED):
        if gold.complete is not None and kind not in gold.complete:
            continue
        found = match(expected.get(kind, []), predictions.get(kind, []), gold.same_relation)
        tally.add(f"rel.{kind}", found, show_relation)
        tally.judge(f"rel.{kind}", found)
        if kind in RESPONSIBILITY:
            _score_forms(found, tally)
            tally.add("deadline", _deadlines(found), show_relation)


def _by_type(relations: Sequence[Json]) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = defaultdict(list)
    for relation in relations:
        found[relation["type"]].append(relation)
    return dict(found)


def _score_forms(found: Match, tally: Tally) -> None:
    for form in _FORMS:
        row = tally.counts[f"recall.{form}"]
        row[0] += sum(g.get("form") == form for g, _ in found.pairs)
        row[2] += sum(g.get("form") == form for g in found.missed)


def _deadlines(found: Match) -> Match:
    due = [(g, p) for g, p in found.pairs if (g.get("properties") or {}).get("deadline")]
    good = [(g, p) for g, p in due if _deadline(g) == _deadline(p)]
    return Match(good, [g for g, p in due if (g, p) not in good])


def _deadline(relation: Json) -> str:
    return bare((relation.get("properties") or {}).get("deadline"))


def show_relation(relation: Json) -> str:
    """A relation as one line for a list of mistakes."""
    words = (relation.get("quote") or relation.get("evidence") or "")[:60]
    return f"{relation['head']['name'][:40]} -{relation['type']}-> {relation['tail']['name']}  ‹{words}›"
