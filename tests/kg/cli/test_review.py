"""`kg review`: the page of a real process, the workbook there and back, the list, and one sentence when wrong."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from kg.cli.app import app
from kg.model import KgError
from kg.pipeline import Workspace, build
from tests.kg.pipeline.papers import write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    build([write(tmp_path / "papers", 数字=(0, 1))], Workspace(tmp_path / "kg-data"), quiet=True)
    return tmp_path / "kg-data"


def _run(*words: str) -> str:
    done = CliRunner().invoke(app, ["review", *words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_page_is_served_until_it_is_interrupted(workspace: Path) -> None:
    command = [sys.executable, "-c", "from kg.cli import main; main()", "review", "--no-browser", "--by", "李明"]
    command += ["--workspace", str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1) as running:
        assert running.stdout is not None
        link = next(line.strip() for line in running.stdout if line.startswith("http"))
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with opener.open(link, timeout=20) as page:
            assert "核对事实" in page.read().decode()
        running.terminate()


def test_a_workbook_there_and_back_and_the_judgements_listed_and_undone(workspace: Path, tmp_path: Path) -> None:
    at, path = ("--workspace", str(workspace), "--by", "李明"), tmp_path / "核对.xlsx"
    assert "rows to check" in _run(*at, "--export", str(path))
    book = load_workbook(path)
    book["事实"].cell(2, 11).value = "错"
    book.save(path)
    assert "1 recorded, 0 unchanged" in _run(*at, "--import", str(path), "--apply")
    listed = _run(*at, "--list")
    assert listed.startswith("1\t") and '"verdict": "wrong"' in listed and '"by": "李明"' in listed
    assert _run(*at, "--undo", "1") == ""


def test_rows_left_out_are_told_and_the_status_says_so(workspace: Path, tmp_path: Path) -> None:
    at, path = ("--workspace", str(workspace), "--by", "李明"), tmp_path / "核对.xlsx"
    _run(*at, "--export", str(path))
    book = load_workbook(path)
    book["事实"].cell(2, 11).value = "错"
    book["事实"].cell(3, 11).value = "也许"
    book.save(path)
    done = CliRunner().invoke(app, ["review", *at, "--import", str(path)])
    assert isinstance(done.exception, KgError)
    assert "1 recorded" in done.output and "事实, row 3: '也许' is no answer" in done.output


def test_there_is_nothing_to_review_before_a_build(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["review", "--workspace", str(tmp_path / "none")])
    assert isinstance(done.exception, KgError)
    assert "run 'kg build PATH' first" in str(done.exception)
