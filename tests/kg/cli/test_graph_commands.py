"""build, diff, remove, history, load and neo4j as a person uses them: exit status, one sentence, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kg.pipeline import Workspace
from tests.conftest import ROOT
from tests.kg.pipeline.papers import write


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "文件", 数字化=(0, 1), 产业=(2,))


@pytest.fixture
def kg(tmp_path):
    """Runs the command in a folder of its own, with no server known."""

    def run(*words, **variables):
        state = {"XDG_STATE_HOME": str(tmp_path / "state"), "KG_NEO4J_URI": "", **variables}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("KG_NEO4J")} | state
        return subprocess.run(
            [sys.executable, "-c", "from kg.cli import main; main()", *map(str, words)],
            cwd=tmp_path,
            env={**environment, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def failed_in_one_sentence(done):
    assert done.returncode == 1, done
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_build_says_what_it_did_and_keeps_it_in_the_workspace(kg, folder, tmp_path):
    first, second = kg("build", folder), kg("build", folder)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "2 read, 0 unchanged" in first.stdout
    assert "0 read, 2 unchanged" in second.stdout
    with Workspace(tmp_path / "kg-data").store() as store:
        assert store.run("MATCH (d:Document) RETURN count(d)").values == ((2,),)


def test_a_bad_file_is_told_and_the_others_are_read(kg, folder):
    (folder / "空.txt").write_bytes(b"")
    done = kg("build", folder)
    assert done.returncode == 1
    assert "2 read" in done.stdout
    assert "空.txt: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("given", ["没有这个文件夹", "empty"])
def test_paths_without_documents_are_told(kg, tmp_path, given):
    (tmp_path / "empty").mkdir()
    done = kg("build", tmp_path / given)
    assert done.returncode == 1
    assert given in done.stderr


def test_diff_then_remove_then_history(kg, folder):
    kg("build", folder)
    write(folder, 产业=(3,))
    assert kg("diff", folder).stdout.count("  + ") > 0
    kg("build", folder)
    removed = kg("remove", "产业.txt")
    assert (removed.returncode, "retracted" in removed.stdout) == (0, True)
    told = kg("history", "武汉市科学技术局").stdout
    assert "#1 + " in told
    assert "#2 - " in told


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("remove", "x"), "kg build PATH"),
        (("history", "x"), "kg build PATH"),
        (("diff", "."), "kg build PATH"),
        (("load",), "kg neo4j start"),
        (("load", "--to", "bolt://127.0.0.1:9"), "KG_NEO4J_PASSWORD"),
        (("load", "--to", "http://x"), "KG_NEO4J_PASSWORD"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(kg, words, says):
    assert says in failed_in_one_sentence(kg(*words))


def test_a_server_that_is_not_there_is_one_sentence_and_the_graph_is_built(kg, folder, tmp_path):
    done = kg("build", folder, "--to", "bolt://127.0.0.1:9", KG_NEO4J_PASSWORD="x")
    assert "No Neo4j answers at bolt://127.0.0.1:9" in failed_in_one_sentence(done)
    assert Workspace(tmp_path / "kg-data").store().intact()


def test_neo4j_status_and_stop_without_a_server(kg):
    assert "Not running" in kg("neo4j", "status").stdout
    assert "not running" in kg("neo4j", "stop").stdout


@pytest.mark.neo4j
def test_load_with_the_right_and_the_wrong_password(kg, folder, neo4j_server, neo4j_store):
    kg("build", folder)
    wrong = kg("load", "--to", neo4j_server.uri, KG_NEO4J_PASSWORD="wrong")
    assert "refuses the name or password" in failed_in_one_sentence(wrong)
    assert "wrong" not in wrong.stderr.replace("wrong pass", "")
    right = kg("load", KG_NEO4J_URI=neo4j_server.uri, KG_NEO4J_PASSWORD=neo4j_server.password)
    assert right.returncode == 0
    assert neo4j_server.password not in right.stdout + right.stderr
    assert neo4j_store.run("MATCH (d:Document) RETURN count(d)").values == ((2,),)
