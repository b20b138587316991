"""Fixtures that every test may use; what is absent (shared data, a program) skips with one line."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.model import PolicyGraph
from kg.server import Address, LocalServer, ServerError
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Neo4jStore

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared_corpus() -> Path:
    """The folder of real files, or a skip."""
    return _shared("corpus")


@pytest.fixture(scope="session")
def shared_gold() -> Path:
    """The folder of gold documents, or a skip."""
    return _shared("gold/dev")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, or a skip (a failure where KG_REQUIRE_CHROMIUM=1)."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return missing("KG_REQUIRE_CHROMIUM", "no Chromium on this machine: install Debian's package 'chromium'")


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures are kept for people to look at after a run: tests/artefacts, in no commit."""
    folder = ROOT / "tests" / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Callable[[PolicyGraph], EmbeddedStore]]:
    """Loads a graph into an embedded store of its own."""
    stores: list[EmbeddedStore] = []

    def load(graph: PolicyGraph) -> EmbeddedStore:
        store = EmbeddedStore(tmp_path / f"graph-{len(stores)}")
        stores.append(store)
        store.load(graph)
        return store

    yield load
    for store in stores:
        store.close()


@pytest.fixture(scope="session")
def neo4j_local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A real Neo4j server for the whole run, with an empty database of its own; or a skip."""
    # Ports of its own, and a Java that is quick to start rather than quick to run.
    quick = ("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
    server = LocalServer(tmp_path_factory.mktemp("neo4j"), ports=(0, 0), java_options=quick)
    try:
        server.start()
    except ServerError as error:
        missing("KG_REQUIRE_NEO4J", str(error))
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def neo4j_server(neo4j_local: LocalServer) -> Address:
    """Where the real server answers drivers."""
    running = neo4j_local.status()
    assert running is not None
    return Address(running.uri, "neo4j", neo4j_local.password())


@pytest.fixture(scope="session")
def neo4j_browser(neo4j_local: LocalServer) -> str:
    """Where the real server shows Neo4j Browser."""
    running = neo4j_local.status()
    assert running is not None
    return running.browser


@pytest.fixture
def neo4j_store(neo4j_server: Address) -> Iterator[Neo4jStore]:
    """A store on the real server, its database emptied first."""
    with Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as store:
        empty_neo4j(neo4j_server)
        yield store


def empty_neo4j(server: Address) -> None:
    """Remove every node of a test server; its indexes stay."""
    import neo4j

    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")


def missing(variable: str, reason: str) -> str:
    """Skip for a reason, or fail where the environment variable says that the thing is required."""
    if os.environ.get(variable) == "1":
        pytest.fail(f"{reason} ({variable}=1 requires it)")
    pytest.skip(reason)


def _shared(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"../shared/{name} is absent")
    return folder
