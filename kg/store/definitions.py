"""The definitions of the embedded engine's tables and macros, generated from the ontology."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.ontology import Ontology, Property

_COLUMN_TYPES = {
    "string": "STRING",
    "date": "STRING",
    "integer": "INT64",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "strings": "STRING[]",
}

# What Neo4j's Cypher has and this engine lacks; each is defined once in every graph, so that one query runs on both.
MACROS = (
    "CREATE MACRO type(r) AS label(r)",
    "CREATE MACRO toString(x) AS CAST(x AS STRING)",
    "CREATE MACRO toInteger(x) AS CAST(x AS INT64)",
    "CREATE MACRO toFloat(x) AS CAST(x AS DOUBLE)",
    "CREATE MACRO split(x, y) AS string_split(x, y)",
)


def definitions(ontology: Ontology) -> Iterator[str]:
    """Every statement that makes an empty graph: node tables, relation tables, macros."""
    for kind in ontology.types.values():
        yield f"CREATE NODE TABLE {quoted(kind.name)}({_columns(kind.properties)}, PRIMARY KEY({quoted('id')}))"
    for relation in ontology.relations.values():
        pairs = ", ".join(f"FROM {quoted(head)} TO {quoted(tail)}" for head, tail in sorted(relation.pairs))
        columns = f", {_columns(relation.properties)}" if relation.properties else ""
        yield f"CREATE REL TABLE {quoted(relation.name)}({pairs}{columns})"
    yield from MACROS


def quoted(name: str) -> str:
    """A name of the ontology as an identifier; the ontology admits letters, digits and underscores only."""
    return f"`{name}`"


def _columns(properties: Mapping[str, Property]) -> str:
    return ", ".join(f"{quoted(property_.name)} {_COLUMN_TYPES[property_.type]}" for property_ in properties.values())
