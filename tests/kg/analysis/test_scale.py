"""The invented country of the benchmark, small: every analysis within the limit, the engines quicker than networkx."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest

from kg.analysis.duties import ROLES
from kg.analysis.engines.communities import communities, modularity
from kg.model import PolicyGraph
from tests.benchmarks.analysis import _network, country, seconds, time_analyses


@pytest.fixture(scope="module")
def small() -> PolicyGraph:
    return country(1_000)


def test_the_country_is_of_the_size_asked_for_and_always_the_same(small: PolicyGraph) -> None:
    counted = Counter(one.type for one in small.entities.values())
    assert 1_000 <= len(small.entities) <= 1_010 and counted["Task"] == 720
    assert sum(one.type in ROLES for one in small.relations.values()) > 1_500
    assert small == country(1_000)


def test_every_analysis_is_within_the_limit(small: PolicyGraph, capsys: pytest.CaptureFixture[str]) -> None:
    assert time_analyses(small, draws=10), capsys.readouterr().out
    assert "pair-strength" in capsys.readouterr().out


def test_communities_are_found_faster_than_by_networkx_and_as_well(small: PolicyGraph) -> None:
    network = _network(small)
    reference = network.to_networkx()
    communities(network, 1)
    ours, took = seconds(lambda: communities(network, 1))
    theirs, long = seconds(lambda: nx.community.louvain_communities(reference, seed=1))
    assert took < long
    assert modularity(network, ours) == pytest.approx(nx.community.modularity(reference, theirs), abs=0.01)
