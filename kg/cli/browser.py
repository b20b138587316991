"""`kg browser`: Neo4j Browser with the guide, the style and the favourites of the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.server.pages import PageServer


def browser(
    port: Annotated[int, typer.Option(help="页面端口，0 为任选 / Port of the pages; 0 for any.", min=0)] = 0,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="只写出收藏夹 zip / Only write the favourites.")
    ] = None,
) -> None:
    """打开 Neo4j Browser 的导览、样式和收藏夹；需要时先启动本机服务器。

    Serve the guide, style and favourites for Neo4j Browser on loopback; the local server is started if needed.

    例 / Example:  kg load && kg browser
    """
    from kg.ask.pages.bundle import browser_files, served
    from kg.cli.output import write_file
    from kg.server import LocalServer
    from kg.server.pages import PageServer

    pages = served(browser_files())
    if output:
        write_file(output, [pages["favourites.zip"]])
        return
    server = LocalServer()
    running = server.status() or server.start(typer.echo)
    with PageServer(pages, port) as page_server:
        typer.echo(_addresses(running.browser, page_server))
        page_server.wait()


def _addresses(browser_address: str, pages: PageServer) -> str:
    """What to open, and what to type there."""
    return "\n".join(
        (
            f"Neo4j Browser:  {browser_address}?cmd=play&arg={pages.address('guide.html')}",
            f"  :play {pages.address('guide.html')}",
            f"  :style {pages.address('style.grass')}",
            f"收藏夹，下载后拖入窗口 / Favourites, to download and drop there:  {pages.address('favourites.zip')}",
            f"NeoDash 看板，导入 / dashboard, to import:  {pages.address('neodash.json')}",
            f"Explore 视图与检索语 / perspective with search phrases:  {pages.address('perspective.json')}",
            "Ctrl-C 结束 / ends.",
        )
    )
