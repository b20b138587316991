"""`kg load`: the graph of a workspace into a Neo4j server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.build import DEFAULT


def load(
    to: Annotated[str, typer.Option(help="Neo4j 地址，缺省为本机服务器 / Address; the local server if absent.")] = "",
    workspace: Annotated[Path, typer.Option("--workspace", help="工作区文件夹 / Folder of the workspace.")] = DEFAULT,
) -> None:
    """把图谱载入 Neo4j，只写差异；中断后再运行即可补齐。

    Load the graph into Neo4j as a difference; interrupted, run it again.

    密码取自 KG_NEO4J_PASSWORD 或当场输入 / The password comes from KG_NEO4J_PASSWORD or a prompt.
    """
    from kg.pipeline import Workspace
    from kg.pipeline import load as load_graph
    from kg.server import address
    from kg.store.neo4j import Neo4jStore

    server = address(to, _prompt)
    with Neo4jStore(server.uri, server.user, server.password) as store:
        loaded = load_graph(Workspace(workspace), store)
    typer.echo(
        f"{server.uri}: {loaded.nodes} 节点, {loaded.edges} 关系; 写入 {loaded.written}, 清除 {loaded.removed}"
        f" / {loaded.nodes} nodes, {loaded.edges} edges; {loaded.written} written, {loaded.removed} removed."
    )


def _prompt(who: str) -> str | None:
    """Ask a person for the password; without a terminal there is nobody to ask."""
    import sys

    if not sys.stdin.isatty():
        return None
    password: str = typer.prompt(f"密码 / Password ({who})", hide_input=True, err=True)
    return password
