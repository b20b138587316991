"""Which groups of bodies share tasks mostly among themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, integer, listed
from kg.analysis.coordination import COLLECTIVES, affordable, coordination, drawn_note, resampled
from kg.analysis.duties import Duties
from kg.analysis.engines.communities import communities, modularity
from kg.analysis.engines.network import Network
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, ColumnKind, Figure
from kg.analysis.sampling import band
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BUDGET = 20_000_000
_LEAST = 2  # members of a community that is shown
_RESOLUTION = Parameter("resolution", 1.0, "分辨率：越大群体越小", "resolution: the larger, the smaller the groups")


def groups(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Communities of the coordination network by the Louvain method, with the share of ties that stays inside each.

    Formula: Q = Σ_c [W_c / W - γ (S_c / 2W)²] with W_c the weight of ties inside c, S_c the strengths of its members,
    W the weight of all ties; cohesion of c = 2 W_c / S_c

    Source: V. D. Blondel et al. (2008), Fast Unfolding of Communities in Large Networks, J. Stat. Mech. P10008;
    M. E. J. Newman (2004), Analysis of Weighted Networks, Physical Review E 70, 056131

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> result = analyse("communities", example())
    >>> [(row["community"], row["members"], row["value"]) for row in result.rows]
    [('1', 5, 1.0)]
    """
    import numpy as np

    view = coordination(graph, chosen)
    network = view.network
    of = communities(network, chosen.seed, chosen.number("resolution"))
    value = cohesion(network, of)
    draws = affordable(chosen, 20 * len(network.one) + network.size, _BUDGET)
    drawn = list(resampled(view.facts, draws, chosen.seed))
    samples = np.array([cohesion(one, of) for one in drawn])
    members = _members(of, network.strength(), view.facts, graph)
    names = [str(at + 1) for at in range(len(value))]
    ranking = Ranking(names, names, value, *band(np.where(np.isnan(samples), value, samples), value))
    quality = np.array([modularity(network, of, chosen.number("resolution"))])
    spread = np.array([[modularity(one, of, chosen.number("resolution"))] for one in drawn])
    ends = (quality[0], *(end[0] for end in band(spread, quality)))

    def cells(at: int) -> dict[str, Cell]:
        return {"members": len(members[at]), "units": tuple(members[at])}

    def evidence(at: int) -> tuple[str, ...]:
        return tuple(sorted(view.facts.relations[fact] for fact in np.flatnonzero(of[view.facts.body] == at).tolist()))

    order = [at for at in range(len(value)) if len(members[at]) >= _LEAST]
    figures = (
        Figure("modularity", "模块度", "modularity", *map(rounded, ends)),
        Figure("communities", "群体数", "communities", len(order)),
    )
    return Found(ranking.rows(order, cells, evidence, "community"), figures, drawn_note(chosen, draws))


def cohesion(network: Network, of: NDArray[np.int64]) -> NDArray[np.float64]:
    """The share of each community's ties that stays inside it; NaN where it has none."""
    import numpy as np

    inside = of[network.one] == of[network.other]
    number = int(of.max(initial=-1)) + 1
    within = 2 * np.bincount(of[network.one[inside]], network.weight[inside], minlength=number)
    strength = np.bincount(of, network.strength(), minlength=number)
    share: NDArray[np.float64] = np.divide(within, strength, out=np.full(number, np.nan), where=strength > 0)
    return share


def _members(
    of: NDArray[np.int64], strength: NDArray[np.float64], facts: Duties, graph: PolicyGraph
) -> list[list[str]]:
    """The names of each community's members, the strongest first."""
    import numpy as np

    found: list[list[str]] = [[] for _ in range(int(of.max(initial=-1)) + 1)]
    for at in np.lexsort((np.arange(len(of)), -np.round(strength, 6))).tolist():
        found[of[at]].append(graph.entities[facts.bodies[at]].name)
    return found


ANALYSES = (
    Analysis(
        "communities",
        "哪些单位经常一起承担任务，自成群体？",
        "Which units share tasks mostly among themselves?",
        "内聚度是群体成员的联系有多大比例留在群体内；模块度越高于 0，分群越清楚（0.3 以上通常算清楚）。",
        "Cohesion is the share of the members' ties that stays inside the group; the further modularity is above 0, "
        "the clearer the groups (above 0.3 usually counts as clear).",
        (
            Column("community", "群体", "the community"),
            *banded("内聚度", "cohesion", ColumnKind.SHARE),
            integer("members", "单位数", "members"),
            listed("units", "单位（联系强者在前）", "its units, the strongest first"),
        ),
        groups,
        (*COMMON, _RESOLUTION, COLLECTIVES),
    ),
)
