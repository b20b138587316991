"""A report as one HTML file: no script, nothing from elsewhere, and made to be printed, too."""

from __future__ import annotations

import re
from pathlib import Path

from kg.report.content import Report, ranges

_TEMPLATES = Path(__file__).parent.parent / "templates"
_LINES = re.compile(r"\n{2,}")


def write(report: Report) -> bytes:
    """The page as UTF-8."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["ranges"] = ranges
    environment.tests["kind"] = lambda block, name: type(block).__name__ == name
    page = environment.get_template("report.html").render(report=report)
    return _LINES.sub("\n", page).encode()
