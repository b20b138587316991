"""What the Neo4j driver answers as plain values, in the form that the embedded engine gives too."""

from __future__ import annotations

from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Time


def plain(value: Any) -> Any:
    """A value of the driver as both engines give it: a node or edge is its label or type with what it holds."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, Node):
        return {"label": next(iter(sorted(value.labels)), ""), **dict(value)}
    if isinstance(value, Relationship):
        return {"type": value.type, **dict(value)}
    if isinstance(value, Path):
        return {
            "nodes": [plain(each) for each in value.nodes],
            "relationships": [plain(each) for each in value.relationships],
        }
    return value.to_native() if isinstance(value, (Date, DateTime, Time)) else value
