"""Which bodies stand at the centre of coordination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, integer, number
from kg.analysis.coordination import COLLECTIVES, affordable, coordination, drawn_note, resampled
from kg.analysis.duties import Duties
from kg.analysis.engines.betweenness import betweenness, is_exact
from kg.analysis.engines.network import Network
from kg.analysis.engines.ranks import pagerank
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, Note
from kg.analysis.sampling import band
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MEASURES = ("strength", "degree", "betweenness", "pagerank")
_BUDGET = 40_000_000  # steps that all draws together may take
_BY = Parameter("by", "strength", "按哪项指标排序", "which measure to rank by", MEASURES)


def centrality(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Degree, strength, betweenness and PageRank of each body in the network of shared tasks.

    Formula: w_ij = Σ_t ρ_i(t) ρ_j(t) with ρ = 1 for lead and responsible units, 0.5 for cooperating units;
    degree k_i = |{j: w_ij > 0}|; strength s_i = Σ_j w_ij; betweenness b_i = Σ_{s<t} σ_st(i)/σ_st / ((n-1)(n-2)/2) over
    shortest paths by steps; PageRank r_i = 0.15/n + 0.85 Σ_j r_j w_ij/s_j

    Source: L. C. Freeman (1977), A Set of Measures of Centrality Based on Betweenness, Sociometry 40(1), 35-41;
    A. Barrat et al. (2004), The Architecture of Complex Weighted Networks, PNAS 101(11), 3747-3752; S. Brin and
    L. Page (1998), The Anatomy of a Large-Scale Hypertextual Web Search Engine, Computer Networks 30, 107-117

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> first = analyse("centrality", example()).rows[0]
    >>> first["unit"], first["value"], first["degree"]
    ('岚海省大数据局', 4.75, 4)
    """
    view = coordination(graph, chosen)
    network, by = view.network, chosen.text("by")
    measured = {name: measure(network, name, chosen.seed) for name in MEASURES}
    draws = affordable(chosen, _work(network, by), _BUDGET)
    names = [graph.entities[id_].name for id_ in view.facts.bodies]
    ranking = Ranking(names, view.facts.bodies, measured[by], *_band(view.facts, measured[by], by, draws, chosen.seed))

    def cells(at: int) -> dict[str, Cell]:
        return {**{name: rounded(measured[name][at]) for name in MEASURES}, "degree": int(measured["degree"][at])}

    notes = (*_sampled_note(network), *drawn_note(chosen, draws))
    return Found(ranking.rows(ranking.order(), cells, view.facts.by_body()), (), notes)


def measure(network: Network, name: str, seed: int) -> NDArray[np.float64]:
    """One measure of each body."""
    import numpy as np

    if name == "betweenness":
        return betweenness(network, seed)
    if name == "pagerank":
        return pagerank(network.matrix())
    return network.strength() if name == "strength" else network.degree().astype(np.float64)


def _band(
    facts: Duties, value: NDArray[np.float64], by: str, draws: int, seed: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    import numpy as np

    samples = [measure(network, by, seed + at) for at, network in enumerate(resampled(facts, draws, seed))]
    return band(np.array(samples), value)


def _work(network: Network, by: str) -> int:
    """Roughly the steps that one draw takes."""
    ties = len(network.one) + network.size
    if by == "betweenness":
        return min(network.size, 100) * ties
    return 20 * ties


def _sampled_note(network: Network) -> tuple[Note, ...]:
    if is_exact(network):
        return ()
    return (
        Note(
            "网络较大，中介中心性由抽取的起点估计。",
            "The network is large: betweenness is estimated from a sample of starts.",
        ),
    )


ANALYSES = (
    Analysis(
        "centrality",
        "哪些单位处在协同网络的中心？",
        "Which units stand at the centre of coordination?",
        "联系强度是与所有单位共担任务的加权次数；合作单位数是与多少单位共担过任务；中介中心性是其他单位之间的最短联系有多大比例经过它；"
        "PageRank 是它在网络中的分量，全部单位合计为 1。",
        "Strength counts shared tasks, weighted by role; degree counts partners; betweenness is the share of shortest "
        "connections between others that lead through the unit; PageRank is its weight, all units together being 1.",
        (
            Column("unit", "单位", "the unit"),
            *banded("排序指标", "the measure ranked by"),
            number("strength", "联系强度", "strength"),
            integer("degree", "合作单位数", "partners"),
            number("betweenness", "中介中心性", "betweenness"),
            number("pagerank", "PageRank", "PageRank"),
        ),
        centrality,
        (*COMMON, _BY, COLLECTIVES),
    ),
)
