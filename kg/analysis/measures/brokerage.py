"""Which bodies stand between those who lead and those who follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, integer
from kg.analysis.coordination import affordable, drawn_note, paired
from kg.analysis.duties import LEAD, Duties, duties
from kg.analysis.engines.communities import communities
from kg.analysis.engines.network import Network
from kg.analysis.engines.roles_between import BROKERAGE, brokerage
from kg.analysis.ranking import Ranking
from kg.analysis.result import Cell, Column, ColumnKind
from kg.analysis.sampling import band, each
from kg.model import PolicyGraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BUDGET = 20_000_000
_BY = Parameter(
    "by",
    "community",
    "按什么分组：协同群体、地域或层级",
    "groups: community, place or level",
    ("community", "place", "level"),
)


def brokers(graph: PolicyGraph, chosen: Chosen) -> Found:
    """How often each body stands between one that directs it and one that it directs, by Gould and Fernandez's roles.

    A lead unit directs every responsible or cooperating unit of the task that does not lead it too.

    Formula: b_v = |{(i, j): i → v → j, i ≠ j, not i → j}|, told apart by the groups g of i, v, j: coordinator
    g_i = g_v = g_j, consultant g_i = g_j ≠ g_v, gatekeeper g_i ≠ g_v = g_j, representative g_i = g_v ≠ g_j, liaison
    g_i, g_v, g_j all different

    Source: R. V. Gould and R. M. Fernandez (1989), Structures of Mediation: A Formal Approach to Brokerage in
    Transaction Networks, Sociological Methodology 19, 89-126

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["unit"], row["value"], row["coordinator"]) for row in analyse("brokerage", example(), by="level").rows]
    [('岚海省大数据局', 2, 2), ('岚海省工业和信息化厅', 1, 1), ('岚海省科学技术厅', 1, 1)]
    """
    import numpy as np

    facts = duties(graph)
    group = _groups(graph, facts, chosen)
    counted = _counted(facts, group, np.ones(len(facts), dtype=bool))
    value = _total(counted)
    draws = affordable(chosen, 20 * len(facts) + int(value.sum()), _BUDGET)
    samples = np.array([_total(_counted(facts, group, kept)) for kept in each(facts.confidence, draws, chosen.seed)])
    names = [graph.entities[id_].name for id_ in facts.bodies]
    ranking = Ranking(names, facts.bodies, value, *band(samples, value))

    def cells(at: int) -> dict[str, Cell]:
        return {role: int(counted[role][at]) for role in BROKERAGE}

    rows = ranking.rows(ranking.order(1), cells, facts.by_body(), whole=True)
    return Found(rows, (), drawn_note(chosen, draws))


def directions(facts: Duties, kept: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Who directs whom: each lead unit of a task, each other unit of it that does not lead it."""
    import numpy as np
    from scipy import sparse

    shape = (len(facts.tasks), len(facts.bodies))
    leads = kept & facts.only(LEAD)
    lead = sparse.csr_matrix((np.ones(int(leads.sum())), (facts.task[leads], facts.body[leads])), shape=shape)
    follows = kept & ~facts.only(LEAD)
    other = sparse.csr_matrix((np.ones(int(follows.sum())), (facts.task[follows], facts.body[follows])), shape=shape)
    found = (lead.T @ (other - other.multiply(lead))).tocoo()
    there = found.data > 0
    return found.row[there].astype(np.int64), found.col[there].astype(np.int64)


def _counted(facts: Duties, group: NDArray[np.int64], kept: NDArray[np.bool_]) -> Mapping[str, NDArray[np.int64]]:
    return brokerage(*directions(facts, kept), group)


def _total(counted: Mapping[str, NDArray[np.int64]]) -> NDArray[np.float64]:
    import numpy as np

    total: NDArray[np.float64] = np.sum([counted[role] for role in BROKERAGE], axis=0).astype(np.float64)
    return total


def _groups(graph: PolicyGraph, facts: Duties, chosen: Chosen) -> NDArray[np.int64]:
    import numpy as np

    by = chosen.text("by")
    if by == "community":
        pairs = paired(facts)
        return communities(Network(len(facts.bodies), pairs.one, pairs.other, pairs.weight), chosen.seed)
    said = [str(graph.entities[id_].properties.get(by, "")) for id_ in facts.bodies]
    return np.unique(said, return_inverse=True)[1] if said else np.zeros(0, dtype=np.int64)


ANALYSES = (
    Analysis(
        "brokerage",
        "哪些单位在牵头方与配合方之间起中介作用，是哪一种中介？",
        "Which units stand between those who lead and those who follow, and in which role?",
        "数值是“甲牵头它、它牵头乙、甲不直接牵头乙”的组合数；守门人把组外的要求带进本组，代表把本组的要求带出去，联络人连接三个不同的组。",
        "The value counts chains 'A leads it, it leads B, A does not lead B'; a gatekeeper lets demands into its "
        "group, a representative carries them out, a liaison joins three groups.",
        (
            Column("unit", "单位", "the unit"),
            *banded("中介次数", "chains brokered", ColumnKind.INTEGER),
            integer("coordinator", "组内协调人", "coordinator"),
            integer("consultant", "外部顾问", "consultant"),
            integer("gatekeeper", "守门人", "gatekeeper"),
            integer("representative", "代表", "representative"),
            integer("liaison", "联络人", "liaison"),
        ),
        brokers,
        (*COMMON, _BY),
    ),
)
