"""What a person sees while and after files are read: the failures, one sentence each, and the exit status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from kg.pipeline import Failure


def report_failures(failures: Sequence[Failure]) -> None:
    """Say on standard error what failed, and end with status 1 if anything did."""
    if not failures:
        return
    typer.echo(
        f"kg: {len(failures)} 个文件未能读取，其余均已完成 / {len(failures)} not read, all others done:", err=True
    )
    for failure in failures:
        typer.echo(f"  {failure.source}: {failure.reason}", err=True)
    raise typer.Exit(1)
