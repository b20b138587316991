"""A file of the embedded engine, opened, or made new from a graph; nothing else knows the engine."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from kg.durable import sync
from kg.model import PolicyGraph
from kg.ontology import Ontology
from kg.store.base import Loaded
from kg.store.definitions import definitions, quoted
from kg.store.tables import edge_tables, node_tables

_Copy = tuple[str, Any]  # a statement that fills a table, and its rows

_LARGEST = 1 << 38  # bytes of address space; the engine's own default of 8 TiB fails where address space is limited
_MANY = 20_000  # rows
_TURN = 0.0005  # seconds; Python's own is ten times as long


def open_file(path: Path, **options: Any) -> tuple[Any, Any]:
    """The engine's database of a file and a connection to it; RuntimeError where it cannot be opened."""
    import ladybug

    database = ladybug.Database(path, max_db_size=_LARGEST, **options)
    return database, ladybug.Connection(database)


def write_graph(path: Path, graph: PolicyGraph, kinds: Ontology) -> Loaded:
    """Write a graph to a new file, check-pointed, closed and synced."""
    nodes, edges = len(graph.entities), len(graph.relations)
    with _short_turns(), ThreadPoolExecutor(1) as maker:
        _fill(path, _ahead(maker, _copies(graph, kinds)), kinds, many=nodes + edges > _MANY)
    sync(path)
    return Loaded(nodes, edges, nodes + edges)


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let threads take turns sooner: the engine asks for each slice of rows while the next table is made in Python."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _TURN))
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _fill(path: Path, copies: Iterable[_Copy], kinds: Ontology, *, many: bool) -> None:
    """Make a file with the tables of the ontology, and carry the statements out."""
    # One checkpoint: one after each of a hundred small copies is 20 times slower. One transaction where there is little
    # to copy, and one thread; where there is much, both cost more than they bring, and nobody sees the file before it
    # is whole.
    database, connection = open_file(path, auto_checkpoint=False, max_num_threads=0 if many else 1)
    try:
        connection.execute("BEGIN TRANSACTION")
        connection.execute(";\n".join(definitions(kinds)))  # at once: each call waits for the thread that makes tables
        if many:
            connection.execute("COMMIT")
        for copy, rows in copies:
            connection.execute(copy, {"rows": rows})
        if not many:
            connection.execute("COMMIT")
        connection.execute("CHECKPOINT")
    finally:
        connection.close()
        database.close()


def _copies(graph: PolicyGraph, kinds: Ontology) -> Iterator[_Copy]:
    """Every statement that fills a table, with its rows."""
    for nodes in node_tables(graph, kinds):
        yield f"COPY {quoted(nodes.type)} FROM $rows", nodes.rows
    for edges in edge_tables(graph, kinds):
        ends = f"(from='{edges.head}', to='{edges.tail}')"
        yield f"COPY {quoted(edges.type)} FROM $rows {ends}", edges.rows


def _ahead(maker: Executor, made: Iterator[_Copy]) -> Iterator[_Copy]:
    """The same, from now on made in the maker's one thread: up to two of them while another is in use."""
    make = partial(maker.submit, next, made, None)
    return _in_turn(deque([make(), make()]), make)


def _in_turn(coming: deque[Future[_Copy | None]], make: Callable[[], Future[_Copy | None]]) -> Iterator[_Copy]:
    while (one := coming.popleft().result()) is not None:
        coming.append(make())
        yield one
