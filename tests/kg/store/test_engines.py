"""Both engines hold exactly the graph that was loaded, and answer alike."""

from __future__ import annotations

import random

import pytest

from kg.model import PolicyGraph
from kg.store import StoreError, loading
from kg.store.contents import contents, expected
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Batching, Neo4jStore
from tests.kg.store.graphs import HELPER, LEADER, SMALL, TASK, entity, graph, random_graph, relation

EMPTY = PolicyGraph({}, {})


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request, tmp_path):
    """An empty store of each engine."""
    if request.param == "neo4j":
        yield request.getfixturevalue("neo4j_store")
        return
    with EmbeddedStore(tmp_path / "graph") as embedded:
        embedded.load(EMPTY)
        yield embedded


# What people will paste into a title or a file name: none of it may be read as Cypher.
HOSTILE = (
    "'", '"', "`", "\\", "\\'", "'; MATCH (n) DETACH DELETE n //", "x'}) DETACH DELETE n //", "`) DELETE n //",
    "$rows", "{id: 1}", "}", "{{}}", "/* */", "//", "\n", "\t", "\r\n", "\\u0027", "\\u0060", "\u0000x", "𠮷", "😀",
    "é", "e\u0301", "\u200b", "\ufeff", "ＡＢＣ", "％", "%s", "{0}", "${x}", "#{x}", "<script>", "&amp;", "--", ";",
    "1 OR 1=1", "null", "true", "'+'", "' OR ''='", "'] RETURN n UNION MATCH (m) DETACH DELETE m //", "\\\\", "\\n",
    "CALL dbms.shutdown()", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "UNWIND range(1,9) AS x CREATE ()",
    "COPY Task FROM 'x.csv'", "DROP TABLE Task", "CREATE MACRO id(x) AS x", "' //", "\"})//", "`:Admin {", "[[", "]]",
)  # fmt: skip


def test_an_empty_store_answers_with_no_rows(store):
    assert store.run("MATCH (n:Task) RETURN n.name AS name").values == ()


def test_what_was_loaded_is_held_and_nothing_else(store):
    store.load(SMALL)
    assert contents(store) == expected(SMALL)


@pytest.mark.parametrize("seed", range(4))
def test_a_second_graph_replaces_the_first(store, seed):
    store.load(random_graph(seed))
    store.load(random_graph(seed + 100))
    assert contents(store) == expected(random_graph(seed + 100))


def test_an_empty_graph_empties_the_store(store):
    store.load(SMALL)
    store.load(EMPTY)
    assert contents(store) == expected(EMPTY)


def test_rows_are_named_and_typed(store):
    store.load(SMALL)
    rows = store.run(
        "MATCH (t:Task)-[r:LEAD_UNIT]->(a:Agency) WHERE t.name CONTAINS $words "
        "RETURN t.name AS task, type(r) AS role, a.name AS agency, r.deadline AS deadline, r.`order` AS place",
        {"words": "CIM", "unused": 1},
    )
    assert rows.columns == ("task", "role", "agency", "deadline", "place")
    assert list(rows) == [
        {"task": TASK.name, "role": "LEAD_UNIT", "agency": LEADER.name, "deadline": "2023-12-31", "place": 1}
    ]


def test_nodes_edges_and_paths_come_as_plain_values(store):
    store.load(SMALL)
    ((found, edge, path),) = store.run("MATCH p = (t:Task)-[r:COOPERATING_UNIT]->(a:Agency) RETURN a, r, p").values
    assert found == {"label": "Agency", "id": HELPER.id, "name": HELPER.name, "aliases": [], "place": "天津市"}
    assert edge["type"] == "COOPERATING_UNIT"
    assert edge["quote"] == "配合单位：市大数据中心"
    assert [node["label"] for node in path["nodes"]] == ["Task", "Agency"]


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Task) DETACH DELETE n",
        "CREATE (:Task {id: 'x'})",
        "MATCH (n:Task) SET n.name = ''",
        "MATCH (n",
        "CALL x",
    ],
)
def test_a_query_that_writes_or_is_wrong_is_refused(store, cypher):
    store.load(SMALL)
    with pytest.raises(StoreError, match="The graph refuses the query"):
        store.run(cypher)
    assert contents(store) == expected(SMALL)


def test_hostile_words_are_only_words(store):
    assert len(HOSTILE) >= 50
    tasks = [entity("Task", f"甲{text}", outline=text, text=text) for text in HOSTILE]
    bodies = [entity("Agency", f"乙{text}", place=text) for text in HOSTILE]
    said = [
        relation("LEAD_UNIT", task, body, f"丙{text}", deadline=text)
        for task, body, text in zip(tasks, bodies, HOSTILE, strict=True)
    ]
    store.load(graph(*tasks, *bodies, *said))
    assert contents(store) == expected(graph(*tasks, *bodies, *said))
    lookup = "MATCH (t:Task) WHERE t.outline = $text RETURN t.name AS name"
    assert [store.run(lookup, {"text": text}).values for text in HOSTILE] == [((task.name,),) for task in tasks]


@pytest.mark.neo4j
@pytest.mark.parametrize(("rows", "workers"), [(1, 1), (1, 4), (7, 2), (60, 3), (1_000, 4), (50_000, 1)])
def test_batch_size_order_and_workers_do_not_matter(neo4j_server, neo4j_store, monkeypatch, rows, workers):
    wanted = random_graph(7)
    draw = random.Random(f"{rows} {workers}")
    batches = loading._batches

    def permuted(given, size):
        given = list(given)
        draw.shuffle(given)
        return iter(sorted(batches(given, size), key=lambda _: draw.random()))

    monkeypatch.setattr("kg.store.loading._batches", permuted)
    login = (neo4j_server.uri, neo4j_server.user, neo4j_server.password)
    with Neo4jStore(*login, batching=Batching(rows, workers)) as store:
        store.load(random_graph(8))
        store.load(wanted)
        assert contents(store).checksum() == expected(wanted).checksum()


@pytest.mark.neo4j
class TestDifference:
    """Only what differs is written; what belongs to others stays."""

    def test_the_second_load_writes_nothing(self, neo4j_store):
        assert neo4j_store.load(SMALL).written == 7
        again = neo4j_store.load(SMALL)
        assert (again.written, again.removed) == (0, 0)

    def test_only_what_changed_is_written(self, neo4j_store):
        neo4j_store.load(SMALL)
        changed = graph(*SMALL.entities.values(), *list(SMALL.relations.values())[1:], entity("Place", "天津市"))
        again = neo4j_store.load(changed)
        assert (again.written, again.removed) == (1, 1)

    def test_what_others_keep_is_left_alone(self, neo4j_server, neo4j_store):
        neo4j_store.load(SMALL)
        write(neo4j_server, "CREATE (:Person {id: 'person-1'}), (:Agency {id: 'mine', name: '自己的'})")
        write(neo4j_server, "MATCH (a:Agency {name: $name}) SET a.score = 0.5", name=LEADER.name)
        neo4j_store.load(EMPTY)
        assert neo4j_store.run("MATCH (n) RETURN n.id AS id ORDER BY id").values == (("mine",), ("person-1",))

    def test_properties_of_others_stay_on_our_nodes(self, neo4j_server, neo4j_store):
        neo4j_store.load(SMALL)
        write(neo4j_server, "MATCH (a:Agency {name: $name}) SET a.score = 0.5, a.place = '北京市'", name=LEADER.name)
        assert neo4j_store.load(SMALL).written == 1
        held = neo4j_store.run("MATCH (a:Agency {name: $name}) RETURN a.score, a.place", {"name": LEADER.name})
        assert held.values == ((0.5, "天津市"),)

    def test_a_second_equal_edge_is_removed(self, neo4j_server, neo4j_store):
        neo4j_store.load(SMALL)
        write(neo4j_server, "MATCH (t:Task)-[r:LEAD_UNIT]->(a) CREATE (t)-[:LEAD_UNIT {quote: '重复'}]->(a)")
        neo4j_store.load(SMALL)
        assert contents(neo4j_store) == expected(SMALL)
        assert neo4j_store.run("MATCH ()-[r:LEAD_UNIT]->() RETURN count(r)").values == ((1,),)

    def test_constraints_and_indexes_come_from_the_ontology(self, neo4j_store):
        neo4j_store.load(SMALL)
        made = neo4j_store.run("SHOW INDEXES YIELD name, type, options RETURN name, type, options.indexConfig AS how")
        kinds = {name: (kind, how) for name, kind, how in made.values}
        assert kinds["Policy_doc_number"][0] == "RANGE"
        assert kinds["names"][1]["fulltext.analyzer"] == "cjk"
        assert {"Task_id", "Incentive_id", "LEAD_UNIT_deadline"} <= set(kinds)

    def test_chinese_words_are_found_by_the_full_text_index(self, neo4j_store):
        neo4j_store.load(SMALL)
        found = neo4j_store.run(
            "CALL db.index.fulltext.queryNodes('names', $words) YIELD node RETURN node.name", {"words": '"大数据"'}
        )
        assert found.values == ((HELPER.name,),)


def write(server, cypher, **parameters):
    """What another user of the same server does."""
    import neo4j

    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.execute_query(cypher, parameters)
