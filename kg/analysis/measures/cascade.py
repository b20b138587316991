"""How far a plan is carried down: what rests on it, directly and through others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analysis.analysis import COMMON, Analysis, Chosen, Found, Parameter, banded, integer, listed
from kg.analysis.duties import confidence
from kg.analysis.engines.reach import Reach, reach
from kg.analysis.ranking import Ranking
from kg.analysis.result import Cell, Column, ColumnKind, Note
from kg.analysis.sampling import band, kept
from kg.model import Entity, PolicyGraph

# A title that says itself that it is national, where no text states the level.
_NATIONAL = re.compile(r"中共中央|国务院|中华人民共和国|全国|国家")
_FROM = Parameter(
    "level",
    "national",
    "从哪一级的文件算起",
    "the level to start from",
    ("national", "provincial", "city", "county", "all"),
)


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What rests on each policy, with the draws that keep the fact, and the facts."""

    down: Mapping[str, Sequence[tuple[str, int]]]
    facts: Mapping[tuple[str, str], str]  # (ground, what rests on it) → relation id


def cascade(graph: PolicyGraph, chosen: Chosen) -> Found:
    """For each policy of a level: how many rest on it directly and in all, and the longest chain down (BASED_ON).

    A policy is national where its level is stated so, or where nothing states it and its title says so itself
    (国务院…, 中华人民共和国…, 全国…).

    Formula: reach(p) = |{q: a chain of BASED_ON leads from q to p}|; depth(p) = the length of the longest such chain

    Source: J. L. Pressman and A. Wildavsky (1973), Implementation, University of California Press, ch. 5, on the
    length of chains from a decision to its execution; on reach: F. Harary, R. Z. Norman and D. Cartwright (1965),
    Structural Models, Wiley

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> row = analyse("cascade", example()).rows[0]
    >>> row["policy"], row["value"], row["direct"], row["depth"]
    ('国家数字化发展总体规划', 2, 1, 2)
    """
    import numpy as np

    draws = min(chosen.draws, 64)
    grounds = _grounds(graph, draws, chosen.seed)
    sources = [id_ for id_ in sorted(grounds.down) if _of_level(graph.entities[id_], chosen.text("level"))]
    found = [reach(id_, grounds.down, (1 << draws) - 1) for id_ in sources]
    value = np.array([len(one.draws) for one in found], dtype=float)
    samples = np.array([one.counts(draws) for one in found], dtype=float).reshape(len(found), draws).T
    ranking = Ranking([graph.entities[id_].name for id_ in sources], sources, value, *band(samples, value))

    def cells(at: int) -> dict[str, Cell]:
        chain = found[at].chain
        direct = {"direct": len({below for below, _ in grounds.down[sources[at]]}), "depth": len(chain) - 1}
        return {**direct, "chain": tuple(graph.entities[id_].name for id_ in chain)}

    rows = ranking.rows(ranking.order(), cells, lambda at: _evidence(found[at], sources[at], grounds), "policy", True)
    return Found(rows, (), _NOTES)


def national(policy: Entity) -> bool:
    """Whether a policy is national by what is stated, or by its own title."""
    level = policy.properties.get("level")
    return level == "national" if level else bool(_NATIONAL.match(policy.name))


def _of_level(policy: Entity, level: str) -> bool:
    if level == "all":
        return True
    return national(policy) if level == "national" else policy.properties.get("level") == level


def _grounds(graph: PolicyGraph, draws: int, seed: int) -> _Grounds:
    import numpy as np

    facts = [one for one in graph.relations.values() if one.type == "BASED_ON" and one.head != one.tail]
    sure = np.array([confidence(one) for one in facts])
    bits = np.concatenate([np.zeros((0, len(facts)), dtype=bool), *kept(sure, draws, seed)])
    down: dict[str, list[tuple[str, int]]] = {}
    for one, column in sorted(zip(facts, bits.T, strict=True), key=lambda pair: pair[0].id):
        mask = int.from_bytes(np.packbits(column, bitorder="little").tobytes(), "little")
        down.setdefault(one.tail, []).append((one.head, mask))
    return _Grounds(down, {(one.tail, one.head): one.id for one in facts})


def _evidence(found: Reach, source: str, grounds: _Grounds) -> tuple[str, ...]:
    """The facts that carry a source down."""
    reached = {source, *found.draws}
    pairs = ((above, below) for above in reached for below, _ in grounds.down.get(above, ()))
    return tuple(sorted({grounds.facts[pair] for pair in pairs}))


_NOTES = (
    Note(
        "只数读过的文件所写的依据：没有读到的下级文件不在其内。",
        "Only grounds that the documents read state are counted: plans that were not read are not among them.",
    ),
)

ANALYSES = (
    Analysis(
        "cascade",
        "一份国家规划层层落实到了哪里、有多深？",
        "How far, and how deep, is a national plan carried down?",
        "数值是直接或间接以它为依据的文件数；层级深度为 2 表示“有文件依据它，又有文件依据那份文件”。",
        "The value counts the policies that rest on it, directly or through others; a depth of 2 means that a "
        "policy rests on one that rests on it.",
        (
            Column("policy", "政策文件", "the policy"),
            *banded("下级文件数", "policies resting on it", ColumnKind.INTEGER),
            integer("direct", "直接依据它的文件数", "resting on it directly"),
            integer("depth", "层级深度", "depth"),
            listed("chain", "最长的一条", "the longest chain"),
        ),
        cascade,
        (*COMMON, _FROM),
    ),
)
