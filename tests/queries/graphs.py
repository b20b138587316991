"""Small graphs in words, for tests: a line a thing or a relation.

    Policy 方案 | place=天津市
    Task 建港口 > LEAD_UNIT > Enterprise 天津港 | deadline=2022-12-31

A relation's evidence is its own line: file `a.txt` (or `source=`), the line's number, and the words "head/tail".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.model import Entity, Evidence, PolicyGraph, Relation, Value, relation_id, stable_id
from kg.ontology import Property, ontology

_OF_EVIDENCE = ("source", "line", "quote", "rule", "confidence", "sources")


def graph(text: str) -> PolicyGraph:
    """The graph that the lines say."""
    entities: dict[str, Entity] = {}
    relations: dict[str, Relation] = {}
    for number, line in enumerate(text.strip().splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            _read(line, number, entities, relations)
    return PolicyGraph(entities, relations)


def _read(line: str, number: int, entities: dict[str, Entity], relations: dict[str, Relation]) -> None:
    words, _, listed = line.partition(" | ")
    given = dict(part.strip().split("=", 1) for part in listed.split(" | ")) if listed else {}
    ends = [end.strip() for end in words.split(" > ")]
    if len(ends) == 1:
        _thing(ends[0], entities, given)
        return
    head, tail = _thing(ends[0], entities), _thing(ends[2], entities)
    document = _thing(f"Document {given.pop('source', 'a.txt')}", entities)
    made = _relation(ends[1], head, tail, document, number, given)
    relations[made.id] = made
    if made.type == "PART_OF" and head.type == "Task":
        entities[head.id] = replace(head, properties={**head.properties, "policy": tail.name})


def _thing(words: str, entities: dict[str, Entity], given: dict[str, str] | None = None) -> Entity:
    type_, name = words.split(" ", 1)
    name, _, mark = name.partition("#")  # two things of one name: 方案#2
    id_ = stable_id(type_, name, *([mark] if mark else []))
    stated = dict(given or {})
    aliases = tuple(stated.pop("aliases", "").split()) if stated else ()
    known = entities.get(id_)
    properties = {**_own(type_, name), **(known.properties if known else {}), **_typed(type_, stated)}
    entities[id_] = Entity(id_, type_, name, aliases or (known.aliases if known else ()), properties)
    return entities[id_]


def _own(type_: str, name: str) -> dict[str, Value]:
    own = {"Policy": "title", "Task": "text", "Document": "source", "Target": "indicator", "Result": "indicator"}
    return {own.get(type_, "what"): name} if type_ in (*own, "Incentive") else {}


def _typed(type_: str, given: dict[str, str]) -> dict[str, Value]:
    kinds = ontology().types if type_ in ontology().types else ontology().relations
    return {name: _value(kinds[type_].properties[name], text) for name, text in given.items()}


def _value(kind: Property, text: str) -> Value:
    reading: dict[str, Any] = {"integer": int, "number": float, "boolean": lambda word: word == "true"}
    value: Value = reading.get(kind.type, str)(text)
    return value


def _relation(type_: str, head: Entity, tail: Entity, document: Entity, number: int, given: dict[str, str]) -> Relation:
    said = {name: given.pop(name) for name in _OF_EVIDENCE if name in given}
    evidence = Evidence(
        document.id,
        document.name,
        int(said.get("line", number)),
        said.get("quote", f"{head.name}/{tail.name}"),
        said.get("rule", "rule"),
        float(said.get("confidence", "1")),
    )
    times = int(said.get("sources", "1"))
    witnesses = tuple(replace(evidence, start=place) for place in range(times)) if type_ != "STATED_IN" else ()
    id_ = relation_id(type_, head.id, tail.id)
    return Relation(id_, type_, head.id, tail.id, witnesses, _typed(type_, given))
