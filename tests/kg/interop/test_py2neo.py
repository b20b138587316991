"""Notebooks written with py2neo read and write the graph of a real server."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.interop.py2neo import classes
from kg.ontology import ontology
from kg.store.contents import contents, expected
from tests.kg.store.graphs import HELPER, LEADER, POLICY, SMALL, TASK

py2neo = pytest.importorskip("py2neo")


@pytest.fixture
def graph(neo4j_server, neo4j_store):
    neo4j_store.load(SMALL)
    return py2neo.Graph(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password))


def test_every_type_is_a_class_with_its_properties():
    made = classes()
    assert list(made) == list(ontology().types)
    assert all(each in vars(made[name]) for name, kind in ontology().types.items() for each in kind.properties)


@pytest.mark.neo4j
class TestRealServer:
    def test_a_task_is_found_with_its_units(self, graph):
        task = classes()["Task"].match(graph, TASK.id).first()
        assert (task.name, task.number) == (TASK.name, "12")
        assert [(type(unit).__name__, unit.name) for unit in task.lead_unit] == [("Agency", LEADER.name)]
        assert [unit.name for unit in task.cooperating_unit] == [HELPER.name]
        assert [policy.name for policy in task.part_of] == [POLICY.name]

    def test_a_value_is_written_and_the_next_load_puts_it_right(self, graph, neo4j_store):
        agency = classes()["Agency"].match(graph, LEADER.id).first()
        agency.place = "北京市"
        graph.push(agency)
        held = neo4j_store.run("MATCH (a:Agency {id: $id}) RETURN a.place", {"id": LEADER.id})
        assert held.values == (("北京市",),)
        assert neo4j_store.load(SMALL).written == 1
        assert contents(neo4j_store) == expected(SMALL)


def test_without_py2neo_it_says_how_to_get_it():
    code = (
        "import sys; sys.modules['py2neo.ogm'] = None\n"
        "from kg.interop.py2neo import InteropError, classes\n"
        "try:\n    classes()\nexcept InteropError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 'pip install "policy-kg[py2neo]"' in done.stdout
