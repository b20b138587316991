"""`kg analyse`: measures of responsibility and coordination."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.ask import AnswerFormat, Output, options, write_content
from kg.cli.build import DEFAULT, WorkspaceFolder

if TYPE_CHECKING:
    from kg.analysis.analysis import Analysis, Parameter
    from kg.model import PolicyGraph

Before = Annotated[Path | None, typer.Option(help="更早的工作区，供 change 比较 / An earlier workspace, for 'change'.")]


def analyse(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="分析名称 / The name of an analysis.")] = "",
    *,
    format: Annotated[AnswerFormat, typer.Option(help="输出格式 / Output format.")] = AnswerFormat.TABLE,
    output: Output = None,
    workspace: WorkspaceFolder = DEFAULT,
    before: Before = None,
    help: Annotated[bool, typer.Option("--help", help="说明 / Help: with NAME, that analysis's parameters.")] = False,
) -> None:
    """分析：不写名称则列出全部分析；其余选项为该分析的参数。

    Measure responsibility and coordination; without NAME, list the analyses. Further options are its parameters.

    例 / Example:  kg analyse lead-load --place 天津市    kg analyse pair-strength --help
    """
    if not name:
        typer.echo(context.get_help() if help else _listing())
    elif help:
        typer.echo(_teach(name))
    else:
        _print(name, options(context.args), format, output, (workspace, before))


def _print(
    name: str, given: dict[str, str], format: AnswerFormat, output: Path | None, at: tuple[Path, Path | None]
) -> None:
    from kg.analysis import analyse as analyse_graph
    from kg.analysis import find_analysis
    from kg.cli.analysed import FORMATS

    find_analysis(name)  # a misspelt name is said before a graph is made
    workspace, earlier = at
    graph = _graph(workspace)
    result = analyse_graph(name, graph, before=_graph(earlier) if earlier else None, **given)
    write_content(FORMATS[format.value](result, graph), output)


def _graph(workspace: Path) -> PolicyGraph:
    from kg.pipeline import Workspace
    from kg.pipeline.workspace import graph_of

    with Workspace(workspace).existing_ledger() as ledger:
        return graph_of(ledger)


def _listing() -> str:
    """Every analysis with its question in both languages."""
    from kg.analysis import analyses

    lines = [line for one in analyses() for line in (f"  {one.name:<20} {one.zh}", f"  {'':<20} {one.en}")]
    return "\n".join([*lines, "", "kg analyse NAME --help 看参数与公式 / shows the parameters and the formula of one."])


def _teach(name: str) -> str:
    """What an analysis asks, how to read it, its formula and source, its parameters and columns."""
    from kg.analysis import find_analysis

    asked = find_analysis(name)
    lines = [asked.name, f"  {asked.zh}", f"  {asked.en}", "", "怎么读 / How to read it"]
    lines += [f"  {asked.reading_zh}", f"  {asked.reading_en}", "", "公式与出处 / Formula and source"]
    lines += [f"  {asked.formula}", f"  {asked.source}", "", "参数 / Parameters"]
    lines += [f"  {_described(one)}" for one in asked.parameters]
    lines += ["", "列 / Columns"]
    lines += [f"  {column.name:<14} {column.zh} / {column.en}" for column in asked.columns]
    return "\n".join([*lines, "", f"例 / Example:  {example_of(asked)}"])


def example_of(asked: Analysis) -> str:
    """A call that runs."""
    return f"kg analyse {asked.name} {asked.example}"


def _described(one: Parameter) -> str:
    words = f"（{'、'.join(one.choices)}）" if one.choices else ""
    return f"--{one.name} = {_default(one.default)}  {one.zh} / {one.en}{words}"


def _default(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "（空 / empty）" if value == "" else str(value)
