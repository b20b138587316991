"""Charts as drawings: each kind a function from rows to SVG, with what it shows in words."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from kg.report.charts.svg import Drawing
from kg.report.content import ReportError
from kg.report.draft import Short
from kg.report.rows import Rows

# kind → the parts that it must be told, and those that it may
PARTS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ranking": (("label", "value"), ("second", "third", "low", "high")),
    "heatmap": (("row", "column"), ("value",)),
    "network": (("source", "target"), ("weight",)),
    "timeline": (("date", "label"), ()),
}


def draw(kind: str, rows: Rows, parts: Mapping[str, str], limit: int, short: Short) -> Drawing:
    """The drawing of some rows; raise `ReportError` where a part is missing or unknown."""
    needed, allowed = PARTS[kind]
    if missing := [part for part in needed if part not in parts]:
        raise ReportError(f"The chart {kind}(…) of '{rows.name}' lacks {missing[0]}; write {missing[0]}='column'.")
    if strange := sorted(set(parts) - {*needed, *allowed}):
        known = ", ".join((*needed, *allowed))
        raise ReportError(f"The chart {kind}(…) of '{rows.name}' knows no '{strange[0]}'; it takes {known}.")
    drawing: Drawing = import_module(f"kg.report.charts.{kind}").draw(rows, parts, limit, short)
    return drawing
