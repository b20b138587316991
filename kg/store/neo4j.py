"""A Neo4j server as a view: loaded as a difference in batches, then swept of what is no longer stated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from kg.model import PolicyGraph
from kg.ontology import Ontology, ontology
from kg.store import statements
from kg.store.base import Loaded, Rows
from kg.store.difference import Change, Stored, Wanted, difference, wanted_edges, wanted_nodes
from kg.store.faults import clear

if TYPE_CHECKING:
    import neo4j

_Row = TypeVar("_Row")
_SCHEMA_WAIT = 300  # seconds for indexes over a graph that is there already


@dataclass(frozen=True, slots=True)
class Batching:
    """How many rows one transaction takes, how many transactions run at once, and how long one is tried again."""

    rows: int = 5_000
    workers: int = 1
    retry: float = 30.0


class Neo4jStore:
    """A graph on a Neo4j server, over Bolt."""

    def __init__(
        self,
        uri: str,
        user: str,
        password: str,
        database: str | None = None,
        batching: Batching | None = None,
        kinds: Ontology | None = None,
    ) -> None:
        import neo4j

        self._uri = uri
        self._database = database
        self._batching = batching or Batching()
        self._ontology = kinds or ontology()
        with clear(uri, user):
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password),
                connection_timeout=10,
                max_transaction_retry_time=self._batching.retry,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
            )
        try:
            with clear(uri, user):
                self._driver.verify_connectivity()
        except BaseException:
            self._driver.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def load(self, graph: PolicyGraph) -> Loaded:
        """Make the server hold exactly this graph; what others keep there under other names is left alone."""
        with clear(self._uri):
            self._prepare()
            nodes = [(wanted, self._compare_nodes(wanted)) for wanted in wanted_nodes(graph, self._ontology)]
            edges = [(wanted, self._compare_edges(wanted)) for wanted in self._present(graph)]
            for wanted, change in nodes:
                rows = [{"id": key[0], "values": values} for key, values in change.write]
                self._write(statements.merge_nodes(*wanted.names), "rows", rows)
            for wanted, change in edges:
                rows = [{"head": key[0], "tail": key[1], "values": values} for key, values in change.write]
                self._write(statements.merge_edges(*wanted.names), "rows", rows)
            for _, change in edges:
                self._write(statements.REMOVE_EDGES, "ids", change.remove)
            for _, change in nodes:
                self._write(statements.REMOVE_NODES, "ids", change.remove)
        changes = [change for _, change in nodes + edges]
        written, removed = (sum(len(each) for each in group) for group in _columns(changes))
        return Loaded(len(graph.entities), len(graph.relations), written, removed)

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run a query that only reads; the server refuses one that writes."""
        from kg.store.answers import plain

        def read(transaction: neo4j.ManagedTransaction) -> Rows:
            answer = transaction.run(cypher, dict(parameters or {}))
            columns = tuple(answer.keys())
            return Rows(columns, tuple(tuple(plain(value) for value in row) for row in answer))

        with clear(self._uri), self._session("READ") as session:
            return session.execute_read(read)

    def reading(self) -> neo4j.Session:
        """A session in which the server refuses to write."""
        return self._session("READ")

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=mode)

    def _prepare(self) -> None:
        """Make every constraint and index that is missing, and wait until they can be used."""
        with self._session("WRITE") as session:
            session.execute_write(_run_all, tuple(statements.schema(self._ontology)))
            session.run("CALL db.awaitIndexes($wait)", wait=_SCHEMA_WAIT).consume()

    def _present(self, graph: PolicyGraph) -> Iterator[Wanted]:
        """The edges that the graph wants or the server may hold; the others need no look."""
        held = {name for name in self._ontology.relations if self.run(statements.count_edges(name)).values[0][0]}
        for wanted in wanted_edges(graph, self._ontology):
            if wanted.values or wanted.names[0] in held:
                yield wanted

    def _compare_nodes(self, wanted: Wanted) -> Change:
        return self._compare(wanted, statements.stored_nodes(*wanted.names))

    def _compare_edges(self, wanted: Wanted) -> Change:
        return self._compare(wanted, statements.stored_edges(*wanted.names))

    def _compare(self, wanted: Wanted, cypher: str) -> Change:
        def read(transaction: neo4j.ManagedTransaction) -> Change:
            answer = transaction.run(cypher)
            return difference(wanted, (Stored(tuple(key), values, name) for key, values, name in answer))

        with self._session("READ") as session:
            return session.execute_read(read)

    def _write(self, cypher: str, name: str, rows: Sequence[Any]) -> None:
        """Write rows in batches, each in a transaction of its own that is tried again where that can help."""

        def write(batch: list[Any]) -> None:
            with self._session("WRITE") as session:
                session.execute_write(_run_all, (cypher,), {name: batch})

        _each(write, _batches(rows, self._batching.rows), self._batching.workers)


def _run_all(
    transaction: neo4j.ManagedTransaction, cyphers: Iterable[str], parameters: Mapping[str, Any] | None = None
) -> None:
    for cypher in cyphers:
        transaction.run(cypher, dict(parameters or {})).consume()


def _batches(rows: Sequence[_Row], size: int) -> Iterator[list[_Row]]:
    stream = iter(rows)
    while batch := list(islice(stream, size)):
        yield batch


def _each(work: Callable[[list[Any]], None], batches: Iterable[list[Any]], workers: int) -> None:
    if workers == 1:
        for batch in batches:
            work(batch)
        return
    with ThreadPoolExecutor(workers) as pool:
        for done in [pool.submit(work, batch) for batch in batches]:
            done.result()


def _columns(changes: Sequence[Change]) -> tuple[list[Sequence[Any]], list[Sequence[Any]]]:
    return [change.write for change in changes], [change.remove for change in changes]
