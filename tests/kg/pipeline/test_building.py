"""A build reads what is new or changed and nothing else; the graph is what the recorded documents say."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from kg.ledger import Ledger
from kg.pipeline import Failure, Workspace, WorkspaceError, build, diff, history, load, remove
from kg.pipeline.workspace import graph_of
from kg.store.contents import contents, expected
from tests.kg.pipeline.papers import paper, write


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "文件", 数字化=(0, 1), 产业=(2,), 交通=(4, 5))


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path / "kg-data")


def held(workspace):
    with workspace.store() as store:
        return contents(store)


def fresh(tmp_path, folder):
    """What a first build of a folder gives."""
    workspace = Workspace(tmp_path / "fresh")
    build([folder], workspace, quiet=True)
    return held(workspace)


def test_the_graph_is_what_the_record_says(workspace, folder):
    done = build([folder], workspace, quiet=True)
    with workspace.ledger() as ledger:
        graph = graph_of(ledger)
    assert (done.read, done.documents, done.nodes, done.edges) == (3, 3, len(graph.entities), len(graph.relations))
    assert held(workspace) == expected(graph)


def test_building_twice_changes_nothing(workspace, folder):
    build([folder], workspace, quiet=True)
    before = {path: path.read_bytes() for path in workspace.folder.rglob("*") if path.is_file()}
    again = build([folder], workspace, quiet=True)
    assert (again.read, again.unchanged, again.added, again.removed, again.refreshed) == (0, 3, 0, 0, False)
    assert {path: path.read_bytes() for path in workspace.folder.rglob("*") if path.is_file()} == before


def test_only_a_changed_file_is_read_again(workspace, folder, tmp_path):
    build([folder], workspace, quiet=True)
    write(folder, 数字化=(0, 3))
    done = build([folder], workspace, quiet=True)
    assert (done.read, done.unchanged) == (1, 2)
    assert held(workspace) == fresh(tmp_path, folder)


def test_a_change_of_the_code_reads_everything_again(workspace, folder, monkeypatch):
    build([folder], workspace, quiet=True)
    monkeypatch.setattr("kg.pipeline.building.reading_version", lambda: "newer")
    done = build([folder], workspace, quiet=True)
    assert (done.read, done.added, done.removed) == (3, 0, 0)


def test_removing_leaves_what_the_others_say(workspace, folder, tmp_path):
    build([folder], workspace, quiet=True)
    assert remove("产业.txt", workspace).removed
    (folder / "产业.txt").unlink()
    assert held(workspace) == fresh(tmp_path, folder)


def test_a_file_that_is_gone_is_named_and_stays_until_removed(workspace, folder):
    build([folder], workspace, quiet=True)
    (folder / "产业.txt").unlink()
    done = build([folder], workspace, quiet=True)
    assert done.missing == (str(folder / "产业.txt"),)
    assert done.documents == 3


def test_a_file_that_became_unreadable_keeps_what_it_said(workspace, folder):
    build([folder], workspace, quiet=True)
    before = held(workspace)
    (folder / "产业.txt").write_bytes(b"")
    done = build([folder], workspace, quiet=True)
    assert [failure.source for failure in done.failures] == [str(folder / "产业.txt")]
    assert held(workspace) == before


@pytest.mark.parametrize("name", ["没有.txt", "", "%"])
def test_removing_what_is_not_there_is_an_error(workspace, folder, name):
    build([folder], workspace, quiet=True)
    with pytest.raises(WorkspaceError, match="on record"):
        remove(name, workspace)


def test_a_name_that_means_two_files_is_an_error(workspace, folder):
    write(folder / "b", 产业=(3,))
    build([folder], workspace, quiet=True)
    with pytest.raises(WorkspaceError, match="may be any of"):
        remove("产业.txt", workspace)


def test_an_empty_workspace_says_what_to_do(workspace):
    with pytest.raises(WorkspaceError, match="kg build PATH"):
        remove("x", workspace)


@pytest.mark.parametrize("damage", ["truncate", "flip", "delete", "pointer"])
def test_a_damaged_graph_is_made_again(workspace, folder, damage):
    build([folder], workspace, quiet=True)
    whole = held(workspace)
    (graph,) = (workspace.folder / "graph").glob("*.lbug")
    content = graph.read_bytes()
    if damage == "truncate":
        graph.write_bytes(content[: len(content) // 2])
    elif damage == "flip":
        graph.write_bytes(content[:9000] + bytes([content[9000] ^ 1]) + content[9001:])
    elif damage == "delete":
        graph.unlink()
    else:
        (workspace.folder / "graph" / "current.json").write_text("{")
    assert build([folder], workspace, quiet=True).refreshed
    assert held(workspace) == whole


def test_a_diff_is_what_the_build_then_does(workspace, folder):
    build([folder], workspace, quiet=True)
    write(folder, 数字化=(0, 3), 新=(5,))
    (folder / "空.txt").write_bytes(b"")
    ledger_before = workspace.ledger_path.read_bytes()
    changes = dict(diff([folder], workspace, quiet=True))
    assert workspace.ledger_path.read_bytes() == ledger_before
    failure = changes.pop(str(folder / "空.txt"))
    assert isinstance(failure, Failure)
    done = build([folder], workspace, quiet=True)
    assert sum(len(change.added) for change in changes.values()) == done.added > 0
    assert sum(len(change.removed) for change in changes.values()) == done.removed > 0


def test_history_tells_when_a_fact_came_and_went(workspace, folder):
    build([folder], workspace, quiet=True)
    with workspace.store() as store:
        rows = store.run("MATCH (:Task)-[:LEAD_UNIT]->(a:Agency) RETURN a.name AS name ORDER BY name")
    name = rows.values[0][0]
    for file in ("数字化.txt", "产业.txt", "交通.txt"):
        remove(file, workspace)
    changes = history(name, workspace)
    assert {change.what for change in changes} == {"added", "removed"}
    assert len(changes) % 2 == 0


def test_a_run_that_ended_after_the_record_is_finished_by_the_next(workspace, folder, tmp_path, monkeypatch):
    def ended(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("kg.pipeline.building.refresh", ended)
        with pytest.raises(KeyboardInterrupt):
            build([folder], workspace, quiet=True)
    assert build([folder], workspace, quiet=True).refreshed
    assert held(workspace) == fresh(tmp_path, folder)


@pytest.mark.neo4j
def test_both_engines_hold_the_same(workspace, folder, neo4j_store):
    build([folder], workspace, quiet=True)
    loaded = load(workspace, neo4j_store)
    assert contents(neo4j_store) == held(workspace)
    assert loaded.written == loaded.nodes + loaded.edges
    assert load(workspace, neo4j_store).written == 0


def test_the_ledger_is_an_ordinary_database(workspace, folder):
    build([folder], workspace, quiet=True)
    reader = sqlite3.connect(f"file:{workspace.ledger_path}?mode=ro", uri=True)
    (count,) = reader.execute("SELECT count(*) FROM statements WHERE quote <> ''").fetchone()
    reader.close()
    with Ledger(workspace.ledger_path) as ledger:
        assert count == sum(len(r.evidence) for facts in ledger.facts() for r in facts.relations) > 0


def test_a_file_of_the_same_words_under_another_name_adds_nothing(workspace, folder):
    build([folder], workspace, quiet=True)
    before = held(workspace)
    (folder / "𠮷 ' 交通.txt").write_text(paper("武汉市交通行动方案", 4, 5), encoding="utf-8")
    build([folder], workspace, quiet=True)
    after = held(workspace)
    assert (len(after.nodes), after.edges.keys()) == (len(before.nodes), before.edges.keys())


def test_the_same_record_for_any_number_of_processes(tmp_path):
    folder = write(tmp_path / "文件", **{f"文件{number}": (number % 3, 2) for number in range(7)})
    dumps = []
    for jobs in (1, 2, 3):
        workspace = Workspace(tmp_path / str(jobs))
        done = build([folder], workspace, jobs, quiet=True, refreshing=False)
        assert (done.read, done.failures, done.refreshed, done.nodes) == (7, [], False, 0)
        with closing(sqlite3.connect(workspace.ledger_path)) as connection:
            connection.execute("UPDATE builds SET started = '', finished = ''")
            dumps.append(list(connection.iterdump()))
    assert dumps[0] == dumps[1] == dumps[2]
