"""The graph as tables: one CSV or Parquet file a node type, one a relation type and pair of types."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.cells import safe_cell
from kg.export.guides import GUIDE, PARQUET
from kg.model import PolicyGraph
from kg.ontology import ontology
from kg.store.tables import edge_tables, node_tables

if TYPE_CHECKING:
    import pyarrow as pa

_BETWEEN = "；"


def tables(graph: PolicyGraph) -> Iterator[tuple[str, pa.Table]]:
    """Every table of the graph with the name of its file."""
    for nodes in node_tables(graph, ontology()):
        yield f"nodes-{nodes.type}", nodes.rows
    for edges in edge_tables(graph, ontology()):
        yield f"edges-{edges.type}-{edges.head}-{edges.tail}", edges.rows


def write_csv(graph: PolicyGraph, folder: Path) -> None:
    """One CSV file a table, in UTF-8 with the mark that spreadsheets need."""
    for name, rows in tables(graph):
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\r\n")
            writer.writerow(rows.column_names)
            writer.writerows(zip(*(map(_cell, column.to_pylist()) for column in rows.columns), strict=True))


def write_parquet(graph: PolicyGraph, folder: Path) -> None:
    """One Parquet file a table, as Arrow has it."""
    import pyarrow.parquet as pq

    for name, rows in tables(graph):
        pq.write_table(rows, folder / f"{name}.parquet", compression="zstd")
    (folder / GUIDE).write_text(PARQUET, encoding="utf-8")


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = _BETWEEN.join(value)
    return "" if value is None else safe_cell(value) if isinstance(value, str) else str(value)
