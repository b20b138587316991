"""The command line as a person meets it: help, output files, one sentence for every mistake."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kg.cli import app as command_line
from kg.cli.app import app, main
from kg.cli.output import write_file, write_text
from kg.cli.progress import report_failures
from kg.model import KgError
from kg.pipeline import Failure

RUN = CliRunner()
PLAN = "岚海省数字政府建设方案\n\n一、建设平台。建成统一平台。（牵头单位：省大数据局；配合单位：省财政厅）\n"


def _invoke(*words: str, code: int = 0) -> str:
    done = RUN.invoke(app, list(words))
    assert done.exit_code == code, done.output
    return done.output


def _main(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["kg", *words])
    with pytest.raises(SystemExit) as left:
        main()
    return int(left.value.code or 0)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A short plan with one annotated task."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_every_command_teaches_itself_in_two_languages() -> None:
    for command in app.registered_commands:
        told = _invoke(str(command.name), "--help")
        assert any("\u4e00" <= character <= "\u9fff" for character in told), command.name
        assert "Usage" in told


def test_the_version_is_that_of_the_package() -> None:
    assert _invoke("--version").startswith("kg 0.")


def test_the_package_runs_as_a_module() -> None:
    told = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout == _invoke("--version")


def test_facts_are_printed_or_written(plan: Path, tmp_path: Path) -> None:
    assert "LEAD_UNIT" in _invoke("extract", str(plan), "--quiet")
    out = tmp_path / "facts.jsonl"
    assert _invoke("extract", str(plan), "--format", "jsonl", "-o", str(out), "--quiet") == ""
    content = json.loads(out.read_text(encoding="utf-8"))
    assert [r["tail"]["name"] for r in content["relations"] if r["type"] == "LEAD_UNIT"]
    assert "<table>" in _invoke("extract", str(plan), "--format", "html", "--quiet")


def test_what_failed_is_named_and_the_rest_is_done(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    told = _invoke("extract", str(tmp_path), "--quiet", code=1)
    assert "LEAD_UNIT" in told
    assert "empty.txt" in told


def test_nothing_is_said_where_nothing_failed(capsys: pytest.CaptureFixture[str]) -> None:
    report_failures([])
    assert capsys.readouterr().err == ""


def test_a_failure_ends_with_status_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exception, match="1"):
        report_failures([Failure("a.txt", "it is empty; remove it.")])
    assert "a.txt: it is empty; remove it." in capsys.readouterr().err


def test_a_demo_answers_five_questions(tmp_path: Path) -> None:
    told = _invoke("demo", "--workspace", str(tmp_path / "kg"))
    assert told.count("$ kg ask") == 5
    assert "岚海省大数据局" in told
    assert told.count("未载明 / not stated") < 5
    assert "kg neo4j start" in told


def _gold(folder: Path) -> Path:
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    lead: dict[str, Any] = {
        "type": "LEAD_UNIT",
        "head": {"type": "Task", "name": "建设平台"},
        "tail": {"type": "Agency", "name": "岚海省大数据局", "surfaces": ["省大数据局"]},
        "quote": "牵头单位：省大数据局",
    }
    content = {"complete": ["LEAD_UNIT"], "entities": None, "relations": [lead]}
    (folder / "plan.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder


def test_an_extraction_is_scored_now_or_from_a_file(tmp_path: Path) -> None:
    gold = _gold(tmp_path)
    table = _invoke("evaluate", str(gold), "--errors", "2")
    assert "rel.LEAD_UNIT" in table
    out = tmp_path / "out.jsonl"
    _invoke("extract", str(gold / "plan.txt"), "--format", "jsonl", "-o", str(out), "--quiet")
    assert _invoke("evaluate", str(gold), "--predictions", str(out), "--errors", "2") == table
    assert json.loads(_invoke("evaluate", str(gold), "--json"))["documents"] == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("evaluate", "no-such-folder"), "is no folder; name the folder that holds the gold documents"),
        (("evaluate", ".", "--predictions", "none.jsonl"), "There is no file 'none.jsonl'"),
        (("extract", __file__, "-o", "/no-such-folder/x", "--quiet"), "choose a folder that exists and is writable"),
    ],
)
def test_a_mistake_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    assert _main(monkeypatch, *words) == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert told.startswith("kg: ")


def test_wrong_usage_is_status_two(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _main(monkeypatch, "extract", "--no-such-option") == 2
    assert "No such option" in capsys.readouterr().err


def _failing(error: BaseException) -> typer.Typer:
    """A command line whose one command fails."""
    failing = typer.Typer(pretty_exceptions_enable=False)

    @failing.command()
    def fail() -> None:
        raise error

    return failing


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (KgError("the graph is gone; build it again."), 1, "the graph is gone"),
        (KeyboardInterrupt(), 130, "Interrupted"),
        (ZeroDivisionError("by zero"), 1, "Internal error: ZeroDivisionError"),
    ],
)
def test_no_error_is_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    status: int,
    words: str,
) -> None:
    monkeypatch.setattr(command_line, "app", _failing(error))
    assert _main(monkeypatch) == status
    assert words in capsys.readouterr().err


def test_a_bug_shows_its_place_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "app", _failing(ZeroDivisionError()))
    monkeypatch.setenv("KG_DEBUG", "1")
    monkeypatch.setattr("sys.argv", ["kg"])
    with pytest.raises(ZeroDivisionError):
        main()


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before", encoding="utf-8")

    def pieces() -> Any:
        yield b"half"
        raise KgError("stopped")

    with pytest.raises(KgError):
        write_file(path, pieces())
    assert path.read_text(encoding="utf-8") == "before"
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


def test_text_without_a_file_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    write_text(["岚海", "省\n"], None)
    assert capsys.readouterr().out == "岚海省\n"
