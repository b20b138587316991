"""Bands: what each shows when every fact holds with its confidence; the same bytes for the same seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from kg.analysis import analyse, analyses
from kg.analysis.analysis import Chosen
from kg.analysis.coordination import affordable, drawn_note
from kg.analysis.example import example
from kg.analysis.result import Row
from kg.analysis.sampling import band, counts, each
from kg.model import PolicyGraph
from tests.kg.analysis.plans import found, plan
from tests.queries.graphs import graph

NAMES = [one.name for one in analyses()]
YEARS = {"change": {"from": 2021, "to": 2024}}
FEW: dict[str, object] = {"draws": 20}


def _certain() -> PolicyGraph:
    return plan("推进公共数据资源开放共享 牵A 牵B 配C", "t2 牵A 牵B", "t3 牵A 责C", "t4 牵D")


@pytest.mark.parametrize("name", NAMES)
def test_facts_that_are_certain_leave_no_band(name: str) -> None:
    given = {"before": plan("t1 牵A")} if name == "change" else {}
    for row in analyse(name, _certain(), **{**FEW, "least": 1} if name == "pair-strength" else FEW, **given).rows:
        assert row["low"] == row["high"] == pytest.approx(row["value"], abs=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_a_band_holds_the_value_as_read(name: str) -> None:
    for row in analyse(name, example(), **FEW, **YEARS.get(name, {})).rows:
        assert _number(row, "low") - 1e-6 <= _number(row, "value") <= _number(row, "high") + 1e-6


def _number(row: Row, name: str) -> float:
    value = row[name]
    assert isinstance(value, (int, float))
    return float(value)


def test_a_hundred_facts_at_one_half() -> None:
    # binomial(100, 1/2): the 5th percentile is 42; the high end is the value as read
    held = plan(*(f"t{at} 牵A" for at in range(100)), confidence=0.5)
    ((value, low, high),) = found("lead-load", held, "value", "low", "high", draws=2000)
    assert (value, high) == (100, 100.0)
    assert low == pytest.approx(42, abs=1)


def test_draws_keep_as_many_facts_as_their_confidence_says() -> None:
    chance = np.array([0.0, 0.3, 0.9, 1.0])
    kept = np.array(list(each(chance, 4000, 1)))
    assert kept.mean(axis=0) == pytest.approx(chance, abs=0.025)
    group = np.array([0, 0, 1, 1])
    assert counts(group, 3, chance, 4000, 1).mean(axis=0) == pytest.approx([0.3, 1.9, 0.0], abs=0.03)


def test_a_band_is_from_the_5th_to_the_95th_percentile() -> None:
    samples = np.arange(101, dtype=float)[:, None]
    assert [end.tolist() for end in band(samples, np.array([50.0]))] == [[5.0], [95.0]]
    assert [end.tolist() for end in band(samples, np.array([100.0]))] == [[5.0], [100.0]]


def test_the_seed_decides() -> None:
    def low(seed: int) -> object:
        return [row["low"] for row in analyse("centrality", example(), seed=seed, draws=50).rows]

    assert low(1) == low(1)
    assert low(1) != low(2)


def test_a_large_network_is_drawn_less_often_and_says_so() -> None:
    chosen = Chosen({"draws": 200})
    assert [affordable(chosen, work, 1000) for work in (1, 10, 10_000)] == [200, 100, 5]
    assert drawn_note(chosen, 200) == ()
    assert "5" in drawn_note(chosen, 5)[0].zh


def test_a_task_whose_only_lead_is_doubtful_may_lack_one() -> None:
    held = graph("Task t > PART_OF > Policy 方案\nTask t > LEAD_UNIT > Agency A | confidence=0.9")
    assert found("gap-tasks", held, "value", "low", "high") == [(3, 3.0, 4.0)]
    assert found("gaps", held, "value", "low", "high", draws=200) == [(0.0, 0.0, 1.0)]


_RUN = """
import json, sys
from kg.analysis import analyse, analyses
from kg.analysis.example import example
for one in analyses():
    given = {"from": 2021, "to": 2024} if one.name == "change" else {}
    result = analyse(one.name, example(), draws=5, **given)
    print(one.name, [[row.values, row.evidence] for row in result.rows], result.figures, result.notes)
"""


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed() -> None:
    def printed(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run([sys.executable, "-c", _RUN], env=environment, capture_output=True, check=True).stdout

    assert printed("1") == printed("77")


def test_results_are_json() -> None:
    for name in NAMES:
        for row in analyse(name, example(), **FEW, **YEARS.get(name, {})).rows:
            json.dumps(dict(row.values))
