"""The ontology as values, read from `schema/ontology.yaml`; a mistake in that file names its line and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from loaders.resources import data_folder

VALUE_TYPES = ("string", "integer", "number", "boolean", "date", "strings")


class OntologyError(Exception):
    """The ontology file breaks its own form; the message names the line and says what to write."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a node type or relation type."""

    name: str
    type: str
    zh: str
    en: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label that the graph may hold, with its own and the common properties."""

    name: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    colour: str
    properties: Mapping[str, Property] = field(hash=False)


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relationship type that the graph may hold: which types it joins, and the sentence it reads as."""

    name: str
    zh: str
    en: str
    pairs: frozenset[tuple[str, str]]
    sentence_zh: str
    sentence_en: str
    symmetric: bool
    evidence: bool
    properties: Mapping[str, Property] = field(hash=False)

    def joins(self, head: str, tail: str) -> bool:
        """Whether this relation may run from a `head` type to a `tail` type."""
        return (head, tail) in self.pairs


@dataclass(frozen=True, slots=True)
class Ontology:
    """Every node type and relation type, in the order of the file."""

    types: Mapping[str, NodeType]
    relations: Mapping[str, RelationType]


# The C parser reads the same values ten times as fast; where PyYAML was built without it, its own does.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Lines:
    """Reads YAML into plain values and remembers at which line each mapping key stands."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.at: dict[tuple[str, ...], int] = {}
        text = path.read_text(encoding="utf-8")
        try:
            reader = _LOADER(text)
            node = reader.get_single_node()
            self.value: Any = reader.construct_document(node) if node else None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise OntologyError(f"{path}:{line}: this is not YAML: {error.problem}; mend the line.") from error
        if not isinstance(self.value, dict):
            raise OntologyError(f"{path}:1: expected keys 'types' and 'relations'; see the head of the shipped file.")
        self._walk(node, ())

    def _walk(self, node: Any, path: tuple[str, ...]) -> None:
        if not isinstance(node, yaml.MappingNode):
            return
        for key, value in node.value:
            here = (*path, str(key.value))
            self.at[here] = key.start_mark.line + 1
            self._walk(value, here)

    def error(self, path: tuple[str, ...], problem: str) -> OntologyError:
        """The error for a key, at the deepest line that is known for it."""
        while path and path not in self.at:
            path = path[:-1]
        return OntologyError(f"{self.path}:{self.at.get(path, 1)}: {problem}")


def read_ontology(path: Path) -> Ontology:
    """Read an ontology file; raise `OntologyError` with line and remedy at the first mistake."""
    lines = _Lines(path)
    root = lines.value
    for key in ("types", "relations", "common", "evidence"):
        if not isinstance(root.get(key), dict):
            raise lines.error((key,), f"the key '{key}' is missing or no mapping; add '{key}:' with its entries.")
    common = _properties(lines, ("common",), root["common"])
    evidence = _properties(lines, ("evidence",), root["evidence"])
    types = {name: _node_type(lines, name, body, common) for name, body in root["types"].items()}
    relations = {
        name: _relation_type(lines, name, body, evidence, frozenset(types)) for name, body in root["relations"].items()
    }
    return Ontology(types, relations)


@cache
def ontology() -> Ontology:
    """The shipped ontology, read once."""
    return read_ontology(data_folder("schema") / "ontology.yaml")


def _mapping(lines: _Lines, path: tuple[str, ...], body: object) -> dict[str, Any]:
    if not isinstance(body, dict):
        raise lines.error(path, f"'{path[-1]}' must be a mapping of keys; indent its keys under it.")
    return body


def _text(lines: _Lines, path: tuple[str, ...], body: Mapping[str, Any], key: str) -> str:
    value = body.get(key)
    if not isinstance(value, str) or not value:
        raise lines.error((*path, key), f"'{path[-1]}' lacks '{key}'; add '{key}: …' as text.")
    return value


def _properties(lines: _Lines, path: tuple[str, ...], body: object) -> dict[str, Property]:
    found = {}
    for name, value in _mapping(lines, path, body).items():
        here = (*path, str(name))
        spec = _mapping(lines, here, value)
        kind = _text(lines, here, spec, "type")
        if kind not in VALUE_TYPES:
            raise lines.error(here, f"property '{name}' has the type '{kind}'; use one of {', '.join(VALUE_TYPES)}.")
        required = bool(spec.get("required", False))
        found[name] = Property(name, kind, _text(lines, here, spec, "zh"), _text(lines, here, spec, "en"), required)
    return found


def _node_type(lines: _Lines, name: str, given: object, common: dict[str, Property]) -> NodeType:
    path = ("types", name)
    body = _mapping(lines, path, given)
    if not name.isidentifier() or not name[0].isupper():
        raise lines.error(path, f"the type '{name}' must be one English word with a capital, such as 'Policy'.")
    definition = _mapping(lines, (*path, "definition"), body.get("definition"))
    own = _properties(lines, (*path, "properties"), body.get("properties", {}))
    if clash := sorted(common.keys() & own.keys()):
        raise lines.error((*path, "properties", clash[0]), f"'{clash[0]}' belongs to every node; remove it here.")
    return NodeType(
        name,
        _text(lines, path, body, "zh"),
        _text(lines, path, body, "en"),
        _text(lines, (*path, "definition"), definition, "zh"),
        _text(lines, (*path, "definition"), definition, "en"),
        _text(lines, path, body, "colour"),
        {**common, **own},
    )


def _relation_type(
    lines: _Lines, name: str, given: object, evidence: dict[str, Property], types: frozenset[str]
) -> RelationType:
    path = ("relations", name)
    body = _mapping(lines, path, given)
    if not name.isidentifier() or name != name.upper():
        raise lines.error(path, f"the relation '{name}' must be in capitals, such as 'LEAD_UNIT'.")
    sentence = _mapping(lines, (*path, "sentence"), body.get("sentence"))
    said = bool(body.get("evidence", True))
    own = _properties(lines, (*path, "properties"), body.get("properties", {}))
    return RelationType(
        name,
        _text(lines, path, body, "zh"),
        _text(lines, path, body, "en"),
        _pairs(lines, path, body, types),
        _text(lines, (*path, "sentence"), sentence, "zh"),
        _text(lines, (*path, "sentence"), sentence, "en"),
        bool(body.get("symmetric", False)),
        said,
        {**(evidence if said else {}), **own},
    )


def _ends(lines: _Lines, path: tuple[str, ...], body: Mapping[str, Any], end: str) -> list[Any]:
    named = body.get(end)
    if not isinstance(named, list) or not named:
        raise lines.error((*path, end), f"'{path[-1]}' lacks '{end}'; add '{end}: [Task]' with its node types.")
    return named


def _pairs(
    lines: _Lines, path: tuple[str, ...], body: Mapping[str, Any], types: frozenset[str]
) -> frozenset[tuple[str, str]]:
    for end in ("from", "to"):
        if unknown := [str(name) for name in _ends(lines, path, body, end) if name not in types]:
            raise lines.error(
                (*path, end), f"'{unknown[0]}' is no type of this file; name one of {', '.join(sorted(types))}."
            )
    pairs = body.get("pairs") or [[head, tail] for head in body["from"] for tail in body["to"]]
    return frozenset((str(head), str(tail)) for head, tail in pairs)
