"""One load of a Neo4j server: compare, merge what differs in batches, then sweep what is no longer stated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from kg.model import PolicyGraph
from kg.ontology import Ontology
from kg.store import statements
from kg.store.base import Batching, Loaded, StoreError
from kg.store.difference import Change, Stored, Wanted, difference, wanted_edges, wanted_nodes
from kg.store.faults import READ_ONLY

if TYPE_CHECKING:
    import neo4j

_Row = TypeVar("_Row")
_Done = TypeVar("_Done")
_LOST_ANSWERS = 3  # in a row; more is a server that is not there
_SCHEMA_WAIT = 300  # seconds for indexes over a graph that is there already


class Loading:
    """Carries the server's own names of nodes from the nodes' turn to the edges'."""

    def __init__(self, session: Callable[[str], neo4j.Session], batching: Batching, kinds: Ontology) -> None:
        self._session = session
        self._batching = batching
        self._ontology = kinds
        self._elements: dict[str, str] = {}  # id → the server's own name of the node
        self._in_use: frozenset[str] = frozenset()  # labels and types that the server has anything of
        self._written = self._removed = 0

    def load(self, graph: PolicyGraph) -> Loaded:
        """Make the server hold exactly this graph."""
        self._prepare()
        self._in_use = _again(self._names_in_use)
        nodes = [(wanted, self._compare_nodes(wanted)) for wanted in wanted_nodes(graph, self._ontology)]
        edges = [(wanted, self._compare_edges(wanted)) for wanted in wanted_edges(graph, self._ontology)]
        for wanted, change in nodes:
            self._merge_nodes(wanted, change)
        for wanted, change in edges:
            self._merge_edges(wanted, change)
        # Only now: a load that failed before leaves too much rather than too little, and the next one finishes it.
        self._sweep(statements.REMOVE_EDGES, [element for _, change in edges for element in change.remove])
        self._sweep(statements.REMOVE_NODES, [element for _, change in nodes for element in change.remove])
        return Loaded(len(graph.entities), len(graph.relations), self._written, self._removed)

    def _prepare(self) -> None:
        """Make every constraint and index that is missing, and wait until they can be used."""
        _again(self._define_schema)

    def _define_schema(self) -> None:
        with self._session("WRITE") as session:
            there = {name for (name,) in session.execute_read(_ask, statements.schema_names(), {})}
            missing = [cypher for name, cypher in statements.schema(self._ontology) if name not in there]
            if missing:
                session.execute_write(_define, missing)
                session.execute_read(_ask, "CALL db.awaitIndexes($wait)", {"wait": _SCHEMA_WAIT})

    def _names_in_use(self) -> frozenset[str]:
        with self._session("READ") as session:
            counts = session.execute_read(_ask, statements.counts(self._ontology), {})
            return frozenset(name for name, held in counts if held)

    def _compare_nodes(self, wanted: Wanted) -> Change:
        def compare(stored: Iterable[Stored]) -> Change:
            return difference(wanted, map(self._known, stored))

        return self._read(wanted, statements.stored_nodes(wanted.name), compare)

    def _compare_edges(self, wanted: Wanted) -> Change:
        return self._read(wanted, statements.stored_edges(wanted.name), lambda stored: difference(wanted, stored))

    def _known(self, stored: Stored) -> Stored:
        self._elements[stored.key[0]] = stored.element
        return stored

    def _read(self, wanted: Wanted, cypher: str, compare: Callable[[Iterable[Stored]], Change]) -> Change:
        if wanted.name not in self._in_use:
            return compare(())

        def read(transaction: neo4j.ManagedTransaction) -> Change:
            answer = transaction.run(cypher)
            return compare(Stored(tuple(key), values, element) for key, values, element in answer)

        def work() -> Change:
            with self._session("READ") as session:
                return session.execute_read(read)

        return _again(work)

    def _merge_nodes(self, wanted: Wanted, change: Change) -> None:
        names = tuple(name for name in wanted.properties if name != "id")
        rows = [[*key, *map(values.get, names)] for key, values in change.write]
        self._elements.update(self._write(statements.merge_nodes(wanted.name, names), "rows", rows))
        self._written += len(rows)

    def _merge_edges(self, wanted: Wanted, change: Change) -> None:
        named, names = self._elements, wanted.properties
        rows = [[named[head], named[tail], *map(values.get, names)] for (head, tail), values in change.write]
        merged = sum(count for (count,) in self._write(statements.merge_edges(wanted.name, names), "rows", rows))
        if merged != len(rows):
            raise StoreError("Somebody else removed nodes while the graph was loaded; run this again.")
        self._written += len(rows)

    def _sweep(self, cypher: str, elements: Sequence[str]) -> None:
        for _ in self._write(cypher, "ids", elements):
            pass
        self._removed += len(elements)

    def _write(self, cypher: str, name: str, rows: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """Write rows in batches, each in a transaction of its own that is tried again where that can help."""

        def write(batch: list[Any]) -> list[tuple[Any, ...]]:
            with self._session("WRITE") as session:
                return session.execute_write(_ask, cypher, {name: batch})

        for answers in _each(
            lambda batch: _again(lambda: write(batch)), _batches(rows, self._batching.rows), self._batching.workers
        ):
            yield from answers


def _again(work: Callable[[], _Done]) -> _Done:
    """Do it again where the answer to a commit was lost: all that is done here may be done twice."""
    from neo4j.exceptions import IncompleteCommit

    for _ in range(_LOST_ANSWERS):
        with suppress(IncompleteCommit):
            return work()
    return work()


def _define(transaction: neo4j.ManagedTransaction, cyphers: Iterable[str]) -> None:
    with _at_once():
        for cypher in cyphers:
            transaction.run(cypher).consume()


def _ask(transaction: neo4j.ManagedTransaction, cypher: str, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with _at_once():
        return [tuple(row) for row in transaction.run(cypher, dict(parameters))]


@contextmanager
def _at_once() -> Iterator[None]:
    """Refuse what the driver would try again for half a minute though it cannot help."""
    from neo4j.exceptions import ForbiddenOnReadOnlyDatabase

    try:
        yield
    except ForbiddenOnReadOnlyDatabase as error:
        raise StoreError(READ_ONLY) from error


def _batches(rows: Sequence[_Row], size: int) -> Iterator[list[_Row]]:
    stream = iter(rows)
    while batch := list(islice(stream, size)):
        yield batch


def _each(
    work: Callable[[list[Any]], list[tuple[Any, ...]]], batches: Iterable[list[Any]], workers: int
) -> Iterator[list[tuple[Any, ...]]]:
    if workers == 1:
        yield from map(work, batches)
        return
    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(work, batches)
