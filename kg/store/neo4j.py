"""A Neo4j server as a view: loaded as a difference in batches, then swept of what is no longer stated."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg.model import PolicyGraph
from kg.ontology import Ontology, ontology
from kg.store import statements
from kg.store.base import Batching, Loaded, Rows, StoreError
from kg.store.faults import READ_ONLY, clear

if TYPE_CHECKING:
    import neo4j

__all__ = ["Batching", "Neo4jStore"]

_SCHEMES = tuple(f"{name}{secure}://" for name in ("bolt", "neo4j") for secure in ("", "+s", "+ssc"))


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

        if not uri.startswith(_SCHEMES):
            raise StoreError(f"'{uri}' is no address of a Neo4j server; write bolt://HOST:7687 or neo4j://HOST:7687.")
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
        with clear(uri, user), ExitStack() as opened:
            opened.callback(self._driver.close)
            self._driver.verify_connectivity()
            opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def load(self, graph: PolicyGraph) -> Loaded:
        """Make the server hold exactly this graph; what others keep there under other names is left alone."""
        from kg.store.loading import Loading

        with clear(self._uri):
            self._refuse_closed()
            return Loading(self._session, self._batching, self._ontology).load(graph)

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

    def _refuse_closed(self) -> None:
        """Refuse a database that may only be read before anything is asked of it; who may not know goes on."""
        from neo4j.exceptions import ClientError

        cypher = statements.access(self._database is not None)
        with suppress(ClientError), self._driver.session(database="system", default_access_mode="READ") as session:
            answers = session.execute_read(lambda turn: turn.run(cypher, name=self._database).value())
            if answers and set(answers) == {"read-only"}:
                raise StoreError(READ_ONLY)

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=mode)
