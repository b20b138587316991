"""How sure a statement is: what its rule states, drawn towards how often that rule was right on gold documents.

The counts stand in `schema/lexicon/rule_confidence.tsv`; `kg evaluate GOLD… --counts` makes them again.
"""

from __future__ import annotations

from functools import cache

from loaders.lexicon.table import rows

# So many judged facts weigh as much as what the rule states of itself (the mean of a Beta distribution, as in Laplace's
# rule of succession: Jaynes, Probability Theory, 2003, ch. 18).
WEIGHT = 20
_DIGITS = 4


@cache
def counts() -> dict[str, tuple[int, int]]:
    """How often each rule was right and wrong on gold documents."""
    return {row["rule"]: (int(row["right"]), int(row["wrong"])) for row in rows("rule_confidence")}


@cache
def calibrated(rule: str, stated: float) -> float:
    """The confidence of a statement, in [0, 1]; a rule that no gold document judged keeps what it states."""
    return posterior(stated, *counts().get(rule, (0, 0)))


def posterior(stated: float, right: int, wrong: int) -> float:
    """The stated confidence after so many right and wrong outcomes, to four digits."""
    return round((WEIGHT * stated + right) / (WEIGHT + right + wrong), _DIGITS)


def stated_by(rule: str, confidence: float) -> float:
    """What the rule stated before its counts were taken in, in [0, 1]."""
    right, wrong = counts().get(rule, (0, 0))
    return min(1.0, max(0.0, ((WEIGHT + right + wrong) * confidence - right) / WEIGHT))
