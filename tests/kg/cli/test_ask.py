"""`kg ask` and `kg cypher` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.ask.query import AskError
from kg.cli.app import app
from kg.model import KgError
from kg.store import StoreError
from kg.store.embedded import EmbeddedStore
from tests.queries.graphs import graph


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    with EmbeddedStore(tmp_path / "graph") as store:
        store.load(graph("Agency 天津市教育委员会 | place=天津市\nTask 建平台 > LEAD_UNIT > Agency 天津市教育委员会"))
    return tmp_path


def _run(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def test_without_a_name_every_question_is_listed() -> None:
    listed = _run("ask")
    assert "tasks-of-agency" in listed and "brokers" in listed


def test_help_with_a_name_teaches_its_parameters() -> None:
    assert "--agency UNIT" in _run("ask", "tasks-of-agency", "--help")


def test_help_without_a_name_is_that_of_the_command() -> None:
    assert "--format" in _run("ask", "--help")


@pytest.mark.parametrize("option", [["--agency", "天津市教委"], ["--agency=天津市教委"]])
def test_further_options_are_parameters(option: list[str], workspace: Path) -> None:
    held = json.loads(_run("ask", "tasks-of-agency", *option, "--format", "json", "--workspace", workspace))
    assert [row["task"] for row in held["rows"]] == ["建平台"]


def test_a_question_in_chinese(workspace: Path) -> None:
    assert "建平台" in _run("ask", "天津市教委牵头哪些任务？", "--format", "csv", "--workspace", workspace)


def test_a_workbook_is_written_to_a_file(workspace: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    _run("ask", "load-of-units", "--format", "xlsx", "-o", target, "--workspace", workspace)
    assert target.read_bytes()[:2] == b"PK"


def test_a_workbook_needs_a_file(workspace: Path) -> None:
    with pytest.raises(KgError, match="-o"):
        _run("ask", "load-of-units", "--format", "xlsx", "--workspace", workspace)


@pytest.mark.parametrize("words", [["--agency"], ["stray"]])
def test_wrong_usage_is_said(words: list[str], workspace: Path) -> None:
    done = CliRunner().invoke(app, ["ask", "tasks-of-agency", "--workspace", str(workspace), *words])
    assert done.exit_code == 2


def test_free_cypher_reads(workspace: Path) -> None:
    assert "建平台" in _run("cypher", "MATCH (t:Task) RETURN t.name AS task", "--workspace", workspace)


def test_free_cypher_says_that_it_was_cut(workspace: Path) -> None:
    done = CliRunner().invoke(app, ["cypher", "MATCH (n) RETURN n", "--rows", "1", "--workspace", str(workspace)])
    assert "--rows" in done.stderr


def test_free_cypher_refuses_to_write(workspace: Path) -> None:
    with pytest.raises(AskError, match="nothing was run"):
        _run("cypher", "MATCH (t:Task) DETACH DELETE t", "--workspace", workspace)


def test_a_workspace_without_a_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        _run("ask", "load-of-units", "--workspace", tmp_path)


def test_the_favourites_are_written_without_a_server(tmp_path: Path) -> None:
    _run("browser", "-o", tmp_path / "favourites.zip")
    assert (tmp_path / "favourites.zip").read_bytes()[:2] == b"PK"
