"""The names under which the graph stands in RDF: those of W3C where there is one, else those of one vocabulary of ours.

ORG names bodies and their succession, PROV-O where a statement was read, SKOS what things are called, DCTERMS what
every library says of a document. What they lack is `urn:policy-kg:term:` with the ontology's own name; each such class
and property says which general one it is a kind of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.ontology import Ontology, Property, RelationType

TERM = "urn:policy-kg:term:"
THING = "urn:policy-kg:id:"
PREFIXES: Mapping[str, str] = {
    "dcterms": "http://purl.org/dc/terms/",
    "id": THING,
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "term": TERM,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
STATEMENT = "term:Statement"

_CLASSES: Mapping[str, str] = {
    "Agency": "org:Organization",
    "Document": "prov:Entity",
    "Enterprise": "org:FormalOrganization",
    "Industry": "skos:Concept",
    "Organization": "org:FormalOrganization",
    "Place": "dcterms:Location",
    "Policy": "prov:Entity",
}
_RELATIONS: Mapping[str, str] = {
    "BASED_ON": "dcterms:source",
    "CITES": "dcterms:references",
    "ISSUED_BY": "dcterms:publisher",
    "LOCATED_IN": "dcterms:spatial",
    "PART_OF": "dcterms:isPartOf",
    "REPEALS": "dcterms:replaces",
    "STATED_IN": "prov:wasQuotedFrom",
}
# A relation between bodies has a name of its own in ORG.
_BETWEEN: Mapping[tuple[str, str, str], str] = {("PART_OF", "Agency", "Agency"): "org:subOrganizationOf"}
_PROPERTIES: Mapping[str, str] = {
    "aliases": "skos:altLabel",
    "date": "dcterms:issued",
    "format": "dcterms:format",
    "name": "skos:prefLabel",
    "title": "dcterms:title",
}
WORDS = frozenset({"name", "aliases", "title"})  # in Chinese


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property of our own: what it is called, and what general one it is a kind of."""

    name: str
    kind: str  # rdfs:Class or rdf:Property
    zh: str
    en: str
    definition_en: str = ""
    general: str = ""


def path(property_: str) -> str:
    """The name of a property of the ontology."""
    return _PROPERTIES.get(property_, f"term:{property_}")


def between(type_: str, head: str, tail: str) -> str | None:
    """The name that a standard has for a relation between these types in particular."""
    return _BETWEEN.get((type_, head, tail))


def full(name: str) -> str:
    """The whole identifier of a name with a prefix.

    >>> full("term:Task")
    'urn:policy-kg:term:Task'
    """
    prefix, rest = name.split(":", 1)
    return PREFIXES[prefix] + rest


def terms(kinds: Ontology) -> Iterator[Term]:
    """Every class and property of our own, in the order of the ontology."""
    for kind in kinds.types.values():
        general = _CLASSES.get(kind.name, "")
        yield Term(f"term:{kind.name}", "rdfs:Class", kind.zh, kind.en, kind.definition_en, general)
    yield Term(STATEMENT, "rdfs:Class", "陈述", "Statement", "A relation with all its evidence", "prov:Entity")
    for relation in kinds.relations.values():
        general = _RELATIONS.get(relation.name, "")
        yield Term(f"term:{relation.name}", "rdf:Property", relation.zh, relation.en, general=general)
    for name, property_ in sorted(_own(kinds).items()):
        yield Term(name, "rdf:Property", property_.zh, property_.en)


def heads(relation: RelationType) -> list[str]:
    """The types that a relation may start from, in order."""
    return sorted({head for head, _ in relation.pairs})


def tails(relation: RelationType, head: str) -> list[str]:
    """The types that it may lead to from there, in order."""
    return sorted(tail for other, tail in relation.pairs if other == head)


def _own(kinds: Ontology) -> dict[str, Property]:
    found: dict[str, Property] = {}
    held = [kind.properties for kind in kinds.types.values()]
    held += [kind.properties for kind in kinds.relations.values()]
    for properties in held:
        for name, property_ in properties.items():
            if name != "id" and path(name).startswith("term:"):
                found.setdefault(path(name), property_)
    return found
