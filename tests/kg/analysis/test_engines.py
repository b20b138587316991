"""The engines beside networkx and beside counting by brute force, on random networks small enough for both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from kg.analysis.engines import betweenness as paths
from kg.analysis.engines.alike import alike, vectors, words
from kg.analysis.engines.betweenness import betweenness
from kg.analysis.engines.chance import Asked, Membership, drawn, fitted, solved, swap
from kg.analysis.engines.communities import communities, modularity
from kg.analysis.engines.cores import core_numbers, coreness, fit, split
from kg.analysis.engines.cuts import cut_off
from kg.analysis.engines.holes import constraint, effective_size
from kg.analysis.engines.network import Network
from kg.analysis.engines.projection import project
from kg.analysis.engines.ranks import pagerank
from kg.analysis.engines.reach import reach
from kg.analysis.engines.roles_between import BROKERAGE, brokerage

CLOSE = 1e-6


def _network(ties: nx.Graph) -> Network:
    ends = np.array(sorted(sorted(pair) for pair in ties.edges()), dtype=np.int64).reshape(-1, 2)
    weight = np.array([float(ties[one][other].get("weight", 1.0)) for one, other in ends.tolist()])
    return Network(len(ties), ends[:, 0], ends[:, 1], weight)


def _random(seed: int, size: int = 30, chance: float = 0.12) -> nx.Graph:
    ties = nx.gnp_random_graph(size, chance, seed=seed)
    weights = np.random.default_rng(seed).integers(1, 9, ties.number_of_edges()) / 2
    for (one, other), weight in zip(sorted(ties.edges()), weights.tolist(), strict=True):
        ties[one][other]["weight"] = weight
    return ties


@pytest.fixture(params=range(5))
def ties(request: pytest.FixtureRequest) -> nx.Graph:
    """Sparse enough to have parts, bridges and some without any tie."""
    return _random(request.param)


def test_pagerank(ties: nx.Graph) -> None:
    reference = nx.pagerank(ties, tol=1e-12, max_iter=1000)
    assert pagerank(_network(ties).matrix()) == pytest.approx([reference[at] for at in sorted(ties)], abs=CLOSE)


def test_degree_strength_and_betweenness(ties: nx.Graph) -> None:
    network, reference = _network(ties), nx.betweenness_centrality(ties)
    assert network.degree().tolist() == [ties.degree(at) for at in sorted(ties)]
    assert network.strength() == pytest.approx([ties.degree(at, weight="weight") for at in sorted(ties)])
    assert betweenness(network, 1) == pytest.approx([reference[at] for at in sorted(ties)], abs=CLOSE)


def test_betweenness_from_a_sample_is_near_the_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    network = _network(_random(7, 200, 0.03))
    exact = betweenness(network, 1)
    monkeypatch.setattr(paths, "EXACT", 0)
    monkeypatch.setattr(paths, "_SAMPLED", 100 * len(network.one))  # a hundred starts of two hundred
    sampled = betweenness(network, 1)
    assert np.abs(sampled - exact).max() < 0.02 and np.corrcoef(sampled, exact)[0, 1] > 0.95
    assert (sampled == betweenness(network, 1)).all()  # the same seed, the same starts


def test_constraint_and_effective_size(ties: nx.Graph) -> None:
    network = _network(ties)
    reference = nx.constraint(ties, weight="weight")
    assert constraint(network) == pytest.approx([reference[at] for at in sorted(ties)], abs=CLOSE, nan_ok=True)
    # Asked for by name, networkx goes through the definition; its matrix form multiplies by the other side's weights.
    sizes = nx.effective_size(ties, nodes=sorted(ties), weight="weight")
    assert effective_size(network) == pytest.approx([sizes[at] for at in sorted(ties)], abs=CLOSE, nan_ok=True)


def test_core_numbers(ties: nx.Graph) -> None:
    assert core_numbers(_network(ties)).tolist() == [nx.core_number(ties)[at] for at in sorted(ties)]


@pytest.mark.parametrize("size", [30, 120])  # by the full decomposition, and by iteration
def test_coreness_is_the_principal_eigenvector(size: int) -> None:
    ties = nx.connected_watts_strogatz_graph(size, 4, 0.3, seed=2)
    reference = nx.eigenvector_centrality_numpy(ties)
    assert coreness(_network(ties).matrix()) == pytest.approx([reference[at] for at in sorted(ties)], abs=CLOSE)


@pytest.mark.parametrize("seed", range(12))
def test_the_split_has_the_fewest_exceptions_of_all_splits(seed: int) -> None:
    ties = nx.gnp_random_graph(8, 0.4, seed=seed)
    network = _network(ties)

    def exceptions(core: tuple[int, ...]) -> int:
        outside = [at for at in ties if at not in core]
        inner = sum(not ties.has_edge(*pair) for pair in combinations(core, 2))
        return inner + sum(ties.has_edge(*pair) for pair in combinations(outside, 2))

    best = min(exceptions(core) for k in range(9) for core in combinations(range(8), k))
    found = split(network)
    assert exceptions(tuple(np.flatnonzero(found.core).tolist())) == best
    assert found.fit == pytest.approx(_correlation(ties, found.core), abs=CLOSE)


def _correlation(ties: nx.Graph, core: np.ndarray) -> float:
    """The correlation over all pairs of one side, written out."""
    pairs = [(one, other) for one, other in combinations(sorted(ties), 2) if core[one] == core[other]]
    tied = np.array([ties.has_edge(*pair) for pair in pairs], dtype=float)
    ideal = np.array([core[one] for one, _ in pairs], dtype=float)
    return float(np.corrcoef(tied, ideal)[0, 1]) if tied.std() and ideal.std() else 0.0


def test_a_core_of_everybody_fits_nothing() -> None:
    assert fit(_network(nx.complete_graph(4)), np.ones(4, dtype=bool)) == 0.0


def test_communities_are_as_good_as_those_of_networkx(ties: nx.Graph) -> None:
    network = _network(ties)
    of = communities(network, 1)
    groups = [set(np.flatnonzero(of == at).tolist()) for at in range(int(of.max()) + 1)]
    ours = modularity(network, of)
    assert ours == pytest.approx(nx.community.modularity(ties, groups), abs=CLOSE)
    theirs = nx.community.modularity(ties, nx.community.louvain_communities(ties, seed=1))
    assert ours >= theirs - 0.02  # two searches, seldom the same groups
    assert [len(group) for group in groups] == sorted((len(group) for group in groups), reverse=True)


def test_communities_are_found_again_in_planted_groups() -> None:
    ties = nx.planted_partition_graph(5, 20, 0.6, 0.01, seed=3)
    of = communities(_network(ties), 1)
    assert sorted(Counter(of.tolist()).values()) == [20] * 5
    assert all(len(set(of[start : start + 20].tolist())) == 1 for start in range(0, 100, 20))


@pytest.mark.parametrize("seed", range(40))
def test_who_is_cut_off(seed: int) -> None:
    ties = nx.gnp_random_graph(12, 0.2, seed=seed)
    expected = [0] * 12
    for point in nx.articulation_points(ties):
        rest = nx.node_connected_component(ties, point) - {point}
        parts = [len(part) for part in nx.connected_components(ties.subgraph(rest))]
        expected[point] = sum(parts) - max(parts)
    assert cut_off(_network(ties)).tolist() == expected


@pytest.mark.parametrize("seed", range(40))
def test_brokerage_beside_counting(seed: int) -> None:
    arcs = nx.gnp_random_graph(9, 0.3, seed=seed, directed=True)
    group = np.random.default_rng(seed).integers(0, 3, 9)
    expected = {role: [0] * 9 for role in BROKERAGE}
    for before, between, after in _open(arcs):
        expected[_role(*(int(group[at]) for at in (before, between, after)))][between] += 1
    ends = np.array(list(arcs.edges()), dtype=np.int64).reshape(-1, 2)
    found = brokerage(ends[:, 0], ends[:, 1], group)
    assert {role: found[role].tolist() for role in BROKERAGE} == expected


def _open(arcs: nx.DiGraph) -> Iterator[tuple[int, int, int]]:
    for between in arcs:
        for before in arcs.predecessors(between):
            for after in arcs.successors(between):
                if before != after and not arcs.has_edge(before, after):
                    yield before, between, after


def _role(before: int, between: int, after: int) -> str:
    if before == between:
        return "coordinator" if between == after else "representative"
    if between == after:
        return "gatekeeper"
    return "consultant" if before == after else "liaison"


@pytest.mark.parametrize("seed", range(5))
def test_projection(seed: int) -> None:
    random = np.random.default_rng(seed)
    task, body = random.integers(0, 40, 120), random.integers(0, 15, 120)
    weight = random.choice([1.0, 0.5], 120)
    pairs = project(task, body, 15, weight)
    two = nx.Graph((f"t{one}", int(other)) for one, other in zip(task, body, strict=True))
    reference = nx.bipartite.weighted_projected_graph(two, sorted(set(body.tolist())))
    held = zip(pairs.one.tolist(), pairs.other.tolist(), pairs.shared.tolist(), strict=True)
    assert {frozenset(ends): shared for *ends, shared in held} == {
        frozenset((one, other)): ties["weight"] for one, other, ties in reference.edges(data=True)
    }
    assert pairs.weight == pytest.approx([_weighed(task, body, weight, *ends) for ends in _ends(pairs)])


def _ends(pairs: object) -> list[tuple[int, int]]:
    return list(zip(pairs.one.tolist(), pairs.other.tolist(), strict=True))  # type: ignore[attr-defined]


def _weighed(task: np.ndarray, body: np.ndarray, weight: np.ndarray, one: int, other: int) -> float:
    """Σ over tasks of the product of both bodies' weightiest roles, written out."""
    total = 0.0
    for at in set(task.tolist()):
        best = [max(weight[(task == at) & (body == end)], default=0.0) for end in (one, other)]
        total += best[0] * best[1]
    return total


def test_swaps_keep_every_degree_and_no_fact_twice() -> None:
    random = np.random.default_rng(1)
    once = np.unique(random.integers(0, 30 * 12, 150))
    task, body = once // 12, once % 12
    block = (task % 3).astype(np.int64)
    now = body
    for _ in range(50):
        now = swap(task, now, block, random)
        assert len(np.unique(task * 12 + now)) == len(task)
    for at in range(3):  # and every body keeps its tasks in each block
        inside = block == at
        assert np.bincount(now[inside], minlength=12).tolist() == np.bincount(body[inside], minlength=12).tolist()
    assert (now != body).mean() > 0.3


def test_swaps_reach_every_graph_of_these_degrees_alike() -> None:
    # the twelve graphs worked out by hand in test_by_hand.py
    task, body = np.array([0, 0, 1, 1, 2, 2, 3]), np.array([0, 1, 0, 2, 1, 2, 0])
    random, seen = np.random.default_rng(1), Counter[tuple[int, ...]]()
    block = np.zeros(7, dtype=np.int64)
    for _ in range(6_000):
        body = swap(task, body, block, random)
        seen[tuple(np.sort(task * 3 + body).tolist())] += 1
    assert len(seen) == 12
    assert min(seen.values()) > 400 and max(seen.values()) < 600  # five hundred each


def test_the_model_of_greatest_entropy_keeps_both_sums() -> None:
    degree, bodies = np.array([1.0, 4.0, 9.0]), np.array([20.0, 10.0, 2.0])
    size, tasks = np.array([1.0, 2.0, 3.0]), np.array([18.0, 16.0, 9.333333])
    chance = fitted(degree, bodies, size, tasks)
    assert (chance * tasks).sum(axis=1) == pytest.approx(degree, rel=1e-3)
    assert (chance * bodies[:, None]).sum(axis=0) == pytest.approx(size, rel=1e-3)


def test_both_models_of_chance_agree_on_a_larger_graph() -> None:
    random = np.random.default_rng(2)
    once = np.unique(random.integers(0, 300 * 40, 900))
    members = Membership(once // 40, once % 40, np.zeros(300, dtype=np.int64), 40)
    pairs = project(members.task, members.body, 40)
    asked = Asked(pairs.one, pairs.other, pairs.shared)
    one, other = drawn(members, asked, 100, 1), solved(members, asked)
    # a hundred draws leave an error of sd / 10, some sixty pairs in a thousand beyond three times that by chance
    assert np.abs(other.expected - one.expected).max() < 0.5
    assert other.expected.mean() == pytest.approx(one.expected.mean(), rel=0.02)
    assert 1.0 < other.deviation.mean() / one.deviation.mean() < 1.1  # wide, never narrow


def test_the_model_of_greatest_entropy_by_hand() -> None:
    # three bodies alike in three tasks of two: each pair shares one of three, certainly; p = 2/3, room 3·2/9,
    # q = 4/9 - (2/9)²/(6/9) = 10/27, a little more than the true 1/3
    members = Membership(np.array([0, 0, 1, 1, 2, 2]), np.array([0, 1, 0, 2, 1, 2]), np.zeros(3, dtype=np.int64), 3)
    asked = Asked(np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([1, 1, 1]))
    assert solved(members, asked).expected == pytest.approx([10 / 9] * 3, abs=1e-4)
    # tasks of one body have no pairs at all
    alone = Membership(np.arange(4), np.array([0, 0, 1, 1]), np.zeros(4, dtype=np.int64), 2)
    assert solved(alone, Asked(np.array([0]), np.array([1]), np.array([0]))).expected == pytest.approx([0.0], abs=1e-6)


def test_words_of_two_characters_and_more() -> None:
    assert words("推进数据的共享，100%完成") == ["推进", "数据", "共享", "100", "完成"]


def test_the_cosine_of_two_texts_by_hand() -> None:
    # 教育 in both: 1 + ln(3/3) = 1; 医疗, 交通 in one: 1 + ln(3/2) = 1.405; cosine 1 / (1 + 1.405²)
    matrix, _ = vectors(["教育医疗", "教育交通"])
    ((one,), (other,), (cosine,)) = (found.tolist() for found in alike(matrix, 0.3))
    assert (one, other, cosine) == (0, 1, pytest.approx(1 / (1 + (1 + np.log(1.5)) ** 2)))


@pytest.mark.parametrize("least", [0.2, 0.5, 0.9])
def test_every_pair_alike_is_found(least: float) -> None:
    random = np.random.default_rng(4)
    vocabulary = ["数据", "平台", "建设", "产业", "发展", "港口", "医疗", "教育", "交通", "金融", "安全", "标准"]
    rank = (len(vocabulary) * random.random((150, 6)) ** 2).astype(int)
    matrix, _ = vectors(["，".join(vocabulary[at] for at in row) for row in rank.tolist()] + [""])
    full = np.triu((matrix @ matrix.T).toarray(), 1)
    one, other, cosine = alike(matrix, least)
    assert sorted(zip(one.tolist(), other.tolist(), strict=True)) == list(
        map(tuple, np.argwhere(full >= least - 1e-9).tolist())
    )
    assert cosine == pytest.approx(full[one, other])


def test_reach_beside_networkx() -> None:
    arcs = nx.gn_graph(60, seed=5)  # each rests on one before it
    down: dict[str, list[tuple[str, int]]] = {}
    for below, above in arcs.edges():
        down.setdefault(str(above), []).append((str(below), 1))
    for source in arcs:
        found = reach(str(source), down, 1)
        below = nx.ancestors(arcs, source)
        assert set(found.draws) == {str(at) for at in below}
        longest = nx.dag_longest_path_length(arcs.subgraph(below | {source}))
        assert len(found.chain) - 1 == longest
    assert reach("0", {"0": [("1", 0b01), ("2", 0b11)], "1": [("3", 0b11)]}, 0b11).counts(2) == [3, 1]


def test_nothing_is_no_trouble() -> None:
    none = Network(0, *(np.zeros(0, dtype=np.int64),) * 2, np.zeros(0))
    lone = Network(2, *(np.zeros(0, dtype=np.int64),) * 2, np.zeros(0))
    assert pagerank(none.matrix()).tolist() == [] and pagerank(lone.matrix()).tolist() == [0.5, 0.5]
    assert communities(lone, 1).tolist() == [0, 1] and modularity(lone, np.arange(2)) == 0.0
    assert betweenness(lone, 1).tolist() == cut_off(lone).tolist() == core_numbers(lone).tolist() == [0, 0]
    assert coreness(lone.matrix()).tolist() == [0.0, 0.0] and np.isnan(constraint(lone)).all()
    assert [part.tolist() for part in alike(vectors([])[0], 0.5)] == [[], [], []]
