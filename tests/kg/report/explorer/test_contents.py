"""What the picture is told: columns that fit together, sentences, policies by line, places with their province."""

from __future__ import annotations

from typing import Any

import pytest

from kg.model import PolicyGraph
from kg.report.explorer.contents import contents
from tests.kg.report.explorer.big import big_graph
from tests.queries.graphs import graph

SMALL = """
Policy 津方案 | place=天津市 | doc_number=津政办发〔2021〕52号
Policy 邕方案 | place=广西壮族自治区南宁市
Agency 天津市数据局 | place=天津市 | level=provincial | aliases=市数据局 市大数据局
Task 建平台 > PART_OF > Policy 津方案 | line=3
Task 建平台 > LEAD_UNIT > Agency 天津市数据局 | deadline=2025-12-31 | quote=（牵头单位：市数据局） | confidence=0.97
Task 修路 > PART_OF > Policy 邕方案 | line=30
Task 修路 > COOPERATING_UNIT > Agency 天津市数据局 | line=31
Policy 津方案 > STATED_IN > Document a.txt | first_line=1 | last_line=20
Policy 邕方案 > STATED_IN > Document a.txt | first_line=21 | last_line=40
Park 无名园
"""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    return contents(graph(SMALL), "小图")


def _names(told: dict[str, Any], numbers: list[int]) -> list[str]:
    return [told["nodes"]["name"][number] for number in numbers]


def _facts(told: dict[str, Any]) -> dict[tuple[str, str], int]:
    """The number of each fact by its head's name and its type."""
    edges = told["edges"]
    return {
        (told["nodes"]["name"][head], told["relations"][type_]["name"]): number
        for number, (head, type_) in enumerate(zip(edges["head"], edges["type"], strict=True))
    }


def test_columns_have_one_length(told: dict[str, Any]) -> None:
    assert {len(column) for column in told["nodes"].values()} == {6}
    assert {len(column) for column in told["edges"].values()} == {4}


def test_source_documents_are_no_things_of_the_picture(told: dict[str, Any]) -> None:
    assert "a.txt" not in told["nodes"]["name"]
    assert "a.txt" in told["sources"]
    assert "STATED_IN" not in [kind["name"] for kind in told["relations"]]


def test_a_fact_tells_its_sentence_file_line_and_confidence(told: dict[str, Any]) -> None:
    fact = _facts(told)["建平台", "LEAD_UNIT"]
    quote, source, line, confidence, rule = told["edges"]["said"][fact][0]
    assert (told["quotes"][quote], told["sources"][source]) == ("（牵头单位：市数据局）", "a.txt")
    assert (line, confidence, told["rules"][rule]) == (5, 0.97, "rule")
    assert told["edges"]["known"][fact] == {"deadline": "2025-12-31"}
    assert told["edges"]["sources"][fact] == 1


@pytest.mark.parametrize(
    ("fact", "policy"),
    [
        (("建平台", "LEAD_UNIT"), "津方案"),  # line 5 of 1–20
        (("修路", "COOPERATING_UNIT"), "邕方案"),  # line 31 of 21–40
    ],
)
def test_a_fact_belongs_to_the_policy_that_its_line_stands_in(
    told: dict[str, Any], fact: tuple[str, str], policy: str
) -> None:
    assert _names(told, told["edges"]["policies"][_facts(told)[fact]]) == [policy]


@pytest.mark.parametrize(
    ("thing", "places"),
    [
        ("天津市数据局", ["天津市"]),
        ("建平台", ["天津市"]),  # a task is where its policy is
        ("邕方案", ["广西壮族自治区", "南宁市"]),  # the province first
        ("无名园", []),
    ],
)
def test_a_thing_is_in_its_place_and_in_the_province(told: dict[str, Any], thing: str, places: list[str]) -> None:
    number = told["nodes"]["name"].index(thing)
    assert [told["places"][at] for at in told["nodes"]["places"][number]] == places


def test_types_and_relations_have_both_names_a_colour_and_a_count(told: dict[str, Any]) -> None:
    agency = next(kind for kind in told["types"] if kind["name"] == "Agency")
    assert agency == {"name": "Agency", "zh": "机构", "en": "Agency", "colour": "#C990C0", "count": 1}
    lead = next(kind for kind in told["relations"] if kind["name"] == "LEAD_UNIT")
    assert lead["sentence"] == ["{head}由{tail}牵头", "{tail} leads {head}"]
    assert (lead["zh"], lead["count"], lead["colour"]) == ("牵头单位", 1, "#C0392B")


def test_a_thing_tells_its_aliases_and_what_is_known(told: dict[str, Any]) -> None:
    number = told["nodes"]["name"].index("天津市数据局")
    assert told["nodes"]["aliases"][number] == ["市数据局", "市大数据局"]
    assert told["nodes"]["known"][number] == {"place": "天津市", "level": "provincial"}


def test_of_a_larger_graph_the_best_joined_part_is_drawn_and_the_rest_counted() -> None:
    whole = big_graph(600)
    told = contents(whole, most=200)
    assert len(told["edges"]["head"]) == 200
    assert 600 <= told["all"] < 605
    ends = {*told["edges"]["head"], *told["edges"]["tail"]}
    assert ends == set(range(len(told["nodes"]["name"])))  # nothing without a fact


def test_the_part_drawn_does_not_hang_on_the_order_of_the_graph() -> None:
    whole = big_graph(600)
    turned = PolicyGraph(whole.entities, dict(reversed(whole.relations.items())))
    assert {*contents(whole, most=200)["nodes"]["name"]} == {*contents(turned, most=200)["nodes"]["name"]}


def test_an_empty_graph_has_an_empty_picture() -> None:
    told = contents(PolicyGraph({}, {}))
    assert told["nodes"]["name"] == told["edges"]["head"] == []
