"""Which policies others rest on most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, number
from kg.analysis.duties import Grouped, confidence
from kg.analysis.engines.ranks import pagerank
from kg.analysis.ranking import Ranking, rounded
from kg.analysis.result import Cell, Column, ColumnKind
from kg.analysis.sampling import band, counts
from kg.model import PolicyGraph, Relation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CITING = Parameter("citing", False, "是否把单纯引用也计入", "count mere citations too")


def grounds(graph: PolicyGraph, chosen: Chosen) -> Found:
    """How many policies rest on each (or cite it), and its PageRank in the network of grounds.

    Formula: in(p) = |{q: q BASED_ON p}|; PageRank r_p = 0.15/n + 0.85 Σ_{q → p} r_q / out(q)

    Source: J. H. Fowler et al. (2007), Network Analysis and the Law: Measuring the Legal Importance of Precedents,
    Political Analysis 15(3), 324-346; S. Brin and L. Page (1998), Computer Networks 30, 107-117

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["policy"][:7], row["value"]) for row in analyse("grounds", example()).rows]
    [('国家数字化发展', 1), ('岚海省数字经济', 1)]
    """
    import numpy as np
    from scipy import sparse

    types = ("BASED_ON", "CITES") if chosen.flag("citing") else ("BASED_ON",)
    facts = [one for one in graph.relations.values() if one.type in types and one.head != one.tail]
    ids = sorted({end for one in facts for end in (one.head, one.tail)})
    head, tail = _numbered(facts, ids)
    once = np.unique(head * max(1, len(ids)) + tail)
    links = (once // max(1, len(ids)), once % max(1, len(ids)))
    rank = pagerank(sparse.csr_matrix((np.ones(len(once)), links), shape=(len(ids), len(ids))))
    value = np.bincount(links[1], minlength=len(ids))
    sure = np.array([confidence(one) for one in facts])
    draws = np.minimum(counts(tail, len(ids), sure, chosen.draws, chosen.seed), value)
    ranking = Ranking([graph.entities[id_].name for id_ in ids], ids, value, *band(draws, value))
    evidence = Grouped.of(tail, [one.id for one in facts])

    def cells(at: int) -> dict[str, Cell]:
        level = graph.entities[ids[at]].properties.get("level")
        return {"level": str(level) if level else None, "pagerank": rounded(rank[at])}

    return Found(ranking.rows(ranking.order(1), cells, evidence, "policy", whole=True))


def _numbered(facts: Sequence[Relation], ids: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    import numpy as np

    at = {id_: number_ for number_, id_ in enumerate(ids)}
    head = np.array([at[one.head] for one in facts], dtype=np.int64)
    return head, np.array([at[one.tail] for one in facts], dtype=np.int64)


ANALYSES = (
    Analysis(
        "grounds",
        "哪些文件被最多的政策作为依据？",
        "On which policies do most others rest?",
        "数值是以它为依据的政策文件数；PageRank 还计入“依据它的文件自己又有多重要”。",
        "The value counts the policies that rest on it; PageRank also weighs how important those are themselves.",
        (
            Column("policy", "政策文件", "the policy"),
            *banded("被依据次数", "policies resting on it", ColumnKind.INTEGER),
            Column("level", "层级", "level"),
            number("pagerank", "PageRank", "PageRank"),
        ),
        grounds,
        (*COMMON, _CITING),
    ),
)
