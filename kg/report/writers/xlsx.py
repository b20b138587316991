"""A report as a workbook: a sheet for each table, the matrix with frozen heads, charts, and a sheet of quotes.

Every word is written as a string, so that no cell is ever computed.
"""

from __future__ import annotations

import datetime
import io
import math
import re
from typing import Any

from kg.report.charts.svg import breadth
from kg.report.content import Chart, Head, Heading, Line, Matrix, Paragraph, Report, Table
from kg.report.writers.drawing import png

QUOTES, GROUPS, CHARTS, SUMMARY = "引文", "引文组", "图", "概要"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_LONGEST_CELL = 32_000  # a cell holds 32,767
_MOST_ROWS = 1_048_000
_MOST_LINKS = 65_000  # that a sheet can hold
_ROLES = {"牵": ("#1f4e79", "#ffffff"), "责": ("#6a9bc7", "#ffffff"), "配": ("#d7e5f1", "#222222")}
_WIDTHS = (8.0, 60.0)
_LINE, _TALLEST = 15.0, 405.0  # points; a row can be 409 high
_PER_LETTER = 2.1  # widths of a digit that a Chinese character takes


def write(report: Report) -> bytes:
    """The workbook."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(out, options) as book:
        # the same report gives the same bytes
        book.set_properties({"title": report.title, "created": datetime.datetime(2000, 1, 1)})
        _Book(book).fill(report)
    return out.getvalue()


class _Book:
    """Fills the sheets of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._names: set[str] = set()
        self._links = 0  # on the sheet that is being filled
        base = {"font_name": "微软雅黑", "font_size": 10, "valign": "top", "text_wrap": True}
        self._forms = {
            "text": book.add_format({**base, "quote_prefix": True}),
            "number": book.add_format({**base, "text_wrap": False}),
            "share": book.add_format({**base, "num_format": "0.0%"}),
            "link": book.add_format({**base, "font_color": "#1f4e79"}),
            "head": book.add_format(
                {**base, "bold": True, "bg_color": "#eef3f9", "bottom": 2, "bottom_color": "#1f4e79"}
            ),
            "turned": book.add_format(
                {**base, "bold": True, "bg_color": "#eef3f9", "rotation": 90, "valign": "bottom", "text_wrap": False}
            ),
            "title": book.add_format(
                {**base, "bold": True, "font_size": 16, "font_color": "#1f4e79", "text_wrap": False}
            ),
            "plain": book.add_format({**base, "text_wrap": False, "quote_prefix": True}),
        }
        for role, (fill, ink) in _ROLES.items():
            form = {**base, "bg_color": fill, "font_color": ink, "align": "center", "valign": "vcenter"}
            self._forms[role] = book.add_format(form)

    def fill(self, report: Report) -> None:
        self._summary(report)
        for block in report.blocks:
            if isinstance(block, Matrix):
                self._matrix(block)
        for table in report.tables():
            self._table(table)
        self._charts([block for block in report.blocks if isinstance(block, Chart)])
        if report.sources:
            self._quotes(report)
        if report.groups:
            self._groups(report)

    def _sheet(self, name: str) -> Any:
        """A sheet with a name of its own that the format allows."""
        base = _FORBIDDEN.sub(" ", name).strip()[:_LONGEST_NAME] or "表"
        unique, number = base, 2
        while unique.lower() in self._names:
            unique = f"{base[: _LONGEST_NAME - 4]} {number}"
            number += 1
        self._names.add(unique.lower())
        self._links = 0
        return self._book.add_worksheet(unique)

    def _summary(self, report: Report) -> None:
        sheet = self._sheet(SUMMARY)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 110)
        sheet.set_row(0, 26)
        self._word(sheet, 0, 0, report.title, "title")
        self._word(sheet, 1, 0, report.subtitle, "plain")
        at = 3
        for block in report.blocks:
            if isinstance(block, (Heading, Paragraph)):
                self._word(sheet, at, 0, block.text, "head" if isinstance(block, Heading) else "text")
                sheet.set_row(at, _height([(block.text, 110)]))
                at += 1
        for note in report.notes:
            self._word(sheet, at, 0, note, "text")
            sheet.set_row(at, _height([(note, 110)]))
            at += 1
        _for_print(sheet)

    def _table(self, table: Table) -> None:
        sheet = self._sheet(f"{table.label} {table.caption}")
        heads = [*table.heads, Head(table.evidence, width=1.2)]
        self._heads(sheet, heads, len(table.lines))
        for row, line in enumerate(table.lines[:_MOST_ROWS], 1):
            for column, (head, cell) in enumerate(zip(table.heads, line.cells, strict=True)):
                self._cell(sheet, row, column, cell, head)
            sheet.set_row(row, _height([(str(cell), _width(h)) for h, cell in zip(heads, line.cells, strict=False)]))
            self._cite(sheet, row, len(table.heads), line)

    def _heads(self, sheet: Any, heads: list[Head], rows: int) -> None:
        for column, head in enumerate(heads):
            sheet.set_column(column, column, _width(head))
            self._word(sheet, 0, column, head.title, "head")
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, rows), len(heads) - 1)
        _for_print(sheet)

    def _cell(self, sheet: Any, row: int, column: int, cell: str | int | float, head: Head) -> None:
        if isinstance(cell, str):
            self._word(sheet, row, column, cell)
        else:
            sheet.write_number(row, column, cell, self._forms["share" if head.share else "number"])

    def _word(self, sheet: Any, row: int, column: int, text: str, form: str = "text") -> None:
        sheet.write_string(row, column, text[:_LONGEST_CELL], self._forms[form])

    def _cite(self, sheet: Any, row: int, column: int, line: Line) -> None:
        if not line.cited:
            return
        if line.group:
            shown, target = f"组 {line.group}（{len(line.cited)} 处）", f"'{GROUPS}'!A{line.group + 1}"
        else:
            shown, target = "、".join(map(str, line.cited)), f"'{QUOTES}'!A{line.cited[0] + 1}"
        self._link(sheet, row, column, target, shown, "link")

    def _link(self, sheet: Any, row: int, column: int, target: str, shown: str, form: str) -> None:
        """Words that lead to another sheet, as long as the sheet can hold more of them."""
        self._links += 1
        if self._links <= _MOST_LINKS:
            sheet.write_url(row, column, f"internal:{target}", self._forms[form], shown)
        else:
            self._word(sheet, row, column, shown, form)

    def _matrix(self, matrix: Matrix) -> None:
        sheet = self._sheet(f"{matrix.caption.partition('（')[0] or matrix.label}")
        names = len(matrix.corner)
        for column, title in enumerate((*matrix.corner, *matrix.columns)):
            self._word(sheet, 0, column, title, "head" if column < names else "turned")
            sheet.set_column(column, column, (12 if column + 1 < names else 52) if column < names else 4.5)
        sheet.set_row(0, 190)
        for row, (titles, marks) in enumerate(matrix.rows, 1):
            for column, title in enumerate(titles):
                self._word(sheet, row, column, title)
            sheet.set_row(row, _height([(titles[-1], 52)]))
            for column, mark in enumerate(marks, names):
                if mark and mark.cited:
                    form = mark.text[0] if mark.text[0] in _ROLES else "link"
                    target = f"'{QUOTES}'!A{mark.cited[0] + 1}"
                    self._link(sheet, row, column, target, mark.text, form)
        sheet.freeze_panes(1, names)
        sheet.autofilter(0, 0, max(1, len(matrix.rows)), names + len(matrix.columns) - 1)
        _for_print(sheet)

    def _charts(self, charts: list[Chart]) -> None:
        if not charts:
            return
        sheet = self._sheet(CHARTS)
        sheet.hide_gridlines(2)
        at = 0
        for chart in charts:
            self._word(sheet, at, 0, f"{chart.label}　{chart.caption}（数据见{chart.table_label}）", "plain")
            options = {
                "image_data": io.BytesIO(png(chart.svg)),
                "x_scale": 0.6,
                "y_scale": 0.6,
                "description": chart.words,
            }
            sheet.insert_image(at + 1, 0, f"{chart.anchor}.png", options)
            at += 30
        sheet.fit_to_pages(1, 0)

    def _quotes(self, report: Report) -> None:
        sheet = self._sheet(QUOTES)
        heads = [Head("编号", True, 0.5), Head("文件", width=2), Head("行", True, 0.5), Head("原句", width=6)]
        self._heads(sheet, heads, len(report.sources))
        sheet.set_column(3, 3, 100)
        for source in report.sources:
            sheet.set_row(source.number, _height([(source.quote.words, 100)]))
        for source in report.sources:
            said = source.quote
            cells: tuple[str | int, ...] = (source.number, said.source, said.line, said.words)
            for column, cell in enumerate(cells):
                self._cell(sheet, source.number, column, cell, heads[column])

    def _groups(self, report: Report) -> None:
        sheet = self._sheet(GROUPS)
        self._heads(
            sheet, [Head("组", True, 0.5), Head("处数", True, 0.5), Head("引文编号", width=6)], len(report.groups)
        )
        sheet.set_column(2, 2, 100)
        for number, cited in enumerate(report.groups, 1):
            sheet.write_number(number, 0, number, self._forms["number"])
            sheet.write_number(number, 1, len(cited), self._forms["number"])
            self._word(sheet, number, 2, "、".join(map(str, cited)))


def _width(head: Head) -> float:
    return min(_WIDTHS[1], max(_WIDTHS[0], head.width * 16))


def _height(cells: list[tuple[str, float]]) -> float:
    """The height of a row whose cells break in columns of these widths."""
    lines = max((math.ceil(breadth(text, _PER_LETTER) / width) for text, width in cells), default=1)
    return min(_TALLEST, _LINE * max(1, lines) + 3)


def _for_print(sheet: Any) -> None:
    """Broad pages, as wide as the table, its head again on each."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C第 &P 页，共 &N 页")
