"""Whether a confidence means what it says: of facts given 0.9, nine in ten should be right.

`kg evaluate GOLD… --counts` prints the counts of each rule in the form of `schema/lexicon/rule_confidence.tsv`, from
which the confidences of the graph are made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.evaluate.match import Outcome
from kg.resolve.confidence import posterior, stated_by

_BINS = 10

Confidence = Callable[[Outcome], float]


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts of like confidence: how many, their mean confidence, and the share of them that is right."""

    low: float
    high: float
    facts: int
    confidence: float
    right: float


def given(outcome: Outcome) -> float:
    """The confidence that the extraction gave."""
    return outcome.confidence


def reliability(outcomes: Iterable[Outcome], confidence: Confidence = given) -> list[Bin]:
    """The facts in bins of a tenth by confidence; empty bins are left out."""
    held: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one in outcomes:
        sure = confidence(one)
        held[min(int(sure * _BINS), _BINS - 1)].append((sure, one.right))
    return [_bin(number, facts) for number, facts in sorted(held.items())]


def _bin(number: int, facts: Sequence[tuple[float, bool]]) -> Bin:
    mean = sum(sure for sure, _ in facts) / len(facts)
    return Bin(number / _BINS, (number + 1) / _BINS, len(facts), mean, sum(right for _, right in facts) / len(facts))


def expected_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: the mean distance of confidence and share of right ones, weighted by facts.

    Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015.
    """
    facts = sum(each.facts for each in bins)
    return sum(each.facts * abs(each.confidence - each.right) for each in bins) / facts if facts else 0.0


def left_out(outcomes: Sequence[Outcome]) -> Confidence:
    """Confidences calibrated, for each document, on the outcomes of the other documents alone."""
    every = _counted(outcomes)
    own: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for one in outcomes:
        own[one.document][one.rule, one.right] += 1

    def confidence(one: Outcome) -> float:
        right, wrong = (every[one.rule, was] - own[one.document][one.rule, was] for was in (True, False))
        return posterior(stated_by(one.rule, one.confidence), right, wrong)

    return confidence


def _counted(outcomes: Iterable[Outcome]) -> Counter[tuple[str, bool]]:
    return Counter((one.rule, one.right) for one in outcomes)


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The reliability table as lines of text, as extracted and with each document left out of its own calibration."""
    for name, confidence in (("as extracted", given), ("document left out", left_out(outcomes))):
        bins = reliability(outcomes, confidence)
        yield f"{name}: expected calibration error {expected_error(bins):.3f} over {len(outcomes)} relations"
        yield f"{'confidence':>12}{'facts':>8}{'mean':>8}{'right':>8}"
        for each in bins:
            yield f"{each.low:>8.1f}–{each.high:.1f}{each.facts:>8}{each.confidence:>8.3f}{each.right:>8.3f}"


def rule_counts(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The lines of `rule_confidence.tsv`: each rule with its right and wrong outcomes, by name."""
    found = _counted(outcomes)
    yield "rule\tright\twrong"
    for rule in sorted({rule for rule, _ in found}):
        yield f"{rule}\t{found[rule, True]}\t{found[rule, False]}"
