"""A perspective for Neo4j Explore (formerly Bloom): the types with their colours, and the search phrases.

A search phrase is a question of the library that draws a graph; its name is chosen from what the graph holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kg.ask.library import library
from kg.ask.pages.browser import with_constants
from kg.ask.query import Kind, Parameter, Query
from kg.model import stable_id
from kg.ontology import NodeType, RelationType, ontology

_VERSION = "2.3.0"  # of the perspective's form
_MADE = 946_684_800_000  # a fixed time in milliseconds: the same library gives the same bytes
_CAPTION = "0_REL_TYPE_CAPTION_KEY"
_KINDS = {"integer": "bigint", "number": "number", "boolean": "boolean", "strings": "string[]"}
_SUGGESTED = {"Unit": "Agency", "Somewhere": "Place", "Supported": "Park", "Partner": "Enterprise", "Thing": "Policy"}


def perspective() -> str:
    """The perspective as JSON."""
    kinds = ontology()
    content = {
        "name": "政策知识图谱",
        "id": stable_id("Perspective", "policy-kg"),
        "version": _VERSION,
        "createdAt": _MADE,
        "lastEditedAt": _MADE,
        "isAuto": False,
        "categories": [_category(number, kind) for number, kind in enumerate(kinds.types.values(), 1)],
        "labels": {name: _properties(kind) for name, kind in kinds.types.items()},
        "relationshipTypes": [_relation(kind) for kind in kinds.relations.values()],
        "templates": [_template(number, query) for number, query in enumerate(phrases(), 1)],
        "palette": {"colors": sorted({kind.colour for kind in kinds.types.values()}), "currentIndex": 0},
        "hiddenCategories": [],
        "hiddenRelationshipTypes": [],
        "hideUncategorisedData": False,
        "sceneActions": [],
        "history": [],
        "parentPerspectiveId": None,
        "metadata": {"pathSegments": list(_segments()), "indexes": [], "stats": {}},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def phrases() -> tuple[Query, ...]:
    """The questions that draw a graph, in the order of the library."""
    return tuple(query for query in library().values() if query.kind is not Kind.TABLE)


def phrase(query: Query) -> str:
    """What a person types: the question, and a place for each name that it needs."""
    return " ".join([query.zh.removesuffix("？").removesuffix("（图）"), *(f"${one.name}" for one in _open(query))])


def phrase_list() -> str:
    """The search phrases as a table, for those who enter them by hand."""
    rows = (f"{phrase(query)}\t{query.en}\t{' '.join(_cypher(query).split())}" for query in phrases())
    return "\n".join(("phrase\tmeaning\tcypher", *rows)) + "\n"


def _open(query: Query) -> list[Parameter]:
    return [one for one in query.parameters if one.required]


def _cypher(query: Query) -> str:
    return with_constants(query, {one.name: f"${one.name}" for one in _open(query)})


def _template(number: int, query: Query) -> Mapping[str, Any]:
    return {
        "id": f"tmpl:{_MADE + number}",
        "createdAt": _MADE + number,
        "name": query.id,
        "text": phrase(query),
        "cypher": _cypher(query),
        "params": [_parameter(one) for one in _open(query)],
        "isUpdateQuery": None,
        "isWriteTransactionChecked": None,
        "hasCypherErrors": False,
    }


def _parameter(one: Parameter) -> Mapping[str, Any]:
    return {
        "name": f"${one.name}",
        "dataType": "String",
        "suggestionLabel": _SUGGESTED.get(one.type, one.type),
        "suggestionProp": "name",
        "suggestionBoolean": False,
        "collapsed": False,
        "cypher": None,
    }


def _category(number: int, kind: NodeType) -> Mapping[str, Any]:
    return {
        "id": number,
        "name": kind.zh,
        "labels": [kind.name],
        "color": kind.colour,
        "size": 1,
        "captionKeys": ["name"],
        "createdAt": _MADE,
        "lastEditedAt": _MADE,
        "properties": [
            {"name": name, "exclude": False, "dataType": _kind(held.type)} for name, held in kind.properties.items()
        ],
    }


def _relation(kind: RelationType) -> Mapping[str, Any]:
    return {
        "id": kind.name,
        "name": kind.name,
        "color": "#848484",
        "size": 1,
        "properties": _properties(kind),
        "captionKeys": [_CAPTION],
    }


def _properties(kind: NodeType | RelationType) -> list[Mapping[str, Any]]:
    return [
        {"propertyKey": name, "type": kind.name, "dataType": _kind(held.type)} for name, held in kind.properties.items()
    ]


def _kind(type_: str) -> str:
    return _KINDS.get(type_, "string")


def _segments() -> Iterator[Mapping[str, str]]:
    for relation in ontology().relations.values():
        for head, tail in sorted(relation.pairs):
            yield {"source": head, "relationshipType": relation.name, "target": tail}
