"""Tables of schema/lexicon: tab-separated with named columns; `#` begins a remark, `|` separates values in a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from loaders.errors import LexiconError
from loaders.resources import data_folder

Line = Mapping[str, str]


@cache
def rows(name: str) -> tuple[Line, ...]:
    """Every line of the table `schema/lexicon/NAME.tsv` by column name, in file order."""
    return read_table(data_folder("schema") / "lexicon" / f"{name}.tsv")


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by `|`."""
    return tuple(value for value in cell.split("|") if value)


def read_table(path: Path) -> tuple[Line, ...]:
    """The lines of one table file; a line that does not fit the header names the file and the line."""
    if not path.is_file():
        raise LexiconError(f"{path.name}: the table is missing from schema/lexicon; install the package again.")
    return tuple(_lines(path))


def _lines(path: Path) -> Iterator[Line]:
    header: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = _header(path, number, cells)
            continue
        if len(cells) > len(header):
            raise LexiconError(
                f"{path.name}:{number}: {len(cells)} cells under {len(header)} columns; "
                f"write one cell for each of {', '.join(header)}."
            )
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))


def _header(path: Path, number: int, cells: list[str]) -> list[str]:
    if len(set(cells)) != len(cells) or "" in cells:
        raise LexiconError(f"{path.name}:{number}: column names must be different and not empty; mend the header line.")
    return cells
