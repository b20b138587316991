"""What policies do where: per place its policies, tasks, units, and what is supported there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.analysis.analysis import Analysis, Chosen, Found, banded, integer
from kg.analysis.duties import confidence
from kg.analysis.ranking import Ranking
from kg.analysis.result import Cell, Column, ColumnKind
from kg.analysis.sampling import band, counts
from kg.analysis.scope import policy_of
from kg.model import PolicyGraph, Relation


@dataclass(slots=True)
class _Place:
    """What is known of one place."""

    policies: set[str] = field(default_factory=set)
    tasks: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    located: set[str] = field(default_factory=set)
    supported: dict[str, Relation] = field(default_factory=dict)


def places(graph: PolicyGraph, chosen: Chosen) -> Found:
    """For each place: acts of support that reach it or what is located in it, its policies, tasks and units.

    Formula: support(x) = |{r: r is SUPPORTS, its tail is x or LOCATED_IN x}|

    Source: M. E. Porter (1998), Clusters and the New Economics of Competition, Harvard Business Review 76(6), 77-90,
    on places as the unit that support is compared by

    >>> from kg.analysis import analyse
    >>> from kg.analysis.example import example
    >>> [(row["place"], row["policies"], row["tasks"], row["units"]) for row in analyse("places", example()).rows]
    [('岚海省', 2, 7, 5)]
    """
    import numpy as np

    found = _places(graph)
    names = sorted(found)
    facts = [(at, one) for at, name in enumerate(names) for one in found[name].supported.values()]
    group = np.array([at for at, _ in facts], dtype=np.int64)
    sure = np.array([confidence(one) for _, one in facts])
    value = np.bincount(group, minlength=len(names))
    draws = counts(group, len(names), sure, chosen.draws, chosen.seed)
    ranking = Ranking(names, names, value, *band(draws, value))

    def cells(at: int) -> dict[str, Cell]:
        here = found[names[at]]
        own = {"policies": len(here.policies), "tasks": len(here.tasks), "units": len(here.units)}
        return {**own, "located": len(here.located)}

    rows = ranking.rows(
        ranking.order(), cells, lambda at: tuple(sorted(found[names[at]].supported)), "place", whole=True
    )
    return Found(rows)


def _places(graph: PolicyGraph) -> Mapping[str, _Place]:
    found: dict[str, _Place] = {}
    for one in graph.entities.values():
        if place := str(one.properties.get("place", "")):
            here = found.setdefault(place, _Place())
            {"Policy": here.policies, "Agency": here.units}.get(one.type, here.located).add(one.id)
    for task, policy in policy_of(graph).items():
        if place := str(graph.entities[policy].properties.get("place", "")):
            found[place].tasks.add(task)
    _add_support(graph, found)
    return found


def _add_support(graph: PolicyGraph, found: dict[str, _Place]) -> None:
    """Put what is located in each place, and the support that reaches it, into the places."""
    lies = _located(graph)
    for thing, names in lies.items():
        for name in names:
            here = found.setdefault(name, _Place())
            if graph.entities[thing].type != "Place":
                here.located.add(thing)
    for relation in graph.relations.values():
        if relation.type == "SUPPORTS":
            for name in lies.get(relation.tail, ()):
                found[name].supported[relation.id] = relation


def _located(graph: PolicyGraph) -> Mapping[str, tuple[str, ...]]:
    """The names of the places that each thing lies in; a place lies in itself."""
    lies = {one.id: [one.name] for one in graph.entities.values() if one.type == "Place"}
    for relation in graph.relations.values():
        if relation.type == "LOCATED_IN" and graph.entities[relation.tail].type == "Place":
            lies.setdefault(relation.head, []).append(graph.entities[relation.tail].name)
    return {thing: tuple(dict.fromkeys(names)) for thing, names in lies.items()}


ANALYSES = (
    Analysis(
        "places",
        "各地有多少政策、任务和单位，支持落到了哪里？",
        "How many policies, tasks and units has each place, and where does support go?",
        "数值是支持该地或位于该地的园区、企业、项目的表述条数。",
        "The value counts statements of support for the place, or for a park, enterprise or project located there.",
        (
            Column("place", "地域", "the place"),
            *banded("支持条数", "acts of support", ColumnKind.INTEGER),
            integer("policies", "政策文件数", "policies"),
            integer("tasks", "任务数", "tasks"),
            integer("units", "单位数", "units"),
            integer("located", "位于该地的园区、企业等", "parks, enterprises and so on located there"),
        ),
        places,
    ),
)
