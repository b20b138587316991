"""Reports as workbooks: text stays text, heads are frozen, every citation leads to its quote."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from kg.report.content import Head, Line, Report, Table
from kg.report.writers.xlsx import write
from tests.kg.payloads import PAYLOADS
from tests.kg.report.writers.files import hostile, whole

FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝1+1", '=HYPERLINK("http://evil.invalid")', "{=1}",
    "1234567890123456789", "http://evil.invalid/", "mailto:a@evil.invalid", "internal:'引文'!A1", "external:c:\\x.xlsx",
)  # fmt: skip


def _open(report: Report) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(write(report)))


@pytest.fixture(scope="module")
def book() -> Any:
    return _open(whole())


def test_a_sheet_for_each_thing(book: Any) -> None:
    assert book.sheetnames == ["概要", "任务与单位", "表 1 任务数", "图", "引文", "引文组"]


def test_a_table_has_all_rows_a_filter_and_frozen_heads(book: Any) -> None:
    sheet = book["表 1 任务数"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["单位", "任务数", "占比", "出处"]
    assert rows[1] == ["天津市教育委员会", 3, 0.75, "1、2"]
    assert rows[2][3] == "组 1（5 处）" and rows[3] == ["天津市科学技术局", 0, 0, None]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:D4"
    assert sheet["C2"].number_format == "0.0%"


def test_the_matrix_has_marks_that_lead_to_quotes(book: Any) -> None:
    sheet = book["任务与单位"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [["章节", "任务", "市教委", "市财政局"], ["一", "办学校", "牵", None], ["二", "建平台", "配", "责"]]
    assert sheet.freeze_panes == "C2" and sheet.auto_filter.ref == "A1:D3"
    assert sheet["D3"].hyperlink.location == "'引文'!A7"  # the sixth quote
    assert sheet["C1"].alignment.textRotation == 90


def test_a_citation_leads_to_its_quote(book: Any) -> None:
    sheet = book["表 1 任务数"]
    assert sheet["D2"].hyperlink.location == "'引文'!A2" and sheet["D3"].hyperlink.location == "'引文组'!A2"
    quotes = [[cell.value for cell in row] for row in book["引文"].iter_rows()]
    assert quotes[1] == [1, "天津.txt", 10, "第1句：市教委牵头"] and len(quotes) == 7
    assert [cell.value for cell in book["引文组"][2]] == [1, 5, "1、2、3、4、5"]


def test_the_chart_is_in_it(book: Any) -> None:
    assert len(book["图"]._images) == 1


@pytest.mark.parametrize("text", [*FORMULAS, *PAYLOADS])
def test_no_word_becomes_a_formula_or_an_address(text: str) -> None:
    from kg.report.content import plain

    table = Table("table-1", "表 1", text, (Head(text),), (Line((plain(text),)),), 1)
    sheet = _open(Report("x", plain(text), plain(text), (table,))).worksheets[1]
    assert sheet["A2"].data_type == "s" and sheet["A2"].value == plain(text)
    assert sheet["A2"].hyperlink is None and sheet["A1"].data_type == "s"


def test_hostile_words_everywhere_leave_sound_parts() -> None:
    from lxml import etree

    packed = write(hostile([*PAYLOADS, *FORMULAS, "\x01控制", "a" * 40_000]))
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(parts.read(name))
                assert root.xpath("//*[local-name()='f']") == []
                assert root.xpath("//@TargetMode") == []


def test_sheets_of_one_name_are_told_apart() -> None:
    tables = tuple(Table(f"table-{n}", "表 1", "同名/[同名]:*?" * 5, (Head("a"),), (), 0) for n in range(3))
    names = _open(Report("x", "t", "", tables)).sheetnames
    assert len(set(names)) == 4 and all(len(name) <= 31 for name in names)


def test_it_is_the_same_always() -> None:
    assert write(whole()) == write(whole())
