"""`kg neo4j`: a real Neo4j server with Browser on this machine, for this user alone."""

from __future__ import annotations

import typer

app = typer.Typer(
    help="本机 Neo4j 服务器：启动、停止、状态 / A local Neo4j server: start, stop, status.", no_args_is_help=True
)


@app.command()
def start() -> None:
    """启动本机 Neo4j（首次约下载 140 MB），仅监听本机，密码自动生成。

    Start a local server; it listens on this machine only and has a generated password.
    """
    from kg.server import LocalServer

    server = LocalServer()
    running = server.start(lambda sentence: typer.echo(sentence, err=True))
    typer.echo(f"bolt:    {running.uri}")
    typer.echo(f"Browser: {running.browser}")
    typer.echo(f"用户 / User: neo4j   密码文件 / Password in: {server.password_file}")
    typer.echo("下一步 / Next: kg load")


@app.command()
def stop() -> None:
    """停止本机 Neo4j；数据保留。

    Stop the local server; its data stay.
    """
    from kg.server import LocalServer

    typer.echo("已停止 / Stopped." if LocalServer().stop() else "未在运行 / It was not running.")


@app.command()
def status() -> None:
    """本机 Neo4j 是否在运行，在何处监听。

    Whether the local server runs, and where it listens.
    """
    from kg.server import LocalServer

    running = LocalServer().status()
    if running is None:
        typer.echo("未在运行 / Not running.  →  kg neo4j start")
        raise typer.Exit(1)
    typer.echo(f"运行中 / Running: {running.uri}  {running.browser}  (pid {running.pid})")
