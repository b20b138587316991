"""What a spreadsheet would compute is text in every file, and reads back as it was."""

from __future__ import annotations

import csv
import io

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from kg.ask.answer import free_answer
from kg.ask.render import as_csv, as_xlsx
from kg.cells import FORMULA_STARTS, read_cell, safe_cell
from kg.store import Rows

# What people paste, or a stranger's document holds.
CELLS = (
    "=1+1", "+86 10", "-5%", "@SUM(A1)", "＝cmd|' /C calc'!A0", "＋1", "－1", "＠甲", "\t=1", "\r=1", "\n=1",
    "'=1", "''", "'", "=", "甲=1", "=HYPERLINK(\"http://x\")", "1,2\n三", "\"引号\"",
)  # fmt: skip


@given(st.one_of(st.text(), st.tuples(st.sampled_from(FORMULA_STARTS), st.text()).map("".join)))
def test_a_safe_cell_reads_back_as_it_was(text):
    assert read_cell(safe_cell(text)) == text
    assert not safe_cell(text).startswith(FORMULA_STARTS)


ANSWER = free_answer("RETURN 1", Rows(("cell",), tuple((cell,) for cell in CELLS)))


def test_cells_of_csv_read_back():
    held = [row[0] for row in csv.reader(io.StringIO(as_csv(ANSWER), newline=""))][1:]
    assert [read_cell(cell) for cell in held] == list(CELLS)
    assert not any(cell.startswith(FORMULA_STARTS) for cell in held)


def test_cells_of_a_workbook_read_back_as_text():
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(ANSWER))).active
    held = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [unescape(cell.value) for cell in held] == list(CELLS)
    assert {cell.data_type for cell in held} == {"s"}
    assert [cell.quotePrefix for cell in held] == [cell.startswith(FORMULA_STARTS) for cell in CELLS]
