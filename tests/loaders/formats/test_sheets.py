"""Workbooks and separated tables: duties, lists of policies; titles and remarks around them."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from loaders.errors import FormatError
from loaders.formats import HintKind, SourceText, decode, xlsx
from tests.loaders.formats.test_bad_input import with_part
from tests.loaders.formats.writers import saved


def book(*rows: tuple[object, ...], merged: tuple[str, ...] = ()) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    fill(made.active, rows, merged)
    return made


def fill(sheet: Worksheet, rows: tuple[tuple[object, ...], ...], merged: tuple[str, ...] = ()) -> None:
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)


def read(made: openpyxl.Workbook, name: str = "a.xlsx") -> SourceText:
    (source,) = decode(saved(made), name)
    return source


def test_a_table_of_duties() -> None:
    source = read(
        book(
            ("某市重点任务分工表",),
            (),
            ("序号", "任务", "牵头单位", "完成时限"),
            ("一、夯实底座",),
            (1, "建设平台", "市大数据局", datetime.datetime(2024, 6, 30)),
            (2, "推进共享", None, "持续推进"),
            ("注：列第一位的为牵头单位。",),
            merged=("A1:D1", "A4:D4", "C5:C6"),
        )
    )
    assert source.text.split("\n") == [
        "某市重点任务分工表",
        "序号\t任务\t牵头单位\t完成时限",
        "一、夯实底座",
        "1\t建设平台\t市大数据局\t2024-06-30",
        "2\t推进共享\t市大数据局\t持续推进",  # merged down
        "注：列第一位的为牵头单位。",
    ]
    rows = [hint for hint in source.structure if hint.kind == HintKind.ROW]
    assert [hint.level for hint in rows] == [1, 0, 0, 0]  # the group line is a row of the table


DAY = datetime.datetime(2024, 6, 30, 9, 30)
VALUES = [  # value, number format, as printed
    (1, "General", "1"),
    (1.0, "General", "1"),
    (0.1 + 0.2, "General", "0.3"),
    (0.556, "0.0%", "55.6%"),
    (True, "General", "是"),
    (False, "General", "否"),
    ("  建设\n平台 ", "General", "建设 平台"),
    ("#N/A", "General", ""),  # a formula that failed
    (DAY, "yyyy-m-d h:mm", "2024-06-30 09:30"),
    (DAY.date(), "yyyy年m月", "2024-06-30"),
]


@pytest.mark.parametrize(("value", "form", "printed"), VALUES, ids=[f"{value!r}" for value, _, _ in VALUES])
def test_cells_read_as_they_look(value: object, form: str, printed: str) -> None:
    made = book(("甲", "乙", "丙"), ("一", "二", value))
    made.active.cell(2, 3).number_format = form
    assert read(made).text.split("\n")[1] == f"一\t二\t{printed}"


def test_every_shown_sheet_with_its_name() -> None:
    made = book(("甲", "乙"), (1, 2))
    made.active.title = "省级任务"
    fill(made.create_sheet("市级任务"), (("丙", "丁"), (3, 4)))
    made.create_sheet("空表")
    hidden = made.create_sheet("隐藏")
    fill(hidden, (("戊", "己"), (5, 6)))
    hidden.sheet_state = "hidden"
    source = read(made)
    assert source.text.split("\n") == ["省级任务", "甲\t乙", "1\t2", "市级任务", "丙\t丁", "3\t4"]
    assert [source.text[at : at + 4] for at in source.page_starts] == ["省级任务", "市级任务"]


def test_tables_that_blank_rows_part_and_columns_that_begin_late() -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    for row, column, text in ((3, 3, "甲"), (3, 4, "乙"), (4, 3, "1"), (4, 4, "2"), (7, 3, "丙"), (7, 5, "丁")):
        sheet.cell(row, column).value = text
    source = read(made)
    assert source.text.split("\n") == ["甲\t乙\t", "1\t2\t", "丙\t\t丁"]
    assert len([hint for hint in source.structure if hint.kind == HintKind.TABLE]) == 2


def test_a_merged_cell_over_a_whole_sheet_is_a_format() -> None:
    sheet = "xl/worksheets/sheet1.xml"
    data = saved(book(("甲", "乙"), (1, 2)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = package.read(sheet)
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    (source,) = decode(with_part(data, sheet, xml.replace(b"</sheetData>", merge)), "a.xlsx")
    assert source.text == "甲\t乙\n1\t2"


def test_more_rows_than_any_table_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 3)
    with pytest.raises(FormatError, match="more than 3 rows"):
        read(book(*[("甲", "乙")] * 5))


SEPARATED = [  # text, encoding, name
    ("序号,任务\n1,建设平台\n", "gb18030", "a.csv"),
    ("序号\t任务\n1\t建设平台\n", "utf-8", "a.tsv"),
    ("序号\t任务\n1\t建设平台\n", "utf-16", "a.csv"),  # Excel's "Unicode text"
    ("序号;任务\r\n1;建设平台\r\n", "utf-8-sig", "a.csv"),
    ('"序号","任务"\n"1","建设\n平台"\n', "utf-8", "a.csv"),  # a break within a cell
    ("序号|任务\n1|建设平台\n", "utf-8", "a.csv"),
]


@pytest.mark.parametrize(("text", "encoding", "name"), SEPARATED)
def test_separated_tables(text: str, encoding: str, name: str) -> None:
    (source,) = decode(text.encode(encoding), name)
    assert source.text.replace("建设 平台", "建设平台") == "序号\t任务\n1\t建设平台"
    assert source.format == "csv"


def test_commas_in_quoted_cells_part_nothing() -> None:
    (source,) = decode('任务,单位\n"建设,完善平台","市教委，市科技局"\n'.encode(), "a.csv")
    assert source.text.split("\n")[1] == "建设,完善平台\t市教委，市科技局"
