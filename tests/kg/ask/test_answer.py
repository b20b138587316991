"""Answers for people and programs: rows, evidence, and cells that stay text."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest

from kg.ask.answer import Answer, free_answer
from kg.ask.asking import ask
from kg.ask.parameters import AmbiguousError
from kg.ask.query import AskError
from kg.ask.render import NOT_STATED, as_csv, as_json, as_table, as_xlsx
from kg.cells import safe_cell
from kg.store import Rows
from kg.store.embedded import EmbeddedStore
from tests.queries.graphs import graph


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    found = EmbeddedStore(tmp_path_factory.mktemp("answer"))
    found.load(
        graph(
            "Agency 甲市财政局 | place=甲市\nAgency 乙市财政局 | place=乙市\nTask =SUM(A1) > PART_OF > Policy 津方案\n"
            "Task =SUM(A1) > LEAD_UNIT > Agency 甲市财政局 | quote==cmd()\nTask 写报告 > PART_OF > Policy 京方案"
        )
    )
    return found


@pytest.fixture
def led(store: EmbeddedStore) -> Answer:
    return ask("tasks-of-agency", {"agency": "甲市财政局"}, store)


@pytest.mark.parametrize("start", list("=+-@＝＋－＠\t\r\n"))
def test_a_cell_that_would_be_computed_is_made_text(start: str) -> None:
    assert safe_cell(f"{start}1") == f"'{start}1"


def test_csv_holds_no_formula(led: Answer) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(led))))
    assert rows[1][1] == "'=SUM(A1)"
    assert rows[1][-2:] == ["'=cmd()", ""]


def test_a_workbook_holds_text_and_is_the_same_twice(led: Answer) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(led))).active
    assert (sheet["B2"].value, sheet["B2"].data_type, sheet["B2"].quotePrefix) == ("=SUM(A1)", "s", True)
    assert as_xlsx(led) == as_xlsx(led)


def test_json_holds_query_parameters_and_rows(led: Answer) -> None:
    held = json.loads(as_json(led))
    assert (held["query"], held["parameters"]["agency"]) == ("responsibility/tasks-of-agency", "甲市财政局")
    assert (held["stated"], held["rows"][0]["role"]) == (True, "LEAD_UNIT")


def test_the_table_shows_role_and_place_of_the_sentence(led: Answer) -> None:
    shown = as_table(led)
    assert "牵头单位" in shown
    assert "“=cmd()” a.txt:4" in shown


def test_the_table_says_what_is_not_stated(store: EmbeddedStore) -> None:
    assert NOT_STATED in as_table(ask("units-of-task", {"task": "写报告"}, store))
    assert NOT_STATED in as_table(ask("deadlines-passed", {"day": "2000-01-01"}, store))


def test_arrow_and_frames_hold_the_rows(led: Answer) -> None:
    assert led.to_arrow().column("task").to_pylist() == ["=SUM(A1)"]
    pytest.importorskip("pandas")
    assert list(led.to_pandas()["role"]) == ["LEAD_UNIT"]


def test_arrow_without_rows_has_its_columns(store: EmbeddedStore) -> None:
    empty = ask("deadlines-passed", {"day": "2000-01-01"}, store)
    assert empty.to_arrow().column_names[:2] == ["deadline", "policy"]


def test_free_rows_are_shown_by_name() -> None:
    rows = Rows(("a", "b", "c"), (({"label": "Task", "name": "甲"}, [1, None, {"x": 1}], None),))
    assert as_csv(free_answer("MATCH …", rows)).splitlines()[1] == '甲,"1；None；{""x"": 1}",'


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "needs --agency"),
        ({"agency": "甲市财政局", "colour": "red"}, "no parameter 'colour'"),
        ({"agency": "丙市统计局"}, "图中没有"),
        ({"agency": "甲市财政局", "role": "领导"}, "write 牵头"),
        ({"agency": "甲市财政局", "before": "明年"}, "write a date"),
        ({"agency": "甲市财政局", "before": "2025-13-01"}, "write a date"),
    ],
)
def test_what_is_wrong_with_a_parameter_is_said(given: dict[str, str], says: str, store: EmbeddedStore) -> None:
    with pytest.raises(AskError, match=says):
        ask("tasks-of-agency", given, store)


@pytest.mark.parametrize(
    ("query", "given", "says"),
    [
        ("low-confidence", {"below": "x"}, "write a number"),
        ("low-confidence", {"limit": "x"}, "whole number"),
        ("units-of-task", {"task": " "}, "is empty"),
    ],
)
def test_a_value_of_another_type_is_refused(query: str, given: dict[str, str], says: str, store: EmbeddedStore) -> None:
    with pytest.raises(AskError, match=says):
        ask(query, given, store)


def test_an_ambiguous_name_lists_its_candidates(store: EmbeddedStore) -> None:
    with pytest.raises(AmbiguousError) as caught:
        ask("tasks-of-agency", {"agency": "财政局"}, store)
    assert [one.name for one in caught.value.candidates] == ["乙市财政局", "甲市财政局"]


def test_the_call_of_the_package_is_a_function_whatever_was_imported_before() -> None:
    import kg.ask.asking
    from kg.ask import Answer as OfPackage
    from kg.ask import ask as of_package

    assert of_package is kg.ask.asking.ask
    assert OfPackage is Answer
