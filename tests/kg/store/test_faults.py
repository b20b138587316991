"""A server that refuses, resets before and after a commit, or competes: retried where that helps, exact afterwards."""

from __future__ import annotations

import threading
import time

import pytest
from neo4j import exceptions

from kg.store import StoreError
from kg.store.base import Batching
from kg.store.contents import contents, expected
from kg.store.faults import clear
from kg.store.neo4j import Neo4jStore
from tests.kg.store.graphs import random_graph
from tests.kg.store.proxy import Fault, Proxy

pytestmark = pytest.mark.neo4j

OLD, NEW = random_graph(21), random_graph(22)

# Where the connection breaks: bytes to the server (a batch that never arrives) or to the client (a commit whose
# answer is lost), from the first greeting to the sweep. A load of these graphs sends 39,000 bytes, of which 9,000 are
# questions, and receives 45,000, of which 29,000 are answers to questions.
STAGES = [
    *(Fault(to_server=size) for size in (3_000, 8_000, 12_000, 20_000, 30_000, 37_000)),
    *(Fault(to_client=size) for size in (1_500, 12_000, 24_000, 31_000, 36_000, 41_000, 43_500)),
    Fault(to_server=10_000, times=3),
    Fault(to_client=10_000, times=3),
    Fault(to_server=11_000, refuse=2.0),
    Fault(to_client=33_000, refuse=2.0),
]


def port(server):
    return int(server.uri.rsplit(":", 1)[1])


@pytest.mark.parametrize("fault", STAGES, ids=str)
def test_a_broken_connection_is_mended_and_the_graph_exact(neo4j_server, neo4j_store, fault):
    neo4j_store.load(OLD)
    proxy = Proxy(port(neo4j_server), fault)
    try:
        with Neo4jStore(proxy.uri, neo4j_server.user, neo4j_server.password, batching=Batching(rows=11)) as through:
            through.load(NEW)
    finally:
        proxy.close()
    assert fault.happened == fault.times
    assert contents(neo4j_store) == expected(NEW)


@pytest.mark.parametrize("fault", [Fault(to_server=9_000, refuse=60), Fault(to_client=9_000, refuse=60)], ids=str)
def test_a_server_that_stays_away_is_one_sentence_and_the_next_load_ends_it(neo4j_server, neo4j_store, fault):
    neo4j_store.load(OLD)
    proxy = Proxy(port(neo4j_server), fault)
    try:
        with (
            Neo4jStore(
                proxy.uri, neo4j_server.user, neo4j_server.password, batching=Batching(rows=11, retry=2)
            ) as through,
            pytest.raises(StoreError, match=r"No Neo4j answers at .* run this again"),
        ):
            through.load(NEW)
    finally:
        proxy.close()
    neo4j_store.load(NEW)
    assert contents(neo4j_store) == expected(NEW)


def test_a_server_that_is_not_there_is_refused_at_once(neo4j_server):
    proxy = Proxy(port(neo4j_server), Fault())
    proxy.close()
    started = time.monotonic()
    with pytest.raises(StoreError, match="No Neo4j answers"):
        Neo4jStore(proxy.uri, neo4j_server.user, neo4j_server.password)
    assert time.monotonic() - started < 10


def test_loads_that_compete_end_exact(neo4j_server, neo4j_store):
    """Four writers each, over the same nodes in other orders: the server reports deadlocks, the driver tries again."""
    failed = []

    def compete(graph):
        try:
            with Neo4jStore(
                neo4j_server.uri, neo4j_server.user, neo4j_server.password, batching=Batching(3, 4)
            ) as store:
                store.load(graph)
        except StoreError as error:
            failed.append(str(error))

    both = [threading.Thread(target=compete, args=(graph,)) for graph in (OLD, NEW)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert all("\n" not in sentence for sentence in failed)
    neo4j_store.load(NEW)
    assert contents(neo4j_store) == expected(NEW)


def server_error(code, message):
    """An error as the driver makes it from the server's answer."""
    return exceptions.Neo4jError._hydrate_neo4j(code=code, message=message)


# What the driver raises, and what the user is told.
SAID = [
    (server_error("Neo.ClientError.Security.Unauthorized", "no"), "refuses the name or password"),
    (server_error("Neo.ClientError.Security.Forbidden", "no rights"), "denies this: no rights"),
    (server_error("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "no"), "The database may only be read"),
    (exceptions.ServiceUnavailable("gone"), "No Neo4j answers"),
    (exceptions.SessionExpired("gone"), "No Neo4j answers"),
    (ConnectionResetError("reset"), "No Neo4j answers"),
    (
        server_error("Neo.ClientError.Statement.SyntaxError", "Invalid input\nline 2"),
        "refuses the query: Invalid input",
    ),
    (server_error("Neo.TransientError.Transaction.DeadlockDetected", "deadlock"), "failed: deadlock; run this again"),
    (server_error("Neo.DatabaseError.General.UnknownError", "disk"), "failed: disk; run this again"),
    (exceptions.ConfigurationError("odd"), "cannot be used: odd"),
    (ValueError("port"), "cannot be used: port"),
]


@pytest.mark.parametrize(("raised", "says"), SAID, ids=[says for _, says in SAID])
def test_every_fault_is_one_sentence(raised, says):
    with pytest.raises(StoreError) as caught, clear("bolt://x"):
        raise raised
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
