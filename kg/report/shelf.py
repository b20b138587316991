"""The reports that can be made: those that ship with the package, and folders of users."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.report.content import ReportError
from kg.report.definition import FILE, Definition, read_definition

LIBRARY = Path(__file__).parent / "library"


@cache
def shipped() -> tuple[str, ...]:
    """The names of the reports that ship with the package, in the order of the list."""
    return tuple(sorted(path.parent.name for path in LIBRARY.glob(f"*/{FILE}")))


def find_report(name: str) -> Definition:
    """The report of that name, or of that folder; else `ReportError` with the nearest names."""
    if name in shipped():
        return read_definition(LIBRARY / name)
    if (Path(name) / FILE).is_file():
        return read_definition(Path(name))
    if Path(name).is_dir():
        raise ReportError(f"The folder '{name}' holds no {FILE}; a report is a folder with {FILE} and a template.")
    near = get_close_matches(name, shipped(), 3, 0.4)
    hint = f"did you mean {', '.join(near)}?" if near else "'kg report' lists them all."
    raise ReportError(f"'{name}' is no report; {hint}")
