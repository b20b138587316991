"""The page: the same bytes each time, no name breaks out of the embedded JSON, nothing but its own scripts may run."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

import kg.report.explorer
from kg.model import KgError, PolicyGraph
from kg.report.explorer import explorer_page, write_explorer
from kg.report.explorer.page import embedded
from tests.kg.payloads import PAYLOADS
from tests.kg.report.explorer.big import big_graph
from tests.queries.graphs import graph

ASSETS = Path(kg.report.explorer.__file__).parent / "assets"


class Elements(HTMLParser):
    """The scripts and styles of a page, and what its policy on contents says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.policy = ""
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found.append((tag, given, ""))
        self.inside = True
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside and self.found[-1][0] in ("script", "style", "title"):
            tag, given, words = self.found[-1]
            self.found[-1] = (tag, given, words + data)

    def of(self, tag: str) -> list[str]:
        """The words of each element of a kind."""
        return [words for name, _, words in self.found if name == tag]


@pytest.fixture(scope="module")
def page() -> str:
    return explorer_page(big_graph(300), "图 & <谱>")


def test_the_same_graph_gives_the_same_bytes(page: str) -> None:
    assert explorer_page(big_graph(300), "图 & <谱>") == page


def test_the_title_is_words(page: str) -> None:
    assert Elements(page).of("title") == ["图 & <谱>"]


def test_only_the_scripts_and_the_style_of_the_page_may_run_and_nothing_is_fetched(page: str) -> None:
    elements = Elements(page)
    contents, *scripts = elements.of("script")
    hashes = [f"'sha256-{b64encode(sha256(words.encode()).digest()).decode()}'" for words in scripts]
    assert f"script-src {' '.join(hashes)};" in elements.policy
    assert elements.policy.startswith("default-src 'none';")
    assert not re.search(r"unsafe|https?:|\*", elements.policy)
    assert json.loads(contents)["title"] == "图 & <谱>"


def test_no_element_fetches_anything(page: str) -> None:
    for _, given, _ in Elements(page).found:
        assert not given.keys() & {"src", "href", "srcset", "action", "style", "onclick", "onload"}


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_words_leave_the_embedded_json(payload: str) -> None:
    made = embedded({"name": payload})
    assert not re.search("[<>&\u2028\u2029]", made)
    assert json.loads(made) == {"name": payload}


def test_a_name_that_looks_like_a_mark_of_the_page_stays_words() -> None:
    whole = explorer_page(graph("Park {{library}}"), "{{script}}")
    assert whole.count("function drawnGraph") == 1
    assert '"{{library}}"' in whole


def test_the_file_is_written_whole_and_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "图谱.html"
    write_explorer(PolicyGraph({}, {}), path)
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [one.name for one in tmp_path.iterdir()] == ["图谱.html"]
    with pytest.raises(KgError, match=r"Cannot write '.*no/图谱\.html'.*choose a folder that exists"):
        write_explorer(PolicyGraph({}, {}), tmp_path / "no" / "图谱.html")


def test_the_library_comes_with_its_licence_and_versions() -> None:
    said = (ASSETS / "vendor" / "LICENSES.txt").read_text(encoding="utf-8")
    for name in ("sigma", "graphology", "graphology-utils", "events"):
        assert re.search(rf"^  {name} +\d+\.\d+\.\d+ +MIT", said, re.MULTILINE), name
    assert said.count("Permission is hereby granted, free of charge") == 4


def test_scripts_never_write_markup() -> None:
    for script in ASSETS.glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|fetch\(|XMLHttp|WebSocket|import\(",
            script.read_text(encoding="utf-8"),
        ), script.name
