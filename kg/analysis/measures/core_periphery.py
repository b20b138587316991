"""Which bodies form the core of coordination, and which its periphery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, banded, flag, integer, share
from kg.analysis.coordination import COLLECTIVES, affordable, coordination, drawn_note, resampled
from kg.analysis.engines.cores import Split, core_numbers, coreness, split
from kg.analysis.engines.network import Network
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, Figure, Note
from kg.analysis.sampling import band
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BUDGET = 60_000_000
_GOOD = 0.3  # a fit below this is no core and periphery worth the name


def core_periphery(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Coreness of each body, whether it is of the core, its k-core, and how well a core and a periphery fit at all.

    Formula: coreness c (|c| = 1) minimises Σ_ij (w_ij - λ c_i c_j)²: the principal eigenvector; core: the members for
    which fewest pairs are untied inside it or tied outside it; fit = the correlation of the ties with 'all pairs
    inside the core, none outside' (pairs across left out); k-core: the largest group whose members are all tied to
    at least k others of the group

    Source: S. P. Borgatti and M. G. Everett (1999), Models of Core/Periphery Structures, Social Networks 21, 375-395;
    S. Z. W. Lip (2011), A Fast Algorithm for the Discrete Core/Periphery Bipartitioning Problem, arXiv:1102.5511;
    S. B. Seidman (1983), Network Structure and Minimum Degree, Social Networks 5, 269-287

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["unit"], row["core"], row["k_core"]) for row in analyse("core-periphery", example(), limit=1).rows]
    [('岚海省大数据局', True, 2)]
    """
    view = coordination(graph, chosen)
    network = view.network
    value, cores, best = coreness(network.matrix()), core_numbers(network), split(network)
    draws = affordable(chosen, 100 * (len(network.one) + network.size), _BUDGET)
    drawn = list(resampled(view.facts, draws, chosen.seed))
    names = [graph.entities[id_].name for id_ in view.facts.bodies]
    ranking = Ranking(names, view.facts.bodies, value, *_band(drawn, value))
    in_core = _share_in_core(drawn, network.size)

    def cells(at: int) -> dict[str, Cell]:
        return {"core": bool(best.core[at]), "in_core": rounded(in_core[at]), "k_core": int(cores[at])}

    notes = (*_fit_note(best), *drawn_note(chosen, draws))
    rows = ranking.rows(ranking.order(), cells, view.facts.by_body())
    return Found(rows, _figures(best, drawn), notes)


def _band(drawn: Sequence[Network], value: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    import numpy as np

    return band(np.array([coreness(one.matrix(), value) for one in drawn]), value)


def _share_in_core(drawn: Sequence[Network], size: int) -> NDArray[np.float64]:
    """The share of draws in which each body is of the core."""
    import numpy as np

    found = np.zeros(size)
    for one in drawn:
        found += split(one).core
    return found / len(drawn)


def _figures(best: Split, drawn: Sequence[Network]) -> tuple[Figure, ...]:
    import numpy as np

    fits = np.array([[split(one).fit] for one in drawn])
    (low,), (high,) = band(fits, np.array([best.fit]))
    return (
        Figure("fit", "核心—边缘拟合度", "fit of core and periphery", *map(rounded, (best.fit, low, high))),
        Figure("core", "核心单位数", "units in the core", int(best.core.sum())),
    )


def _fit_note(best: Split) -> tuple[Note, ...]:
    if best.fit >= _GOOD:
        return ()
    return (
        Note(
            f"拟合度只有 {best.fit:.2f}，网络没有明显的核心—边缘结构。",
            f"The fit is only {best.fit:.2f}: the network has no clear core and periphery.",
        ),
    )


ANALYSES = (
    Analysis(
        "core-periphery",
        "哪些单位构成协同的核心，哪些在边缘？",
        "Which units form the core of coordination, and which its periphery?",
        "核心度越高，越靠近核心；“抽样中属核心”是重抽样里它落在核心的比例；"
        "k 核为 k 表示它所在的小圈子里人人至少与 k 家有联系。",
        "The higher the coreness, the nearer to the core; 'in core' is the share of resamplings in which it does; "
        "a k-core of k means a circle whose members are all tied to at least k others of it.",
        (
            Column("unit", "单位", "the unit"),
            *banded("核心度", "coreness"),
            flag("core", "属于核心", "of the core"),
            share("in_core", "抽样中属核心", "in the core of resamplings"),
            integer("k_core", "k 核", "k-core"),
        ),
        core_periphery,
        (*COMMON, COLLECTIVES),
    ),
)
