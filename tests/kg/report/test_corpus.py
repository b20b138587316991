"""Reports on the real files: the figures that are known, and quotes that stand in the source at their line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.pipeline import Workspace, build
from kg.pipeline.workspace import graph_of
from kg.report.asking import Ground
from kg.report.content import Chart, Matrix, Paragraph, Report
from kg.report.making import make
from kg.report.shelf import find_report

pytestmark = pytest.mark.corpus

PLAN = "天津市加快数字化发展三年行动方案"
FILE = "compilation-2020-2023-provinces.txt"


@pytest.fixture(scope="module")
def real(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """The compilation as a workspace."""
    workspace = Workspace(tmp_path_factory.mktemp("report"))
    build([shared_corpus / FILE], workspace, quiet=True)
    with workspace.store() as store, workspace.existing_ledger() as ledger:
        yield Ground(store, lambda: graph_of(ledger), ledger)


@pytest.fixture(scope="module")
def duties(real: Ground) -> Report:
    return make(find_report("matrix"), {"policy": PLAN}, real)


def _words(report: Report) -> str:
    return "\n".join(block.text for block in report.blocks if isinstance(block, Paragraph))


def test_who_leads_most_tasks_of_the_action_plan(duties: Report) -> None:
    said = _words(duties)
    assert "**" not in said
    assert "牵头最多的是中共天津市委网络安全和信息化委员会办公室（市委网信办），牵头 62 项" in said
    assert "占写明牵头单位的 136 项的 45.6%" in said
    assert "与它共同牵头最多的是天津市大数据管理中心（市大数据管理中心），共同牵头 29 项" in said


def test_every_quote_stands_in_the_source_near_its_line(duties: Report, shared_corpus: Path) -> None:
    lines = (shared_corpus / FILE).read_text(encoding="utf-8").splitlines()
    missing = []
    for source in duties.sources:
        here = re.sub(r"\s", "", "".join(lines[source.quote.line - 1 : source.quote.line + 60]))
        if re.sub(r"\s", "", source.quote.words)[:40] not in here:
            missing.append(source)
    assert len(duties.sources) > 100 and missing == []


def test_the_figure_of_the_first_rests_on_as_many_tasks(duties: Report) -> None:
    matrix = next(block for block in duties.blocks if isinstance(block, Matrix))
    column = matrix.columns.index("中共天津市委网络安全和信息化委员会办公室")
    led = [marks[column] for _, marks in matrix.rows if (mark := marks[column]) and "牵" in mark.text]
    assert len(led) == 62 and all(mark and mark.cited for mark in led)


def test_charts_call_bodies_as_the_documents_do(duties: Report) -> None:
    first = next(block for block in duties.blocks if isinstance(block, Chart))
    assert "市委网信办" in first.svg and "市发展改革委" in first.svg


def test_the_dossier_of_a_body_adds_up(real: Ground) -> None:
    said = _words(make(find_report("agency"), {"agency": "天津市大数据管理中心"}, real))
    led = re.search(r"牵头 (\d+) 项任务", said)
    assert led and int(led[1]) >= 30
