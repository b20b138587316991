"""`kg mcp`: the curated questions for programs that speak the Model Context Protocol."""

from __future__ import annotations

from kg.cli.ask import Uri
from kg.cli.build import DEFAULT, WorkspaceFolder


def mcp(workspace: WorkspaceFolder = DEFAULT, uri: Uri = "") -> None:
    """经标准输入输出提供全部问题作为 MCP 工具；只读，没有别的。

    Offer every curated question as an MCP tool on standard input and output; read-only, and nothing else.

    例 / Example:  {"command": "kg", "args": ["mcp", "--workspace", "/path/kg-data"]}
    """
    from kg.cli.stores import opened
    from kg.interop.mcp_server import serve

    with opened(workspace, uri) as store:
        serve(store)
