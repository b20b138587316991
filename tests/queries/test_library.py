"""Every question of the library: a small graph, the question, and its full expected answer, on both engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.ask.answer import Answer
from kg.ask.asking import ask
from kg.ask.library import library, names
from kg.ask.render import _drawn
from kg.ontology import ontology
from kg.server import Address
from kg.store import Store
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Neo4jStore
from tests.conftest import empty_neo4j
from tests.queries.graphs import graph

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One question put to the graph of its folder, with its expected answer."""

    query: str
    trap: str
    given: Mapping[str, Any]
    rows: list[list[Any]]


def _cases() -> Iterator[Case]:
    for path in sorted(HERE.glob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, cases in content["cases"].items():
            for case in cases:
                yield Case(f"{path.stem}/{name}", case.get("trap", ""), case.get("ask", {}), case["answer"])


CASES = tuple(_cases())


def _id(case: Case) -> str:
    earlier = [other for other in CASES if other.query == case.query]
    return case.query if len(earlier) == 1 else f"{case.query}-{earlier.index(case) + 1}"


@pytest.fixture(scope="session")
def embedded_graphs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Store]]:
    """The graph of each folder in an embedded store of its own."""
    stores = {}
    for path in sorted(HERE.glob("*.yaml")):
        stores[path.stem] = EmbeddedStore(tmp_path_factory.mktemp(path.stem))
        stores[path.stem].load(graph(yaml.safe_load(path.read_text(encoding="utf-8"))["graph"]))
    yield stores
    for store in stores.values():
        store.close()


@pytest.fixture(scope="module")
def neo4j_graph(neo4j_server: Address) -> Iterator[Any]:
    """A real server that holds the graph of the folder last asked for."""
    held = ""
    with Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as store:

        def of(folder: str) -> Store:
            nonlocal held
            if held != folder:
                empty_neo4j(neo4j_server)
                store.load(graph(yaml.safe_load((HERE / f"{folder}.yaml").read_text(encoding="utf-8"))["graph"]))
                held = folder
            return store

        yield of


def shown(answer: Answer) -> list[list[Any]]:
    """The rows as the case files write them: one string a statement, node, edge or path."""
    return [[_cell(column.type, row[column.name]) for column in answer.columns] for row in answer.rows]


def _cell(type_: str, value: Any) -> Any:
    if type_ == "evidence":
        return [f"{said['source']}:{said['line']} {said['quote']}" for said in value]
    return _drawn(value) if type_ in ("graph", "path") else value


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_embedded(case: Case, embedded_graphs: Mapping[str, Store]) -> None:
    store = embedded_graphs[case.query.split("/")[0]]
    assert shown(ask(case.query, case.given, store)) == case.rows


@pytest.mark.neo4j
@pytest.mark.parametrize("case", CASES, ids=_id)
def test_neo4j(case: Case, neo4j_graph: Any) -> None:
    store = neo4j_graph(case.query.split("/")[0])
    assert shown(ask(case.query, case.given, store)) == case.rows


@pytest.mark.parametrize("name", names())
def test_every_query_has_an_answered_case(name: str) -> None:
    assert [case for case in CASES if case.query == name and case.rows], f"add a case of '{name}' to tests/queries"


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.id)
def test_query_is_short_and_its_options_are_free(query: Any) -> None:
    assert len(query.cypher.splitlines()) <= 16
    assert not {one.name for one in query.parameters} & {"format", "output", "workspace", "uri", "help", "o"}


@pytest.mark.parametrize("name", sorted(ontology().relations))
def test_every_relation_is_asked_about(name: str) -> None:
    assert any(name in query.cypher or "[r]" in query.cypher for query in library().values())


def test_the_median_query_is_a_dozen_lines() -> None:
    lengths = sorted(len(query.cypher.splitlines()) for query in library().values())
    assert lengths[len(lengths) // 2] <= 12
