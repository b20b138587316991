"""Numbers of tables, charts and quotes: what stands on paper is numbered first, many quotes make a group."""

from __future__ import annotations

from typing import Any

import pytest

from kg.ask.answer import Quote
from kg.report.assembling import assemble
from kg.report.content import Chart, Heading, Matrix, Paragraph, ReportError, Run, Table, plain
from kg.report.draft import ChartAsked, Cited, Draft, MatrixAsked, TableAsked
from kg.report.markup import Drafted
from kg.report.rows import Field, Row, Rows

FIELDS = (Field("unit", "单位"), Field("task", "任务"), Field("role", "身份", "role"), Field("n", "数", "integer"))
DRAW = {"label": "unit", "value": "n"}


def _quote(number: int) -> Quote:
    return Quote("a.txt", number, f"第{number}句")


def _rows(*quotes: int, role: str = "LEAD_UNIT") -> Rows:
    """A row for each number of a quote."""
    rows = (Row({"unit": f"局{n}", "task": "建平台", "role": role, "n": n}, [_quote(n)]) for n in quotes)
    return Rows("r", FIELDS, tuple(rows))


def _table(rows: Rows, limit: int = 60, examples: int = 0) -> TableAsked:
    return TableAsked(rows, ("unit", "n"), "题", limit, examples)


def _tables(*asked: Any) -> list[Table]:
    return [block for block in assemble(asked, plain).blocks if isinstance(block, Table)]


def test_what_paper_shows_is_numbered_first() -> None:
    done = assemble([_table(_rows(1, 2, 3), limit=1), _table(_rows(4, 5), limit=1)], plain)
    assert [source.quote.line for source in done.sources.listed()] == [1, 4, 2, 3, 5]
    assert done.printed == (2, 0)
    first = next(block for block in done.blocks if isinstance(block, Table))
    assert first.cut and first.printed == 1 and [line.cited for line in first.lines] == [(1,), (3,), (4,)]


def test_the_same_quote_has_one_number() -> None:
    one, other = _tables(_table(_rows(7)), _table(_rows(7)))
    assert one.lines[0].cited == other.lines[0].cited == (1,)


def test_many_quotes_make_a_group() -> None:
    row = Row({"unit": "局", "task": "t", "role": None, "n": 5}, map(_quote, range(5)))
    (table,) = _tables(_table(Rows("r", FIELDS, (row,))))
    assert (table.lines[0].group, table.lines[0].cited) == (1, (1, 2, 3, 4, 5))


def test_examples_are_the_first_quotes() -> None:
    row = Row({"unit": "局", "task": "t", "role": None, "n": 5}, map(_quote, range(9)))
    (table,) = _tables(_table(Rows("r", FIELDS, (row,)), examples=2))
    assert (table.evidence, table.lines[0].cited, table.lines[0].group) == ("例句", (1, 2), 0)


def test_a_chart_leads_to_the_table_of_its_rows() -> None:
    rows = _rows(1, 2)
    blocks = assemble([ChartAsked("ranking", rows, DRAW, "图题", 5), _table(rows)], plain).blocks
    chart = next(block for block in blocks if isinstance(block, Chart))
    assert (chart.label, chart.table, chart.table_label) == ("图 1", "table-1", "表 1")
    assert sum(isinstance(block, Table) for block in blocks) == 1


def test_a_chart_without_a_table_gets_one_at_the_end() -> None:
    blocks = assemble([ChartAsked("ranking", _rows(1), DRAW, "图题", 5)], plain).blocks
    assert [type(block) for block in blocks] == [Chart, Heading, Table]
    assert isinstance(blocks[0], Chart) and isinstance(blocks[2], Table)
    assert (blocks[0].table, blocks[2].lines[0].cited) == ("table-1", (1,))


def test_an_empty_chart_and_table_stand_all_the_same() -> None:
    rows = _rows()
    blocks = assemble([ChartAsked("ranking", rows, DRAW, "图题", 5), _table(rows)], plain).blocks
    assert isinstance(blocks[0], Chart) and blocks[0].words == "没有数据"


def test_a_matrix_has_a_mark_for_each_role_with_its_quotes() -> None:
    led, helped = _rows(1, 2), _rows(2, role="COOPERATING_UNIT")
    asked = MatrixAsked(Rows("r", FIELDS, led.rows + helped.rows), ("task",), "unit", "role", "对照")
    (matrix,) = assemble([asked], plain).blocks
    assert isinstance(matrix, Matrix)
    assert matrix.columns == ("局2", "局1") and matrix.corner == ("任务",)  # those with most first
    ((names, marks),) = matrix.rows
    assert names == ("建平台",)
    assert [mark and (mark.text, mark.cited) for mark in marks] == [("牵配", (2,)), ("牵", (1,))]


def test_a_matrix_leaves_cells_empty() -> None:
    rows = (Row({"unit": u, "task": t, "role": "LEAD_UNIT", "n": 1}) for u, t in (("局1", "甲"), (None, "乙")))
    (matrix,) = assemble([MatrixAsked(Rows("r", FIELDS, tuple(rows)), ("task",), "unit", "role", "")], plain).blocks
    assert isinstance(matrix, Matrix) and matrix.columns == ("局1",)
    assert [marks[0] is None for _, marks in matrix.rows] == [False, True]


def test_citations_in_a_text_lead_to_quotes_or_to_a_group() -> None:
    few, many = Cited((_quote(1), _quote(2))), Cited(tuple(map(_quote, range(9))))
    blocks = assemble(
        [Drafted("text", (Run("见"), few)), Drafted("text", (many,)), Drafted("text", (Cited(()),))], plain
    ).blocks
    links = [[run.link for run in block.runs] for block in blocks if isinstance(block, Paragraph)]
    assert links == [["", "quote-1", "quote-2"], ["group-1"], []]


def test_what_is_not_stated_is_a_dash() -> None:
    row = Row({"unit": None, "task": [], "role": None, "n": 0})
    (table,) = _tables(TableAsked(Rows("r", FIELDS, (row,)), ("unit", "task", "role", "n"), "", 5))
    assert table.lines[0].cells == ("—", "—", "—", 0)


def test_columns_are_as_wide_as_their_words_need() -> None:
    rows = (
        Row({"unit": "局", "task": "长" * 60, "role": None, "n": 1}),
        Row({"unit": "局", "task": None, "role": None, "n": 1}),
    )
    (table,) = _tables(TableAsked(Rows("r", FIELDS, tuple(rows)), ("unit", "task", "n"), "", 5))
    unit, task, number = (head.width for head in table.heads)
    assert number <= unit < task <= 3.6


@pytest.mark.parametrize(
    ("name", "arguments", "left"),
    [
        ("having", ("role",), 2),
        ("lacking", ("role",), 1),
        ("above", ("n", 2), 2),
        ("where_any", ("unit", ["局1", "局2"]), 2),
        ("shared", ("task", "unit"), 3),  # one task beside three units
        ("shared", ("unit", "task"), 0),
    ],
)
def test_what_a_template_may_pick(name: str, arguments: tuple[Any, ...], left: int) -> None:
    rows = _rows(1, 2, 3)
    rows[2]["role"] = None
    picked = Draft().functions()[name](rows, *arguments)
    assert len(picked) == left and all(any(row is one for one in rows) for row in picked)


def test_a_tally_counts_and_keeps_the_quotes() -> None:
    counted = Draft().functions()["tally"](_rows(1, 2, 2), ["role"])
    assert [(row["role"], row["count"], len(row.quotes)) for row in counted] == [("LEAD_UNIT", 3, 2)]


def test_columns_that_say_something() -> None:
    rows = _rows(1)
    rows[0]["role"] = None
    assert Draft().functions()["filled"](rows, ["unit", "role"]) == ["unit"]


def test_a_figure_that_an_analysis_lacks_is_said() -> None:
    rows = Rows("r", FIELDS, (), (), {"hhi": {"value": 0.5, "low": 0.4, "high": None}}, "读法")
    told = Draft().functions()
    assert (told["figure"](rows, "hhi"), told["figure"](rows, "hhi", "low"), told["reading"](rows)) == (
        0.5,
        0.4,
        "读法",
    )
    with pytest.raises(ReportError, match="no figure 'gini'; they have hhi"):
        told["figure"](rows, "gini")
