"""Which bodies join others that are not joined without them."""

from __future__ import annotations

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, banded, integer, number, share
from kg.analysis.coordination import COLLECTIVES, affordable, coordination, drawn_note, resampled
from kg.analysis.engines.holes import constraint, effective_size
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column
from kg.analysis.sampling import band
from kg.model import PolicyGraph

_BUDGET = 30_000_000


def structural_holes(graph: PolicyGraph, chosen: Chosen) -> Found:
    """Burt's constraint of each body, the freest first, with its effective size and efficiency.

    Formula: p_ij = w_ij / Σ_k w_ik; constraint c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² over i's partners j; effective size
    e_i = Σ_j (1 - Σ_q p_iq m_jq) with m_jq = w_jq / max_k w_jk; efficiency = e_i / k_i

    Source: R. S. Burt (1992), Structural Holes: The Social Structure of Competition, Harvard University Press, ch. 2

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [row["unit"] for row in analyse("structural-holes", example(), limit=2).rows]
    ['岚海省大数据局', '岚海省科学技术厅']
    """
    import numpy as np

    view = coordination(graph, chosen)
    network = view.network
    value, size, degree = constraint(network), effective_size(network), network.degree()
    draws = affordable(chosen, int((degree.astype(float) ** 2).sum()), _BUDGET)
    samples = np.array([constraint(one) for one in resampled(view.facts, draws, chosen.seed)])
    filled = np.where(np.isnan(samples), value, samples)  # a body that loses all its ties in a draw says nothing there
    names = [graph.entities[id_].name for id_ in view.facts.bodies]
    ranking = Ranking(names, view.facts.bodies, value, *band(filled, value))

    def cells(at: int) -> dict[str, Cell]:
        free = {"effective_size": rounded(size[at]), "efficiency": rounded(size[at] / degree[at])}
        return {**free, "degree": int(degree[at])}

    rows = ranking.rows(ranking.order(ascending=True), cells, view.facts.by_body())
    return Found(rows, (), drawn_note(chosen, draws))


ANALYSES = (
    Analysis(
        "structural-holes",
        "哪些单位连接着彼此没有联系的单位（占据结构洞）？",
        "Which units join others that are not joined without them (structural holes)?",
        "约束度越低，该单位的合作方彼此越少联系，它越能居中协调；有效规模是去掉重复联系后还剩几个合作方。",
        "The lower the constraint, the less the unit's partners are tied to each other and the freer it is to mediate; "
        "the effective size is the number of partners once redundant ones are taken off.",
        (
            Column("unit", "单位", "the unit"),
            *banded("约束度", "constraint"),
            number("effective_size", "有效规模", "effective size"),
            share("efficiency", "效率", "efficiency"),
            integer("degree", "合作单位数", "partners"),
        ),
        structural_holes,
        (*COMMON, COLLECTIVES),
    ),
)
