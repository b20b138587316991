"""What a trained recogniser adds to the rules on documents left out: `python -m tests.benchmarks.recogniser`.

The candidates are the heads that the rules look at, with the name that each would end. Both gold sets say which of them
are names. A logistic regression (characters, jieba tags, the words around) learns from all documents but one, and from
the corpus as the rules read it, and decides on that one; the rules, the rules with what it adds, and the rules without
what it refuses stand side by side.

On the 36 documents of both sets (F1 of the five types together) the rules have 0.979; with what the regression adds at
0.5, 0.7, 0.9 they fall to 0.937, 0.951, 0.967, without what it refuses to 0.957, 0.965, 0.974. So none is shipped.
"""

from __future__ import annotations

import json
import random
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import rjieba

from loaders.document import Document, Part
from loaders.extract import names, project_names
from loaders.extract.agencies import find_agencies
from loaders.extract.entities import find_entities
from loaders.extract.marks import Frame
from loaders.extract.scan import Scan, scan
from loaders.read import read

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
GOLD = (SHARED / "gold" / "dev", ROOT / "tests" / "gold")
TYPES = ("Park", "Platform", "Project", "Organization", "Enterprise")
WIDTH = 1 << 16  # of the hashed features
THRESHOLDS = (0.5, 0.7, 0.9)
SILVER = 0.3  # the weight of a candidate that only the rules have judged
Row = tuple[str, tuple[int, int, int]]  # a type with its right, wrong and missed names


@dataclass(frozen=True)
class Candidate:
    """A name that a head may end: its type, its words, what the rules say, and its hashed features."""

    type: str
    words: str
    accepted: bool
    features: tuple[int, ...]


@dataclass(frozen=True)
class Judged:
    """One gold document: its names by type, the optional ones, what the rules find, and the candidates."""

    stem: str
    gold: dict[str, set[str]]
    optional: set[str]
    found: dict[str, set[str]]
    candidates: tuple[Candidate, ...]


def plain(words: str) -> str:
    """The words as the scorer compares them."""
    kept = unicodedata.normalize("NFKC", words).lower()
    return "".join(sign for sign in kept if unicodedata.category(sign)[0] in "LN" or sign == "%")


def candidates(document: Document, part: Part, accepted: set[tuple[str, str]]) -> Iterator[Candidate]:
    """Every name that a head of a part may end, proper or not."""
    held = scan(document, part)
    for kind in TYPES:
        for frame in held.frames(kind):
            start, lead = _edge(held, frame)
            name = names.read_name(held, start, frame, lead)
            if name and not name.many:
                known = (kind, plain(name.text)) in accepted
                yield Candidate(kind, plain(name.text), known, tuple(_features(held, frame, name)))


def _edge(held: Scan, frame: Frame) -> tuple[int, str]:
    if frame.mark.type == "Project":
        return project_names._beginning(held.text, frame)
    return names._edge(held, frame)[:2]


def _features(held: Scan, frame: Frame, name: names.Name) -> Iterator[int]:
    """What is said of a candidate: its head, its proof, its characters, the tags of its words, the words around it."""
    head, stem = frame.mark.word, name.text[: -len(frame.mark.word)]
    tags = [tag for _, tag in rjieba.tag(stem)] if stem else [""]
    said = [
        f"head={head}",
        f"proof={name.proof}",
        f"lead={name.lead}",
        f"size={min(len(stem), 12)}",
        f"tags={tags[:3]}",
    ]
    said += [f"{head[-2:]}+{name.proof}", f"first={stem[:2]}", f"last={stem[-2:]}", f"tag={tags[0]}", f"end={tags[-1]}"]
    said += [f"after={held.text[name.end : name.end + 2]}", f"before={held.text[max(0, name.start - 2) : name.start]}"]
    said += [f"pair={stem[at : at + 2]}" for at in range(len(stem) - 1)]
    return (crc32(f"{frame.mark.type}|{one}".encode()) % WIDTH for one in said)


def judged(folder: Path) -> Iterator[Judged]:
    """The gold documents of a folder that have entities."""
    for path in sorted(folder.glob("*.json")):
        told = json.loads(path.read_text("utf-8")).get("entities")
        if told:
            yield _judge(path, told)


def _judge(path: Path, told: Sequence[Mapping[str, Any]]) -> Judged:
    gold: dict[str, set[str]] = {kind: set() for kind in TYPES}
    optional: set[str] = set()
    for one in told:
        forms = {plain(form) for form in (*one["names"], *one.get("surfaces", ()))}
        if one.get("optional") or one["type"] not in TYPES:
            optional |= forms
        else:
            gold[str(one["type"])].add("|".join(sorted(forms)))
    document = next(read(path.with_suffix(".txt")))
    found, every = _read_by_rules(document)
    return Judged(path.stem, gold, optional, found, tuple(every))


def _read_by_rules(document: Document) -> tuple[dict[str, set[str]], list[Candidate]]:
    found: dict[str, set[str]] = {kind: set() for kind in TYPES}
    every: list[Candidate] = []
    for part in document.parts:
        mentions = find_entities(document, part, find_agencies(document, part))
        accepted = {(one.type, plain(form)) for one in mentions for form in (one.name, one.span.text)}
        for kind, words in accepted:
            if kind in found:
                found[kind].add(words)
        every += candidates(document, part, accepted)
    return found, every


class Model:
    """A logistic regression over hashed features, by stochastic gradient, the same for the same rows."""

    def __init__(self, rows: Sequence[tuple[tuple[int, ...], float, float]], rounds: int = 6) -> None:
        self.weights = np.zeros(WIDTH)
        order = list(range(len(rows)))
        chance = random.Random(7)
        for turn in range(rounds):
            chance.shuffle(order)
            for index in order:
                features, label, weight = rows[index]
                at = np.array(features)
                error = label - self.says(features)
                self.weights[at] += 0.3 / (1 + turn) * weight * error

    def says(self, features: tuple[int, ...]) -> float:
        """How sure it is that a candidate is a name."""
        return float(1 / (1 + np.exp(-self.weights[np.array(features)].sum())))


def labelled(one: Judged) -> Iterator[tuple[tuple[int, ...], float, float]]:
    """The candidates of a gold document with what the gold says of them; the optional ones teach nothing."""
    for candidate in one.candidates:
        if candidate.words not in one.optional:
            yield candidate.features, float(_is_gold(one, candidate)), 1.0


def _is_gold(one: Judged, candidate: Candidate) -> bool:
    return any(candidate.words in forms.split("|") for forms in one.gold[candidate.type])


def silver() -> Iterator[tuple[tuple[int, ...], float, float]]:
    """The candidates of the corpus with what the rules say of them."""
    for path in sorted((SHARED / "corpus").glob("*.txt")):
        for document in read(path):
            for candidate in _read_by_rules(document)[1]:
                yield candidate.features, float(candidate.accepted), SILVER


def tally(one: Judged, found: dict[str, set[str]]) -> list[Row]:
    """Right, wrong and missed names of each type."""
    rows = []
    for kind in TYPES:
        forms = [set(name.split("|")) for name in one.gold[kind]]
        right = sum(bool(name & found[kind]) for name in forms)
        known = set().union(*forms) if forms else set()
        wrong = sum(words not in known and words not in one.optional for words in found[kind])
        rows.append((kind, (right, wrong, len(forms) - right)))
    return rows


def with_added(one: Judged, model: Model, sure: float) -> dict[str, set[str]]:
    """What the rules find, with the candidates that a model is sure of."""
    found = {kind: set(words) for kind, words in one.found.items()}
    for candidate in one.candidates:
        if not candidate.accepted and model.says(candidate.features) > sure:
            found[candidate.type].add(candidate.words)
    return found


def without_refused(one: Judged, model: Model, sure: float) -> dict[str, set[str]]:
    """What the rules find, without the candidates that a model is sure are no names."""
    found = {kind: set(words) for kind, words in one.found.items()}
    for candidate in one.candidates:
        if candidate.accepted and model.says(candidate.features) < 1 - sure:
            found[candidate.type].discard(candidate.words)
    return found


def report(label: str, rows: Sequence[Row]) -> str:
    """One line of the table: precision, recall and F1 over all types, then F1 of each type."""
    right, wrong, missed = _sum(counts for _, counts in rows)
    each = (f"{kind} {_f1(*_sum(counts for one, counts in rows if one == kind)):.3f}" for kind in TYPES)
    shares = (right / max(1, right + wrong), right / max(1, right + missed), _f1(right, wrong, missed))
    return f"{label:34} {'  '.join((*(f'{share:.3f}' for share in shares), *each))}"


def _sum(counts: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    right, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
    return right, wrong, missed


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + wrong + missed)


def linear(every: Sequence[Judged]) -> Iterator[str]:
    """The table of the logistic regression, each document decided by a model that has not seen it."""
    taught = list(silver())
    models = [Model([*taught, *_lessons(every, one)]) for one in every]
    for decide in (with_added, without_refused):
        for sure in THRESHOLDS:
            pairs = zip(every, models, strict=True)
            rows = [row for one, model in pairs for row in tally(one, decide(one, model, sure))]
            yield report(f"rules {decide.__name__.replace('_', ' ')} at {sure}", rows)


def _lessons(every: Sequence[Judged], left_out: Judged) -> Iterator[tuple[tuple[int, ...], float, float]]:
    for one in every:
        if one is not left_out:
            yield from labelled(one)


def main() -> int:
    """Print the tables."""
    every = [one for folder in GOLD for one in judged(folder)]
    lines = [f"{'':34} P     R     F1", report("rules", [row for one in every for row in tally(one, one.found)])]
    lines += linear(every)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
