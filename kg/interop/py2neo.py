"""py2neo's object classes, made from the ontology, so that notebooks written with py2neo read and write this graph.

py2neo is no longer maintained (its last release is of 2023); new work should use the `neo4j` driver. It comes with
`pip install "policy-kg[py2neo]"`.

    from kg.interop.py2neo import classes
    Task = classes()["Task"]
    for task in Task.match(graph).limit(5):
        print(task.name, [agency.name for agency in task.lead_unit])
"""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.interop import InteropError
from kg.ontology import ontology


@cache
def classes() -> dict[str, type[Any]]:
    """One class a node type: its properties, and its relations as lists named in small letters: `lead_unit`."""
    kinds = ontology()
    try:
        from py2neo.ogm import Model, Property
    except ImportError:
        raise InteropError('py2neo is not installed; get it with: pip install "policy-kg[py2neo]"') from None
    made: dict[str, type[Any]] = {}
    for kind in kinds.types.values():
        members: dict[str, Any] = {name: Property(name) for name in kind.properties}
        members |= {"__primarylabel__": kind.name, "__primarykey__": "id", "__doc__": kind.definition_en}
        made[kind.name] = type(kind.name, (Model,), members)
    for relation in kinds.relations.values():
        for head in sorted({head for head, _ in relation.pairs}):
            tails = [made[tail] for other, tail in sorted(relation.pairs) if other == head]
            _relate(made, made[head], relation.name, tails)
    return made


def _relate(made: dict[str, type[Any]], owner: type[Any], relation: str, tails: list[type[Any]]) -> None:
    """A list to read and write where one type can be at the other end; where several can, one to read."""
    from py2neo.ogm import RelatedTo

    if len(tails) == 1:
        setattr(owner, relation.lower(), RelatedTo(tails[0], relation))
        return

    def others(self: Any) -> list[Any]:
        # py2neo would take every one of them for the same class, and give it that label when it is pushed.
        node = self.__node__
        found = node.graph.match((node,), r_type=relation) if node.graph else ()
        return [made[next(iter(edge.end_node.labels))].wrap(edge.end_node) for edge in found]

    setattr(owner, relation.lower(), property(others, doc=f"What {relation} leads to, each in its own class."))
