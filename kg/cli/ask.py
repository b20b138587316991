"""`kg ask`: curated questions by name or in plain Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.build import DEFAULT, WorkspaceFolder

if TYPE_CHECKING:
    from kg.ask.answer import Answer
    from kg.ask.query import Parameter, Query


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


Uri = Annotated[str, typer.Option(help="改问此 Neo4j / Ask this Neo4j instead: bolt://…")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="写入文件 / Write to this file.")]


def ask(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(help="问题名称，或一句中文问题 / A question's name, or a question in Chinese.")
    ] = "",
    *,
    format: Annotated[AnswerFormat, typer.Option(help="输出格式 / Output format.")] = AnswerFormat.TABLE,
    output: Output = None,
    workspace: WorkspaceFolder = DEFAULT,
    uri: Uri = "",
    help: Annotated[bool, typer.Option("--help", help="说明 / Help: with NAME, that question's parameters.")] = False,
) -> None:
    """提问：不写名称则列出全部问题；其余选项为该问题的参数。

    Ask a question; without NAME, list them all. Further options are the question's parameters.

    例 / Example:  kg ask tasks-of-agency --agency 天津市教委    kg ask "天津市教委牵头哪些任务？"
    """
    if not name:
        typer.echo(context.get_help() if help else _listing())
    elif help:
        typer.echo(_teach(name))
    else:
        _answer(name, options(context.args), format, output, (workspace, uri))


def _answer(
    name: str, given: Mapping[str, str], format: AnswerFormat, output: Path | None, at: tuple[Path, str]
) -> None:
    from kg.ask.asking import ask as ask_graph
    from kg.ask.plain import ask_plainly, is_plain
    from kg.cli.stores import opened

    with opened(*at) as store:
        found = ask_plainly(name, store, given) if is_plain(name) else ask_graph(name, given, store)
    if found.note:
        typer.echo(found.note, err=True)
    write_answer(found, format, output)


def write_answer(answer: Answer, format: AnswerFormat, output: Path | None) -> None:
    """Print an answer, or write it to a file that is whole or not there."""
    from kg.ask.render import FORMATS

    write_content(FORMATS[format.value](answer), output)


def write_content(content: str | bytes, output: Path | None) -> None:
    """Print text, or write text or a workbook to a file that is whole or not there."""
    from kg.cli.output import write_file, write_text
    from kg.model import KgError

    if isinstance(content, str):
        write_text([content], output)
    elif output is None:
        raise KgError("A workbook is no text; give it a file with -o answer.xlsx.")
    else:
        write_file(output, [content])


def options(arguments: list[str]) -> dict[str, str]:
    """The parameters among the arguments: --name value, or --name=value."""
    given: dict[str, str] = {}
    waiting = iter(arguments)
    for word in waiting:
        if not word.startswith("--"):
            raise typer.BadParameter(f"'{word}' belongs to no option; quote values with blanks.")
        name, equals, value = word[2:].partition("=")
        following = value if equals else next(waiting, None)
        if following is None:
            raise typer.BadParameter(f"--{name} needs a value.")
        given[name] = following
    return given


def _listing() -> str:
    """Every question of the library, folder by folder."""
    from kg.ask.library import library

    lines = []
    folder = ""
    for query in library().values():
        if query.id.split("/")[0] != folder:
            folder = query.id.split("/")[0]
            lines.append(f"\n{folder}")
        lines.append(f"  {query.id.split('/')[1]:<30} {query.zh}")
    lines.append("\nkg ask NAME --help 看参数 / shows the parameters of one.")
    return "\n".join(lines).strip("\n")


def _teach(name: str) -> str:
    """What a question asks, its parameters, its columns, and an example that runs."""
    from kg.ask.library import find_query

    query = find_query(name)
    lines = [query.id, f"  {query.zh}", f"  {query.en}", "", "参数 / Parameters"]
    lines += [f"  {_described(one)}" for one in query.parameters] or ["  无 / none"]
    lines += ["", "列 / Columns"]
    lines += [f"  {column.name:<14} {column.zh} / {column.en}" for column in query.columns]
    return "\n".join([*lines, "", f"例 / Example:  {_example(query)}"])


def _described(one: Parameter) -> str:
    needed = "必填 / required" if one.required else f"缺省 / default: {one.default or '不限 / any'}"
    return f"--{one.name} {one.type.upper()}  {one.zh} / {one.en}（{needed}）"


def _example(query: Query) -> str:
    given = "".join(f" --{one.name} '{one.example}'" for one in query.parameters if one.required)
    return f"kg ask {query.id}{given}"
