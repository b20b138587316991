"""What the Neo4j driver answers as plain values, in the form that the embedded engine gives too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Time


def plain(value: Any) -> Any:
    """A value of the driver as both engines give it: a node or edge is its label or type with what it holds."""
    for kinds, tidy in _TIDY:
        if isinstance(value, kinds):
            return tidy(value)
    return value


def _path(value: Path) -> dict[str, Any]:
    return {"nodes": list(map(plain, value.nodes)), "relationships": list(map(plain, value.relationships))}


_TIDY: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (list, lambda value: list(map(plain, value))),
    (dict, lambda value: {key: plain(each) for key, each in value.items()}),
    (Node, lambda value: {"label": next(iter(sorted(value.labels)), ""), **dict(value)}),
    (Relationship, lambda value: {"type": value.type, **dict(value)}),
    (Path, _path),
    ((Date, DateTime, Time), lambda value: value.to_native()),
)
