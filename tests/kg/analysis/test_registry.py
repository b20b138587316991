"""The list of analyses, what each declares, their parameters, the parts of a graph they keep to, and the views."""

from __future__ import annotations

import doctest
import subprocess
import sys
from importlib import import_module
from pkgutil import walk_packages

import pytest

import kg.analysis
from kg.analysis import Analysis, AnalysisError, analyse, analyses, find_analysis, quotes
from kg.analysis.example import example
from kg.analysis.scope import policy_of, within, year_of
from kg.analysis.views import coordination, grounds, places, responsibility
from kg.model import Entity
from tests.kg.analysis.plans import found, lines, plan
from tests.queries.graphs import graph

EVERY = pytest.mark.parametrize("asked", analyses(), ids=lambda one: str(one.name))
MODULES = [found.name for found in walk_packages(kg.analysis.__path__, "kg.analysis.")]


@EVERY
def test_an_analysis_explains_itself(asked: Analysis) -> None:
    assert asked.formula and asked.source, "the docstring states 'Formula:' and 'Source:'"
    assert all(asked.zh) and asked.zh.endswith("？") and asked.en.endswith("?")
    assert asked.reading_zh.endswith("。") and asked.reading_en.endswith(".")
    assert ">>>" in (asked.run.__doc__ or "")
    assert {"value", "low", "high"} <= {column.name for column in asked.columns}
    assert all(one.zh and one.en for one in (*asked.columns, *asked.parameters))


@EVERY
def test_an_analysis_gives_the_columns_that_it_declares(asked: Analysis) -> None:
    given = {"from": 2021, "to": 2024} if asked.name == "change" else {}
    result = analyse(asked.name, example(), draws=5, **given)
    names = {column.name for column in asked.columns}
    assert all(set(row.values) == names for row in result.rows)
    assert all(set(row.evidence) <= set(example().relations) for row in result.rows)
    assert result.value_column is not None and result.formula == asked.formula


@EVERY
def test_an_empty_graph_has_no_rows(asked: Analysis) -> None:
    given = {"before": graph("")} if asked.name == "change" else {}
    assert analyse(asked.name, graph(""), draws=5, **given).rows == ()


@pytest.mark.parametrize("module", MODULES)
def test_examples_run(module: str) -> None:
    assert doctest.testmod(import_module(module)).failed == 0


def test_the_list_needs_no_heavy_import() -> None:
    heavy = {"numpy", "scipy", "networkx", "networkit", "rustworkx", "rjieba"}
    script = f"import sys, kg.analysis; kg.analysis.analyses(); print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: find_analysis("lead-loads"), "did you mean lead-load"),
        (lambda: find_analysis("天气"), "'kg analyse' lists them all"),
        (lambda: analyse("lead-load", example(), by="x"), "has no parameter 'by'"),
        (lambda: analyse("lead-load", example(), limit="many"), "write a whole number"),
        (lambda: analyse("overlap", example(), least="half"), "write a number"),
        (lambda: analyse("centrality", example(), collectives="maybe"), "write yes or no"),
        (lambda: analyse("centrality", example(), by="beauty"), "strength, degree, betweenness, pagerank"),
        (lambda: analyse("lead-load", example(), policy="天气规划"), "No policy of the graph has title 天气规划"),
        (lambda: analyse("lead-load", example(), place="火星", year=1), "place 火星, year 1"),
        (lambda: analyse("change", example()), "the graph has 2021, 2024"),
    ],
)
def test_a_wrong_request_is_told_what_to_write(call: object, words: str) -> None:
    with pytest.raises(AnalysisError, match=words.replace("?", r"\?")):
        call()  # type: ignore[operator]


def test_limit_cuts_and_0_does_not() -> None:
    assert [len(analyse("lead-load", example(), limit=limit).rows) for limit in ("2", 0)] == [2, 4]


def test_a_row_names_the_statements_that_it_rests_on() -> None:
    (first, *_) = analyse("lead-load", example()).rows
    said = quotes(first, example())
    assert len(said) == len(first.evidence) == 4
    assert all("大数据局" in one.quote for one in said)


WHERE = graph(
    "\n".join(
        [
            "Policy 津数字规划 | place=天津市 | date=2021-08-01",
            "Policy 杭州方案 | place=浙江省杭州市 | doc_number=杭政〔2022〕3号",
            "Policy “十四五”港口规划",
            "Policy 北京市行动计划（2023—2025年）",
            *lines("t1 牵A", policy="津数字规划"),
            *lines("t2 牵B", policy="杭州方案"),
            "Task t2 > SUPPORTS > Park 园",
            "Park 园 > LOCATED_IN > Place 浙江省杭州市",
            "Park 他园 > LOCATED_IN > Place 天津市",
        ]
    )
)


@pytest.mark.parametrize(
    ("given", "units"),
    [
        ({}, ["A", "B"]),
        ({"policy": "津数字规划"}, ["A"]),
        ({"policy": "《数字规划》"}, ["A"]),  # words of the title, with marks
        ({"place": "天津市"}, ["A"]),
        ({"place": "浙江省"}, ["B"]),  # a province holds its cities
        ({"place": "杭州市"}, ["B"]),  # a city by its own name
        ({"year": 2021}, ["A"]),
        ({"year": 2022, "place": "浙江省"}, ["B"]),
    ],
)
def test_a_graph_is_narrowed_first(given: dict[str, object], units: list[str]) -> None:
    assert [unit for (unit,) in found("lead-load", WHERE, "unit", **given)] == units


def test_what_is_supported_keeps_its_place() -> None:
    held = within(WHERE, place="浙江省")
    assert {one.name for one in held.entities.values() if one.type == "Park"} == {"园"}
    assert [one.type for one in held.relations.values()] == ["PART_OF", "LEAD_UNIT", "SUPPORTS", "LOCATED_IN"]


@pytest.mark.parametrize(
    ("name", "known", "year"),
    [
        ("规划", {"date": "2021-08-01", "doc_number": "津政〔2020〕1号"}, 2021),  # the date first
        ("规划（2023—2025年）", {"doc_number": "杭政〔2022〕3号"}, 2022),
        ("行动计划（2023—2025年）", {}, 2023),
        ("“十三五”规划", {}, 2016),
        ("条例", {}, None),
    ],
)
def test_the_year_of_a_policy(name: str, known: dict[str, str], year: int | None) -> None:
    assert year_of(Entity("policy-1", "Policy", name, (), known)) == year


def test_of_two_policies_that_state_a_task_one_owns_it() -> None:
    held = graph("Task t > PART_OF > Policy 甲\nTask t > PART_OF > Policy 乙")
    assert len(policy_of(held)) == 1


def test_collectives_may_be_left_out() -> None:
    held = plan("t1 牵A 牵各区", "t2 牵A 牵B", more="Agency 各区 | collective=true")
    assert len(found("centrality", held, "unit")) == 3
    assert len(found("centrality", held, "unit", collectives="no")) == 2


def test_the_views_are_networkx_graphs() -> None:
    held = plan("t1 牵A 牵B 配C", "t2 牵A 牵B")
    two, ties = responsibility(held), coordination(held)
    assert (two.number_of_nodes(), two.number_of_edges()) == (5, 5)
    assert {key for _, _, key in two.edges(keys=True)} == {"LEAD_UNIT", "COOPERATING_UNIT"}
    weighed = {
        (ties.nodes[one]["name"] + ties.nodes[other]["name"]): told for one, other, told in ties.edges(data=True)
    }
    assert sorted((told["tasks"], told["weight"]) for told in weighed.values()) == [(1, 0.5), (1, 0.5), (2, 2.0)]


def test_the_views_of_grounds_and_places() -> None:
    held = graph("Policy 甲 > BASED_ON > Policy 乙\nPolicy 甲 > CITES > Policy 乙\nPark 园 > LOCATED_IN > Place 天津市")
    assert (grounds(held).number_of_edges(), grounds(held, citing=True).number_of_edges()) == (1, 2)
    assert [places(held).nodes[one]["name"] for one in places(held).neighbors("天津市")] == ["园"]
