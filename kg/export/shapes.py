"""What a right graph in RDF looks like, as SHACL shapes made from the ontology; needs no library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kg.export.vocabulary import PREFIXES, STATEMENT, WORDS, heads, path, tails
from kg.ontology import NodeType, Ontology, Property, RelationType, ontology

_TYPES = {
    "string": "sh:datatype xsd:string",
    "strings": "sh:datatype xsd:string",
    "integer": "sh:datatype xsd:integer",
    "number": "sh:datatype xsd:double",
    "boolean": "sh:datatype xsd:boolean",
    "date": "sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:gYear ] )",
}
_CHINESE = 'sh:datatype rdf:langString ; sh:languageIn ( "zh" )'
_OF_WITNESS = frozenset({"quote", "document", "line", "rule", "confidence"})
_WITNESS = """term:WitnessShape a sh:NodeShape ;
  sh:property [ sh:path prov:value ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path prov:wasQuotedFrom ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path term:line ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ] ;
  sh:property [ sh:path term:rule ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
  sh:property [ sh:path term:confidence ; sh:minCount 1 ; sh:maxCount 1 ; sh:minInclusive 0.0 ; sh:maxInclusive 1.0 ] .
"""


def shapes(kinds: Ontology | None = None) -> str:
    """The shapes in Turtle: one a node type, one a relation, one for statements and one for their witnesses."""
    kinds = kinds or ontology()
    prefixes = "".join(f"@prefix {name}: <{whole}> .\n" for name, whole in PREFIXES.items())
    made = [prefixes, *map(_node, kinds.types.values()), *map(_relation, kinds.relations.values())]
    return "\n".join((*made, *_statements(kinds), _WITNESS))


def _node(kind: NodeType) -> str:
    lines = [f"sh:targetClass term:{kind.name}", f"sh:name {_text(kind.zh, 'zh')}, {_text(kind.en, 'en')}"]
    lines += [f"sh:property [ {_property(known)} ]" for name, known in kind.properties.items() if name != "id"]
    return _shape(kind.name, lines)


def _property(known: Property) -> str:
    parts = [f"sh:path {path(known.name)}", f"sh:name {_text(known.zh, 'zh')}"]
    parts += ["sh:minCount 1"] if known.required else []
    parts += [] if known.type == "strings" else ["sh:maxCount 1"]
    return " ; ".join((*parts, _CHINESE if known.name in WORDS else _TYPES[known.type]))


def _relation(kind: RelationType) -> str:
    """From every type that it may start from, to those that it may lead to from there."""
    pairs = (f"[ sh:class term:{head} ; sh:property [ {_ends(kind, head)} ] ]" for head in heads(kind))
    return _shape(kind.name, [f"sh:targetSubjectsOf term:{kind.name}", f"sh:or ( {' '.join(pairs)} )"])


def _ends(kind: RelationType, head: str) -> str:
    classes = " ".join(f"[ sh:class term:{tail} ]" for tail in tails(kind, head))
    return f"sh:path term:{kind.name} ; sh:or ( {classes} )"


def _statements(kinds: Ontology) -> Iterator[str]:
    """What all statements have, and that one of a fact that was read has a witness."""
    common = [
        f"sh:targetClass {STATEMENT}",
        "sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ]",
        f"sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:in ( {_named(kinds.relations)} ) ]",
        "sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ]",
        "sh:property [ sh:path prov:wasDerivedFrom ; sh:node term:WitnessShape ]",
    ]
    own = {name: known for kind in kinds.relations.values() for name, known in kind.properties.items()}
    common += [
        f"sh:property [ sh:path {path(name)} ; sh:maxCount 1 ; {_TYPES[known.type]} ]"
        for name, known in sorted(own.items())
        if name not in _OF_WITNESS
    ]
    yield _shape("Statement", common)
    structure = _named(kind.name for kind in kinds.relations.values() if not kind.evidence)
    witnessed = "sh:property [ sh:path prov:wasDerivedFrom ; sh:minCount 1 ]"
    exempt = f"[ sh:property [ sh:path rdf:predicate ; sh:in ( {structure} ) ] ]"
    yield _shape("WitnessedStatement", [f"sh:targetClass {STATEMENT}", f"sh:or ( [ {witnessed} ] {exempt} )"])


def _shape(name: str, lines: Iterable[str]) -> str:
    return f"term:{name}Shape a sh:NodeShape ;\n  " + " ;\n  ".join(lines) + " .\n"


def _named(names: Iterable[str]) -> str:
    return " ".join(f"term:{name}" for name in names)


def _text(words: str, language: str) -> str:
    return f"{json.dumps(words, ensure_ascii=False)}@{language}"
