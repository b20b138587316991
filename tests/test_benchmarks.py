"""The benchmarks run: they read the rules from within, and nothing else would tell that one has fallen behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import extraction, recogniser

GOLD = Path(__file__).parent / "gold"


@pytest.fixture(scope="module")
def documents() -> list[recogniser.Judged]:
    """The first three documents of our own gold that have names of the types in question."""
    named = (one for one in recogniser.judged(GOLD) if any(one.gold.values()))
    return [one for one, _ in zip(named, range(3), strict=False)]


def test_the_recogniser_decides_on_the_names_that_heads_may_end(documents: list[recogniser.Judged]) -> None:
    for one in documents:
        known = {(kind, words) for kind, found in one.found.items() for words in found}
        assert {(each.type, each.words) for each in one.candidates if each.accepted} <= known
        assert any(recogniser._is_gold(one, each) for each in one.candidates)


def test_a_model_that_is_sure_of_nothing_changes_nothing(documents: list[recogniser.Judged]) -> None:
    model = recogniser.Model([row for one in documents for row in recogniser.labelled(one)], rounds=1)
    for one in documents:
        assert recogniser.with_added(one, model, 1.0) == one.found == recogniser.without_refused(one, model, 1.0)


def test_every_stage_of_the_extraction_takes_time() -> None:
    size, seconds = extraction.stages(sorted(extraction.SAMPLES.iterdir())[0])
    assert size > 0
    assert len(seconds) == len(extraction.STAGES)
    assert min(seconds) > 0
