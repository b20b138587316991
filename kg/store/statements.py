"""The only Cypher that writes, generated from the ontology; every value goes in as a parameter, never as text.

Names of labels, types and properties are the ontology's own, which admits letters, digits and underscores only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.ontology import NodeType, Ontology, RelationType

FULL_TEXT = "names"  # the full-text index of names, aliases and words; its analyser cuts Chinese into pairs
_WORDS = ("name", "aliases", "title", "text", "doc_number")


@cache
def merge_nodes(label: str, properties: tuple[str, ...]) -> str:
    """Merges nodes of one label by id and sets these properties; a row of $rows is the id and a value for each.

    A list is sent twice as fast as a map, which says the names again in every row; null removes a property.
    """
    return (
        f"UNWIND $rows AS row MERGE (n:`{label}` {{id: row[0]}}){_set('n', properties, 1)} "
        "RETURN row[0] AS id, elementId(n) AS element"
    )


@cache
def merge_edges(type_: str, properties: tuple[str, ...]) -> str:
    """Merges edges of one type between nodes that the server names; a row is both names and a value for each property.

    One statement for every pair of labels: the server plans each new text, and that costs more than the rows do.
    """
    return (
        "UNWIND $rows AS row MATCH (h) WHERE elementId(h) = row[0] MATCH (t) WHERE elementId(t) = row[1] "
        f"MERGE (h)-[r:`{type_}`]->(t){_set('r', properties, 2)} RETURN count(*) AS merged"
    )


def _set(variable: str, properties: tuple[str, ...], start: int) -> str:
    """Sets properties to the values that a row holds from `start` on."""
    given = ", ".join(f"{variable}.`{name}` = row[{place}]" for place, name in enumerate(properties, start))
    return given and f" SET {given}"


REMOVE_NODES = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id DETACH DELETE n"
REMOVE_EDGES = "UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r"


def counts(ontology: Ontology) -> str:
    """Counts what there is of every label and type, ours or not; the server knows these numbers without looking."""
    nodes = (f"MATCH (n:`{name}`) RETURN '{name}' AS name, count(n) AS held" for name in ontology.types)
    edges = (f"MATCH ()-[r:`{name}`]->() RETURN '{name}' AS name, count(r) AS held" for name in ontology.relations)
    return " UNION ALL ".join((*nodes, *edges))


@cache
def stored_nodes(label: str) -> str:
    """Reads the nodes of one label that this program wrote; what others keep under that label has other ids."""
    return (
        f"MATCH (n:`{label}`) WHERE {_ours('n')} RETURN [n.id] AS key, properties(n) AS values, elementId(n) AS element"
    )


@cache
def stored_edges(type_: str) -> str:
    """Reads the edges of one type between nodes that this program wrote."""
    return (
        f"MATCH (h)-[r:`{type_}`]->(t) WHERE {_ours('h')} AND {_ours('t')} "
        "RETURN [h.id, t.id] AS key, properties(r) AS values, elementId(r) AS element"
    )


def access(named: bool) -> str:
    """Asks whether the database may be written, the one that $name names or the user's own; for `system` to answer."""
    return f"SHOW {'DATABASE $name' if named else 'HOME DATABASE'} YIELD access RETURN access"


def schema_names() -> str:
    """Reads the names of every constraint and index that there is."""
    return "SHOW INDEXES YIELD name RETURN name"


def _ours(variable: str) -> str:
    """Whether an id is one that `kg.model.stable_id` made, or the content hash of a document."""
    return f"{variable}.id =~ '([a-z]+-)?[0-9a-f]{{16}}'"


def schema(ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Every constraint and index that the ontology asks for, by name; each says IF NOT EXISTS."""
    for kind in ontology.types.values():
        name = f"{kind.name}_id"
        yield name, f"CREATE CONSTRAINT `{name}` IF NOT EXISTS FOR (n:`{kind.name}`) REQUIRE n.id IS UNIQUE"
        for property_ in indexed(kind):
            name = f"{kind.name}_{property_}"
            yield name, f"CREATE RANGE INDEX `{name}` IF NOT EXISTS FOR (n:`{kind.name}`) ON (n.`{property_}`)"
    for relation in ontology.relations.values():
        for property_ in indexed(relation):
            name = f"{relation.name}_{property_}"
            pattern = f"()-[r:`{relation.name}`]-()"
            yield name, f"CREATE RANGE INDEX `{name}` IF NOT EXISTS FOR {pattern} ON (r.`{property_}`)"
    yield FULL_TEXT, _full_text(ontology)


def indexed(kind: NodeType | RelationType) -> Iterator[str]:
    """The properties that people look things up by: names, document numbers, dates, deadlines."""
    by_name = ("name", "doc_number", "deadline")
    for property_ in kind.properties.values():
        if property_.name in by_name or property_.type == "date":
            yield property_.name


def _full_text(ontology: Ontology) -> str:
    labels = "|".join(f"`{name}`" for name in ontology.types)
    held = {name for kind in ontology.types.values() for name in kind.properties}
    words = ", ".join(f"n.`{name}`" for name in _WORDS if name in held)
    return (
        f"CREATE FULLTEXT INDEX `{FULL_TEXT}` IF NOT EXISTS FOR (n:{labels}) ON EACH [{words}] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )
