"""`kg cypher`: one's own Cypher, for reading only."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.ask import AnswerFormat, Output, Uri, write_answer
from kg.cli.build import DEFAULT, WorkspaceFolder


def cypher(
    query: Annotated[str, typer.Argument(help="Cypher 查询 / A Cypher query.", show_default=False)],
    *,
    format: Annotated[AnswerFormat, typer.Option(help="输出格式 / Output format.")] = AnswerFormat.TABLE,
    output: Output = None,
    seconds: Annotated[float, typer.Option(help="时限（秒） / Time limit in seconds.", min=0.1)] = 30.0,
    rows: Annotated[int, typer.Option(help="行数上限 / Most rows.", min=1)] = 1000,
    workspace: WorkspaceFolder = DEFAULT,
    uri: Uri = "",
) -> None:
    """运行自己的 Cypher，只读：凡可能写入的一概不执行。

    Run your own Cypher, for reading only: what could write is refused before it runs.

    例 / Example:  kg cypher "MATCH (p:Policy) RETURN p.title AS title"
    """
    from kg.ask.answer import free_answer
    from kg.ask.readonly import Limits, read
    from kg.cli.stores import opened

    with opened(workspace, uri) as store:
        found = read(query, store, limits=Limits(seconds, rows))
    write_answer(free_answer(query, found.rows), format, output)
    if found.cut:
        typer.echo(f"仅显示前 {rows} 行 / Only the first {rows} rows; use --rows for more.", err=True)
