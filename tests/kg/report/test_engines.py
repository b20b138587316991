"""The shipped reports say the same of the same graph on both engines."""

from __future__ import annotations

import pytest

from kg.ask.answer import answer
from kg.ask.parameters import bind
from kg.ask.readonly import read
from kg.model import PolicyGraph
from kg.report.asking import Ground, every_query
from kg.report.rows import rows_of_answer
from kg.report.shelf import find_report, shipped
from kg.store import Store
from kg.store.neo4j import Neo4jStore

pytestmark = pytest.mark.neo4j

GIVEN = {
    "policy": "津方案",
    "agency": "市教委",
    "policies": [],
    "place": "天津市",
    "places": ["天津市", "广西壮族自治区"],
}


def _said(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """The rows, with their quotes, of every query that the reports have of their own."""
    said = {}
    for name in shipped():
        for query in (one for one in every_query(find_report(name)) if "/" not in one.id):
            bound = bind(query, {one.name: GIVEN[one.name] for one in query.parameters}, store)
            found = answer(query, bound.shown, read(query.cypher, store, bound.values).rows)
            rows = rows_of_answer(query.id, found)
            said[f"{name}/{query.id}"] = [(*map(str, row.values()), row.quotes) for row in rows]
    return said


def test_own_queries_give_the_same_rows_on_both_engines(
    ground: Ground, small: PolicyGraph, neo4j_store: Neo4jStore
) -> None:
    neo4j_store.load(small)
    embedded, remote = _said(ground.store), _said(neo4j_store)
    assert len(embedded) >= 15 and all(embedded.values())
    assert {name for name, rows in embedded.items() if remote[name] != rows} == set()
