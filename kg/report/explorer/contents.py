"""What the picture is told of a graph: things, facts with their sentences, and what they can be filtered by."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.model import Entity, Evidence, PolicyGraph, Relation, Value
from kg.ontology import Ontology, ontology
from kg.report.explorer.layout import layout
from loaders.lexicon.places import locate, path

Json = dict[str, Any]

MOST_EDGES = 30_000
_MOST_SAID = 5  # statements shown of one fact
_HIDDEN = frozenset({"title", "name", "function", "collective", "first_line", "last_line", "policy", "number"})
_GREY = "#9AA5B1"
COLOURS: Mapping[str, str] = {
    "LEAD_UNIT": "#C0392B",
    "RESPONSIBLE_UNIT": "#D68910",
    "COOPERATING_UNIT": "#2E86C1",
    "ISSUED_BY": "#7D3C98",
    "BASED_ON": "#1F618D",
    "REPEALS": "#641E16",
    "SUPPORTS": "#239B56",
    "SETS_TARGET": "#117A65",
}


class Table:
    """Values in the order in which they were first asked for; each goes by its place."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}

    def at(self, value: str) -> int:
        """The place of a value, added where it is new."""
        return self._at.setdefault(value, len(self._at))

    def values(self) -> list[str]:
        """All values by place."""
        return list(self._at)


def contents(graph: PolicyGraph, title: str = "", most: int = MOST_EDGES, kinds: Ontology | None = None) -> Json:
    """The whole content of the page: columns of things and facts, and the tables that they point into."""
    kinds = kinds or ontology()
    facts = [one for one in graph.relations.values() if kinds.relations[one.type].evidence]
    shown = _best_joined(facts, most)
    things = [graph.entities[id_] for id_ in _ids(graph, shown, whole=len(shown) == len(facts))]
    places, quotes, sources, rules = (Table() for _ in range(4))
    ends = {thing.id: number for number, thing in enumerate(things)}
    parts = _Parts(graph, ends)
    return {
        "title": title,
        "all": len(facts),
        "types": _types(kinds, Counter(thing.type for thing in things)),
        "relations": _relations(kinds, Counter(fact.type for fact in shown)),
        "nodes": _nodes(things, shown, ends, places),
        "edges": _edges(shown, ends, parts, (quotes, sources, rules)),
        "places": places.values(),
        "quotes": quotes.values(),
        "sources": sources.values(),
        "rules": rules.values(),
    }


def _best_joined(facts: Sequence[Relation], most: int) -> list[Relation]:
    """All facts, or those between the best joined things until there are `most`."""
    if len(facts) <= most:
        return list(facts)
    degree = Counter(end for fact in facts for end in (fact.head, fact.tail))
    weight = {fact.id: min(degree[fact.head], degree[fact.tail]) for fact in facts}
    kept = {fact.id for fact in sorted(facts, key=lambda fact: (-weight[fact.id], fact.id))[:most]}
    return [fact for fact in facts if fact.id in kept]


def _ids(graph: PolicyGraph, facts: Iterable[Relation], whole: bool) -> list[str]:
    """The things to draw: all but source documents, or only the ends of the facts shown."""
    ends = {end for fact in facts for end in (fact.head, fact.tail)}
    return [id_ for id_, one in graph.entities.items() if one.type != "Document" and (whole or id_ in ends)]


class _Parts:
    """Which policy each line of each document belongs to."""

    def __init__(self, graph: PolicyGraph, ends: Mapping[str, int]) -> None:
        self._starts: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for one in graph.relations.values():
            if one.type == "STATED_IN" and one.head in ends:
                first, last = int(one.properties.get("first_line", 0)), int(one.properties.get("last_line", 0))  # type: ignore[arg-type]
                self._starts[one.tail].append((first, last, ends[one.head]))
        for starts in self._starts.values():
            starts.sort()

    def policies(self, said: Iterable[Evidence]) -> list[int]:
        """The policies in which the statements stand."""
        return sorted({policy for one in said if (policy := self._at(one)) is not None})

    def _at(self, said: Evidence) -> int | None:
        starts = self._starts.get(said.document, [])
        found = bisect_right(starts, said.line, key=lambda one: one[0]) - 1
        return starts[found][2] if found >= 0 and said.line <= starts[found][1] else None


def _types(kinds: Ontology, counts: Mapping[str, int]) -> list[Json]:
    return [
        {"name": kind.name, "zh": kind.zh, "en": kind.en, "colour": kind.colour, "count": counts[kind.name]}
        for kind in kinds.types.values()
        if counts.get(kind.name)
    ]


def _relations(kinds: Ontology, counts: Mapping[str, int]) -> list[Json]:
    return [
        {
            "name": kind.name,
            "zh": kind.zh,
            "en": kind.en,
            "sentence": [kind.sentence_zh, kind.sentence_en],
            "colour": COLOURS.get(kind.name, _GREY),
            "count": counts[kind.name],
        }
        for kind in kinds.relations.values()
        if counts.get(kind.name)
    ]


def _nodes(things: Sequence[Entity], facts: Sequence[Relation], ends: Mapping[str, int], places: Table) -> Json:
    import numpy as np

    joined = np.array([(ends[fact.head], ends[fact.tail]) for fact in facts], dtype=np.int64).reshape(-1, 2)
    degree = np.bincount(joined.ravel(), minlength=len(things))
    radii = np.round(np.minimum(2.5 + 0.9 * np.sqrt(degree), 18.0), 1)
    spots = layout(len(things), joined, radii)
    types = {name: number for number, name in enumerate(_in_order(ontology().types, {one.type for one in things}))}
    of_policy = {thing.name: str(thing.properties.get("place", "")) for thing in things if thing.type == "Policy"}
    return {
        "type": [types[thing.type] for thing in things],
        "name": [thing.name for thing in things],
        "aliases": [list(thing.aliases) for thing in things],
        "places": [[places.at(name) for name in _places(thing, of_policy)] for thing in things],
        "known": [_known(thing.properties) for thing in things],
        "size": radii.tolist(),
        "x": spots[:, 0].tolist(),
        "y": spots[:, 1].tolist(),
    }


def _in_order(kinds: Mapping[str, object], used: set[str]) -> list[str]:
    return [name for name in kinds if name in used]


def _places(thing: Entity, of_policy: Mapping[str, str]) -> list[str]:
    """Where a thing is, the province first; a task is where its policy is."""
    stated = thing.name if thing.type == "Place" else str(thing.properties.get("place", ""))
    name = stated or of_policy.get(str(thing.properties.get("policy", "")), "")
    if not name:
        return []
    division = locate(name)
    return [above.name for above in path(division)] if division else [name]


def _known(properties: Mapping[str, Value]) -> dict[str, str]:
    """What is shown of a thing besides its names."""
    return {
        name: "；".join(value) if isinstance(value, tuple) else str(value)
        for name, value in sorted(properties.items())
        if name not in _HIDDEN
    }


def _edges(facts: Sequence[Relation], ends: Mapping[str, int], parts: _Parts, tables: tuple[Table, ...]) -> Json:
    types = {name: number for number, name in enumerate(_in_order(ontology().relations, {one.type for one in facts}))}
    return {
        "head": [ends[fact.head] for fact in facts],
        "tail": [ends[fact.tail] for fact in facts],
        "type": [types[fact.type] for fact in facts],
        "policies": [parts.policies(fact.evidence) for fact in facts],
        "said": [[_said(one, tables) for one in fact.evidence[:_MOST_SAID]] for fact in facts],
        "sources": [len(fact.evidence) for fact in facts],
        "known": [_known(fact.properties) for fact in facts],
    }


def _said(one: Evidence, tables: tuple[Table, ...]) -> list[int | float]:
    """One statement: quote, file, line, confidence, rule."""
    quotes, sources, rules = tables
    return [quotes.at(one.quote), sources.at(one.source), one.line, round(one.confidence, 3), rules.at(one.rule)]
