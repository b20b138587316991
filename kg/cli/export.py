"""`kg export`: the graph as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.build import DEFAULT, WorkspaceFolder


class ExportFormat(StrEnum):
    """The formats that the graph is written in."""

    JSONL = "jsonl"
    CYTOSCAPE = "cytoscape"
    GRAPHML = "graphml"
    GEXF = "gexf"
    TTL = "ttl"
    NT = "nt"
    JSONLD = "jsonld"
    SHACL = "shacl"
    CSV = "csv"
    PARQUET = "parquet"
    NEO4J_ADMIN = "neo4j-admin"


def export(
    output: Annotated[
        Path, typer.Option("-o", "--output", help="文件；csv、parquet、neo4j-admin 为文件夹 / File or folder.")
    ],
    format: Annotated[ExportFormat, typer.Option(help="格式 / Format.")] = ExportFormat.GRAPHML,
    workspace: WorkspaceFolder = DEFAULT,
) -> None:
    """导出图谱，供 Gephi、Cytoscape、Spark、表格软件或 neo4j-admin 使用。

    Write the graph for Gephi, Cytoscape, Spark, spreadsheets or a first load of millions.

    例 / Example:  kg export --format gexf -o graph.gexf

    首次装入上百万条 / First load of millions:  kg export --format neo4j-admin -o out，然后按 out/README.md 操作 /
    then follow out/README.md, which holds the exact command of the importer.

    RDF：ttl、nt、jsonld 用 ORG、PROV、SKOS 词汇；shacl 是由本体生成的校验规则 / RDF in the words of ORG, PROV and SKOS;
    shacl writes the shapes made from the ontology.
    """
    from kg.export import export as write_graph
    from kg.pipeline import Workspace
    from kg.pipeline.workspace import graph_of

    with Workspace(workspace).existing_ledger() as ledger:
        graph = graph_of(ledger)
    write_graph(graph, format.value, output)
    typer.echo(f"{output}: {len(graph.entities)} 节点, {len(graph.relations)} 关系 / nodes, edges.")
