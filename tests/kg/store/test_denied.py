"""A server that restarts in mid-load is waited for; one that denies the user or the writing is refused at once."""

from __future__ import annotations

import threading
import time

import neo4j
import pytest

from kg.server import LocalServer, ServerError
from kg.server.local import configuration, free_port
from kg.store import StoreError
from kg.store.base import Batching
from kg.store.contents import contents, expected
from kg.store.neo4j import Neo4jStore
from tests.conftest import missing
from tests.kg.store.graphs import random_graph
from tests.kg.store.proxy import Fault, Proxy
from tests.kg.store.test_faults import port

pytestmark = pytest.mark.neo4j

OLD, NEW = random_graph(21), random_graph(22)
SECRET = "loader-password-1"


@pytest.fixture
def loader(neo4j_server):
    """A user of its own, who can be shut out without shutting out the tests."""
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        driver.execute_query(
            "CREATE OR REPLACE USER loader SET PASSWORD $secret CHANGE NOT REQUIRED",
            {"secret": SECRET},
            database_="system",
        )

        def shut_out():
            driver.execute_query("DROP USER loader", database_="system")

        yield shut_out
        driver.execute_query("DROP USER loader IF EXISTS", database_="system")


# The moment at which the user loses the right to come in: from the first question to the sweep.
MOMENTS = [
    *(Fault(to_server=size) for size in (2_500, 14_000, 36_500)),
    *(Fault(to_client=size) for size in (4_000, 33_000)),
]


@pytest.mark.parametrize("fault", MOMENTS, ids=str)
def test_a_user_shut_out_in_mid_load_is_told_at_once(neo4j_server, neo4j_store, loader, fault):
    neo4j_store.load(OLD)
    fault.then = loader
    proxy = Proxy(port(neo4j_server), fault)
    started = time.monotonic()
    try:
        with (
            Neo4jStore(proxy.uri, "loader", SECRET, batching=Batching(rows=11)) as through,
            pytest.raises(StoreError, match="refuses the name or password"),
        ):
            through.load(NEW)
    finally:
        proxy.close()
    assert fault.happened
    assert time.monotonic() - started < 25  # the time for trying again is 30 seconds: it was not spent
    neo4j_store.load(NEW)
    assert contents(neo4j_store) == expected(NEW)


def test_a_wrong_password_is_told_before_anything_is_done(neo4j_server, neo4j_store):
    neo4j_store.load(OLD)
    with pytest.raises(StoreError, match="refuses the name or password for 'neo4j'"):
        Neo4jStore(neo4j_server.uri, "neo4j", "wrong-password")
    assert contents(neo4j_store) == expected(OLD)


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A server that these tests may stop, on ports that stay the same."""
    ports = free_port(0), free_port(0)
    server = LocalServer(tmp_path_factory.mktemp("own"), ports=ports, java_options=("-Xmx512m", "-XX:+UseSerialGC"))
    try:
        server.start()
    except ServerError as error:
        missing("KG_REQUIRE_NEO4J", str(error))
    try:
        yield server
    finally:
        server.stop()


def store_on(server, **how):
    """A store on a server of ours."""
    return Neo4jStore(server.status().uri, "neo4j", server.password(), **how)


def test_a_server_that_restarts_in_mid_load_is_waited_for(own):
    wanted = random_graph(23, 400)
    done = []
    with store_on(own, batching=Batching(rows=1, retry=120)) as store:
        loading = threading.Thread(target=lambda: done.append(store.load(wanted)))
        loading.start()
        with store_on(own) as other:
            while not other.run("MATCH (n) RETURN count(n) > 20 AS some").values[0][0]:
                time.sleep(0.02)
        own.stop()
        assert loading.is_alive()
        own.start()
        loading.join()
        assert done[0].nodes == len(wanted.entities)
        assert contents(store) == expected(wanted)


def test_a_database_that_may_not_be_written_is_refused_and_stays(own, monkeypatch):
    with store_on(own) as store:
        store.load(OLD)
    own.stop()
    closed = lambda *ports: f"{configuration(*ports)}server.databases.read_only=neo4j\n"  # noqa: E731
    monkeypatch.setattr("kg.server.local.configuration", closed)
    own.start()
    with store_on(own) as store:
        for _ in range(2):  # the second time the server, which has just started, has heard the question before
            started = time.monotonic()
            with pytest.raises(StoreError, match="The database may only be read"):
                store.load(NEW)
        assert time.monotonic() - started < 10
        monkeypatch.setattr(store, "_refuse_closed", lambda: None)  # one that does not tell
        with pytest.raises(StoreError, match="The database may only be read"):
            store.load(NEW)
        assert contents(store) == expected(OLD)
