"""`kg review`: a person checks facts against their sentences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.build import DEFAULT, WorkspaceFolder

if TYPE_CHECKING:
    from kg.pipeline import Workspace
    from kg.review import Reviewer


def review(
    *,
    workspace: WorkspaceFolder = DEFAULT,
    by: Annotated[str, typer.Option(help="署名 / Your name; the user's name by default.")] = "",
    port: Annotated[int, typer.Option(help="页面端口，0 为任选 / Port of the page; 0 for any.", min=0, max=65535)] = 0,
    browser: Annotated[bool, typer.Option(help="打开浏览器 / Open the browser.")] = True,
    export: Annotated[Path | None, typer.Option(help="写出核对表 .xlsx / Write a workbook to fill in.")] = None,
    import_: Annotated[Path | None, typer.Option("--import", help="读回核对表 / Read a workbook back.")] = None,
    apply: Annotated[bool, typer.Option("--apply", help="随即更新图谱 / Make the graph again at once.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="列出现有判断 / List the judgements that stand.")] = False,
    undo: Annotated[int, typer.Option(help="撤销第几号判断 / Take back the judgement of this number.", min=0)] = 0,
) -> None:
    """核对事实：对照原文逐条判断对错、更正、合并或分开；判断记入台账，下次构建仍然有效。

    Check facts on a local page beside their text: accept, reject, correct, merge, keep apart; or in a workbook.

    例 / Example:  kg review --by 李明
    """
    from kg.pipeline import Workspace

    place = Workspace(workspace)
    if listed or undo:
        _ledger(place, undo)
        return
    from kg.review import Reviewer

    reviewer = Reviewer(place, by or _user())
    if export:
        _export(reviewer, export)
    if import_:
        _import(reviewer, import_)
    if not (export or import_ or apply):
        _serve(reviewer, port, browser)
    if apply:
        nodes, edges = reviewer.apply()
        typer.echo(f"图谱 / Graph: {nodes} 节点, {edges} 关系 / nodes, edges.")


def _user() -> str:
    """The name of the user of this machine."""
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _ledger(workspace: Workspace, undo: int) -> None:
    """The judgements that stand, after one was taken back."""
    from kg.review.reviewer import now

    with workspace.existing_ledger() as ledger:
        if undo:
            ledger.undo(undo, now())
        for number, judgement in ledger.numbered_judgements():
            typer.echo(f"{number}\t{judgement.to_line()}")


def _export(reviewer: Reviewer, path: Path) -> None:
    from kg.cli.output import write_file
    from kg.review.sheet import write_sheet

    write_file(path, [write_sheet(reviewer)])
    typer.echo(f"{path}: {len(reviewer.asked)} 条待核对 / rows to check; kg review --import {path.name}")


def _import(reviewer: Reviewer, path: Path) -> None:
    from kg.review import ReviewError
    from kg.review.reading import read_sheet

    done = read_sheet(path, reviewer, reviewer.by)
    for fault in done.faults:
        typer.echo(f"kg: {fault}", err=True)
    typer.echo(
        f"已记录 {done.recorded} 条，未变 {done.unchanged} 条 / {done.recorded} recorded, {done.unchanged} unchanged."
    )
    if done.faults:
        raise ReviewError(f"{len(done.faults)} 行未采纳，见上 / rows were left out; mend them and import again.")


def _serve(reviewer: Reviewer, port: int, browser: bool) -> None:
    import webbrowser

    from kg.review.server import ReviewServer

    with ReviewServer(reviewer, port) as server:
        typer.echo(
            f"核对页面，仅限本机、此链接只能用一次 / Review, on this machine only; the link works once:\n{server.link}"
        )
        if browser:
            webbrowser.open(server.link)
        typer.echo("Ctrl-C 结束；判断随时已保存 / ends; every answer is kept at once.")
        server.wait()
