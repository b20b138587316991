"""`kg extract`: facts without a database."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class FactsFormat(StrEnum):
    """How facts are printed."""

    JSONL = "jsonl"
    TABLE = "table"
    HTML = "html"


def extract(
    paths: Annotated[list[Path], typer.Argument(help="文件或文件夹 / Files or folders.", show_default=False)],
    format: Annotated[FactsFormat, typer.Option(help="输出格式 / Output format.")] = FactsFormat.TABLE,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="写入文件 / Write to this file.")] = None,
    jobs: Annotated[int, typer.Option(help="并行进程数 / Worker processes.", min=1)] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", help="不显示进度 / No progress.")] = False,
) -> None:
    """抽取事实，不建库：每条关系附原句、行号、规则和置信度。

    Read the facts of documents without a database: each relation with its sentence, line, rule and confidence.

    例 / Example:  kg extract 文件夹 --format jsonl > facts.jsonl
    """
    from kg.cli.output import write_text
    from kg.cli.progress import report_failures
    from kg.model import Facts
    from kg.pipeline import extract_paths
    from kg.report.facts import render

    failures = []

    def facts() -> Iterator[Facts]:
        for result in extract_paths(paths, jobs=jobs, quiet=quiet):
            if isinstance(result, Facts):
                yield result
            else:
                failures.append(result)

    write_text(render(facts(), format.value), output)
    report_failures(failures)
