"""`kg remove` and `kg history`: facts retracted, and how the facts of one thing came and went."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.build import DEFAULT, WorkspaceFolder


def remove(
    document: Annotated[
        str, typer.Argument(help="路径、文件名或文档标识 / Path, file name or id.", show_default=False)
    ],
    workspace: WorkspaceFolder = DEFAULT,
) -> None:
    """撤回一个文件的全部事实；别的文件也说到的事实保留。

    Retract what a document says; a fact that another document states stays.
    """
    from kg.pipeline import Workspace
    from kg.pipeline import remove as retract

    change = retract(document, Workspace(workspace), lambda sentence: typer.echo(sentence, err=True))
    typer.echo(f"已撤回 {len(change.removed)} 条陈述 / {len(change.removed)} statements retracted.")


def history(
    entity: Annotated[str, typer.Argument(help="名称或标识 / Name or id.", show_default=False)],
    workspace: WorkspaceFolder = DEFAULT,
) -> None:
    """一个实体的陈述在历次构建中的增减，最早的在前。

    Every change to statements about an entity, build by build, the oldest first.
    """
    from kg.pipeline import Workspace, WorkspaceError
    from kg.pipeline import history as changes

    found = changes(entity, Workspace(workspace))
    if not found:
        raise WorkspaceError(f"No statement about '{entity}' is on record; give its full name as the graph has it.")
    for change in found:
        mark = "+" if change.what == "added" else "-"
        typer.echo(
            f"{change.date} #{change.build} {mark} {change.head} {change.relation} {change.tail}"
            f"  「{change.quote}」 {change.source}:{change.line}"
        )
