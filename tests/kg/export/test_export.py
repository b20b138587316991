"""Every export reads back as the graph that it was made from, also where words are hostile."""

from __future__ import annotations

import csv
import json
import os
import subprocess

import networkx as nx
import pyarrow.parquet as pq
import pytest

from kg.cells import read_cell
from kg.export import FORMATS, ExportError, export, multigraph
from kg.server import LocalServer, ServerError
from kg.server.folders import cache_folder
from kg.server.programs import command, server_jars
from kg.store.contents import contents, expected
from kg.store.neo4j import Neo4jStore
from tests.conftest import missing
from tests.kg.store.graphs import SMALL, entity, graph, random_graph, relation
from tests.kg.store.test_engines import HOSTILE

TASKS = [entity("Task", f"甲{text}", outline=text, text=text) for text in HOSTILE]
BODIES = [entity("Agency", f"乙{text}", place=text) for text in HOSTILE]
HOSTILE_GRAPH = graph(
    *TASKS,
    *BODIES,
    *(relation("LEAD_UNIT", *each, quote=f"丙{text}") for *each, text in zip(TASKS, BODIES, HOSTILE, strict=True)),
)
GRAPHS = {"small": SMALL, "random": random_graph(4), "hostile": HOSTILE_GRAPH}
FOLDERS = ("csv", "parquet", "neo4j-admin")


@pytest.fixture(params=sorted(GRAPHS))
def made(request):
    return GRAPHS[request.param]


def test_a_network_holds_every_node_and_edge(made):
    network = multigraph(made)
    assert set(network.nodes) == set(made.entities)
    assert {(h, t, key) for h, t, key in network.edges(keys=True)} == {
        (r.head, r.tail, r.type) for r in made.relations.values()
    }


def test_lines_of_json(made, tmp_path):
    export(made, "jsonl", tmp_path / "graph.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "graph.jsonl").read_text(encoding="utf-8").split("\n") if line]
    assert {one["id"] for one in lines} == {*made.entities, *made.relations}
    assert all(one["name"] == made.entities[one["id"]].name for one in lines if "label" in one)


def test_cytoscape(made, tmp_path):
    export(made, "cytoscape", tmp_path / "graph.cyjs")
    elements = json.loads((tmp_path / "graph.cyjs").read_text(encoding="utf-8"))["elements"]
    assert {node["data"]["id"] for node in elements["nodes"]} == set(made.entities)
    assert all({edge["data"]["source"], edge["data"]["target"]} <= set(made.entities) for edge in elements["edges"])


@pytest.mark.parametrize(("format", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_xml_for_other_programs(made, tmp_path, format, read):
    export(made, format, tmp_path / "graph.xml")
    network = read(tmp_path / "graph.xml")
    assert set(network.nodes) == set(made.entities)
    assert network.number_of_edges() == len(made.relations)


def test_csv_reads_back_and_holds_no_formula(made, tmp_path):
    export(made, "csv", tmp_path / "out")
    held = {}
    for path in (tmp_path / "out").glob("nodes-*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                assert not any(
                    cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")) for cell in row.values()
                )
                held[row["id"]] = read_cell(row["name"])
    assert held == {id_: entity.name for id_, entity in made.entities.items()}


def test_parquet_reads_back(made, tmp_path):
    export(made, "parquet", tmp_path / "out")
    rows = [row for path in (tmp_path / "out").glob("nodes-*.parquet") for row in pq.read_table(path).to_pylist()]
    assert {row["id"]: row["name"] for row in rows} == {id_: entity.name for id_, entity in made.entities.items()}


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_graph_gives_the_same_bytes_and_may_be_written_again(format, tmp_path):
    contents_ = []
    for _ in range(2):
        export(SMALL, format, tmp_path / "out")
        files = sorted((tmp_path / "out").iterdir()) if format in FOLDERS else [tmp_path / "out"]
        contents_.append([path.read_bytes() for path in files])
    assert contents_[0] == contents_[1]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_of_others_is_not_overwritten(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "work.txt").write_text("x")
    with pytest.raises(ExportError, match="is no export"):
        export(SMALL, "csv", tmp_path / "theirs")
    assert (tmp_path / "theirs" / "work.txt").exists()


def test_a_format_that_is_none_is_an_error(tmp_path):
    with pytest.raises(ExportError, match="graphml"):
        export(SMALL, "dot", tmp_path / "x")


@pytest.mark.neo4j
def test_the_real_importer_takes_it_and_the_load_after_it_finds_nothing_to_do(tmp_path):
    wanted = graph(*HOSTILE_GRAPH.entities.values(), *HOSTILE_GRAPH.relations.values(), *SMALL.entities.values())
    export(wanted, "neo4j-admin", tmp_path / "out")
    server = LocalServer(tmp_path / "state", ports=(0, 0), java_options=("-Xmx768m", "-XX:+UseSerialGC"))
    try:
        jars = server_jars(cache_folder(), lambda _: None)
    except ServerError as error:
        missing("KG_REQUIRE_NEO4J", str(error))
    guide = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    words = guide.split("    neo4j-admin ")[1].split("\n\n")[0].replace("\\\n", " ").split()
    home = tmp_path / "state" / "home"
    (home / "conf").mkdir(parents=True)
    java = command(jars, home)[:-3]
    done = subprocess.run(
        [*java, "org.neo4j.cli.AdminTool", *words],
        cwd=tmp_path / "out",
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    try:
        running = server.start()
        with Neo4jStore(running.uri, "neo4j", server.password()) as store:
            assert contents(store) == expected(wanted)
            assert store.load(wanted).written == 0
    finally:
        server.stop()
