"""The facts of one document as JSON in the shape of the gold sets, as a table, and as a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from kg.model import Entity, Facts, PartSummary, Relation

Json = dict[str, Any]

COLUMNS = ("source", "line", "head", "relation", "tail", "deadline", "quote", "rule", "confidence")

_HEAD = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>Facts</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:14px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:2em}table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:.3em .6em;vertical-align:top;text-align:left}th{background:#f3f3f3}</style>
</head><body>
"""


def as_json(facts: Facts) -> Json:
    """One document's facts in the shape of the annotation guideline."""
    entities = {entity.id: entity for entity in facts.entities}
    return {
        "source": facts.source,
        "document": facts.document,
        "items": [_item(part) for part in facts.parts],
        "policies": [_policy(entities[part.policy], facts, entities) for part in facts.parts if part.policy],
        "entities": [_entity(entity) for entity in facts.entities if entity.type != "Document"],
        "relations": [_relation(relation, entities) for relation in facts.relations if relation.evidence],
        "refused": [{"reason": r.reason, "what": r.what, "line": r.line, "rule": r.rule} for r in facts.rejected],
        "notes": list(facts.notes),
    }


def json_line(facts: Facts) -> str:
    """One document's facts as one line of JSON."""
    return json.dumps(as_json(facts), ensure_ascii=False, separators=(", ", ": "))


def rows(facts: Facts) -> Iterator[tuple[str, ...]]:
    """One row a relation, in the order of the text, under `COLUMNS`."""
    names = {entity.id: entity.name for entity in facts.entities}
    for relation in sorted((r for r in facts.relations if r.evidence), key=_place):
        said = relation.evidence[0]
        yield (
            facts.source,
            str(said.line),
            names[relation.head],
            relation.type,
            names[relation.tail],
            str(relation.properties.get("deadline", "")),
            said.quote,
            said.rule,
            f"{said.confidence:.2f}",
        )


def _place(relation: Relation) -> tuple[int, str, str]:
    return relation.evidence[0].line, relation.type, relation.id


def _item(part: PartSummary) -> Json:
    return {"title": part.title, "kind": part.kind, "first_line": part.first_line, "last_line": part.last_line}


def _policy(policy: Entity, facts: Facts, entities: Mapping[str, Entity]) -> Json:
    issuers = [entities[r.tail].name for r in facts.relations if r.type == "ISSUED_BY" and r.head == policy.id]
    said = policy.properties
    return {
        "title": str(said.get("title", policy.name)),
        "doc_number": said.get("doc_number"),
        "issuers": issuers,
        "date": said.get("date"),
        "place": said.get("place"),
        "aliases": list(policy.aliases),
    }


def _entity(entity: Entity) -> Json:
    content: Json = {"type": entity.type, "name": entity.name, "surfaces": list(entity.aliases)}
    if properties := {k: v for k, v in entity.properties.items() if k != "text"}:
        content["properties"] = _plain(properties)
    if entity.type == "Task":
        content["text"] = entity.properties.get("text", "")
    return content


def _relation(relation: Relation, entities: Mapping[str, Entity]) -> Json:
    said = relation.evidence[0]
    return {
        "type": relation.type,
        "head": _end(entities[relation.head]),
        "tail": _end(entities[relation.tail]),
        "properties": _plain(relation.properties),
        "evidence": said.quote,
        "rule": said.rule,
        "confidence": said.confidence,
        "line": said.line,
        "sources": len(relation.evidence),
    }


def _end(entity: Entity) -> Json:
    end: Json = {"type": entity.type, "name": entity.name}
    if entity.type == "Task":
        end["text"] = entity.properties.get("text", "")
    return end


def _plain(properties: Mapping[str, Any]) -> Json:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in sorted(properties.items())}


def render(all_facts: Iterable[Facts], format_: str) -> Iterator[str]:
    """The facts of many documents as text in one of the formats `jsonl`, `table`, `html`."""
    if format_ == "jsonl":
        return (json_line(facts) + "\n" for facts in all_facts)
    return _table(all_facts) if format_ == "table" else _page(all_facts)


def _table(all_facts: Iterable[Facts]) -> Iterator[str]:
    """Tab-separated rows under `COLUMNS`: what a spreadsheet takes by pasting."""
    yield "\t".join(COLUMNS) + "\n"
    for facts in all_facts:
        for row in rows(facts):
            yield "\t".join(" ".join(cell.split()) for cell in row) + "\n"


def _page(all_facts: Iterable[Facts]) -> Iterator[str]:
    yield _HEAD
    for facts in all_facts:
        yield f"<h2>{escape(facts.source)}</h2>\n<table><tr>"
        yield "".join(f"<th>{name}</th>" for name in COLUMNS[1:]) + "</tr>\n"
        for row in rows(facts):
            yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:]) + "</tr>\n"
        yield "</table>\n"
    yield "</body></html>\n"
