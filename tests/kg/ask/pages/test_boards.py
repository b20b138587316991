"""The dashboard for NeoDash and the perspective for Explore: right in form, and every query in them runs."""

from __future__ import annotations

import json
import re

import pytest

from kg.ask.pages.bundle import browser_files
from kg.ask.pages.explore import phrase, phrases
from kg.ask.pages.neodash import BOARDS
from kg.ask.readonly import read
from kg.ontology import ontology
from tests.queries.graphs import graph

FILES = browser_files()
DASHBOARD = json.loads(FILES["neodash.json"])
PERSPECTIVE = json.loads(FILES["perspective.json"])
REPORTS = [(page["title"], report) for page in DASHBOARD["pages"] for report in page["reports"]]
SMALL = """
Policy 津方案 | place=天津市
Task 建港口 > PART_OF > Policy 津方案
Task 建港口 > LEAD_UNIT > Agency 天津市交通运输委员会
Task 建港口 > COOPERATING_UNIT > Agency 天津海关
Park 天津港保税区 > LOCATED_IN > Place 天津市
"""
CHOSEN = {
    "neodash_agency_name": "天津市交通运输委员会",
    "neodash_policy_name": "津方案",
    "neodash_place_name": "天津市",
    "input": "津",
}


def _given(cypher):
    return {name: CHOSEN[name] for name in re.findall(r"\$(\w+)", cypher)}


class TestDashboard:
    def test_it_is_of_the_version_that_neodash_takes(self):
        assert DASHBOARD["version"] == "2.4"
        assert DASHBOARD["settings"]["parameters"] == {}
        assert [page["title"] for page in DASHBOARD["pages"]] == [board.title for board in BOARDS]

    @pytest.mark.parametrize("page", DASHBOARD["pages"], ids=lambda page: page["title"])
    def test_reports_stand_on_the_grid_and_on_no_other_report(self, page):
        cells = [
            (x, y)
            for report in page["reports"]
            for x in range(report["x"], report["x"] + report["width"])
            for y in range(report["y"], report["y"] + report["height"])
        ]
        assert len(cells) == len(set(cells))
        assert max(x for x, _ in cells) < 24
        assert len({report["id"] for report in page["reports"]}) == len(page["reports"])

    @pytest.mark.parametrize(("page", "report"), REPORTS, ids=lambda one: one if isinstance(one, str) else one["title"])
    def test_what_a_report_asks_for_is_chosen_on_its_page(self, page, report):
        offered = {
            other["settings"]["parameterName"]
            for title, other in REPORTS
            if title == page and other["type"] == "select"
        }
        assert set(re.findall(r"\$(\w+)", report["query"])) <= {*offered, "input"}
        # NeoDash 2.4.3 takes over a graph only where this list stands.
        assert report["type"] != "graph" or report["settings"]["actionsRules"] == []

    @pytest.mark.neo4j
    def test_every_report_runs_and_the_lists_offer_names(self, neo4j_store):
        neo4j_store.load(graph(SMALL))
        for title, report in REPORTS:
            rows = read(report["query"], neo4j_store, _given(report["query"])).rows
            if report["type"] == "select":
                assert len(rows) >= 1, title
            assert set(report["selection"]) <= {*ontology().types, "index", "value"}
            if report["type"] == "bar":
                assert set(report["selection"].values()) <= set(rows.columns)


class TestPerspective:
    def test_types_relations_and_phrases_are_those_of_the_ontology_and_the_library(self):
        assert [one["labels"] for one in PERSPECTIVE["categories"]] == [[name] for name in ontology().types]
        assert [one["id"] for one in PERSPECTIVE["relationshipTypes"]] == list(ontology().relations)
        assert [one["name"] for one in PERSPECTIVE["templates"]] == [query.id for query in phrases()]

    @pytest.mark.parametrize("template", PERSPECTIVE["templates"], ids=lambda one: one["name"])
    def test_a_phrase_and_its_cypher_name_the_same_parameters(self, template):
        named = {one["name"] for one in template["params"]}
        assert set(re.findall(r"\$\w+", template["text"])) == named == set(re.findall(r"\$\w+", template["cypher"]))
        assert all(one["suggestionLabel"] in ontology().types for one in template["params"])

    @pytest.mark.neo4j
    def test_every_phrase_runs(self, neo4j_store):
        neo4j_store.load(graph(SMALL))
        drawn = {}
        for template in PERSPECTIVE["templates"]:
            given = dict.fromkeys(re.findall(r"\$(\w+)", template["cypher"]), "天津市交通运输委员会")
            drawn[template["name"]] = len(read(template["cypher"], neo4j_store, given).rows)
        assert drawn["coordination/neighbourhood"] == 1

    def test_the_list_for_typing_in_holds_the_same_phrases(self):
        lines = FILES["phrases.tsv"].splitlines()
        assert [line.split("\t")[0] for line in lines] == ["phrase", *map(phrase, phrases())]
        assert {line.count("\t") for line in lines} == {2}
