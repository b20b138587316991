"""The graph as tables: one CSV or Parquet file a node type, one a relation type and pair of types.

A spreadsheet takes a cell that begins with one of `= + - @` for a formula. Such a cell is written with an apostrophe
before it, and so is one that begins with an apostrophe: taking one away from either gives back what was there.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.model import PolicyGraph
from kg.ontology import ontology
from kg.store.tables import edge_tables, node_tables

if TYPE_CHECKING:
    import pyarrow as pa

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")
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


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell("甲")
    ("'=1+1", '甲')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def read_cell(text: str) -> str:
    """What a safe cell was made from.

    >>> read_cell(safe_cell("'=1"))
    "'=1"
    """
    return text[1:] if text.startswith("'") else text


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = _BETWEEN.join(value)
    return "" if value is None else safe_cell(value) if isinstance(value, str) else str(value)
