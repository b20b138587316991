"""The graph in RDF: Turtle, N-Triples or JSON-LD, the same bytes for the same graph.

Every relation stands there twice: as a triple between its ends, and as a statement (`term:Statement`) with its
properties, whose every witness is an entity of PROV with the words, quoted from the document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from kg.export.vocabulary import PREFIXES, STATEMENT, THING, WORDS, between, full, path, terms
from kg.model import Entity, Evidence, KgError, PolicyGraph, Relation, Value
from kg.ontology import Property, ontology
from kg.store.values import FROM_EVIDENCE, edge_values, node_values

if TYPE_CHECKING:
    import rdflib

Name = Any  # of rdflib, which is an extra
Literal = Any
Triple = tuple[Name, Name, Name | Literal]

_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_NUMBERS = {"integer": "xsd:integer", "number": "xsd:double", "boolean": "xsd:boolean"}


class RdfError(KgError):
    """RDF cannot be written here; the message says what to do."""


def rdf_graph(graph: PolicyGraph) -> rdflib.Graph:
    """The vocabulary and the graph as triples of rdflib."""
    library = _library()
    made: rdflib.Graph = library.Graph(bind_namespaces="none")
    for prefix, name in PREFIXES.items():
        made.bind(prefix, name)
    for triple in (*_vocabulary(), *_things(graph), *_statements(graph)):
        made.add(triple)
    return made


def turtle(graph: PolicyGraph) -> bytes:
    """Turtle."""
    return bytes(rdf_graph(graph).serialize(format="turtle", encoding="utf-8"))


def ntriples(graph: PolicyGraph) -> bytes:
    """N-Triples, sorted."""
    lines: list[bytes] = rdf_graph(graph).serialize(format="nt", encoding="utf-8").split(b"\n")
    return b"".join(line + b"\n" for line in sorted(lines) if line)


def jsonld(graph: PolicyGraph) -> bytes:
    """JSON-LD, expanded; subjects and values in order."""
    subjects = json.loads(rdf_graph(graph).serialize(format="json-ld"))
    for subject in subjects:
        for name, values in subject.items():
            if isinstance(values, list):
                subject[name] = sorted(values, key=partial(json.dumps, sort_keys=True))
    subjects.sort(key=lambda subject: str(subject["@id"]))
    return json.dumps(subjects, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _library() -> Any:
    try:
        import rdflib
    except ImportError as error:
        raise RdfError("RDF needs rdflib; install it with 'pip install \"policy-kg[rdf]\"'.") from error
    return rdflib


def _name(name: str) -> Name:
    return _library().URIRef(full(name))


def _thing(*parts: str) -> Name:
    return _library().URIRef(THING + "/".join(parts))


def _words(text: str, language: str = "zh") -> Literal:
    return _library().Literal(_written(text), lang=language)


def _literal(value: Value, type_: str) -> Literal:
    """A value with the type that the ontology gives it; a date may be a year or a month."""
    if type_ in _NUMBERS:
        return _library().Literal(json.dumps(value), datatype=_name(_NUMBERS[type_]))
    if type_ == "date" and len(str(value)) in _DATES:
        return _library().Literal(value, datatype=_name(_DATES[len(str(value))]))
    return _library().Literal(_written(str(value)))


def _written(text: str) -> str:
    return text.replace("\0", "\ufffd")  # RDF's strings cannot hold it


def _vocabulary() -> Iterator[Triple]:
    for term in terms(ontology()):
        own = _name(term.name)
        yield own, _name("rdf:type"), _name(term.kind)
        yield own, _name("rdfs:label"), _words(term.zh)
        yield own, _name("rdfs:label"), _words(term.en, "en")
        if term.definition_en:
            yield own, _name("skos:definition"), _words(term.definition_en, "en")
        if term.general:
            narrower = "rdfs:subClassOf" if term.kind == "rdfs:Class" else "rdfs:subPropertyOf"
            yield own, _name(narrower), _name(term.general)


def _things(graph: PolicyGraph) -> Iterator[Triple]:
    general = {term.name: term.general for term in terms(ontology())}
    for entity in graph.entities.values():
        own = f"term:{entity.type}"
        for class_ in filter(None, (own, general[own])):
            yield _thing(entity.id), _name("rdf:type"), _name(class_)
        yield from _described(entity)
        if "succeeded" in entity.properties:
            yield from _succession(entity, graph)


def _described(entity: Entity) -> Iterator[Triple]:
    kind = ontology().types[entity.type]
    for name, value in node_values(entity, kind).items():
        if name != "id":
            yield from ((_thing(entity.id), _name(path(name)), one) for one in _values(value, kind.properties[name]))


def _values(value: Value, known: Property) -> Iterator[Literal]:
    for one in value if isinstance(value, tuple) else (value,):
        yield _words(str(one)) if known.name in WORDS else _literal(one, known.type)


def _succession(entity: Entity, graph: PolicyGraph) -> Iterator[Triple]:
    """The reform that ended a body, as ORG has it; who came after it only where the text names a body of the graph."""
    said = str(entity.properties["succeeded"])
    successor, _, year = said.removesuffix("）").partition("（")
    change = _thing(entity.id, "change")
    yield change, _name("rdf:type"), _name("org:ChangeEvent")
    yield change, _name("org:originalOrganization"), _thing(entity.id)
    yield change, _name("dcterms:description"), _words(said)
    if year.isdecimal():
        yield change, _name("dcterms:date"), _literal(year, "date")
    for other in graph.entities.values():
        if other.type == "Agency" and other.name == successor:
            yield change, _name("org:resultingOrganization"), _thing(other.id)


def _statements(graph: PolicyGraph) -> Iterator[Triple]:
    general = {term.name: term.general for term in terms(ontology())}
    for relation in graph.relations.values():
        pair = (graph.entities[relation.head].type, graph.entities[relation.tail].type)
        head, tail = _thing(relation.head), _thing(relation.tail)
        own = f"term:{relation.type}"
        for name in filter(None, (own, general[own], between(relation.type, *pair))):
            yield head, _name(name), tail
        yield from _statement(relation, head, tail)
        for number, said in enumerate(relation.evidence, 1):
            yield from _witness(_thing(relation.id), _thing(relation.id, str(number)), said)


def _statement(relation: Relation, head: Name, tail: Name) -> Iterator[Triple]:
    own = _thing(relation.id)
    for class_ in (STATEMENT, "rdf:Statement", "prov:Entity"):
        yield own, _name("rdf:type"), _name(class_)
    yield own, _name("rdf:subject"), head
    yield own, _name("rdf:predicate"), _name(f"term:{relation.type}")
    yield own, _name("rdf:object"), tail
    kind = ontology().relations[relation.type]
    for name, value in edge_values(relation, kind).items():
        if name not in FROM_EVIDENCE:
            yield from ((own, _name(path(name)), one) for one in _values(value, kind.properties[name]))


def _witness(statement: Name, own: Name, said: Evidence) -> Iterator[Triple]:
    yield statement, _name("prov:wasDerivedFrom"), own
    yield own, _name("rdf:type"), _name("prov:Entity")
    yield own, _name("prov:value"), _words(said.quote)
    yield own, _name("prov:wasQuotedFrom"), _thing(said.document)
    yield own, _name("dcterms:source"), _literal(said.source, "string")
    for name, value in (("line", said.line), ("rule", said.rule), ("confidence", float(said.confidence))):
        kind = {"line": "integer", "rule": "string", "confidence": "number"}[name]
        yield own, _name(path(name)), _literal(value, kind)
