"""Reports as files: one module for each format, chosen by the suffix."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from kg.report.content import Report, ReportError

FORMATS = {".docx": "docx", ".html": "html", ".xlsx": "xlsx", ".pdf": "pdf", ".md": "markdown"}


def format_of(path: Path) -> str:
    """The format that a file's suffix asks for."""
    if path.suffix.lower() not in FORMATS:
        raise ReportError(f"'{path.name}' has no suffix of a report; write {', '.join(FORMATS)}.")
    return FORMATS[path.suffix.lower()]


def write(report: Report, format_: str) -> bytes:
    """The file of a report; the same report gives the same bytes."""
    content: bytes = import_module(f"kg.report.writers.{format_}").write(report)
    return content
