"""Over the whole corpus, the two engines give equal rows for every question of the library."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ask.answer import Answer, answer
from kg.ask.library import library
from kg.ask.query import Parameter, Query
from kg.server import Address
from kg.store import Store
from kg.store.embedded import EmbeddedStore
from kg.store.neo4j import Neo4jStore
from tests.conftest import empty_neo4j
from tests.kg.ask.corpus import corpus_graph

__all__ = ["corpus_graph"]

pytestmark = [pytest.mark.corpus, pytest.mark.neo4j]

TIANJIN = "天津市加快数字化发展三年行动方案（2021—2023年）"
# Values that have answers in the real files, by the parameter's type or name.
VALUES: dict[str, Any] = {
    "Agency": "天津市发展和改革委员会",
    "Unit": "天津市发展和改革委员会",
    "other": "天津市工业和信息化局",
    "Policy": TIANJIN,
    "Place": "广西壮族自治区",
    "Somewhere": "广西壮族自治区",
    "place": "天津市",
    "role": "LEAD_UNIT",
    "date": "2025-12-31",
    "from": "2020-01-01",
    "source": "compilation",
    "indicator": "5G",
    "year": "2025",
    "function": "财政",
    "tier": "国家级",
    "text": "数据",
    "least": 2,
    "limit": 10_000,
    "below": 0.9,
    "collectives": "no",
}


@pytest.fixture(scope="module")
def both(corpus_graph: EmbeddedStore, neo4j_server: Address) -> Iterator[tuple[Store, Store]]:
    """The graph of the real files on both engines."""
    empty_neo4j(neo4j_server)
    with Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as server:
        server.load(_same(corpus_graph))
        yield corpus_graph, server


def _same(store: EmbeddedStore) -> Any:
    from kg.ledger import Ledger
    from kg.pipeline.workspace import graph_of

    folder = Path(str(store._folder)).parent
    with Ledger(folder / "ledger.sqlite") as ledger:
        return graph_of(ledger)


_NUMBERS = ("least", "limit", "below")


def _value(one: Parameter) -> Any:
    if one.type == "words":
        return ["数据"]
    for name in (one.name, one.type):
        if name in VALUES:
            return VALUES[name]
    return ""


def _rows(query: Query, given: dict[str, Any], store: Store) -> list[str]:
    found: Answer = answer(query, {}, store.run(query.cypher, given))
    return sorted(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in found.rows)


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.id)
def test_the_engines_agree(query: Query, both: tuple[Store, Store]) -> None:
    widest = {one.name: _value(one) if one.required or one.name in _NUMBERS else "" for one in query.parameters}
    narrow = {one.name: _value(one) for one in query.parameters}
    for given in (widest, narrow):
        assert _rows(query, given, both[0]) == _rows(query, given, both[1])
