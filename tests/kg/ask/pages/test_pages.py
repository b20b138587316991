"""The generated pages: they are current, and every example on them runs."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable

import pytest

from kg.ask.pages.browser import scenes, style
from kg.ask.pages.bundle import browser_files, served
from kg.ask.pages.files import pages
from kg.ask.pages.schema import example
from kg.ask.readonly import read
from kg.model import PolicyGraph
from kg.ontology import RelationType, ontology
from kg.server.pages import PageServer
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Neo4jStore
from tests.queries.graphs import graph


@pytest.mark.parametrize("page", pages().items(), ids=lambda page: page[0].name)
def test_every_generated_page_is_current(page: tuple) -> None:
    path, text = page
    assert path.read_text(encoding="utf-8") == text, "run 'python -m kg.ask.pages'"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    store = EmbeddedStore(tmp_path_factory.mktemp("empty"))
    store.load(graph("Policy 方案"))
    return store


@pytest.mark.parametrize("relation", ontology().relations.values(), ids=lambda relation: relation.name)
def test_the_example_of_a_relation_runs(relation: RelationType, empty: EmbeddedStore) -> None:
    assert read(example(relation), empty).rows.columns[:2] == ("head", "tail")


@pytest.mark.neo4j
def test_the_examples_and_scenes_run_on_neo4j(neo4j_store: Neo4jStore) -> None:
    neo4j_store.load(graph("Policy 方案 > BASED_ON > Policy 纲要"))
    for relation in ontology().relations.values():
        assert len(read(example(relation), neo4j_store).rows) == (relation.name == "BASED_ON")
    assert [len(read(scene.cypher, neo4j_store).rows) for scene in scenes()] == [0, 0, 1, 1, 1, 0, 0, 0, 0, 0]


def test_a_scene_opens_on_the_thing_of_which_the_graph_says_most(
    embedded: Callable[[PolicyGraph], EmbeddedStore],
) -> None:
    store = embedded(
        graph(
            "Task 一 > LEAD_UNIT > Agency 甲\nTask 二 > LEAD_UNIT > Agency 甲\nTask 二 > COOPERATING_UNIT > Agency 乙"
        )
    )
    scene = next(scene for scene in scenes() if scene.query.id == "coordination/neighbourhood")
    assert [row["a"]["name"] for row in read(scene.cypher, store).rows] == ["甲"]


def test_ten_scenes_capped() -> None:
    assert len(scenes()) == 10
    assert all("LIMIT 60" in scene.cypher for scene in scenes())


def test_the_style_has_every_colour() -> None:
    assert all(kind.colour in style() for kind in ontology().types.values())


def test_the_favourites_are_one_archive_of_named_scripts() -> None:
    names = zipfile.ZipFile(io.BytesIO(served(browser_files())["favourites.zip"])).namelist()
    assert len(names) == 10 and all(name.startswith("policy-kg/") and name.endswith(".cypher") for name in names)


def _ask(address: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(address, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


@pytest.mark.parametrize(
    ("name", "method", "headers", "status"),
    [
        ("guide.html", "GET", {}, 200),
        ("guide.html", "OPTIONS", {"Origin": "http://127.0.0.1:7474"}, 204),
        ("guide.html", "GET", {"Origin": "http://localhost:7474"}, 200),
        ("nothing.html", "GET", {}, 404),
        ("../../etc/passwd", "GET", {}, 404),
        # a page of the internet asks, or a name that was made to point here
        ("guide.html", "GET", {"Origin": "https://example.org"}, 404),
        ("guide.html", "OPTIONS", {"Origin": "https://example.org"}, 403),
        ("guide.html", "GET", {"Host": "example.org"}, 404),
    ],
)
def test_pages_are_served_to_this_machine_only(name: str, method: str, headers: dict, status: int) -> None:
    with PageServer({"guide.html": "导览".encode()}) as server:
        found, sent, content = _ask(server.address(name), method, **headers)
    assert found == status
    assert content == ("导览".encode() if status == 200 else b"")
    assert sent.get("Access-Control-Allow-Origin") == (headers.get("Origin") if status in (200, 204) else None)


def test_without_the_token_there_is_nothing() -> None:
    with PageServer({"guide.html": b"x"}) as server:
        assert _ask(server.address("guide.html").replace(server.token, "token"))[0] == 404
