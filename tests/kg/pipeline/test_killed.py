"""Killed at any moment, no build, load or export loses what was acknowledged, and the next ends as if it had not been.

KG_KILLS=200 makes a long run of it.
"""

from __future__ import annotations

import os
import random
import signal
import time
import traceback
from functools import partial

import pytest

from kg.export import export
from kg.ledger import Ledger
from kg.pipeline import Sharding, Workspace, build, load
from kg.pipeline.workspace import graph_of
from kg.store.contents import contents, expected
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Batching, Neo4jStore
from tests.kg.pipeline.papers import CLAUSES, write
from tests.kg.store.graphs import random_graph

KILLS = int(os.environ.get("KG_KILLS", "20"))


def kill_after(seconds, work):
    """Run some work in a process of its own and kill it; whether it had finished before."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - the parent must see any of them
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            assert status == 0
            return True
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def papers(count):
    """Documents that differ: which clauses, and in what order."""
    draw = random.Random(1)
    return {f"文件{number:03}": tuple(draw.sample(range(len(CLAUSES)), 2)) for number in range(count)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write(tmp_path_factory.mktemp("killed") / "文件", **papers(24))


@pytest.fixture(scope="module")
def undisturbed(folder, tmp_path_factory):
    """What a build that nobody kills ends with, and how long it takes."""
    workspace = Workspace(tmp_path_factory.mktemp("whole") / "kg-data")
    build([folder], workspace, quiet=True)  # the first one also reads the lexicons
    started = time.monotonic()
    build([folder], Workspace(workspace.folder.parent / "again"), quiet=True)
    with workspace.ledger() as ledger, workspace.store() as store:
        return list(ledger.facts()), ledger.stamp(), contents(store), time.monotonic() - started


def test_builds_killed_at_random(folder, tmp_path, undisturbed, monkeypatch):
    facts, stamp, held, seconds = undisturbed
    monkeypatch.setattr("kg.pipeline.building._COMMIT_EVERY", 0.0)  # every file is acknowledged by itself
    workspace = Workspace(tmp_path / "kg-data")
    draw = random.Random(5)
    acknowledged, finished = 0, 0
    for _ in range(KILLS):
        finished += kill_after(draw.uniform(0, seconds * 1.2), lambda: build([folder], workspace, quiet=True))
        if workspace.ledger_path.exists():
            with workspace.ledger() as ledger:
                assert ledger.count() >= acknowledged
                acknowledged = ledger.count()
        if EmbeddedStore(workspace.folder / "graph").current():
            with workspace.store() as store:
                contents(store)  # it opens, whatever it was made from
    build([folder], workspace, quiet=True)
    with workspace.ledger() as ledger, workspace.store() as store:
        assert (list(ledger.facts()), ledger.stamp(), contents(store)) == (facts, stamp, held)
    left = {path.name for path in (workspace.folder / "graph").iterdir()}
    assert len([name for name in left if name.endswith(".lbug")]) == 1


def test_graphs_killed_while_they_are_written(tmp_path):
    """The old graph or the new one is there, whole, and nothing between."""
    folder = tmp_path / "graph"
    graphs = [random_graph(seed, 300) for seed in (1, 2)]
    due = [expected(graph).checksum() for graph in graphs]
    started = time.monotonic()
    with EmbeddedStore(folder) as store:
        store.load(graphs[0])
    seconds = time.monotonic() - started
    draw = random.Random(6)
    for number in range(KILLS):

        def work(graph=graphs[number % 2]):
            with EmbeddedStore(folder) as store:
                store.load(graph)

        kill_after(draw.uniform(0, seconds * 1.2), work)
        with EmbeddedStore(folder) as store:
            assert contents(store).checksum() in due
    with EmbeddedStore(folder) as store:
        store.load(graphs[0])
    assert len(list(folder.iterdir())) == 3  # graph, pointer and lock: what killed writers left is swept


@pytest.mark.parametrize("format", ["graphml", "csv"])
def test_exports_killed_at_random(tmp_path, format):
    """What has the name is one of the graphs, whole; the next export ends as if nobody had been killed."""
    graphs = [random_graph(seed, 400) for seed in (1, 2)]
    due = []
    for number, graph in enumerate(graphs):
        started = time.monotonic()
        export(graph, format, tmp_path / f"due-{number}")
        seconds = time.monotonic() - started
        due.append(files(tmp_path / f"due-{number}"))
    draw, out = random.Random(8), tmp_path / "out" / "graph"
    for number in range(max(10, KILLS // 2)):
        kill_after(draw.uniform(0, seconds * 1.5), lambda graph=graphs[number % 2]: export(graph, format, out))
        assert not out.exists() or files(out) in due
    export(graphs[0], format, out)
    assert files(out) == due[0]
    assert [path.name for path in out.parent.iterdir()] == ["graph"]


def files(path):
    """The bytes of a file, or of every file of a folder."""
    if path.is_file():
        return path.read_bytes()
    return {one.name: one.read_bytes() for one in path.iterdir()}


def test_runs_by_way_of_shards_killed_at_random(folder, tmp_path, undisturbed):
    facts, stamp, held, seconds = undisturbed
    workspace, sharding = Workspace(tmp_path / "kg-data"), Sharding(tmp_path / "shards", 3)
    draw = random.Random(9)
    for _ in range(max(8, KILLS // 4)):
        work = partial(build, [folder], workspace, quiet=True, sharding=sharding)
        kill_after(draw.uniform(0, seconds * 1.2), work)
    build([folder], workspace, quiet=True, sharding=sharding)
    with workspace.ledger() as ledger, workspace.store() as store:
        assert (list(ledger.facts()), ledger.stamp(), contents(store)) == (facts, stamp, held)
    build([folder], workspace, quiet=True, sharding=sharding)
    assert [path.name for path in sharding.folder.iterdir()] == ["manifest.jsonl"]  # nothing is due, nothing is left


@pytest.mark.neo4j
def test_loads_killed_at_random(folder, tmp_path, neo4j_server, neo4j_store):
    workspace = Workspace(tmp_path / "kg-data")
    build([folder], workspace, quiet=True)
    neo4j_store.load(random_graph(3))

    def work():
        with Neo4jStore(*login(neo4j_server), batching=Batching(rows=9)) as store:
            load(workspace, store)

    draw = random.Random(7)
    for _ in range(max(6, KILLS // 4)):
        kill_after(draw.uniform(0.2, 3), work)
    load(workspace, neo4j_store)
    with Ledger(workspace.ledger_path) as ledger:
        assert contents(neo4j_store) == expected(graph_of(ledger))


def login(server):
    return server.uri, server.user, server.password
