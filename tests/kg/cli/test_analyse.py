"""`kg analyse` as a user runs it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from kg.analysis import AnalysisError, analyses
from kg.cli.analyse import example_of
from kg.cli.app import app
from kg.model import KgError
from kg.pipeline import Workspace, WorkspaceError, build

PLAN = """浙江省数字政府行动方案（2024—2026年）

一、主要任务
（一）建设数据平台。完善公共数据共享平台。（牵头单位：省大数据局、省科技厅；配合单位：省财政厅）
（二）推广电子证照。推广电子证照应用。（牵头单位：省大数据局；配合单位：省公安厅）
（三）培育人才队伍。（牵头单位：省教育厅）
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("analyse")
    (folder / "方案.txt").write_text(PLAN, encoding="utf-8")
    build([folder / "方案.txt"], Workspace(folder / "kg-data"), quiet=True)
    return folder / "kg-data"


def _run(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def test_without_a_name_every_analysis_is_listed_in_both_languages() -> None:
    listed = _run("analyse")
    assert all(one.name in listed and one.zh in listed and one.en in listed for one in analyses())


@pytest.mark.parametrize("name", [one.name for one in analyses()])
def test_help_with_a_name_teaches_it(name: str) -> None:
    taught = _run("analyse", name, "--help")
    assert all(words in taught for words in ("怎么读", "公式", "--draws = 200", "例 / Example"))


def test_help_without_a_name_is_that_of_the_command() -> None:
    assert "--before" in _run("analyse", "--help")


def test_a_table_shows_figures_and_how_to_read_them(workspace: Path) -> None:
    shown = _run("analyse", "lead-load", "--workspace", workspace)
    assert "浙江省" in shown and "写明牵头单位的任务 / tasks that name a lead: 3" in shown
    assert "怎么读：" in shown and "How to read it: " in shown and "50.0%" in shown


def test_csv_has_a_line_a_row_with_its_quote(workspace: Path) -> None:
    heading, first, *_ = csv.reader(
        io.StringIO(_run("analyse", "lead-load", "--format", "csv", "--workspace", workspace))
    )
    assert heading[0] == "单位 / the unit" and first[0] == "浙江省大数据发展管理局"
    assert "牵头单位：省大数据局" in first[heading.index("原句 / quote")]


def test_json_holds_formula_source_relations_and_quotes(workspace: Path) -> None:
    held = json.loads(_run("analyse", "lead-load", "--limit", "1", "--format", "json", "--workspace", workspace))
    (row,) = held["rows"]
    assert (row["value"], len(row["relations"]), len(row["evidence"])) == (2, 2, 2)
    assert "HHI" in held["formula"] and "Hirschman" in held["source"] and held["parameters"]["limit"] == 1
    assert {one["name"] for one in held["figures"]} == {"tasks", "leads", "hhi", "effective"}


def test_flags_and_lists_are_words(workspace: Path) -> None:
    shown = _run("analyse", "core-periphery", "--format", "csv", "--draws", "5", "--workspace", workspace)
    assert ",是," in shown
    assert "牵头单位；" not in _run("analyse", "gap-tasks", "--format", "csv", "--workspace", workspace).splitlines()[1]


def test_a_workbook_is_written_to_a_file(workspace: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    for _ in range(2):
        _run("analyse", "lead-load", "--format", "xlsx", "-o", target, "--workspace", workspace)
        sheet = openpyxl.load_workbook(target).active
        assert sheet is not None and sheet["B2"].value == 2


def test_an_earlier_workspace_is_compared_with(workspace: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "方案.txt"
    earlier.write_text(PLAN.replace("牵头单位：省大数据局；", "牵头单位：省教育厅；"), encoding="utf-8")
    build([earlier], Workspace(tmp_path / "kg-data"), quiet=True)
    words = ("analyse", "change", "--workspace", workspace, "--before", tmp_path / "kg-data", "--format", "json")
    by = {row["unit"]: (row["before"], row["after"]) for row in json.loads(_run(*words))["rows"]}
    assert (by["浙江省大数据发展管理局"], by["浙江省教育厅"]) == ((1, 2), (2, 1))


@pytest.mark.parametrize(
    ("words", "error", "said"),
    [
        (("lead-lode",), AnalysisError, "did you mean lead-load"),  # before any graph is made
        (("lead-load", "--by", "x"), AnalysisError, "no parameter 'by'"),
        (("lead-load", "--format", "xlsx"), KgError, "-o answer.xlsx"),
    ],
)
def test_a_wrong_request_is_one_sentence(
    words: tuple[str, ...], error: type[KgError], said: str, workspace: Path
) -> None:
    with pytest.raises(error, match=said):
        _run("analyse", *words, "--workspace", workspace)


def test_without_a_workspace_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="kg build"):
        _run("analyse", "lead-load", "--workspace", tmp_path)


def test_every_analysis_has_an_example() -> None:
    assert all(example_of(one).startswith(f"kg analyse {one.name}") for one in analyses())
