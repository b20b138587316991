"""The embedded graph: rebuilt whole beside the old one and put in place by one rename; queries open it read-only.

A folder holds one graph file, named by its own hash, and `current.json`, which names it. The rename of `current.json`
is the only change a reader can see. A file that does not match its hash is never read: it is a view, made again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kg.durable import file_hash, only_writer, put_in_place
from kg.model import PolicyGraph
from kg.ontology import Ontology, ontology
from kg.store.base import Loaded, Rows, StoreError
from kg.store.graph_file import open_file, write_graph

_POINTER = "current.json"
_BESIDE = "new-"


@dataclass(frozen=True, slots=True)
class Current:
    """Which file is the graph, the hash it must have, its size, and the stamp of what it was made from."""

    file: str
    sha256: str
    nodes: int
    edges: int
    stamp: str = ""
    seal: str = ""

    def sealed(self) -> Current:
        """The same with the hash of all that it says, by which a change behind its back is noticed."""
        said = (self.file, self.sha256, self.nodes, self.edges, self.stamp)
        return replace(self, seal=hashlib.sha256(json.dumps(said).encode()).hexdigest())


class EmbeddedStore:
    """A graph in a folder of files, without a server."""

    def __init__(self, folder: Path, kinds: Ontology | None = None) -> None:
        self._folder = folder
        self._ontology = kinds or ontology()
        self._open: tuple[Any, Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def load(self, graph: PolicyGraph, stamp: str = "") -> Loaded:
        """Make the store hold exactly this graph; `stamp` says what it was made from."""
        self.close()
        with only_writer(self._folder / "lock"):
            return self._replace(graph, stamp)

    def _replace(self, graph: PolicyGraph, stamp: str) -> Loaded:
        with tempfile.TemporaryDirectory(prefix=_BESIDE, dir=self._folder) as beside:
            built = Path(beside) / "graph.lbug"
            loaded = write_graph(built, graph, self._ontology)
            digest = file_hash(built)
            name = f"graph-{digest[:16]}.lbug"
            built.replace(self._folder / name)
        current = Current(name, digest, loaded.nodes, loaded.edges, stamp).sealed()
        put_in_place(self._folder / _POINTER, json.dumps(asdict(current), indent=1).encode())
        self._sweep(name)
        return loaded

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run a query that only reads."""
        connection = self.connection()
        # Unlike Neo4j, this engine refuses a parameter that the query does not name.
        named = {name: value for name, value in (parameters or {}).items() if f"${name}" in cypher}
        try:
            answer = connection.execute(cypher, named)
            last = answer[-1] if isinstance(answer, list) else answer
            rows = last.get_all()
        except RuntimeError as error:
            raise StoreError(f"The graph refuses the query: {_first_line(error)}") from error
        return Rows(tuple(last.get_column_names()), tuple(tuple(plain(value) for value in row) for row in rows))

    def connection(self) -> Any:
        """The engine's own connection, opened read-only."""
        return (self._open or self._connect())[1]

    def close(self) -> None:
        """Close the graph file."""
        if self._open:
            database, connection = self._open
            self._open = None
            connection.close()
            database.close()

    def current(self) -> Current | None:
        """Which graph is in place, or None where there is none that can be read."""
        try:
            current = Current(**json.loads((self._folder / _POINTER).read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        return current if current == current.sealed() else None

    def intact(self) -> bool:
        """Whether the graph file is there, whole, and has the hash that it must have."""
        current = self.current()
        if current is None:
            return False
        with suppress(OSError):
            return file_hash(self._folder / current.file) == current.sha256
        return False

    def _connect(self) -> tuple[Any, Any]:
        current = self.current()
        if current is None:
            raise StoreError(f"There is no graph in {self._folder}; run 'kg build PATH' first.")
        if not self.intact():
            raise StoreError(
                f"The graph in {self._folder} is damaged; run 'kg build' to make it again from the ledger."
            )
        try:
            self._open = open_file(self._folder / current.file, read_only=True)
        except RuntimeError as error:
            raise StoreError(f"The graph in {self._folder} does not open: {_first_line(error)}") from error
        return self._open

    def _sweep(self, keep: str) -> None:
        """Remove what earlier loads left, killed ones too; a reader keeps an old file that it has open."""
        for old in self._folder.glob("graph-*.lbug*"):
            if old.name != keep:
                old.unlink(missing_ok=True)
        for left in self._folder.glob(f"{_BESIDE}*"):
            shutil.rmtree(left, ignore_errors=True)


def plain(value: Any) -> Any:
    """A value of the engine as both engines give it: a node or edge is its label or type with what it holds."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    return _plain_mapping(value) if isinstance(value, dict) else value


def _plain_mapping(value: dict[str, Any]) -> dict[str, Any]:
    if "_NODES" in value and "_RELS" in value:
        return {"nodes": plain(value["_NODES"]), "relationships": plain(value["_RELS"])}
    if "_LABEL" in value:
        kept = {key: plain(each) for key, each in value.items() if not key.startswith("_") and each is not None}
        return {("type" if "_SRC" in value else "label"): value["_LABEL"], **kept}
    return {key: plain(each) for key, each in value.items()}


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]
