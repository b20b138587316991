"""How fast the graph is loaded, each engine beside its peer: `python -m tests.benchmarks.loading [WHAT …] [TASKS]`.

embedded  the store's load, from the graph as Python holds it, beside a bare `COPY` of the same rows from tables that
          are ready; 60,000 tasks, unless another number is asked for
neo4j     the store's load beside a bare driver loop and beside py2neo's bulk merge: the same nodes and relations with
          all their properties, merged by the same keys in batches of the same size, into a database that is empty but
          for the same constraints and indexes; the store compares with what is there and sweeps besides; then once
          more beside py2neo as it comes, which makes no constraint or index; the goals are stated at 4,000 tasks
admin     writing the importer's files beside the importer that reads them; 60,000 tasks

Each turn runs all sides and begins with another one than the turn before. Beside the seconds of the clock stand those
of the processors, here and in the server: they are what can be compared where others work on the machine.
"""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import ladybug
import neo4j
import psutil

from kg.export import export
from kg.model import PolicyGraph
from kg.ontology import ontology
from kg.server import LocalServer
from kg.server.folders import cache_folder
from kg.server.programs import command, server_jars
from kg.store.base import Batching
from kg.store.definitions import definitions, quoted
from kg.store.difference import sendable, wanted_edges, wanted_nodes
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Neo4jStore
from kg.store.tables import edge_tables, node_tables
from tests.kg.store.graphs import entity, graph, relation

SHARE = 0.8
TIMES_PY2NEO = 3.0
RUNS = 5
BATCH = 5_000
ROLES = ("LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT")


def made(tasks: int) -> PolicyGraph:
    """So many tasks of a tenth as many plans, each with three units: about four edges a task."""
    draw = random.Random(1)
    plans = [entity("Policy", f"某市第{number}号行动方案", date="2024-03") for number in range(tasks // 10 + 1)]
    bodies = [
        entity("Agency", f"某市第{number}局", place="某市", collective=False) for number in range(tasks // 20 + 3)
    ]
    work = [
        entity("Task", f"建设第{number}号平台并投入使用", outline=f"二/（{number % 9}）") for number in range(tasks)
    ]
    said = []
    for number, task in enumerate(work):
        said.append(relation("PART_OF", task, plans[number // 10], f"{number}.{task.name}。"))
        for order, (role, body) in enumerate(zip(ROLES, draw.sample(bodies, 3), strict=True), 1):
            quote = f"（牵头单位：{body.name}；配合单位：市财政局、市数据局；完成时限：2025年底前）"
            said.append(relation(role, task, body, quote, order=order, deadline="2025-12-31"))
    return graph(*plans, *bodies, *work, *said)


class Cost(NamedTuple):
    """Seconds of the clock, and of the processors."""

    clock: float
    processors: float


def timed(work: Callable[[], object], server: psutil.Process | None = None) -> Cost:
    """What it costs, here and in the server."""
    clock, processors = time.perf_counter(), busy(server)
    work()
    return Cost(time.perf_counter() - clock, busy(server) - processors)


def busy(server: psutil.Process | None) -> float:
    """How long this process, those that it has ended, and the server have kept a processor busy."""
    own, there = os.times(), server.cpu_times() if server else None
    return sum(own[:4]) + (there.user + there.system if there else 0.0)


def turns(works: Sequence[Callable[[], Cost]], count: int = RUNS) -> list[list[Cost]]:
    """The cost of each work in so many turns; every turn begins with another one."""
    taken = []
    for turn in range(count):
        order = [(turn + place) % len(works) for place in range(len(works))]
        costs = {at: works[at]() for at in order}
        taken.append([costs[at] for at in sorted(costs)])
    return taken


def told(
    what: str, turns_: list[list[Cost]], goal: float, ours: str = "load", peer: str = "peer", at: int = 1
) -> float:
    """Print how many times as fast as the peer that stands `at` this place ours was; the median of the turns."""
    ratios = [median(turn[at][kind] / turn[0][kind] for turn in turns_) for kind in (0, 1)]
    mine, theirs = (median(turn[side].clock for turn in turns_) for side in (0, at))
    verdict = "reached" if ratios[0] >= goal else "MISSED"
    said = f"{ours} {mine:.2f} s, {peer} {theirs:.2f} s = {ratios[0]:.2f}"
    print(f"{what}: {said} (processors {ratios[1]:.2f}), goal {goal:g}: {verdict}", flush=True)
    return ratios[0]


def embedded(tasks: int = 60_000) -> float:
    """The embedded store beside a bare copy."""
    wanted = made(tasks)
    nodes = list(node_tables(wanted, ontology()))
    edges = list(edge_tables(wanted, ontology()))
    with tempfile.TemporaryDirectory() as folder:
        works = [lambda: into_store(Path(folder), wanted), lambda: into_file(Path(folder), nodes, edges)]
        return told(f"embedded, {size(wanted)}", turns(works), SHARE, peer="bare COPY")


def into_store(folder: Path, wanted: PolicyGraph) -> Cost:
    """The store's load into a new folder."""
    with tempfile.TemporaryDirectory(dir=folder) as own, EmbeddedStore(Path(own, "graph")) as store:
        return timed(lambda: store.load(wanted))


def into_file(folder: Path, nodes: list[Any], edges: list[Any]) -> Cost:
    """A bare copy into a new file."""
    with tempfile.TemporaryDirectory(dir=folder) as own:
        return timed(lambda: bare_copy(Path(own, "bare"), nodes, edges))


def bare_copy(path: Path, nodes: list[Any], edges: list[Any]) -> None:
    """What anybody writes who has the rows as Arrow tables."""
    database = ladybug.Database(path)
    connection = ladybug.Connection(database)
    for statement in definitions(ontology()):
        connection.execute(statement)
    for table in nodes:
        connection.execute(f"COPY {quoted(table.type)} FROM $rows", {"rows": table.rows})
    for table in edges:
        ends = f"(from='{table.head}', to='{table.tail}')"
        connection.execute(f"COPY {quoted(table.type)} FROM $rows {ends}", {"rows": table.rows})
    connection.close()
    database.close()


@contextlib.contextmanager
def server() -> Iterator[tuple[tuple[str, str, str], psutil.Process]]:
    """A real server of its own: how to come in, and its process."""
    with tempfile.TemporaryDirectory() as folder:
        local = LocalServer(Path(folder), ports=(0, 0))
        try:
            running = local.start()
            yield (running.uri, "neo4j", local.password()), psutil.Process(running.pid)
        finally:
            local.stop()


def on_neo4j(tasks: int = 4_000) -> tuple[float, float]:
    """The store beside a driver loop and beside py2neo, each into an empty database with the constraints there."""
    wanted = made(tasks)
    rows = Rows(wanted)
    with server() as (login, process):

        def cost(work: Callable[[], None]) -> Cost:
            emptied(login)
            taken = timed(work, process)
            assert counted(login) == (len(wanted.entities), len(wanted.relations)), work
            return taken

        loads = [lambda: ours(login, wanted), lambda: driver_loop(login, rows), lambda: by_py2neo(login, rows)]
        works = [partial(cost, load) for load in loads]
        turns(works, 1)  # warms the server, and makes the constraints and indexes
        taken = turns(works)
        undefine(login)
        scanning = cost(loads[2])
    share = told(f"neo4j, {size(wanted)}", taken, SHARE, peer="bare driver loop")
    scans = [[turn[0], scanning] for turn in taken]
    told(f"neo4j, {size(wanted)}", scans, TIMES_PY2NEO, peer="py2neo bulk without our constraints, once")
    return share, told(f"neo4j, {size(wanted)}", taken, TIMES_PY2NEO, peer="py2neo bulk with our constraints", at=2)


class Rows:
    """The nodes by label and the edges by type and pair of labels, ready to send."""

    def __init__(self, wanted: PolicyGraph) -> None:
        types = {each.id: each.type for each in wanted.entities.values()}
        self.nodes = {
            w.name: [{"id": key[0], "values": sendable(values)} for key, values in w.values.items()]
            for w in wanted_nodes(wanted, ontology())
            if w.values
        }
        self.edges: dict[tuple[str, str, str], list[Mapping[str, Any]]] = {}
        for w in wanted_edges(wanted, ontology()):
            for (head, tail), values in w.values.items():
                row = {"head": head, "tail": tail, "values": sendable(values)}
                self.edges.setdefault((w.name, types[head], types[tail]), []).append(row)


def ours(login: tuple[str, str, str], wanted: PolicyGraph) -> None:
    """The load of this program."""
    with Neo4jStore(*login, batching=Batching(rows=BATCH)) as store:
        store.load(wanted)


def driver_loop(login: tuple[str, str, str], rows: Rows) -> None:
    """What anybody writes with the official driver."""
    uri, user, password = login
    with neo4j.GraphDatabase.driver(uri, auth=(user, password)) as driver, driver.session() as session:
        for label, nodes in rows.nodes.items():
            cypher = f"UNWIND $rows AS row MERGE (n:`{label}` {{id: row.id}}) SET n += row.values"
            for batch in batched_(nodes):
                session.execute_write(lambda tx, c=cypher, b=batch: tx.run(c, rows=b).consume())
        for (type_, head, tail), edges in rows.edges.items():
            cypher = (
                f"UNWIND $rows AS row MATCH (h:`{head}` {{id: row.head}}) MATCH (t:`{tail}` {{id: row.tail}}) "
                f"MERGE (h)-[r:`{type_}`]->(t) SET r += row.values"
            )
            for batch in batched_(edges):
                session.execute_write(lambda tx, c=cypher, b=batch: tx.run(c, rows=b).consume())


def by_py2neo(login: tuple[str, str, str], rows: Rows) -> None:
    """What anybody writes with py2neo's bulk functions."""
    from py2neo import Graph
    from py2neo.bulk import merge_nodes, merge_relationships

    uri, user, password = login
    graph_ = Graph(uri, auth=(user, password))
    for label, nodes in rows.nodes.items():
        for batch in batched_(nodes):
            merge_nodes(graph_.auto(), [row["values"] for row in batch], (label, "id"))
    for (type_, head, tail), edges in rows.edges.items():
        for batch in batched_(edges):
            data = [(row["head"], row["values"], row["tail"]) for row in batch]
            merge_relationships(graph_.auto(), data, type_, (head, "id"), (tail, "id"))


def batched_(rows: list[Any]) -> Iterator[list[Any]]:
    """Batches of the size that the store takes."""
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def emptied(login: tuple[str, str, str]) -> None:
    """Remove everything but the constraints."""
    uri, user, password = login
    with neo4j.GraphDatabase.driver(uri, auth=(user, password)) as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


def undefine(login: tuple[str, str, str]) -> None:
    """Drop every constraint and every index but the server's own: what a new database has."""
    uri, user, password = login
    with neo4j.GraphDatabase.driver(uri, auth=(user, password)) as driver, driver.session() as session:
        for name in session.run("SHOW CONSTRAINTS YIELD name").value():
            session.run(f"DROP CONSTRAINT {quoted(name)}").consume()
        for name in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").value():
            session.run(f"DROP INDEX {quoted(name)}").consume()


def counted(login: tuple[str, str, str]) -> tuple[int, int]:
    """How many nodes and edges there are: nobody was fast by leaving something out."""
    uri, user, password = login
    with neo4j.GraphDatabase.driver(uri, auth=(user, password)) as driver, driver.session() as session:
        nodes = session.run("MATCH (n) RETURN count(n)").single(strict=True)[0]
        return nodes, session.run("MATCH ()-[r]->() RETURN count(r)").single(strict=True)[0]


def admin(tasks: int = 60_000) -> float:
    """Writing the files of a first load beside the importer that reads them."""
    wanted = made(tasks)
    taken = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "out")
            writing = timed(partial(export, wanted, "neo4j-admin", out))
            taken.append([writing, timed(partial(imported, out, Path(folder, "home")))])
    return told(f"neo4j-admin, {size(wanted)}", taken, 1.0, "writing", "importer")


def imported(out: Path, home: Path) -> None:
    """Run the importer on the files, with the command that stands beside them."""
    (home / "conf").mkdir(parents=True)
    guide = (out / "README.md").read_text(encoding="utf-8")
    words = guide.split("    neo4j-admin ")[1].split("\n\n")[0].replace("\\\n", " ").split()
    java = command(server_jars(cache_folder(), print), home)[:-3]
    there = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    program = [*java, "org.neo4j.cli.AdminTool", *words]
    subprocess.run(program, cwd=out, env=there, capture_output=True, check=True)


def size(wanted: PolicyGraph) -> str:
    """How much there is to load."""
    return f"{len(wanted.entities):,} nodes, {len(wanted.relations):,} edges"


def main(*asked: str) -> None:
    """Run what was asked for, or all."""
    known: dict[str, Callable[..., object]] = {"embedded": embedded, "neo4j": on_neo4j, "admin": admin}
    sizes = [int(word) for word in asked if word.isdecimal()]
    for name in [word for word in asked if word in known] or known:
        known[name](*sizes)


if __name__ == "__main__":
    main(*sys.argv[1:])
