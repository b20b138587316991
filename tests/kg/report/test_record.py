"""What the last build changed, from the record of a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.demo import SAMPLES
from kg.pipeline import Workspace, build
from kg.report.asking import Ground
from kg.report.content import Paragraph, ReportError
from kg.report.making import make
from kg.report.record import rows_of_record
from kg.report.shelf import find_report

PLAN = SAMPLES / "03-action-plan.txt"  # the 5th task: 省工业和信息化厅 leads, 省财政厅 cooperates


def test_the_report_tells_what_the_last_build_added_and_took_away(tmp_path: Path) -> None:
    paper, workspace = tmp_path / "a.txt", Workspace(tmp_path / "kg")
    paper.write_bytes(PLAN.read_bytes())
    build([paper], workspace, quiet=True)
    paper.write_text(
        PLAN.read_text(encoding="utf-8").replace("配合单位：省财政厅", "配合单位：省统计局"), encoding="utf-8"
    )
    build([paper], workspace, quiet=True)
    with workspace.store() as store, workspace.existing_ledger() as ledger:
        report = make(find_report("changes"), {}, Ground(store, None, ledger))
    duties = next(table for table in report.tables() if table.caption.startswith("牵头"))
    changed = {(line.cells[0], line.cells[3]) for line in duties.lines}
    assert {("新增", "岚海省统计局"), ("撤去", "岚海省财政厅")} <= changed
    assert "第 2 次有变化的建图" in "".join(b.text for b in report.blocks if isinstance(b, Paragraph))


def test_a_record_without_changes(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with workspace.ledger() as ledger:
        assert rows_of_record("changes", "last-build", ledger).rows == ()
        with pytest.raises(ReportError, match="'builds' is nothing that the record tells; write last-build"):
            rows_of_record("changes", "builds", ledger)
