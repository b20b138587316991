"""The part of a graph that is about some policies: those of a title, a place, a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.analysis.analysis import AnalysisError
from kg.model import Entity, PolicyGraph, Relation

_YEAR = re.compile(r"(?:19|20)\d\d")
_MARKS = re.compile(r"[《》“”‘’\"'\s　]")
_FIVE_YEARS = {"十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}


def within(graph: PolicyGraph, policy: str = "", place: str = "", year: int = 0) -> PolicyGraph:
    """The graph of the policies that fit, their tasks and all that these state; the graph itself without a filter."""
    if not (policy or place or year):
        return graph
    policies = frozenset(one.id for one in fitting(graph, policy, place, year))
    if not policies:
        said = ", ".join(f"{name} {value}" for name, value in _given(policy, place, year))
        raise AnalysisError(f"No policy of the graph has {said}; 'kg ask policies-by-place' lists what there is.")
    return _about(graph, policies)


def fitting(graph: PolicyGraph, policy: str, place: str, year: int) -> Iterable[Entity]:
    """The policies of that title (or with these words in it), that place and that year."""
    every = [one for one in graph.entities.values() if one.type == "Policy"]
    exact = [one for one in every if policy in (one.id, one.name, *one.aliases)]
    words = _MARKS.sub("", policy)
    titled = exact or [one for one in every if words in _MARKS.sub("", one.name)]
    return [one for one in titled if _of_place(one, place) and year in (0, year_of(one))]


def year_of(policy: Entity) -> int | None:
    """The year of issue; where no date is stated, that of the document number, else the first year of its title.

    >>> year_of(Entity("policy-1", "Policy", "岚海省数字政府行动方案（2024—2026年）"))
    2024
    >>> year_of(Entity("policy-2", "Policy", "岚海省“十四五”数字经济规划"))
    2021
    """
    for name in ("date", "doc_number"):
        if found := _YEAR.search(str(policy.properties.get(name, ""))):
            return int(found[0])
    if found := _YEAR.search(policy.name):
        return int(found[0])
    return next((first for words, first in _FIVE_YEARS.items() if words in policy.name), None)


def policy_of(graph: PolicyGraph) -> Mapping[str, str]:
    """The policy of each task, by id; of two that state it, the first."""
    own: dict[str, str] = {}
    for relation in graph.relations.values():
        if relation.type == "PART_OF" and graph.entities[relation.tail].type == "Policy":
            own.setdefault(relation.head, relation.tail)
    return own


def _of_place(policy: Entity, place: str) -> bool:
    """A place holds the places whose full name begins with its own: 浙江省 holds 浙江省杭州市."""
    own = str(policy.properties.get("place", ""))
    return not place or own.startswith(place) or own.endswith(place)


def _given(policy: str, place: str, year: int) -> Iterable[tuple[str, object]]:
    return ((name, value) for name, value in (("title", policy), ("place", place), ("year", year)) if value)


def _about(graph: PolicyGraph, policies: frozenset[str]) -> PolicyGraph:
    tasks = {task for task, policy in policy_of(graph).items() if policy in policies}
    sources = policies | tasks
    relations = {id_: one for id_, one in graph.relations.items() if one.head in sources}
    named = {end for one in relations.values() for end in (one.head, one.tail)}
    for id_, one in graph.relations.items():
        if one.head in named and one.tail in graph.entities and _surrounding(one):
            relations[id_] = one
    ends = sources | {end for one in relations.values() for end in (one.head, one.tail)}
    ordered = {id_: relations[id_] for id_ in graph.relations if id_ in relations}
    return PolicyGraph({id_: one for id_, one in graph.entities.items() if id_ in ends}, ordered)


def _surrounding(relation: Relation) -> bool:
    """Whether a relation says where a thing is, which holds whatever policy names the thing."""
    return relation.type == "LOCATED_IN"
