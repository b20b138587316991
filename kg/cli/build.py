"""`kg build` and `kg diff`: documents into the graph of a workspace, and what that would change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.pipeline import Sharding, Summary

Paths = Annotated[list[Path], typer.Argument(help="文件或文件夹 / Files or folders.", show_default=False)]
WorkspaceFolder = Annotated[Path, typer.Option("--workspace", help="工作区文件夹 / Folder of the workspace.")]
Jobs = Annotated[int, typer.Option(help="并行进程数 / Worker processes.", min=1)]
Quiet = Annotated[bool, typer.Option("--quiet", help="不显示进度 / No progress.")]

DEFAULT = Path("kg-data")


class EngineName(StrEnum):
    """What runs the shards; the help page must not wait for the pipeline's own list."""

    PROCESSES = "processes"
    RAY = "ray"


def build(
    paths: Paths,
    workspace: WorkspaceFolder = DEFAULT,
    to: Annotated[str, typer.Option(help="同时载入此 Neo4j / Also load this Neo4j: bolt://…")] = "",
    jobs: Jobs = 1,
    *,
    shards: Annotated[
        Path | None,
        typer.Option(
            help="先写成 Parquet 分片，中断后从此处继续 / By way of Parquet shards there; interrupted, goes on."
        ),
    ] = None,
    engine: Annotated[EngineName, typer.Option(help="由谁运行分片 / What runs the shards.")] = EngineName.PROCESSES,
    address: Annotated[str, typer.Option(help="已有 Ray 集群的地址 / Address of a Ray cluster that runs.")] = "",
    record_only: Annotated[
        bool, typer.Option("--record-only", help="只记入台账，暂不重建图 / Record, and leave the graph for later.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """读取文件，建立或更新知识图谱；再次运行只读新增和改动的文件。

    Read documents into the graph of a workspace; run again, it reads only what is new or changed.

    例 / Example:  kg build 文件夹 && kg ask

    上百万份文件 / Millions of files:  kg build 文件夹 --shards 分片 --jobs 8

    多台机器 / Many machines:  kg build 文件夹 --shards 共享盘/分片 --engine ray --address HOST:6379
    """
    from kg.cli.progress import report_failures
    from kg.pipeline import Workspace
    from kg.pipeline import build as build_graph

    sharding = _sharding(shards, engine, address, workspace)
    done = build_graph(paths, Workspace(workspace), jobs, quiet, _tell, sharding, refreshing=not record_only)
    _show(done)
    if to:
        from kg.cli.load import load

        load(to, workspace)
    report_failures(done.failures)


def diff(paths: Paths, workspace: WorkspaceFolder = DEFAULT, jobs: Jobs = 1, quiet: Quiet = False) -> None:
    """下一次 kg build 会增加和撤回哪些事实；不作任何改动。

    What the next build would add and remove, before it does.
    """
    from kg.cli.progress import report_failures
    from kg.pipeline import Failure, Workspace
    from kg.pipeline import diff as compare

    failures = []
    for name, change in compare(paths, Workspace(workspace), jobs, quiet):
        if isinstance(change, Failure):
            failures.append(change)
            continue
        typer.echo(f"{name}: +{len(change.added)} -{len(change.removed)} ={change.kept}")
        for mark, group in (("-", change.removed), ("+", change.added)):
            for said in group:
                typer.echo(
                    f"  {mark} {said.head_name} {said.relation.type} {said.tail_name}  「{said.evidence.quote}」"
                )
    report_failures(failures)


def _sharding(shards: Path | None, engine: EngineName, address: str, workspace: Path) -> Sharding | None:
    """Shards where they are asked for; Ray and its address ask for them too."""
    from kg.pipeline import Engine, Sharding

    if shards is None and engine is EngineName.PROCESSES and not address:
        return None
    return Sharding(shards or workspace / "shards", engine=Engine(engine.value), address=address)


def _show(done: Summary) -> None:
    typer.echo(f"读取 {done.read}，未变 {done.unchanged} / {done.read} read, {done.unchanged} unchanged.")
    typer.echo(f"陈述 / Statements: +{done.added} -{done.removed}")
    typer.echo(
        f"图谱 / Graph: {done.documents} 文件, {done.nodes} 节点, {done.edges} 关系"
        f" / {done.documents} documents, {done.nodes} nodes, {done.edges} edges."
    )
    for path in done.missing:
        typer.echo(f"已不存在，仍在库中 / Gone from the folder, still on record: {path}  →  kg remove '{path}'")


def _tell(sentence: str) -> None:
    typer.echo(sentence, err=True)
