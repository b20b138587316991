"""The analyses on the real files: what is known of Tianjin's action plan, and every measure beside networkx."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from kg.analysis import Analysis, Result, analyse, analyses, quotes
from kg.analysis.coordination import paired
from kg.analysis.duties import LEAD, duties
from kg.analysis.engines.betweenness import betweenness
from kg.analysis.engines.communities import communities, modularity
from kg.analysis.engines.cores import core_numbers, coreness
from kg.analysis.engines.cuts import cut_off
from kg.analysis.engines.holes import constraint, effective_size
from kg.analysis.engines.network import Network
from kg.analysis.engines.projection import project
from kg.analysis.engines.ranks import pagerank
from kg.analysis.scope import within
from kg.analysis.views import responsibility
from kg.model import PolicyGraph
from kg.pipeline import Workspace, build
from kg.pipeline.workspace import graph_of

pytestmark = pytest.mark.corpus

PLAN = "天津市加快数字化发展三年行动方案"
CYBERSPACE = "中共天津市委网络安全和信息化委员会办公室"
BIG_DATA = "天津市大数据管理中心"
# How the plan itself writes a list of leads: everything between the cue and the next role or the closing bracket.
_LEADS = re.compile(r"牵头单位[:：]([^；;）)]*)")


@pytest.fixture(scope="module")
def corpus(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicyGraph:
    """The graph of the real files."""
    workspace = Workspace(tmp_path_factory.mktemp("analysis"))
    build([shared_corpus], workspace, quiet=True)
    with workspace.existing_ledger() as ledger:
        return graph_of(ledger)


@pytest.fixture(scope="module")
def load(corpus: PolicyGraph) -> Result:
    return analyse("lead-load", corpus, policy=PLAN)


@pytest.fixture(scope="module")
def network(corpus: PolicyGraph) -> Network:
    facts = duties(corpus)
    pairs = paired(facts)
    return Network(len(facts.bodies), pairs.one, pairs.other, pairs.weight)


@pytest.fixture(scope="module")
def reference(network: Network) -> nx.Graph:
    return network.to_networkx()


def test_who_leads_most_and_with_whom(load: Result) -> None:
    first = load.rows[0]
    assert (first["unit"], first["value"], first["partner"], first["together"]) == (CYBERSPACE, 62, BIG_DATA, 29)
    assert load.figure("tasks").value == 136
    assert first["of_tasks"] == pytest.approx(62 / 136, abs=1e-6)


def test_the_quotes_stand_in_the_source(load: Result, corpus: PolicyGraph, shared_corpus: Path) -> None:
    """Every sentence behind the 62 is in its file, names the office, and names it as a lead."""
    said = quotes(load.rows[0], corpus)
    assert len(load.rows[0].evidence) == 62
    texts = {one.source: _bare((shared_corpus / one.source).read_text(encoding="utf-8")) for one in said}
    for one in said:
        assert _bare(one.quote) in texts[one.source]
        assert "网信办" in one.quote
        assert "网信办" in one.quote.split("配合")[0]


def test_the_29_are_led_by_both_in_the_words_of_the_plan(corpus: PolicyGraph, shared_corpus: Path) -> None:
    """Counted again from the text alone: annotations whose list of leads names both, before any 配合单位."""
    both = {row["other"] if row["unit"] == CYBERSPACE else row["unit"]: row for row in _led_together(corpus)}[BIG_DATA]
    assert both["shared"] == 29
    text = (shared_corpus / "compilation-2020-2023-provinces.txt").read_text(encoding="utf-8")
    listed = [_bare(words) for words in _LEADS.findall(text)]
    together = [words for words in listed if "市委网信办" in words and "市大数据管理中心" in words]
    quoted = [one for one in quotes(both, corpus) if _LEADS.search(one.quote)]
    assert {_bare(_LEADS.findall(one.quote)[0]) for one in quoted} <= set(together)
    assert len(together) >= len({(one.source, one.line, one.quote) for one in quoted})


def _led_together(corpus: PolicyGraph) -> list:  # type: ignore[type-arg]
    rows = analyse("pair-strength", corpus, policy=PLAN, roles="lead", draws=20, limit=0).rows
    return [row for row in rows if CYBERSPACE in (row["unit"], row["other"])]


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_pair_of_most_shared_tasks_is_no_accident(corpus: PolicyGraph) -> None:
    rows = analyse("pair-strength", corpus, place="天津市", draws=100).rows
    by = {frozenset((row["unit"], row["other"])): row for row in rows}
    row = by[frozenset((CYBERSPACE, BIG_DATA))]
    assert row["small"] is False and float(str(row["value"])) > 3
    solved = analyse("pair-strength", corpus, place="天津市", model="solved", draws=20, limit=0).rows
    other = next(row for row in solved if {row["unit"], row["other"]} == {CYBERSPACE, BIG_DATA})
    assert other["expected"] == pytest.approx(row["expected"], rel=0.1)


def test_counts_are_those_of_the_facts(corpus: PolicyGraph) -> None:
    held = within(corpus, PLAN)
    leads = [one for one in held.relations.values() if one.type == LEAD]
    assert len({one.head for one in leads}) == 136
    assert sum(held.entities[one.tail].name == CYBERSPACE for one in leads) == 62


def test_projection(corpus: PolicyGraph) -> None:
    view = nx.Graph(responsibility(corpus))
    bodies = sorted(at for at, told in view.nodes(data=True) if told["bipartite"])
    expected = nx.bipartite.weighted_projected_graph(view, bodies)
    facts = duties(corpus)
    pairs = project(facts.task, facts.body, len(facts.bodies))
    held = zip(pairs.one.tolist(), pairs.other.tolist(), pairs.shared.tolist(), strict=True)
    assert {frozenset((facts.bodies[one], facts.bodies[other])): shared for one, other, shared in held} == {
        frozenset((one, other)): told["weight"] for one, other, told in expected.edges(data=True)
    }


def test_ranks(network: Network, reference: nx.Graph) -> None:
    every = range(network.size)
    assert network.degree().tolist() == [reference.degree(at) for at in every]
    assert network.strength() == pytest.approx([reference.degree(at, weight="weight") for at in every], abs=1e-6)
    rank = nx.pagerank(reference, tol=1e-12, max_iter=1000)
    assert pagerank(network.matrix()) == pytest.approx([rank[at] for at in every], abs=1e-6)
    between = nx.betweenness_centrality(reference)
    assert betweenness(network, 1) == pytest.approx([between[at] for at in every], abs=1e-6)


def test_holes_cores_and_cuts(network: Network, reference: nx.Graph) -> None:
    every = range(network.size)
    held = nx.constraint(reference, weight="weight")
    assert constraint(network) == pytest.approx([held[at] for at in every], abs=1e-6, nan_ok=True)
    some = list(every)[::6]  # slow in networkx by its definition
    sizes = nx.effective_size(reference, nodes=some, weight="weight")
    assert effective_size(network)[some] == pytest.approx([sizes[at] for at in some], abs=1e-6, nan_ok=True)
    cores = nx.core_number(reference)
    assert core_numbers(network).tolist() == [cores[at] for at in every]
    assert set(np.flatnonzero(cut_off(network)).tolist()) <= set(nx.articulation_points(reference))
    _, vectors = np.linalg.eigh(network.matrix().toarray())
    assert coreness(network.matrix()) == pytest.approx(np.abs(vectors[:, -1]), abs=1e-6)


def test_communities_are_as_good_as_those_of_networkx(network: Network, reference: nx.Graph) -> None:
    of = communities(network, 1)
    groups = [set(np.flatnonzero(of == at).tolist()) for at in range(int(of.max()) + 1)]
    assert modularity(network, of) == pytest.approx(nx.community.modularity(reference, groups), abs=1e-6)
    theirs = nx.community.louvain_communities(reference, seed=1)
    assert modularity(network, of) == pytest.approx(nx.community.modularity(reference, theirs), abs=0.01)


def test_communities_keep_provinces_apart(corpus: PolicyGraph) -> None:
    for row in analyse("communities", corpus, draws=5).rows[:3]:
        units = row["units"]
        assert isinstance(units, tuple)
        assert max(sum(place in unit for unit in units) for place in ("天津", "广西", "广东")) > 0.9 * len(units)


def test_gaps_agree_with_the_lead_load(corpus: PolicyGraph) -> None:
    (row,) = analyse("gaps", corpus, policy=PLAN, draws=5).rows
    assert row["tasks"] == 171
    assert row["value"] == pytest.approx(1 - 136 / 171, abs=1e-6)


def test_two_provinces_are_compared(corpus: PolicyGraph) -> None:
    rows = analyse("plan-similarity", corpus, by="place", draws=5, limit=0, **{"with": "天津市"}).rows
    pairs = [(row["plan"], row["other"]) for row in rows]
    assert all("天津市" in pair for pair in pairs)
    assert len(pairs) == len({frozenset(pair) for pair in pairs}) > 3
    assert all(0 < float(str(row["words"])) < 1 for row in rows)


def test_the_digital_government_opinion_is_carried_down(corpus: PolicyGraph) -> None:
    by = {row["policy"]: row for row in analyse("cascade", corpus, limit=0).rows}
    row = by["国务院关于加强数字政府建设的指导意见"]
    assert (row["value"], row["direct"], row["depth"]) == (2, 2, 1)
    assert all("国务院关于加强数字政府建设的指导意见" in one.quote for one in quotes(row, corpus))


def test_every_pair_of_alike_tasks_is_in_different_hands(corpus: PolicyGraph) -> None:
    rows = analyse("overlap", corpus, across="yes", limit=0).rows
    assert rows
    for row in rows:
        one, other = row["units"], row["other_units"]
        assert isinstance(one, tuple) and isinstance(other, tuple)
        assert not set(one) & set(other)
        assert all(len(str(word)) > 1 for word in row["words"] or ())  # type: ignore[union-attr]


@pytest.mark.parametrize("asked", analyses(), ids=lambda one: str(one.name))
def test_the_example_of_each_help_page_runs(asked: Analysis, corpus: PolicyGraph) -> None:
    words = asked.example.split()
    given = dict(zip((word.removeprefix("--") for word in words[::2]), words[1::2], strict=True))
    result = analyse(asked.name, corpus, draws=5, **given)
    assert result.rows
    assert all(quotes(row, corpus) for row in result.rows if row.evidence)


def test_rankings_of_one_graph_have_each_unit_once(corpus: PolicyGraph) -> None:
    for name in ("centrality", "structural-holes", "core-periphery", "single-points"):
        units = [row.evidence for row in analyse(name, corpus, draws=5, limit=0).rows]
        assert all(one != other for one, other in combinations(units[:50], 2))
