"""`kg demo`: the main job on bundled samples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.pipeline import Summary, Workspace

SAMPLES = Path(__file__).parent.parent / "samples"

# One of each kind that people ask first: who, what of one body, what lacks a lead, on what it rests, by when.
QUESTIONS = (
    ("responsibility/units-of-task", {"task": "布局算力设施"}),
    ("responsibility/tasks-of-agency", {"agency": "岚海省大数据局", "role": "LEAD_UNIT"}),
    ("responsibility/tasks-without-lead", {"policy": "岚海省人民政府关于加快数字政府建设的实施意见"}),
    ("policy/grounds-of-policy", {"policy": "岚海省数据交易促进条例"}),
    ("responsibility/deadline-of-task", {"task": "跨境贸易便利化"}),
)


def demo(
    workspace: Annotated[Path, typer.Option("--workspace", help="工作区文件夹 / Folder of the workspace.")] = Path(
        "kg-demo"
    ),
) -> None:
    """用自带样例走完全程：建图、五个问题、附原句的回答。

    The main job on seven bundled samples: build the graph, ask five questions, answers with their sentences.
    """
    from kg.ask.asking import ask
    from kg.ask.render import as_table
    from kg.pipeline import Workspace, build

    place = Workspace(workspace)
    _show_build(build([SAMPLES], place, quiet=True), place)
    with place.store() as store:
        for number, (name, parameters) in enumerate(QUESTIONS, 1):
            typer.echo(f"\n[{number}/{len(QUESTIONS)}] $ {_command(name, parameters, workspace)}")
            typer.echo(as_table(ask(name, parameters, store)), nl=False)
    typer.echo(_next(workspace))


def _show_build(done: Summary, place: Workspace) -> None:
    typer.echo(f"样例 / Samples: {SAMPLES}")
    typer.echo(
        f"已读 {done.documents} 份文件，建成 {done.nodes} 个节点、{done.edges} 条关系，存于 {place.folder}/"
        f"\n{done.documents} documents read; {done.nodes} nodes and {done.edges} edges are in {place.folder}/"
    )


def _command(name: str, parameters: dict[str, str], workspace: Path) -> str:
    given = " ".join(f"--{key} {value}" for key, value in parameters.items())
    return f"kg ask {name} {given} --workspace {workspace}"


def _next(workspace: Path) -> str:
    return (
        "\n接下来 / Try next:\n"
        f"  kg ask --workspace {workspace}                    全部问题 / every curated question\n"
        f"  kg cypher 'MATCH (t:Task) RETURN count(t)' --workspace {workspace}\n"
        "  kg build 你的文件夹                           你自己的文件 / your own documents\n"
        "  kg neo4j start && kg load                     在 Neo4j Browser 中查看 / look at it in Neo4j Browser"
    )
