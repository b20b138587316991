"""The tables of a graph: every edge once, in the table of its type and of the types of its ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

import kg.store.tables
from kg.model import PolicyGraph
from kg.ontology import ontology
from kg.store.tables import edge_tables
from tests.kg.store.graphs import SMALL, random_graph


@pytest.mark.parametrize("slice_", [1, 2, 7, 2048])
def test_every_edge_stands_in_the_table_of_its_pair(slice_: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.store.tables, "_SLICE", slice_)
    graph = random_graph(4, 300)
    types = {each.id: each.type for each in graph.entities.values()}
    tables = list(edge_tables(graph, ontology()))
    assert len({(table.type, table.head, table.tail) for table in tables}) == len(tables)
    found = []
    for table in tables:
        ends = list(zip(table.rows["from"].to_pylist(), table.rows["to"].to_pylist(), strict=True))
        assert {(types[head], types[tail]) for head, tail in ends} == {(table.head, table.tail)}
        found += [(table.type, head, tail) for head, tail in ends]
    assert sorted(found) == sorted((each.type, each.head, each.tail) for each in graph.relations.values())


def test_the_order_of_the_relations_changes_nothing() -> None:
    graph = random_graph(5, 80)
    turned = PolicyGraph(graph.entities, dict(reversed(list(graph.relations.items()))))
    names, others = (
        [(t.type, t.head, t.tail, t.rows.num_rows) for t in edge_tables(g, ontology())] for g in (graph, turned)
    )
    assert sorted(names) == sorted(others)


def test_sorted_identifiers_that_do_not_begin_with_the_type_are_refused() -> None:
    first, second, third = SMALL.relations.values()
    mixed = {"a": replace(first, id="a"), "b": second, "c": replace(third, id="c", type=first.type)}
    with pytest.raises(ValueError, match="do not stand together"):
        list(edge_tables(PolicyGraph(SMALL.entities, mixed), ontology()))
