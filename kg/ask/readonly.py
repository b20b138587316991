"""Free Cypher that cannot write: the engine is opened for reading, and its own plan is checked before anything runs.

A word list cannot tell a write from its disguises (comments, escapes, subqueries, procedures), the engine's plan can.
Only plans made wholly of operators known to read are run; what is unknown is refused.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.cypher import blank
from kg.ask.query import AskError
from kg.store.base import Rows, Store, StoreError

if TYPE_CHECKING:
    from kg.store.embedded import EmbeddedStore
    from kg.store.neo4j import Neo4jStore

# Operators of the embedded engine that only read the graph.
_READING = """AGGREGATE AGGREGATE_FINALIZE AGGREGATE_SCAN ALL_SHORTEST_PATHS CROSS_PRODUCT DUMMY_SINK EMPTY_RESULT
    FILTER FLATTEN HASH_JOIN_BUILD HASH_JOIN_PROBE INTERSECT INTERSECT_BUILD LIMIT MULTIPLICITY_REDUCER ORDER_BY
    ORDER_BY_MERGE ORDER_BY_SCAN PATH_PROPERTY_PROBE PRIMARY_KEY_SCAN_NODE_TABLE PROJECTION QUERY_PRIMARY_KEY_LOOKUP
    RECURSIVE_EXTEND RESULT_COLLECTOR SCAN_NODE_TABLE SCAN_REL_TABLE SEMI_MASKER SKIP TABLE_FUNCTION_CALL TOP_K
    TOP_K_SCAN UNION_ALL_SCAN UNWIND"""
_EMBEDDED_OPERATORS = frozenset(_READING.split())
_EMBEDDED_FUNCTIONS = frozenset({"READ_FTABLE", "SHOW_TABLES", "TABLE_INFO", "SHOW_FUNCTIONS", "SHOW_CONNECTION"})
_OPERATOR = re.compile(r"│\s+([A-Z_]+)\[\d+\]\s+│")
_FUNCTION = re.compile(r"│\s+Function: (\w+)")

# Procedures of the server that only look; every other one is refused, whatever it is called.
_LOOKING = ("db.labels", "db.relationshiptypes", "db.propertykeys", "db.schema.", "db.index.fulltext.query")
_CALLED = re.compile(r"([a-z][\w.]*)\(")
_REFUSED_WORDS = re.compile(r"\s*(?:EXPLAIN|PROFILE)\b", re.IGNORECASE)


class ReadOnlyError(AskError):
    """The Cypher would write, or is not known only to read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may run, and how many rows it may give."""

    seconds: float = 30.0
    rows: int = 1000


@dataclass(frozen=True, slots=True)
class Read:
    """The rows of a free query, and whether there were more than the limit."""

    rows: Rows
    cut: bool


def read(cypher: str, store: Store, parameters: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Read:
    """The rows of a query that only reads; `ReadOnlyError` where that is not certain."""
    from kg.store.embedded import EmbeddedStore

    _check_words(cypher)
    given = dict(parameters or {})
    if isinstance(store, EmbeddedStore):
        return _read_embedded(cypher, store, given, limits or Limits())
    from kg.store.neo4j import Neo4jStore

    if isinstance(store, Neo4jStore):
        return _read_neo4j(cypher, store, given, limits or Limits())
    raise ReadOnlyError(f"Free Cypher runs on the embedded graph or on Neo4j, not on {type(store).__name__}.")


def _check_words(cypher: str) -> None:
    """One statement, and not one that asks to be explained: the check itself asks the engine for that."""
    bare = blank(cypher).rstrip().removesuffix(";")
    if not bare.strip():
        raise ReadOnlyError("The query is empty; write for example 'MATCH (p:Policy) RETURN p.title AS title'.")
    if ";" in bare:
        raise ReadOnlyError("One statement at a time; remove what follows the semicolon.")
    if _REFUSED_WORDS.match(bare):
        raise ReadOnlyError("EXPLAIN and PROFILE are not offered here; write the query itself.")


def _refuse(what: str) -> ReadOnlyError:
    return ReadOnlyError(f"Only reading is allowed here, and this query holds {what}; nothing was run.")


def _read_embedded(cypher: str, store: EmbeddedStore, given: dict[str, Any], limits: Limits) -> Read:
    connection = store.connection()
    try:
        _prepare(connection, cypher)
        plan = connection.execute(f"EXPLAIN {cypher}", given)
        if isinstance(plan, list):
            raise _refuse("several statements")
        _check_plan(str(plan.get_all()[0][0]))
        connection.set_query_timeout(int(limits.seconds * 1000))
        answer = connection.execute(cypher, given)
        return _taken(answer, limits)
    except RuntimeError as error:
        raise _explained(error, limits) from error


def _prepare(connection: Any, cypher: str) -> None:
    """Let the engine parse the text: several statements in one cannot be prepared, and preparing runs nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        prepared = connection.prepare(cypher)
    if not prepared.is_success():
        raise RuntimeError(prepared.get_error_message())


def _check_plan(plan: str) -> None:
    operators = set(_OPERATOR.findall(plan))
    if strange := sorted(operators - _EMBEDDED_OPERATORS) or ([] if operators else ["no plan"]):
        raise _refuse(strange[0])
    if strange := sorted(set(_FUNCTION.findall(plan)) - _EMBEDDED_FUNCTIONS):
        raise _refuse(strange[0])


def _taken(answer: Any, limits: Limits) -> Read:
    from kg.store.embedded import plain

    rows: list[tuple[Any, ...]] = []
    while answer.has_next() and len(rows) <= limits.rows:
        rows.append(tuple(plain(value) for value in answer.get_next()))
    return _cut(tuple(answer.get_column_names()), rows, limits)


def _cut(columns: tuple[str, ...], rows: list[tuple[Any, ...]], limits: Limits) -> Read:
    return Read(Rows(columns, tuple(rows[: limits.rows])), len(rows) > limits.rows)


def _explained(error: RuntimeError, limits: Limits) -> AskError:
    words = str(error).strip().split("\n", 1)[0]
    if "read-only" in words:
        return _refuse("a write")
    if "nterrupted" in words or "imeout" in words:
        return ReadOnlyError(f"The query ran longer than {limits.seconds:g} s and was stopped; narrow it.")
    return ReadOnlyError(f"The graph refuses the query: {words}")


def _read_neo4j(cypher: str, store: Neo4jStore, given: dict[str, Any], limits: Limits) -> Read:
    import neo4j
    from neo4j.exceptions import Neo4jError

    from kg.store.answers import plain

    try:
        with store.reading() as session:
            _check_server_plan(session, cypher, given)
            with session.begin_transaction(timeout=limits.seconds) as transaction:
                answer = transaction.run(neo4j.Query(cypher).text, given)
                columns = tuple(answer.keys())
                rows = [
                    tuple(plain(value) for value in row) for row, _ in zip(answer, range(limits.rows + 1), strict=False)
                ]
                transaction.rollback()
    except Neo4jError as error:
        raise _server_says(error, limits) from error
    except OSError as error:
        raise StoreError(f"The server does not answer: {error}; is it running?") from error
    return _cut(columns, rows, limits)


def _check_server_plan(session: Any, cypher: str, given: dict[str, Any]) -> None:
    """Ask the server what kind of query this is and what it would do; planning runs nothing."""
    summary = session.run(f"EXPLAIN {cypher}", given).consume()
    if summary.query_type != "r":
        raise _refuse("a write" if "w" in str(summary.query_type) else "an administration command")
    for operator, details in _operators(summary.plan or {}):
        if operator.startswith(("LoadCSV", "Create", "Merge", "Set", "Delete", "DetachDelete", "Remove", "Foreach")):
            raise _refuse(operator)
        if "ProcedureCall" in operator:
            _check_procedure(details)


def _check_procedure(details: str) -> None:
    called = _CALLED.search(details.lower())
    if not called or not called[1].startswith(_LOOKING):
        raise _refuse(f"the procedure {called[1] if called else details}")


def _operators(plan: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Every operator of a plan, with its details."""
    found = [(str(plan.get("operatorType", "")), str(plan.get("args", {}).get("Details", "")))]
    for child in plan.get("children", []):
        found += _operators(child)
    return found


def _server_says(error: Any, limits: Limits) -> AskError:
    code = str(error.code or "")
    if "AccessMode" in code:
        return _refuse("a write")
    if "TransactionTimedOut" in code or "Terminated" in code:
        return ReadOnlyError(f"The query ran longer than {limits.seconds:g} s and was stopped; narrow it.")
    return ReadOnlyError(f"The server refuses the query: {str(error.message).splitlines()[0]}")
