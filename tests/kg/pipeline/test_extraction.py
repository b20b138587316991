"""Files and folders become facts in name order; what cannot be read is one sentence, and the rest goes on."""

from __future__ import annotations

import os

import pytest

from kg.model import Facts
from kg.pipeline import Failure, extract_paths
from kg.pipeline.extraction import each_file
from kg.pipeline.walk import find_files
from tests.kg.pipeline.papers import write


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "文件", 数字化=(0, 1), 产业=(2,), 交通=(4, 5))


def names(paths, **how):
    return [one.source for one in extract_paths(paths, quiet=True, **how)]


def test_a_folder_is_read_in_name_order(folder):
    assert names([folder]) == ["交通.txt", "产业.txt", "数字化.txt"]


def test_folders_inside_are_read_and_hidden_ones_are_not(folder):
    write(folder / "b", 内=(0,))
    write(folder / ".git", 外=(0,))
    (folder / "~$交通.docx").write_bytes(b"lock file of a word processor")
    (folder / "notes.json").write_text("{}")
    found = [path.relative_to(folder).as_posix() for path in find_files([folder])]
    assert found == ["b/内.txt", "交通.txt", "产业.txt", "数字化.txt"]


def test_a_file_named_twice_is_read_once(folder):
    assert names([folder / "交通.txt", folder, folder / "交通.txt"]) == ["交通.txt", "产业.txt", "数字化.txt"]


def test_facts_are_those_of_the_text(folder):
    (facts,) = extract_paths([folder / "产业.txt"], quiet=True)
    bodies = {entity.name for entity in facts.entities if entity.type == "Agency"}
    assert "武汉市科学技术局" in bodies
    assert {"LEAD_UNIT", "COOPERATING_UNIT"} <= {relation.type for relation in facts.relations}


# One sentence each, and everything else is still read.
BAD = {
    "空.txt": b"",
    "二进制.txt": bytes(range(256)) * 40,
    "坏.pdf": b"%PDF-1.7\nnothing more",
    "坏.docx": b"PK\x03\x04 cut short",
    "坏.zip": b"PK\x05\x06",
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_is_one_sentence(folder, name):
    (folder / name).write_bytes(BAD[name])
    found = list(extract_paths([folder], quiet=True))
    failures = [one for one in found if isinstance(one, Failure)]
    assert [failure.source for failure in failures] == [str(folder / name)]
    assert failures[0].reason.strip()
    assert "\n" not in failures[0].reason
    assert len([one for one in found if isinstance(one, Facts)]) == 3


@pytest.mark.parametrize(("make", "says"), [(None, "no such file"), ("folder", "holds no document")])
def test_a_path_without_documents_is_one_sentence(tmp_path, make, says):
    if make:
        (tmp_path / "x").mkdir()
    (failure,) = extract_paths([tmp_path / "x"], quiet=True)
    assert says in failure.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read_is_one_sentence(folder):
    (folder / "交通.txt").chmod(0)
    assert "permissions" in next(iter(extract_paths([folder], quiet=True))).reason


def test_the_same_facts_for_any_number_of_processes(folder):
    (folder / "空.txt").write_bytes(b"")
    alone = list(extract_paths([folder], quiet=True))
    assert list(extract_paths([folder], jobs=2, quiet=True)) == alone


def test_a_process_that_dies_costs_its_file_alone(folder, monkeypatch):
    monkeypatch.setattr("kg.pipeline.extraction.extract_file", die_on_industry)
    found = list(each_file(list(find_files([folder])), jobs=2))
    assert [[type(one).__name__ for one in each] for each in found] == [["str"], ["Failure"], ["str"]]
    assert "ended the process" in found[1][0].reason


def die_on_industry(path):
    """What an unreadable file can do to a process."""
    if path.name == "产业.txt":
        os._exit(9)
    return [path.name]


def test_a_mistake_in_a_rule_costs_its_file_alone(folder, monkeypatch):
    def mistaken(document):
        raise IndexError("tuple index out of range")

    monkeypatch.setattr("loaders.extract.extract", mistaken)
    found = list(extract_paths([folder], quiet=True))
    assert all("IndexError" in failure.reason for failure in found)
    assert len(found) == 3
