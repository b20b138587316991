"""Rows of answers, analyses and the record: their values as a reader sees them, their quotes, their notes."""

from __future__ import annotations

from typing import Any

import pytest

from kg.analysis.result import Column, ColumnKind, Figure, Note, Result
from kg.analysis.result import Row as Found
from kg.ask.asking import ask
from kg.model import PolicyGraph
from kg.report.analysed import rows_of_analysis, rows_of_result
from kg.report.asking import Ground
from kg.report.content import Head, plain, ranges
from kg.report.rows import Field, Row, Rows, rows_of_answer, shown


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (None, "text", "未载明"),
        ([], "list", "未载明"),
        (["甲", "乙"], "list", "甲；乙"),
        (True, "boolean", "是"),
        (False, "boolean", "否"),
        (3.0, "number", 3),
        (0.123456, "number", 0.123),
        (6.425396, "number", 6.43),
        (-138.4875, "number", -138.5),
        ("LEAD_UNIT", "role", "牵头单位"),
        ("LEAD_UNIT", "text", "LEAD_UNIT"),  # a name that happens to be a relation's
        ("Park", "label", "园区"),
        ("其他", "role", "其他"),
        ("基站|5万个|2025", "text", "基站 · 5万个 · 2025"),
        ("一\n二", "text", "一 二"),
    ],
)
def test_a_value_as_a_reader_sees_it(value: Any, kind: str, words: str | int | float) -> None:
    assert shown(value, Field("x", "列", kind)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("市\x00教\x1b委", "市教委"),
        ("a\tb\r\nc", "a b c"),
        ("\u202e反\u2066向", "反向"),  # marks that turn the order of letters
        ("\ud800半", "半"),
        ("\ufeff头\u200b中\ufffe", "头中"),
        ("𠮷野家👍é", "𠮷野家👍é"),  # what lies beyond the first plane stays
    ],
)
def test_what_no_format_can_show_is_taken_away(text: str, words: str) -> None:
    assert plain(text) == words


def test_a_row_holds_words_only() -> None:
    assert Row({"a": "x\x00", "b": ("y\x07",), "c": 1}) == {"a": "x", "b": ["y"], "c": 1}


def test_a_share_is_read_as_per_cent() -> None:
    assert (Head("x", share=True).words(0.4559), Head("x").words(0.4559)) == ("45.6%", "0.4559")


@pytest.mark.parametrize(("numbers", "runs"), [((), ()), ((3,), ((3, 3),)), ((5, 1, 2, 2, 3), ((1, 3), (5, 5)))])
def test_neighbours_make_a_run(numbers: tuple[int, ...], runs: tuple[tuple[int, int], ...]) -> None:
    assert ranges(numbers) == runs


def test_an_answer_keeps_its_columns_and_quotes(ground: Ground) -> None:
    rows = rows_of_answer("load", ask("load-of-units", {"policy": "津方案"}, ground.store))
    assert [field.name for field in rows.fields] == ["unit", "tasks", "lead", "responsible", "cooperating"]
    assert (rows[0]["unit"], rows[0]["lead"]) == ("天津市教育委员会", 2)
    assert [quote.words for quote in rows[0].quotes] == ["建平台/天津市教育委员会", "办学校/天津市教育委员会"]
    assert rows.field("nothing") is None


def test_a_result_brings_its_band_its_figures_and_its_method(small: PolicyGraph) -> None:
    lead = next(one for one in small.relations.values() if one.type == "LEAD_UNIT")
    columns = (Column("unit", "单位", "unit"), Column("value", "占比", "share", ColumnKind.SHARE))
    result = Result(
        "x", "问？", "q?", "读法。", "reading.", columns, (Found({"unit": "甲", "value": 0.5}, (lead.id,)),),
        (Figure("hhi", "集中度", "HHI", 0.25, 0.2, 0.3),), (Note("样本小。", "small."),), "s² 之和", "Adelman",
    )  # fmt: skip
    rows = rows_of_result("r", result, small)
    assert rows.fields[1].share and rows.reading == "读法。"
    assert [quote.words for quote in rows[0].quotes] == [lead.evidence[0].quote]
    assert rows.figures["hhi"] == {"value": 0.25, "low": 0.2, "high": 0.3}
    assert rows.notes == ("问？ 样本小。", "问？ 算法：s² 之和；Adelman")


def test_an_analysis_of_several_policies_is_of_their_part_of_the_graph(small: PolicyGraph) -> None:
    policies = [one.id for one in small.entities.values() if one.name in ("津方案", "桂方案")]
    both = rows_of_analysis("load", "lead-load", {"policies": policies, "place": ""}, small)
    one = rows_of_analysis("load", "lead-load", {"policies": policies[:1], "place": ""}, small)
    assert {row["unit"] for row in both} - {row["unit"] for row in one} == {"广西壮族自治区教育厅"}
    assert isinstance(both, Rows) and both.notes
