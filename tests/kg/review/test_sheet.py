"""The review as a workbook: lists of choices, frozen heads, the same bytes; read back row by row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from kg.pipeline.workspace import graph_of
from kg.resolve import Verdict
from kg.review.answers import Answer, ReviewError
from kg.review.reading import Imported, read_sheet
from kg.review.reviewer import Reviewer
from kg.review.sheet import FACTS, NAMES, write_sheet
from tests.kg.payloads import PAYLOADS


@pytest.fixture
def path(reviewer: Reviewer, tmp_path: Path) -> Path:
    path = tmp_path / "核对.xlsx"
    path.write_bytes(write_sheet(reviewer))
    return path


def _fill(path: Path, rows: dict[int, dict[str, Any]], sheet: str = FACTS) -> None:
    """Write values into rows of a workbook, as a person does."""
    book = load_workbook(path)
    titles = [cell.value for cell in book[sheet][1]]
    for number, values in rows.items():
        for title, value in values.items():
            book[sheet].cell(number, titles.index(title) + 1).value = value
    book.save(path)


def _read(path: Path, reviewer: Reviewer) -> Imported:
    return read_sheet(path, reviewer, "王芳")


def _row_of(path: Path, relation: str, tail: str) -> int:
    sheet = load_workbook(path)[FACTS]
    titles = [cell.value for cell in sheet[1]]
    at = titles.index("关系"), titles.index("对象")
    return next(
        row[0].row for row in sheet.iter_rows(min_row=2) if (row[at[0]].value, row[at[1]].value) == (relation, tail)
    )


def test_the_workbook_has_choices_frozen_heads_and_the_order_of_the_questions(path: Path, reviewer: Reviewer) -> None:
    book = load_workbook(path)
    facts = book[FACTS]
    assert [sheet.freeze_panes for sheet in (facts, book[NAMES])] == ["A2", "A2"]
    assert facts.auto_filter.ref is not None
    choices = [validation.formula1 for validation in facts.data_validations.dataValidation]
    assert '"对,错,更正"' in choices
    assert any("牵头单位,责任单位,配合单位" in said for said in choices)
    assert facts.column_dimensions["A"].hidden
    assert [row[0].value for row in facts.iter_rows(min_row=2)] == list(reviewer.facts())


def test_the_same_review_gives_the_same_bytes(path: Path, reviewer: Reviewer) -> None:
    assert write_sheet(reviewer) == path.read_bytes()


def test_an_untouched_workbook_says_nothing(path: Path, reviewer: Reviewer) -> None:
    assert _read(path, reviewer) == Imported(0, 0, ())


def test_rows_become_judgements_and_the_same_rows_again_change_nothing(path: Path, reviewer: Reviewer) -> None:
    lead = _row_of(path, "牵头单位", "武汉市数据局")
    other = _row_of(path, "牵头单位", "武汉市科学技术局")
    due = _row_of(path, "配合单位", "武汉市教育局")
    _fill(
        path,
        {
            lead: {"判断": "更正", "改为关系": "配合单位", "改为对象": "武汉市财政局", "备注": "见附件"},
            other: {"判断": "错"},
            due: {"改为时限": "2026-12-31"},  # a correction without a word is one
        },
    )
    assert _read(path, reviewer) == Imported(3, 0, ())
    assert _read(path, reviewer) == Imported(0, 3, ())
    with reviewer.workspace.existing_ledger() as ledger:
        graph, judgements = graph_of(ledger), ledger.judgements()
    names = {(one.type, graph.entities[one.tail].name) for one in graph.relations.values()}
    assert ("LEAD_UNIT", "武汉市数据局") not in names and ("LEAD_UNIT", "武汉市科学技术局") not in names
    assert {one.by for one in judgements} == {"王芳"}
    assert "见附件" in {one.note for one in judgements}
    assert "2026-12-31" in {one.properties.get("deadline") for one in graph.relations.values()}


def test_what_stands_is_written_into_the_next_workbook(reviewer: Reviewer, path: Path) -> None:
    first = next(iter(reviewer.facts()))
    reviewer.answer(first, Answer(Verdict.CORRECT, {"deadline": "2030"}))
    path.write_bytes(write_sheet(reviewer))
    row = [cell.value for cell in load_workbook(path)[FACTS][2]]
    assert row[0] == first
    assert row[10:14] == ["更正", None, None, "2030"]
    assert _read(path, reviewer) == Imported(0, 1, ())


def test_rows_that_make_no_sense_are_told_and_the_others_count(path: Path, reviewer: Reviewer) -> None:
    rows: dict[int, dict[str, Any]] = {
        2: {"判断": "也许"},
        3: {"判断": "对"},
        4: {"标识": "lead_unit-0", "判断": "对"},
        5: {"判断": "更正"},
        6: {"判断": "更正", "改为关系": "领导"},
        7: {"判断": "错", "改为对象": "武汉市财政局"},
        8: {"判断": "更正", "改为对象": "局" * 300},
    }
    _fill(path, rows)
    done = _read(path, reviewer)
    assert done.recorded == 1
    said = "\n".join(done.faults)
    assert len(done.faults) == 6
    for number, words in (
        (2, "'也许' is no answer; choose 对, 错, 更正."),
        (4, "'lead_unit-0' is no question of this workspace"),
        (5, "A correction says what is to stand instead"),
        (6, "'领导' is no relation; choose one of"),
        (7, "'错' and a correction do not go together"),
        (8, "at most 200 characters"),
    ):
        assert f"{FACTS}, row {number}: " in said and words in said


def test_a_date_that_the_spreadsheet_made_of_a_deadline_is_one(path: Path, reviewer: Reviewer) -> None:
    from datetime import datetime

    _fill(path, {2: {"判断": "更正", "改为时限": datetime(2026, 6, 30)}})
    assert _read(path, reviewer).recorded == 1
    assert [one.value for _, one in reviewer.standing.all if one.property] == ["2026-06-30"]


def test_a_pair_has_its_row_with_both_names_and_what_was_said(path: Path, reviewer: Reviewer) -> None:
    bodies = {one.tail.id: one.tail for one in reviewer.facts().values() if one.tail.type == "Agency"}
    ends = [bodies[id_] for id_ in sorted(bodies)]
    reviewer.answer(f"{ends[0].id}|{ends[1].id}", Answer(Verdict.UNSURE))
    path.write_bytes(write_sheet(reviewer))
    row = [cell.value for cell in load_workbook(path)[NAMES][2]]
    assert row[:5] == [f"{ends[0].id}|{ends[1].id}", 0, "机构", ends[0].name, ends[1].name]
    assert row[8] == "不定"


def test_names_are_joined_and_parted(path: Path, reviewer: Reviewer) -> None:
    ends = sorted({one.tail.id for one in reviewer.facts().values() if one.tail.type == "Agency"})[:3]
    _fill(
        path,
        {2: {"标识": f"{ends[0]}|{ends[1]}", "判断": "同一"}, 3: {"标识": f"{ends[0]}|{ends[2]}", "判断": "不同"}},
        NAMES,
    )
    assert _read(path, reviewer).recorded == 2
    with reviewer.workspace.existing_ledger() as ledger:
        kept = graph_of(ledger).entities
    assert ends[1] not in kept and {ends[0], ends[2]} <= set(kept)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not a workbook", "cannot be read as a workbook; give the .xlsx that --export wrote"),
        (None, "cannot be read as a workbook"),
    ],
)
def test_a_file_that_is_none_is_a_sentence(
    reviewer: Reviewer, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "a.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReviewError, match=sentence):
        _read(path, reviewer)


def test_another_workbook_is_a_sentence(reviewer: Reviewer, tmp_path: Path) -> None:
    book, path = Workbook(), tmp_path / "a.xlsx"
    book.save(path)
    with pytest.raises(ReviewError, match="has neither a sheet 事实 nor 名称"):
        _read(path, reviewer)
    book.create_sheet(FACTS).append(["标识", "原句"])
    book.save(path)
    with pytest.raises(ReviewError, match=r"Sheet 事实 of a\.xlsx lacks the column 判断"):
        _read(path, reviewer)


def test_words_are_never_formulas(reviewer: Reviewer, tmp_path: Path) -> None:
    thing = next(iter(reviewer.facts().values())).tail
    path = tmp_path / "a.xlsx"
    for payload in ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", *PAYLOADS[:3]):
        object.__setattr__(thing, "name", payload)
        path.write_bytes(write_sheet(reviewer))
        cell = next(row[4] for row in load_workbook(path)[FACTS].iter_rows(min_row=2) if row[4].value == payload)
        assert cell.data_type == "s"
