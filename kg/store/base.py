"""The protocol that both engines satisfy: load a graph, run a reading query, close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kg.model import KgError, PolicyGraph


class StoreError(KgError):
    """An engine refuses or cannot be reached; the message is one sentence saying what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer of a query: its columns, and one tuple of plain values a row."""

    columns: tuple[str, ...]
    values: tuple[tuple[Any, ...], ...] = ()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for row in self.values:
            yield dict(zip(self.columns, row, strict=True))

    def __len__(self) -> int:
        return len(self.values)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: how many nodes and edges the graph has now, and how many were written and removed."""

    nodes: int
    edges: int
    written: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Batching:
    """How many rows one transaction takes, how many transactions run at once, and how long one is tried again."""

    rows: int = 5_000
    workers: int = 1
    retry: float = 30.0


class Store(Protocol):
    """A graph engine: it holds exactly the graph that was loaded last and answers Cypher that only reads."""

    def load(self, graph: PolicyGraph) -> Loaded:
        """Make the store hold exactly this graph."""
        ...

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run a query that only reads; a query that writes raises `StoreError`."""
        ...

    def close(self) -> None:
        """Let go of files and connections; closing twice is allowed."""
        ...
