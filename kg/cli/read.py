"""`kg read`: what was understood of a document before any extraction."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.report.reading import Reading


class ReadingFormat(StrEnum):
    """How a reading is printed."""

    OUTLINE = "outline"
    HTML = "html"
    JSON = "json"


def read(
    paths: Annotated[list[Path], typer.Argument(help="文件或文件夹 / Files or folders.", show_default=False)],
    format: Annotated[ReadingFormat, typer.Option(help="输出格式 / Output format.")] = ReadingFormat.OUTLINE,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="写入文件 / Write to this file.")] = None,
) -> None:
    """查看文件读成了什么：分篇、文号、提纲、表格，以及每处修复。

    Show what was understood of documents: parts, metadata, outline, tables, and each repair beside the original.

    例 / Example:  kg read 规划.pdf --format html -o 规划.html
    """
    from kg.cli.output import write_text
    from kg.cli.progress import report_failures
    from kg.pipeline.walk import Failure, find_files
    from kg.report.reading import read_file, render
    from loaders.errors import LoadError

    failures: list[Failure] = []

    def readings() -> Iterator[Reading]:
        for found in find_files(paths):
            if isinstance(found, Failure):
                failures.append(found)
                continue
            try:
                yield from read_file(found)
            except LoadError as error:
                failures.append(Failure(str(found), str(error).removeprefix(f"{found.name}: ")))

    write_text(render(readings(), format.value), output)
    report_failures(failures)
