"""A run by way of shards ends as one without them, in any number of processes, also where it was stopped or damaged."""

from __future__ import annotations

import json
import os
import sys

import pyarrow.parquet as pq
import pytest

from kg.model import Facts
from kg.pipeline import Engine, EngineError, Failure, Sharding, Workspace, build
from kg.pipeline.columns import read_rows, row, schema
from kg.pipeline.engines import finished
from kg.pipeline.extraction import extract_file
from kg.pipeline.shards import as_line, from_line, prepare, read_shard, shard, write_shard
from kg.pipeline.workspace import graph_of
from tests.kg.pipeline.papers import write
from tests.kg.pipeline.test_extraction import BAD


@pytest.fixture
def folder(tmp_path):
    made = write(tmp_path / "文件", 数字化=(0, 1), 产业=(2,), 交通=(4, 5), 营商=(3,), 财政=(5,))
    for name in ("空.txt", "坏.pdf"):
        (made / name).write_bytes(BAD[name])
    return made


def held(workspace):
    """All that a workspace records, and the graph of it."""
    with workspace.ledger() as ledger:
        return list(ledger.facts()), ledger.stamp(), graph_of(ledger)


def shards_in(folder):
    """The bytes of every shard, by its name."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("facts-*"))}


def run(folder, tmp_path, name, jobs=1, **how):
    """A build by way of shards of two files each: what it summed up, the record, and the shards."""
    workspace = Workspace(tmp_path / name)
    done = build([folder], workspace, jobs, quiet=True, sharding=Sharding(tmp_path / f"{name}-shards", 2, **how))
    return done, held(workspace), shards_in(tmp_path / f"{name}-shards")


def test_the_record_is_that_of_a_build_without_shards(folder, tmp_path):
    done, record, shards = run(folder, tmp_path, "by-shards")
    plain = Workspace(tmp_path / "plain")
    due = build([folder], plain, quiet=True)
    assert (done.read, done.failures, done.added, done.nodes) == (due.read, due.failures, due.added, due.nodes)
    assert record == held(plain)
    assert len(shards) == 2 * 4  # seven files in four shards, each with its mark


def test_the_same_bytes_for_any_number_of_processes(folder, tmp_path):
    _, alone, shards = run(folder, tmp_path, "alone")
    _, together, same = run(folder, tmp_path, "together", jobs=3)
    assert (alone, shards) == (together, same)


def test_the_same_bytes_on_ray(folder, tmp_path):
    pytest.importorskip("ray.data", reason="the extra 'ray' is not installed")
    _, alone, shards = run(folder, tmp_path, "alone")
    _, on_ray, same = run(folder, tmp_path, "ray", engine=Engine.RAY)
    assert (alone, shards) == (on_ray, same)
    import ray

    assert not ray.is_initialized()  # what was started here has ended


def test_the_same_bytes_on_a_cluster_that_runs_and_goes_on_running(folder, tmp_path):
    ray = pytest.importorskip("ray.cluster_utils", reason="the extra 'ray' is not installed")
    _, alone, shards = run(folder, tmp_path, "alone")
    cluster = ray.Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        _, there, same = run(folder, tmp_path, "cluster", engine=Engine.RAY, address=cluster.address)
        assert (alone, shards) == (there, same)
        assert len(cluster.list_all_nodes()) == 1
    finally:
        cluster.shutdown()


@pytest.mark.parametrize("address", ["127.0.0.1:1", "ray://127.0.0.1:1", "127.0.0.1:many"])
def test_a_cluster_that_does_not_answer_is_one_sentence(folder, tmp_path, address):
    pytest.importorskip("ray", reason="the extra 'ray' is not installed")
    with pytest.raises(EngineError, match=rf"Ray does not answer at {address}: .*; check the address"):
        run(folder, tmp_path, "nobody", engine=Engine.RAY, address=address)


@pytest.mark.parametrize("engine", [Engine.PROCESSES, Engine.RAY])
def test_without_ray_it_is_one_sentence_that_says_how_to_get_it(folder, tmp_path, monkeypatch, engine):
    monkeypatch.setitem(sys.modules, "ray", None)
    says = "policy-kg\\[ray\\]" if engine is Engine.RAY else "add '--engine ray'"
    with pytest.raises(EngineError, match=says):
        run(folder, tmp_path, "none", engine=engine, address="" if engine is Engine.RAY else "127.0.0.1:6379")


def test_a_shard_that_is_done_is_not_read_again(folder, tmp_path, monkeypatch):
    _, record, shards = run(folder, tmp_path, "first")
    (tmp_path / "again-shards").mkdir()
    for name, content in shards.items():
        (tmp_path / "again-shards" / name).write_bytes(content)
    monkeypatch.setattr("kg.pipeline.extraction.extract_file", never)
    _, again, _ = run(folder, tmp_path, "again")
    assert again == record


def never(path):
    """What must not be called."""
    raise AssertionError(path)


DAMAGE = {
    "cut": lambda content: content[: len(content) // 2],
    "flipped": lambda content: content[:20] + bytes([content[20] ^ 1]) + content[21:],
    "empty": lambda content: b"",
}


@pytest.mark.parametrize("suffix", ["parquet", "done"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_shard_is_made_again(folder, tmp_path, suffix, damage):
    one = planned(folder, tmp_path)
    write_shard(one)
    whole = shards_in(tmp_path)
    path = one.path.with_suffix(f".{suffix}")
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    write_shard(one)
    assert shards_in(tmp_path) == whole


def planned(folder, tmp_path, code="v1"):
    """One shard of all the files."""
    return shard(tmp_path, 0, code, [(str(path), "hash") for path in sorted(folder.iterdir())])


def test_other_code_and_other_content_are_other_shards(folder, tmp_path):
    files = planned(folder, tmp_path).files
    names = {planned(folder, tmp_path, code).name for code in ("v1", "v2")}
    names.add(shard(tmp_path, 0, "v1", [(files[0][0], "other"), *files[1:]]).name)
    names.add(shard(tmp_path, 1, "v1", files).name)
    assert len(names) == 4


def test_only_changed_files_are_in_the_shards_of_the_next_run(folder, tmp_path):
    run(folder, tmp_path, "one")
    write(folder, 产业=(1,))
    done, _, _ = run(folder, tmp_path, "one")
    lines = [json.loads(line) for line in (tmp_path / "one-shards" / "manifest.jsonl").read_text().splitlines()]
    names = [path.rsplit("/", 1)[1] for line in lines for path, _ in line["files"]]
    assert sorted(names) == ["产业.txt", "坏.pdf", "空.txt"]  # what failed is tried again
    assert (done.read, done.unchanged) == (1, 4)
    left = {path.stem for path in (tmp_path / "one-shards").glob("facts-*")}
    assert left == {line["shard"] for line in lines}  # what the run before left is gone


def test_rows_read_back_as_the_facts(folder):
    found = [one for path in sorted(folder.iterdir()) for one in extract_file(path)]
    import pyarrow as pa

    table = pa.Table.from_pylist([row(number, one) for number, one in enumerate(found)], schema())
    assert list(read_rows(table.to_batches())) == list(enumerate(found))
    assert {type(one) for one in found} == {Facts, Failure}


def test_a_file_without_documents_is_an_empty_place(folder, tmp_path):
    one = planned(folder, tmp_path)
    write_shard(one, lambda paths: [[] if path.name == "产业.txt" else extract_file(path) for path in paths])
    names = [path.rsplit("/", 1)[1] for path, _ in one.files]
    assert [bool(found) for found in read_shard(one)] == [name != "产业.txt" for name in names]


def test_many_facts_are_several_row_groups_and_the_same_rows(folder, tmp_path, monkeypatch):
    one = planned(folder, tmp_path)
    write_shard(one)
    whole = list(read_shard(one))
    one.mark.unlink()
    monkeypatch.setattr("kg.pipeline.shards._ROW_GROUP", 10)
    write_shard(one)
    assert pq.ParquetFile(one.path).num_row_groups > 2
    assert list(read_shard(one)) == whole


def test_a_process_that_dies_costs_one_file_of_its_shard(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("kg.pipeline.extraction.extract_file", die_on_industry)
    shards = [planned(folder, tmp_path)]
    prepare(tmp_path, shards)
    monkeypatch.setattr("kg.pipeline.engines._ENGINES", {Engine.PROCESSES: lambda *_: iter(["lost"])})
    (done,) = finished(shards, Sharding(tmp_path), 2)
    kinds = {
        path.rsplit("/", 1)[1]: type(found[0]) for (path, _), found in zip(done.files, read_shard(done), strict=True)
    }
    assert {name for name, kind in kinds.items() if kind is Failure} == {"产业.txt", "空.txt", "坏.pdf"}


def die_on_industry(path):
    """What an unreadable file can do to a process."""
    if path.name == "产业.txt":
        os._exit(9)
    return extract_file(path)


def test_a_shard_goes_through_a_line_of_text(folder, tmp_path):
    one = planned(folder, tmp_path)
    assert from_line(as_line(one)) == one
