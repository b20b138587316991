"""The graph as the files that `neo4j-admin database import full` takes, for a first load of millions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.export.guides import ADMIN, GUIDE
from kg.model import PolicyGraph
from kg.ontology import Property, ontology
from kg.store.tables import edge_tables, node_tables

if TYPE_CHECKING:
    import pyarrow as pa

_TYPES = {"string": "string", "date": "string", "integer": "long", "number": "double", "boolean": "boolean"}
_LIST = "\x1f"  # no official text holds this character


def write_admin(graph: PolicyGraph, folder: Path) -> None:
    """One CSV file with a typed header a label, and a relationship type and pair; and the command that reads them."""
    words = ["neo4j-admin database import full neo4j", "  --multiline-fields=true --array-delimiter=U+001F"]
    for nodes in node_tables(graph, ontology()):
        name = f"nodes-{nodes.type}.csv"
        properties = ontology().types[nodes.type].properties
        _write(folder / name, nodes.rows, {each: _column(known) for each, known in properties.items()} | {"id": _ID})
        words.append(f"  --nodes={nodes.type}={name}")
    for edges in edge_tables(graph, ontology()):
        name = f"edges-{edges.type}-{edges.head}-{edges.tail}.csv"
        properties = ontology().relations[edges.type].properties
        header = {"from": ":START_ID", "to": ":END_ID"} | {each: _column(known) for each, known in properties.items()}
        _write(folder / name, edges.rows, header)
        words.append(f"  --relationships={edges.type}={name}")
    command = " \\\n".join(words)
    (folder / GUIDE).write_text(ADMIN.format(command=f"    {command}"), encoding="utf-8")


_ID = "id:ID"


def _column(known: Property) -> str:
    return f"{known.name}:string[]" if known.type == "strings" else f"{known.name}:{_TYPES[known.type]}"


def _write(path: Path, rows: pa.Table, header: dict[str, str]) -> None:
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import csv

    columns = {}
    for name in rows.column_names:
        column = rows[name]
        columns[header[name]] = pc.binary_join(column, _LIST) if pa.types.is_list(column.type) else column
    csv.write_csv(pa.table(columns), path, csv.WriteOptions(quoting_style="needed"))
