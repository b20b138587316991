"""Free Cypher: what reads is run, within limits; no disguise of a write gets through on either engine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.ask.query import AskError
from kg.ask.readonly import Limits, ReadOnlyError, read
from kg.model import PolicyGraph
from kg.server import Address
from kg.store import Rows
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Neo4jStore
from tests.conftest import empty_neo4j
from tests.queries.graphs import graph

SMALL = """
Agency 天津市财政局 | place=天津市
Task 建港口 > LEAD_UNIT > Agency 天津市财政局
Task 建云 > LEAD_UNIT > Agency 天津市财政局
"""

WRITES = [
    "CREATE (:Task {id: 'x'})",
    "create (:Task {id: 'x'})",
    "CrEaTe (n:Task {id: 'x'}) RETURN n",
    "/* MATCH */ CREATE (:Task {id: 'x'})",
    "// only reading\nCREATE (:Task {id: 'x'})",
    "MATCH (t:Task) /* RETURN t */ SET t.name = 'x'",
    "MATCH (t:Task) SET t.name = 'x' RETURN t.name AS name",
    "MATCH (t:Task) SET t += {name: 'x'}",
    "MATCH (t:Task) SET t:Policy",
    "MATCH (t:Task) REMOVE t.name",
    "MATCH (t:Task) DETACH DELETE t",
    "MATCH (t:Task)-[r]->() DELETE r",
    "MERGE (t:Task {id: 'x'})",
    "MATCH (t:Task) MERGE (t)-[:PART_OF]->(:Policy {id: 'x'})",
    "MATCH (t:Task) WITH t LIMIT 1 CREATE (:Policy {id: t.id})",
    "UNWIND [1, 2] AS x CREATE (:Task {id: toString(x)})",
    "FOREACH (x IN [1] | CREATE (:Task {id: 'x'}))",
    "MATCH (t:Task) FOREACH (n IN [t] | SET n.name = 'x')",
    "CALL { CREATE (:Task {id: 'x'}) }",
    "CALL { MATCH (t:Task) DETACH DELETE t } IN TRANSACTIONS",
    "MATCH (t:Task) CALL { WITH t DETACH DELETE t } IN TRANSACTIONS OF 1 ROWS",
    "MATCH (t:Task) CALL (t) { SET t.name = 'x' } RETURN t.name AS name",
    "LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line CREATE (:Task {id: line[0]})",
    "PROFILE CREATE (:Task {id: 'x'})",
    "EXPLAIN CREATE (:Task {id: 'x'})",
    "EXPLAIN PROFILE CREATE (:Task {id: 'x'})",
    "CYPHER runtime=slotted CREATE (:Task {id: 'x'})",
    r"CR\u0045ATE (:Task {id: 'x'})",
    r"\u0043REATE (:Task {id: 'x'})",
    r"MATCH (t:Task) S\u0045T t.name = 'x'",
    "MATCH (t:Task) RETURN t.name AS n; CREATE (:Task {id: 'x'})",
    "MATCH (t:Task) RETURN t.name AS n;CREATE (:Task {id: 'x'});",
    "MATCH (t:Task) RETURN t.name AS n; // CREATE\nMATCH (t:Task) DETACH DELETE t",
    "MATCH (t:Task) RETURN ';' AS n UNION CREATE (:Task {id: 'x'}) RETURN 'x' AS n",
    "MATCH (`a;b`:Task) SET `a;b`.name = 'x'",
    "RETURN '*/' AS x /* ' */ CREATE (:Task {id: 'x'})",
    "CREATE INDEX stray FOR (t:Task) ON (t.text)",
    "CREATE CONSTRAINT stray FOR (t:Task) REQUIRE t.text IS UNIQUE",
    "DROP INDEX stray IF EXISTS",
    "CREATE DATABASE stray",
    "CREATE USER stray SET PASSWORD 'straystray'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'straystray'",
    "SHOW USERS",
    "CALL db.createLabel('Stray')",
    "CALL db.createProperty('stray')",
    "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
    "CALL dbms.setConfigValue('db.transaction.timeout', '0')",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL tx.setMetaData({a: 1})",
    "TERMINATE TRANSACTION 'x'",
    "DROP TABLE Task",
    "ALTER TABLE Task DROP text",
    "CREATE NODE TABLE Stray(id STRING, PRIMARY KEY(id))",
    "CREATE MACRO stray(x) AS x",
    "COPY (MATCH (t:Task) RETURN t.name) TO 'stray.csv'",
    "copy (MATCH (t:Task) RETURN t.name) TO 'stray.parquet'",
    "MATCH (t:Task) RETURN t.name; COPY (MATCH (t:Task) RETURN t.name) TO 'stray.csv'",
    "COPY Task FROM 'stray.csv'",
    "EXPORT DATABASE 'stray'",
    "IMPORT DATABASE 'stray'",
    "ATTACH 'stray.db' AS stray (dbtype sqlite)",
    "INSTALL httpfs",
    "LOAD EXTENSION httpfs",
    "LOAD FROM 'stray.csv' RETURN *",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "COMMIT",
    "CALL threads=1",
    "CALL clear_warnings()",
    "",
    "  // nothing\n",
]

READS = [
    "MATCH (t:Task) RETURN t.name AS name ORDER BY name",
    "MATCH (t:Task) RETURN t.name AS name ORDER BY name;",
    "MATCH (t:Task) WHERE t.name <> 'CREATE (n) SET n.x = 1; DELETE' RETURN t.name AS name ORDER BY name",
    "/* CREATE */ MATCH (t:Task)-[:LEAD_UNIT]->(a) RETURN t.name AS name ORDER BY name // DELETE",
    "MATCH (a:Agency)<-[:LEAD_UNIT]-(t:Task) WITH t ORDER BY t.name LIMIT 5 RETURN t.name AS name",
    "MATCH (t:Task) WHERE EXISTS { MATCH (t)-[:LEAD_UNIT]->() } RETURN t.name AS name ORDER BY name",
    "MATCH (t:Task)-[*1..2]-(x:Task) WHERE t.id <> x.id RETURN DISTINCT t.name AS name ORDER BY name",
]


@pytest.fixture
def small(embedded: Callable[[PolicyGraph], EmbeddedStore]) -> EmbeddedStore:
    return embedded(graph(SMALL))


@pytest.fixture(scope="module")
def server(neo4j_server: Address) -> Iterator[Neo4jStore]:
    empty_neo4j(neo4j_server)
    with Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as store:
        store.load(graph(SMALL))
        yield store


def _bytes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*.lbug*"))}


def _everything(store: Neo4jStore) -> list[Rows]:
    nodes = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS held ORDER BY n.id"
    edges = "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS held, b.id AS b ORDER BY a, b"
    indexes = "SHOW INDEXES YIELD id, name, type, labelsOrTypes, properties"  # without when each was last read
    return [store.run(one) for one in (nodes, edges, indexes, "SHOW CONSTRAINTS", "CALL db.labels()")]


def test_forty_disguises_are_tried() -> None:
    assert len(WRITES) >= 40


def test_no_write_passes_the_embedded_engine(
    small: EmbeddedStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.run("MATCH (t:Task) RETURN count(t) AS n")
    before = _bytes(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    for cypher in WRITES:
        with pytest.raises(AskError):
            read(cypher, small)
    assert _bytes(tmp_path) == before
    assert list(elsewhere.iterdir()) == []
    assert len(read(READS[0], small).rows) == 2


@pytest.mark.neo4j
def test_no_write_passes_neo4j(server: Neo4jStore) -> None:
    before = _everything(server)
    for cypher in WRITES:
        with pytest.raises(AskError):
            read(cypher, server)
    assert _everything(server) == before


@pytest.mark.parametrize("cypher", READS)
def test_reading_passes_the_embedded_engine(cypher: str, small: EmbeddedStore) -> None:
    assert read(cypher, small).rows.values == (("建云",), ("建港口",))


@pytest.mark.neo4j
@pytest.mark.parametrize("cypher", READS)
def test_reading_passes_neo4j(cypher: str, server: Neo4jStore) -> None:
    assert read(cypher, server).rows.values == (("建云",), ("建港口",))


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "cypher",
    ["CALL db.labels() YIELD label RETURN label", "MATCH (t:Task) CALL (t) { RETURN t.name AS name } RETURN name"],
)
def test_neo4j_procedures_and_subqueries_that_look_are_run(cypher: str, server: Neo4jStore) -> None:
    assert len(read(cypher, server).rows) >= 2


def test_rows_are_capped(small: EmbeddedStore) -> None:
    found = read("MATCH (t:Task) RETURN t.name AS name", small, limits=Limits(rows=1))
    assert (len(found.rows), found.cut) == (1, True)


@pytest.mark.neo4j
def test_rows_are_capped_on_neo4j(server: Neo4jStore) -> None:
    found = read("UNWIND range(1, 100000) AS x RETURN x", server, limits=Limits(rows=3))
    assert (found.rows.values, found.cut) == (((1,), (2,), (3,)), True)


LONG = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c "
    "WITH a + b + c AS x WHERE x % 7 = 3 RETURN count(DISTINCT x) AS n"
)


def test_a_long_query_is_stopped(small: EmbeddedStore) -> None:
    with pytest.raises(ReadOnlyError, match="longer than"):
        read(LONG, small, limits=Limits(seconds=0.3))


@pytest.mark.neo4j
def test_a_long_query_is_stopped_on_neo4j(server: Neo4jStore) -> None:
    with pytest.raises(ReadOnlyError, match="longer than"):
        read(LONG, server, limits=Limits(seconds=1))


@pytest.mark.parametrize(
    ("cypher", "says"),
    [
        ("CREATE (:Task {id: 'x'})", "nothing was run"),
        ("MATCH (t:Task) RETURN t.nosuch AS x", "nosuch"),
        ("MATCH (t:Task RETURN t", "refuses"),
        ("RETURN 1 AS x; RETURN 2 AS y", "One statement"),
    ],
)
def test_the_refusal_says_why(cypher: str, says: str, small: EmbeddedStore) -> None:
    with pytest.raises(AskError, match=says):
        read(cypher, small)


def test_an_unknown_store_is_refused() -> None:
    with pytest.raises(ReadOnlyError, match="str"):
        read("RETURN 1 AS x", "no store")  # type: ignore[arg-type]
