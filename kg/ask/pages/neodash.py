"""A NeoDash 2.4 dashboard made from the library: a page a purpose, names chosen from lists, tables, bars and graphs.

The form is the one that NeoDash and Aura's dashboards import: pages of reports on a grid of 24 columns.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.ask.library import library
from kg.ask.pages.browser import with_constants
from kg.ask.query import Kind, Query
from kg.model import stable_id
from kg.ontology import ontology

_WIDTH = 24  # columns of the grid
_SELECTOR = (6, 3)  # width, height
_REPORT = (12, 6)
_BARS = {"responsibility/load-of-units": ("unit", "tasks"), "quality/facts-by-rule": ("rule", "facts")}


@dataclass(frozen=True, slots=True)
class Board:
    """One page: its title, the types whose names are chosen on it, and its questions."""

    title: str
    chosen: tuple[str, ...]
    questions: tuple[str, ...]


BOARDS = (
    Board(
        "一家机构 / One body",
        ("Agency",),
        (
            "responsibility/tasks-of-agency",
            "coordination/neighbourhood",
            "coordination/partners-of-agency",
            "policy/policies-of-issuer",
        ),
    ),
    Board(
        "一份政策 / One policy",
        ("Policy",),
        (
            "responsibility/matrix-of-policy",
            "responsibility/map-of-policy",
            "responsibility/deadlines-of-policy",
            "targets/targets-of-policy",
            "policy/grounds-of-policy",
            "coverage/coverage-of-policy",
        ),
    ),
    Board(
        "一个地方 / One place",
        ("Place",),
        ("geography/parks-by-place", "geography/map-of-place", "geography/located-in", "geography/supporters-of"),
    ),
    Board(
        "负担与协同 / Load and coordination",
        (),
        (
            "responsibility/load-of-units",
            "coordination/pairs-by-shared-tasks",
            "coordination/brokers",
            "policy/joint-issuers",
        ),
    ),
    Board(
        "缺口 / Gaps",
        (),
        (
            "responsibility/tasks-without-lead",
            "coverage/tasks-without-deadline",
            "coverage/tasks-without-unit",
            "responsibility/tasks-with-several-leads",
        ),
    ),
    Board(
        "数据质量 / Quality",
        (),
        (
            "quality/low-confidence",
            "quality/facts-by-rule",
            "quality/several-witnesses",
            "quality/near-names",
        ),
    ),
)
_CHOSEN_FOR = {
    "Unit": "Agency",
    "Agency": "Agency",
    "Policy": "Policy",
    "Place": "Place",
    "Somewhere": "Place",
    "Supported": "Place",
}


def dashboard() -> str:
    """The dashboard as JSON."""
    content = {
        "title": "政策知识图谱 / Policy knowledge graph",
        "version": "2.4",
        "settings": {"pagenumber": 0, "editable": True, "fullscreenEnabled": False, "parameters": {}},
        "pages": [{"title": board.title, "reports": list(_reports(board))} for board in BOARDS],
        "parameters": {},
        "extensions": {"active": True, "activeReducers": [], "styling": {"active": True}},
        "uuid": stable_id("Dashboard", "policy-kg"),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _reports(board: Board) -> Iterator[Mapping[str, Any]]:
    """The lists to choose from in the first row, and under them the questions, two a row."""
    for number, type_ in enumerate(board.chosen):
        yield _placed(_selector(type_), number * _SELECTOR[0], 0, _SELECTOR)
    top = _SELECTOR[1] if board.chosen else 0
    width, height = _REPORT
    for number, id_ in enumerate(board.questions):
        across, down = number % (_WIDTH // width), number // (_WIDTH // width)
        yield _placed(_report(library()[id_], board), across * width, top + down * height, _REPORT)


def _placed(report: Mapping[str, Any], x: int, y: int, size: tuple[int, int]) -> Mapping[str, Any]:
    id_ = stable_id("Report", str(report["title"]), str(x), str(y))
    return {"id": id_, **report, "x": x, "y": y, "width": size[0], "height": size[1], "schema": []}


def _selector(type_: str) -> Mapping[str, Any]:
    property_ = "n.`name`"
    query = (
        f"MATCH (n:`{type_}`) WHERE toLower(toString({property_})) CONTAINS toLower($input) "
        f"RETURN DISTINCT {property_} AS value, {property_} AS display ORDER BY size(toString(value)) ASC LIMIT 10"
    )
    settings = {
        "type": "Node Property",
        "entityType": type_,
        "propertyType": "name",
        "propertyTypeDisplay": "name",
        "parameterName": parameter_of(type_),
        "suggestionLimit": 10,
    }
    title = f"{ontology().types[type_].zh} / {type_}"
    return {"title": title, "query": query, "type": "select", "selection": {}, "settings": settings}


def parameter_of(type_: str) -> str:
    """The dashboard's parameter that holds the chosen name of a type."""
    return f"neodash_{type_.lower()}_name"


def _report(query: Query, board: Board) -> Mapping[str, Any]:
    titled = {"title": f"{query.zh} / {query.en}", "query": _asked(query, board)}
    if query.kind is not Kind.TABLE:
        shown = dict.fromkeys(ontology().types, "name")
        # NeoDash 2.4.3 reads this list of every graph when it takes the file over.
        return {**titled, "type": "graph", "selection": shown, "settings": {"actionsRules": []}}
    if query.id in _BARS:
        index, value = _BARS[query.id]
        return {**titled, "type": "bar", "selection": {"index": index, "value": value}, "settings": {}}
    return {**titled, "type": "table", "selection": {}, "settings": {"wrapContent": True}}


def _asked(query: Query, board: Board) -> str:
    """The Cypher of a question: chosen names as the dashboard's parameters, everything else at its default."""
    chosen = {
        one.name: f"${parameter_of(_CHOSEN_FOR[one.type])}"
        for one in query.parameters
        if _CHOSEN_FOR.get(one.type) in board.chosen
    }
    return with_constants(query, chosen)
