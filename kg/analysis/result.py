"""What an analysis finds: rows with a band and the relations they rest on, figures of the whole, how to read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Evidence, PolicyGraph

Cell = str | int | float | bool | tuple[str, ...] | None  # None: not stated


class ColumnKind(StrEnum):
    """What the cells of a column are, so that a report can align, format and draw them."""

    TEXT = "text"
    LIST = "list"  # a tuple of names
    INTEGER = "integer"
    NUMBER = "number"
    SHARE = "share"  # from 0 to 1, shown as a percentage
    FLAG = "flag"  # yes or no


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a result, with its meaning in both languages."""

    name: str
    zh: str
    en: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column name, and the ids of the relations that it rests on, sorted."""

    values: Mapping[str, Cell]
    evidence: tuple[str, ...] = ()

    def __getitem__(self, column: str) -> Cell:
        return self.values[column]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number about the whole, with its band where it was resampled."""

    name: str
    zh: str
    en: str
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader must know before quoting the numbers: a small count, an approximation, an assumption."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Result:
    """The answer of one analysis. A ranking's rows have `value`, `low` and `high` among their cells, best first."""

    name: str
    question_zh: str
    question_en: str
    reading_zh: str  # one plain sentence: how to read the number
    reading_en: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    figures: tuple[Figure, ...] = ()
    notes: tuple[Note, ...] = ()
    formula: str = ""
    source: str = ""  # the paper or book
    parameters: Mapping[str, str | int | float | bool] = field(default_factory=dict)

    @property
    def value_column(self) -> Column | None:
        """The column that the rows are ranked by, or None where the result is no ranking."""
        return next((column for column in self.columns if column.name == "value"), None)

    def figure(self, name: str) -> Figure:
        """The figure of that name."""
        return next(one for one in self.figures if one.name == name)


def quotes(row: Row, graph: PolicyGraph) -> tuple[Evidence, ...]:
    """The statements that a row rests on, in order of file and line, each once."""
    said = {one for id_ in row.evidence if id_ in graph.relations for one in graph.relations[id_].evidence}
    return tuple(sorted(said, key=lambda one: (one.source, one.line, one.start, one)))
