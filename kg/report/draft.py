"""What a template may call: tables, charts, a matrix and citations. Each is kept aside; a token stands for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.ask.answer import Quote
from kg.report.content import ReportError, plain
from kg.report.rows import Row, Rows
from kg.report.template import CLOSING, OPENING

CHARTS = ("heatmap", "ranking", "network", "timeline")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a text: the quotes of the rows that it follows."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TableAsked:
    """A table: which columns of which rows, and how many of the rows stand on paper."""

    rows: Rows
    columns: tuple[str, ...]
    caption: str
    limit: int


@dataclass(frozen=True, slots=True)
class ChartAsked:
    """A chart: its kind, the rows, which column plays which part, and how many rows it shows at most."""

    kind: str
    rows: Rows
    parts: Mapping[str, str]
    caption: str
    limit: int


@dataclass(frozen=True, slots=True)
class MatrixAsked:
    """A matrix: the columns that name a row, the column of the things across, and that of the mark."""

    rows: Rows
    down: tuple[str, ...]
    across: str
    mark: str
    caption: str


Asked = TableAsked | ChartAsked | MatrixAsked
Short = Callable[[str], str]


@dataclass(slots=True)
class Draft:
    """The values of a template's output, by the number of their token."""

    short: Short = plain
    kept: list[Any] = field(default_factory=list)

    def keep(self, value: Any) -> str:
        """A token for a value."""
        self.kept.append(value)
        return f"{OPENING}{len(self.kept) - 1}{CLOSING}"

    def functions(self) -> Mapping[str, Callable[..., Any]]:
        """What the template may call, by name."""
        given: dict[str, Callable[..., Any]] = {"table": _table, "matrix": _matrix, "cite": _cite, "figure": _figure}
        given |= {"reading": _reading, "where": _where, "having": _having, "filled": _filled, "short": self.short}
        for kind in CHARTS:
            given[kind] = _chart(kind)
        return given


def _table(rows: Rows, columns: Iterable[str] = (), caption: str = "", limit: int = 60) -> TableAsked:
    names = tuple(columns) or tuple(one.name for one in rows.fields)
    _known(rows, names)
    return TableAsked(rows, names, plain(caption), limit)


def _matrix(rows: Rows, down: Iterable[str], across: str, mark: str, caption: str = "") -> MatrixAsked:
    names = tuple(down)
    _known(rows, (*names, across, mark))
    return MatrixAsked(rows, names, across, mark, plain(caption))


def _chart(kind: str) -> Callable[..., ChartAsked]:
    def chart(rows: Rows, caption: str = "", limit: int = 15, **parts: str) -> ChartAsked:
        _known(rows, tuple(parts.values()))
        return ChartAsked(kind, rows, parts, plain(caption), limit)

    return chart


def _cite(*rows: Rows | Row | Iterable[Row]) -> Cited:
    """The quotes of a row, of some rows, or of a whole set of rows, each once."""
    quotes = (quote for some in rows for row in _each(some) for quote in row.quotes)
    return Cited(tuple(dict.fromkeys(quotes)))


def _each(rows: Rows | Row | Iterable[Row]) -> Iterable[Row]:
    if isinstance(rows, Row):
        return (rows,)
    return rows.rows if isinstance(rows, Rows) else rows


def _where(rows: Rows, **wanted: Any) -> Rows:
    """The rows that have these values."""
    _known(rows, tuple(wanted))
    held = tuple(row for row in rows.rows if all(row[name] == value for name, value in wanted.items()))
    return Rows(rows.name, rows.fields, held, rows.notes)


def _having(rows: Rows, *names: str) -> Rows:
    """The rows where these columns are stated."""
    _known(rows, names)
    held = tuple(row for row in rows.rows if all(row[name] not in (None, "", []) for name in names))
    return Rows(rows.name, rows.fields, held, rows.notes)


def _filled(rows: Rows, names: Iterable[str]) -> list[str]:
    """Those of the columns in which anything is stated."""
    wanted = list(names)
    _known(rows, wanted)
    return [name for name in wanted if any(row[name] not in (None, "", []) for row in rows)]


def _figure(rows: Rows, name: str, part: str = "value") -> float | None:
    """A figure of the whole, or the `low` or `high` end of its band."""
    if name not in rows.figures:
        raise ReportError(f"The rows '{rows.name}' have no figure '{name}'; they have {', '.join(rows.figures)}.")
    return rows.figures[name][part]


def _reading(rows: Rows) -> str:
    """How to read the numbers of an analysis."""
    return rows.reading


def _known(rows: Any, names: Iterable[str]) -> None:
    if not isinstance(rows, Rows):
        raise ReportError("The first argument of a table or chart is a set of rows; write its name from report.yaml.")
    for name in names:
        if rows.field(name) is None:
            listed = ", ".join(one.name for one in rows.fields)
            raise ReportError(f"The rows '{rows.name}' have no column '{name}'; they have {listed}.")
