"""The score of a folder of gold documents: one row a label, groups, and a bootstrap interval over documents."""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.evaluate.gold import RESPONSIBILITY, GoldDocument, Json, read_gold
from kg.evaluate.match import Mistake, Outcome, Tally, score_document
from kg.model import KgError

_SEED, _SAMPLES = 7, 400
_LOW, _HIGH = 10, 389  # the 2.5 % and 97.5 % of 400 sorted samples


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """Counts and measures of one label; `low` and `high` bound F1 in 95 % of resampled sets of documents."""

    label: str
    tp: int
    fp: int
    fn: int
    precision: float
    recall: float
    f1: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """The rows of an evaluation, the documents without a prediction, every mistake, and every judged relation."""

    documents: int
    absent: tuple[str, ...]
    rows: tuple[ScoreRow, ...]
    mistakes: tuple[Mistake, ...]
    outcomes: tuple[Outcome, ...] = ()

    def row(self, label: str) -> ScoreRow | None:
        """The row of a label, or None where nothing of it was annotated or predicted."""
        return next((row for row in self.rows if row.label == label), None)


def read_predictions(lines: Iterable[str], name: str = "predictions") -> dict[str, Json]:
    """Predicted documents by the stem of their `source`, from JSON lines in the shape of `kg extract`."""
    found: dict[str, Json] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
            found[Path(content["source"]).stem] = content
        except (ValueError, KeyError, TypeError) as error:
            raise KgError(
                f"{name}:{number}: no prediction ({error}); write it with 'kg extract --format jsonl'."
            ) from error
    return found


def score_folder(folder: Path, predictions: Mapping[str, Json]) -> Score:
    """Score predictions, keyed by file stem, against every gold document of a folder."""
    return score_documents(read_gold(folder), predictions)


def score_documents(gold: Sequence[GoldDocument], predictions: Mapping[str, Json]) -> Score:
    """Score predictions, keyed by file stem, against gold documents."""
    tallies = [score_document(g, predictions.get(g.name, {"source": g.name})) for g in gold]
    labels = sorted(set(chain.from_iterable(tally.counts for tally in tallies)))
    return Score(
        len(gold),
        tuple(g.name for g in gold if g.name not in predictions),
        tuple(_rows(tallies, {**{label: [label] for label in labels}, **_groups(labels)})),
        tuple(chain.from_iterable(tally.mistakes for tally in tallies)),
        tuple(chain.from_iterable(tally.outcomes for tally in tallies)),
    )


def _groups(labels: Sequence[str]) -> dict[str, list[str]]:
    names = [label for label in labels if label.startswith("entity.") and not label.endswith(".linked")]
    others = [label for label in labels if label.startswith("rel.") and label[4:] not in RESPONSIBILITY]
    return {
        "ALL responsibility": [f"rel.{kind}" for kind in sorted(RESPONSIBILITY)],
        "ALL entities": names,
        "ALL other relations": others,
    }


def _rows(tallies: Sequence[Tally], labels: Mapping[str, list[str]]) -> Iterable[ScoreRow]:
    # One generator for all rows: an interval depends on its place in the table, and so agrees between programs.
    rng = random.Random(_SEED)  # noqa: S311 - resampling, not secrecy
    for label, parts in labels.items():
        counts = _total(tallies, parts)
        draws = (rng.choices(tallies, k=len(tallies)) for _ in range(_SAMPLES))
        samples = sorted(_measures(_total(draw, parts))[2] for draw in draws)
        precision, recall, f1 = _measures(counts)
        yield ScoreRow(label, *counts, precision, recall, f1, samples[_LOW], samples[_HIGH])


def _total(tallies: Sequence[Tally], labels: Sequence[str]) -> tuple[int, int, int]:
    total = [0, 0, 0]
    for tally in tallies:
        for label in labels:
            for at, count in enumerate(tally.counts.get(label, (0, 0, 0))):
                total[at] += count
    return total[0], total[1], total[2]


def _measures(counts: tuple[int, int, int]) -> tuple[float, float, float]:
    """Precision, recall and F1; a label with nothing to find and nothing found counts as right."""
    tp, fp, fn = counts
    precision = tp / (tp + fp) if tp + fp else 1.0
    recall = tp / (tp + fn) if tp + fn else 1.0
    return precision, recall, (2 * precision * recall / (precision + recall) if precision + recall else 0.0)


def table(score: Score, errors: int = 0) -> Iterable[str]:
    """The score as lines of text, with up to `errors` mistakes of each kind after it."""
    yield f"{score.documents} documents; no prediction for: {', '.join(score.absent) or 'none'}"
    heads = "".join(
        f"{head:>{width}}" for head, width in zip(("tp", "fp", "fn", "P", "R", "F1"), (6, 6, 6, 8, 8, 8), strict=True)
    )
    yield f"{'':28}{heads}   95 %"
    for row in score.rows:
        counts = f"{row.tp:6}{row.fp:6}{row.fn:6}"
        yield f"{row.label:28}{counts}{row.precision:8.3f}{row.recall:8.3f}{row.f1:8.3f}   {row.low:.2f}–{row.high:.2f}"
    yield from _mistakes(score.mistakes, errors)


def _mistakes(mistakes: Iterable[Mistake], most: int) -> Iterable[str]:
    shown: dict[tuple[str, str], int] = defaultdict(int)
    for mistake in mistakes:
        shown[mistake.label, mistake.kind] += 1
        if shown[mistake.label, mistake.kind] <= most:
            yield f"{mistake.label} {mistake.kind} [{mistake.source}] {mistake.text}"


def as_json(score: Score) -> str:
    """The score as one line of JSON: documents, absent, and the rows by label."""
    rows = {
        row.label: {
            "tp": row.tp,
            "fp": row.fp,
            "fn": row.fn,
            "precision": row.precision,
            "recall": row.recall,
            "f1": row.f1,
            "low": row.low,
            "high": row.high,
        }
        for row in score.rows
    }
    return json.dumps({"documents": score.documents, "absent": list(score.absent), "rows": rows}, ensure_ascii=False)


def by_rule(score: Score, errors: int = 0) -> Iterable[str]:
    """How often each rule was right, the least right first, with up to `errors` of its wrong facts under it."""
    right = Counter((one.label, one.rule) for one in score.outcomes if one.right)
    wrong = Counter((one.label, one.rule) for one in score.outcomes if not one.right)
    shown = defaultdict(list)
    for mistake in score.mistakes:
        shown[mistake.label, mistake.rule].append(mistake)
    yield f"{'relation and rule':<72}{'right':>7}{'wrong':>7}{'P':>8}"
    share = {key: right[key] / (right[key] + wrong[key]) for key in right.keys() | wrong.keys()}
    for key in sorted(share, key=lambda key: (share[key], -wrong[key], key)):
        yield f"{key[0] + '  ' + key[1]:<72}{right[key]:>7}{wrong[key]:>7}{share[key]:>8.3f}"
        for mistake in [one for one in shown[key] if one.kind == "spurious"][:errors]:
            yield f"    [{mistake.source}] {mistake.text}"


def gains_and_losses(score: Score, earlier: Score, errors: int = 0) -> Iterable[str]:
    """What is right now and was not, and what was right and is not, by label, against an earlier run."""
    now, before = Counter(score.mistakes), Counter(earlier.mistakes)
    mended, broken = before - now, now - before
    yield f"against the earlier run: {mended.total()} mistakes fewer, {broken.total()} more"
    for label in sorted({one.label for one in (*mended, *broken)}):
        fewer, more = (sum(one.label == label for one in some.elements()) for some in (mended, broken))
        yield f"  {label:<28}+{fewer} -{more}"
    for sign, some in (("gain", mended), ("loss", broken)):
        for one in sorted(some, key=lambda one: (one.label, one.source, one.text))[:errors]:
            yield f"  {sign} {one.label} {one.kind} [{one.source}] {one.text}"


__all__ = [
    "GoldDocument",
    "Score",
    "ScoreRow",
    "as_json",
    "by_rule",
    "gains_and_losses",
    "read_predictions",
    "score_documents",
    "score_folder",
    "table",
]
