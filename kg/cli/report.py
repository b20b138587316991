"""`kg report`: documents for people, made of queries, analyses and a template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.ask import Uri, options
from kg.cli.build import DEFAULT, Quiet, WorkspaceFolder

if TYPE_CHECKING:
    from kg.report.asking import Ground
    from kg.report.definition import Definition

EXPLORER = "explorer"
PICTURE = "图谱图景：一个网页，可搜索、筛选、点开原句 / Picture of the graph: one page (-o graph.html)"

Target = Annotated[
    Path | None, typer.Option("-o", "--output", help="文件：.docx .html .xlsx .pdf .md / The file to write.")
]


def report(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(help="报告名称，或自备报告的文件夹 / A report's name, or a folder of your own.")
    ] = "",
    *,
    output: Target = None,
    workspace: WorkspaceFolder = DEFAULT,
    uri: Uri = "",
    quiet: Quiet = False,
    help: Annotated[bool, typer.Option("--help", help="说明 / Help: with NAME, that report's parameters.")] = False,
) -> None:
    """写报告：责任分工表、机构档案、协同报告、省际比较、变化、数据质量；不写名称则列出全部。

    Write a report; without NAME, list them all. Further options are the report's parameters.

    例 / Example:  kg report matrix --policy 天津市加快数字化发展三年行动方案 -o 分工.xlsx
    """
    if not name:
        typer.echo(context.get_help() if help else _listing())
        return
    if name == EXPLORER:
        if help:
            typer.echo(f"{EXPLORER}　{PICTURE}\n  --title TEXT  标题 / the title")
        else:
            _explore(options(context.args), output, workspace)
        return
    from kg.report.shelf import find_report

    definition = find_report(name)
    if help:
        typer.echo(_teach(definition, name))
    else:
        _write(definition, options(context.args), output, (workspace, uri), quiet)


def _explore(given: Mapping[str, str], output: Path | None, workspace: Path) -> None:
    """The picture of the whole graph: one page to search, filter and click in."""
    from kg.pipeline.workspace import Workspace, graph_of
    from kg.report.content import ReportError
    from kg.report.explorer import write_explorer

    if output is None or output.suffix.lower() != ".html":
        raise ReportError("The picture of the graph is a page; say which with -o, for example -o graph.html.")
    if strange := sorted(set(given) - {"title"}):
        raise ReportError(f"The picture of the graph has no parameter '{strange[0]}'; it takes --title.")
    with Workspace(workspace).existing_ledger() as ledger:
        graph = graph_of(ledger)
    write_explorer(graph, output, given.get("title", ""))
    typer.echo(f"{output}: {len(graph.entities)} 节点, {len(graph.relations)} 关系 / nodes, edges.")


def _write(
    definition: Definition, given: Mapping[str, str], output: Path | None, at: tuple[Path, str], quiet: bool
) -> None:
    from kg.cli.output import write_file
    from kg.pipeline.progress import progress
    from kg.report.content import ReportError
    from kg.report.making import make
    from kg.report.writers import format_of, write

    if output is None:
        raise ReportError("A report is a file; say which with -o, for example -o report.docx.")
    format_ = format_of(output)
    with (
        _ground(definition, *at) as ground,
        progress("写报告 / Writing", len(definition.asks) + 1, quiet) as step,
    ):
        made = make(definition, given, ground, step)
        content = write(made, format_)
        step()
    _warn(format_)
    write_file(output, [content])
    typer.echo(f"{output}: {made.title}　{made.subtitle}（引文 {len(made.sources)} 条 / quotes）")


@contextmanager
def _ground(definition: Definition, workspace: Path, uri: str) -> Iterator[Ground]:
    """What the report asks: a Neo4j server, or a workspace with its record."""
    from contextlib import ExitStack

    from kg.cli.stores import opened
    from kg.report.asking import Ground

    with ExitStack() as held:
        store = held.enter_context(opened(workspace, uri))
        if uri or not (definition.needs("analysis") or definition.needs("record")):
            yield Ground(store)
            return
        from kg.pipeline.workspace import Workspace, graph_of

        ledger = held.enter_context(Workspace(workspace).existing_ledger())
        yield Ground(store, cache(lambda: graph_of(ledger)), ledger)


def _warn(format_: str) -> None:
    """Say on standard error where drawings and pages lack a font for Chinese."""
    from kg.report.fonts import NO_FONT, font_folder

    if format_ in ("pdf", "docx", "xlsx") and font_folder() is None:
        typer.echo(f"kg: {NO_FONT}", err=True)


def _listing() -> str:
    """Every report with what it answers."""
    from kg.report.shelf import find_report, shipped

    lines = []
    for name in shipped():
        one = find_report(name)
        lines += [f"{name:<14}{one.zh} / {one.en}", f"{'':<14}{one.question_zh}", f"{'':<14}{one.question_en}"]
    lines += [f"{EXPLORER:<14}{PICTURE}"]
    return "\n".join([*lines, "", "kg report NAME --help 看参数 / shows the parameters of one."])


def _teach(definition: Definition, name: str) -> str:
    """What a report answers, its parameters, and an example that runs."""
    lines = [f"{name}　{definition.zh} / {definition.en}", f"  {definition.question_zh}", f"  {definition.question_en}"]
    lines += ["", "参数 / Parameters"]
    for wanted in definition.parameters:
        one = wanted.parameter
        needed = "必填 / required" if one.required else f"缺省 / default: {one.default or '不限 / any'}"
        several = "，可用分号列几个 / several, parted by ;" if wanted.several else ""
        lines.append(f"  --{one.name} {one.type.upper()}  {one.zh} / {one.en}（{needed}{several}）")
    if not definition.parameters:
        lines.append("  无 / none")
    given = "".join(
        f" --{w.parameter.name} '{w.parameter.example}'" for w in definition.parameters if w.parameter.required
    )
    return "\n".join([*lines, "", f"例 / Example:  kg report {name}{given} -o {definition.id}.docx"])
