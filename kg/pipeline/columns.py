"""Facts as columns and back: what one file says is some rows of a Parquet file, one row a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.model import Entity, Evidence, Facts, PartSummary, Rejected, Relation, Value
from kg.pipeline.extraction import Found
from kg.pipeline.walk import Failure

if TYPE_CHECKING:
    import pyarrow as pa

_PART = ("title", "kind", "first_line", "last_line", "policy")
_REJECTED = ("reason", "what", "document", "line", "rule")
_EVIDENCE = ("line", "quote", "rule", "confidence", "part", "start", "end")
_INTEGERS = frozenset({"first_line", "last_line", "line", "part", "start", "end"})


@cache
def schema() -> pa.Schema:
    """The columns of a shard; `properties` is a JSON object, everything else is of its own type."""
    import pyarrow as pa

    def group(names: Iterable[str], **more: pa.DataType) -> pa.DataType:
        return pa.list_(pa.struct({**{name: _type(name) for name in names}, **more}))

    words = pa.list_(pa.string())
    return pa.schema(
        {
            "file": pa.int64(),  # its place in the shard's list of the manifest
            "failure": pa.string(),  # why the file was not read, or not to its end
            **dict.fromkeys(("document", "source", "format"), pa.string()),
            "parts": group(_PART),
            "entities": group(("id", "type", "name", "properties"), aliases=words),
            "relations": group(("id", "type", "head", "tail", "properties"), evidence=group(_EVIDENCE)),
            "rejected": group(_REJECTED),
            "notes": words,
        }
    )


def _type(name: str) -> pa.DataType:
    import pyarrow as pa

    if name == "confidence":
        return pa.float64()
    return pa.int64() if name in _INTEGERS else pa.string()


def row(file: int, found: Found) -> dict[str, Any]:
    """One document, or one failure, as a row."""
    if isinstance(found, Failure):
        return {"file": file, "failure": found.reason, "source": found.source}
    return {
        "file": file,
        "document": found.document,
        "source": found.source,
        "format": found.format,
        "parts": [_fields(part, _PART) for part in found.parts],
        "entities": [_entity_row(entity) for entity in found.entities],
        "relations": [_relation_row(relation) for relation in found.relations],
        "rejected": [_fields(one, _REJECTED) for one in found.rejected],
        "notes": found.notes,
    }


def size(found: Found) -> int:
    """How many entities and relations there are: what a row costs in memory."""
    return 1 if isinstance(found, Failure) else 1 + len(found.entities) + len(found.relations)


def read_rows(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[int, Found]]:
    """What each row says, with the place of its file in the shard."""
    for batch in batches:
        for values in batch.to_pylist():
            yield values["file"], _found(values)


def _found(values: Mapping[str, Any]) -> Found:
    if values["failure"] is not None:
        return Failure(values["source"], values["failure"])
    document, source = values["document"], values["source"]
    return Facts(
        document,
        source,
        values["format"],
        tuple(PartSummary(**part) for part in values["parts"]),
        tuple(_entity(**entity) for entity in values["entities"]),
        tuple(_relation(document, source, **relation) for relation in values["relations"]),
        tuple(Rejected(**one) for one in values["rejected"]),
        tuple(values["notes"]),
    )


def _entity_row(entity: Entity) -> dict[str, Any]:
    held = {"id": entity.id, "type": entity.type, "name": entity.name, "aliases": entity.aliases}
    return {**held, "properties": _json(entity.properties)}


def _relation_row(relation: Relation) -> dict[str, Any]:
    held = {"id": relation.id, "type": relation.type, "head": relation.head, "tail": relation.tail}
    said = [_fields(evidence, _EVIDENCE) for evidence in relation.evidence]
    return {**held, "properties": _json(relation.properties), "evidence": said}


def _entity(properties: str, aliases: list[str], **held: str) -> Entity:
    return Entity(**held, aliases=tuple(aliases), properties=_properties(properties))


def _relation(document: str, source: str, properties: str, evidence: list[dict[str, Any]], **held: str) -> Relation:
    said = tuple(Evidence(document, source, **one) for one in evidence)
    return Relation(**held, evidence=said, properties=_properties(properties))


def _fields(value: object, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}


def _json(properties: Mapping[str, Value]) -> str:
    return json.dumps(dict(properties), ensure_ascii=False, separators=(",", ":"))


def _properties(text: str) -> dict[str, Value]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(text).items()}
