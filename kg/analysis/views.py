"""The four views of a graph in networkx: responsibility, coordination, grounds, place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.analysis.coordination import paired
from kg.analysis.duties import ROLES, confidence, duties
from kg.model import PolicyGraph, Relation

if TYPE_CHECKING:
    import networkx as nx

_ENDS = ("Policy", "Agency", "Park", "Enterprise", "Organization", "Project", "Platform")


def responsibility(graph: PolicyGraph) -> nx.MultiGraph[str]:
    """Tasks (`bipartite=0`) and bodies (`bipartite=1`), a tie for each role, keyed by it.

    >>> from kg.analysis.example import example
    >>> view = responsibility(example())
    >>> view.number_of_nodes(), view.number_of_edges()
    (11, 14)
    """
    import networkx as nx

    view: nx.MultiGraph[str] = nx.MultiGraph()
    for relation in graph.relations.values():
        if relation.type in ROLES:
            for end, side in ((relation.head, 0), (relation.tail, 1)):
                view.add_node(end, bipartite=side, **_shown(graph, end))
            view.add_edge(relation.head, relation.tail, key=relation.type, **_said(relation))
    return view


def coordination(graph: PolicyGraph) -> nx.Graph[str]:
    """Bodies tied by the tasks they share: `tasks` counts these, `weight` weighs them by both roles.

    >>> from kg.analysis.example import example
    >>> view = coordination(example())
    >>> sorted(ties["tasks"] for _, _, ties in view.edges(data=True))
    [1, 1, 1, 1, 2, 2, 3]
    """
    import networkx as nx

    facts = duties(graph)
    pairs = paired(facts)
    view: nx.Graph[str] = nx.Graph()
    for id_ in facts.bodies:
        view.add_node(id_, **_shown(graph, id_))
    columns = (pairs.one.tolist(), pairs.other.tolist(), pairs.shared.tolist(), pairs.weight.tolist())
    for one, other, shared, weight in zip(*columns, strict=True):
        view.add_edge(facts.bodies[one], facts.bodies[other], tasks=shared, weight=weight)
    return view


def grounds(graph: PolicyGraph, citing: bool = False) -> nx.MultiDiGraph[str]:
    """Policies, each pointing to those it rests on (with `citing` also to those it cites), keyed by the type.

    >>> from kg.analysis.example import example
    >>> grounds(example()).number_of_edges()
    2
    """
    import networkx as nx

    types = ("BASED_ON", "CITES") if citing else ("BASED_ON",)
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for relation in graph.relations.values():
        if relation.type in types:
            for end in (relation.head, relation.tail):
                view.add_node(end, **_shown(graph, end))
            view.add_edge(relation.head, relation.tail, key=relation.type, **_said(relation))
    return view


def places(graph: PolicyGraph) -> nx.Graph[str]:
    """Policies, bodies, parks and so on tied to their place, which stands by its name.

    >>> from kg.analysis.example import example
    >>> places(example()).degree("岚海省")
    7
    """
    import networkx as nx

    view: nx.Graph[str] = nx.Graph()
    for one in graph.entities.values():
        if one.type in _ENDS and (place := one.properties.get("place")):
            view.add_node(one.id, **_shown(graph, one.id))
            view.add_node(str(place), label="Place", name=str(place))
            view.add_edge(one.id, str(place))
    for relation in graph.relations.values():
        if relation.type == "LOCATED_IN" and graph.entities[relation.tail].type == "Place":
            name = graph.entities[relation.tail].name
            view.add_node(relation.head, **_shown(graph, relation.head))
            view.add_node(name, label="Place", name=name)
            view.add_edge(relation.head, name, **_said(relation))
    return view


def _shown(graph: PolicyGraph, id_: str) -> dict[str, str]:
    return {"label": graph.entities[id_].type, "name": graph.entities[id_].name}


def _said(relation: Relation) -> dict[str, Any]:
    return {"relation": relation.id, "confidence": confidence(relation)}
