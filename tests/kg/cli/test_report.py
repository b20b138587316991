"""`kg report` as a user runs it: the list, help, files whole or not there, mistakes in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.cli.demo import SAMPLES
from kg.model import KgError
from kg.pipeline import Workspace, build

PLAN = "岚海省数字经济创新发展行动方案"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    build([SAMPLES], Workspace(folder), quiet=True)
    return folder


def _run(*words: str | Path) -> str:
    done = CliRunner().invoke(app, ["report", *(str(word) for word in words)])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def test_without_a_name_every_report_is_listed_in_both_languages() -> None:
    listed = _run()
    for words in (
        "matrix",
        "责任分工表 / Responsibility matrix",
        "agency",
        "quality",
        "changes",
        "comparison",
        "explorer",
    ):
        assert words in listed


def test_help_with_a_name_teaches_its_parameters() -> None:
    taught = _run("matrix", "--help")
    assert "--policy POLICY" in taught and "必填 / required" in taught and "kg report matrix --policy" in taught
    assert "可用分号列几个" in _run("coordination", "--help")
    assert "无 / none" in _run("changes", "--help")
    assert "--title" in _run("explorer", "--help")


def test_help_without_a_name_is_that_of_the_command() -> None:
    assert "--output" in _run("--help")


@pytest.mark.parametrize(
    ("suffix", "start"), [("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doc"), ("md", b"# ")]
)
def test_a_report_is_written_in_the_format_of_its_file(
    suffix: str, start: bytes, workspace: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"分工.{suffix}"
    said = _run("matrix", "--policy", PLAN, "-o", target, "--workspace", workspace)
    assert target.read_bytes().startswith(start) and "引文" in said
    assert list(tmp_path.iterdir()) == [target]  # nothing beside it


@pytest.mark.parametrize("name", ["coordination", "quality", "changes"])
def test_the_whole_graph_and_the_record_are_at_hand(name: str, workspace: Path, tmp_path: Path) -> None:
    _run(name, "-o", tmp_path / "a.md", "--workspace", workspace)
    assert "## 概况" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_the_picture_of_the_graph_is_a_report_too(workspace: Path, tmp_path: Path) -> None:
    _run("explorer", "-o", tmp_path / "a.html", "--title", "图", "--workspace", workspace)
    assert (tmp_path / "a.html").stat().st_size > 10_000


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["matrx", "-o", "a.docx"], "did you mean matrix"),
        (["matrix", "--policy", PLAN], "say which with -o"),
        (["matrix", "--policy", PLAN, "-o", "a.doc"], r"no suffix of a report; write \.docx"),
        (["matrix", "-o", "a.docx"], "needs --policy"),
        (["matrix", "--policy", "岚海省数字经济创新行动计划", "-o", "a.docx"], "没有 .*岚海省数字经济创新发展行动方案"),
        (["matrix", "--policy", PLAN, "-o", "none/a.docx"], "Cannot write 'none/a.docx'"),
        (["explorer"], "-o graph.html"),
        (["explorer", "-o", "a.html", "--colour", "red"], "takes --title"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_and_leaves_no_file(
    words: list[str], said: str, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KgError, match=said) as caught:
        _run(*words, "--workspace", workspace)
    assert "\n" not in str(caught.value) and list(tmp_path.iterdir()) == []


def test_a_workspace_without_a_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="kg build"):
        _run("quality", "-o", tmp_path / "a.md", "--workspace", tmp_path / "none")


def test_without_a_font_a_warning_is_given(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_FONT_DIR", str(tmp_path))
    words = ["report", "matrix", "--policy", PLAN, "-o", str(tmp_path / "a.pdf"), "--workspace", str(workspace)]
    assert "未找到中文字体" in CliRunner().invoke(app, words).stderr


def _apart(words: list[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from kg.cli import main; main()", *words],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("name", "suffix"), [("matrix", "docx"), ("quality", "html")])
def test_two_processes_write_the_same_bytes(name: str, suffix: str, workspace: Path, tmp_path: Path) -> None:
    made = []
    about = ["--policy", PLAN] if name == "matrix" else []
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.{suffix}"
        words = ["report", name, *about, "-o", str(target), "--workspace", str(workspace)]
        _apart(words, {"PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"})
        made.append(target.read_bytes())
    assert made[0] == made[1]
