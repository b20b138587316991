"""What a template may call: tables, charts, a matrix and citations. Each is kept aside; a token stands for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kg.ask.answer import Quote
from kg.report.content import ReportError, plain
from kg.report.rows import Field, Row, Rows
from kg.report.template import CLOSING, OPENING

_EMPTY: tuple[Any, ...] = (None, "", [])

CHARTS = ("heatmap", "ranking", "network", "timeline")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a text: the quotes of the rows that it follows."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TableAsked:
    """A table: which columns of which rows, how many of the rows stand on paper, how many quotes each row cites."""

    rows: Rows
    columns: tuple[str, ...]
    caption: str
    limit: int
    examples: int = 0  # 0: every quote

    def cited(self, row: Row) -> tuple[Quote, ...]:
        """The quotes that a row cites."""
        return row.quotes[: self.examples] if self.examples else row.quotes


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
        given |= {"lacking": _lacking, "where_any": _where_any, "shared": _shared, "above": _above, "tally": _tally}
        for kind in CHARTS:
            given[kind] = _chart(kind)
        return given


def _table(
    rows: Rows, columns: Iterable[str] = (), caption: str = "", limit: int = 60, examples: int = 0
) -> TableAsked:
    names = tuple(columns)
    _known(rows, names)
    names = names or tuple(one.name for one in rows.fields)
    return TableAsked(rows, names, plain(caption), limit, examples)


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
    return Cited(tuple(dict.fromkeys(quote for some in rows for quote in _quotes(_each(some)))))


def _each(rows: Rows | Row | Iterable[Row]) -> Iterable[Row]:
    if isinstance(rows, Row):
        return (rows,)
    return rows.rows if isinstance(rows, Rows) else rows


def _where(rows: Rows, **wanted: Any) -> Rows:
    """The rows that have these values."""
    _known(rows, tuple(wanted))
    return _some(rows, (row for row in rows.rows if all(row[name] == value for name, value in wanted.items())))


def _having(rows: Rows, *names: str) -> Rows:
    """The rows where these columns are stated."""
    _known(rows, names)
    return _some(rows, (row for row in rows.rows if all(row[name] not in _EMPTY for name in names)))


def _lacking(rows: Rows, *names: str) -> Rows:
    """The rows where none of these columns is stated."""
    _known(rows, names)
    return _some(rows, (row for row in rows.rows if all(row[name] in _EMPTY for name in names)))


def _where_any(rows: Rows, name: str, values: Iterable[Any]) -> Rows:
    """The rows where a column has any of these values."""
    _known(rows, (name,))
    wanted = list(values)
    return _some(rows, (row for row in rows.rows if row[name] in wanted))


def _above(rows: Rows, name: str, least: float) -> Rows:
    """The rows where a number is at least so much."""
    _known(rows, (name,))
    return _some(rows, (row for row in rows.rows if isinstance(row[name], (int, float)) and row[name] >= least))


def _shared(rows: Rows, name: str, across: str) -> Rows:
    """The rows whose value of one column stands beside several values of another: indicators of several places."""
    _known(rows, (name, across))
    beside: dict[str, set[str]] = {}
    for row in rows.rows:
        beside.setdefault(str(row[name]), set()).add(str(row[across]))
    return _some(rows, (row for row in rows.rows if len(beside[str(row[name])]) > 1))


def _tally(rows: Rows, names: Iterable[str]) -> Rows:
    """How many rows there are of each value of some columns, with the quotes of all of them."""
    wanted = list(names)
    _known(rows, wanted)
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows.rows:
        groups.setdefault(tuple(str(row[name]) for name in wanted), []).append(row)
    fields = tuple(one for name in wanted if (one := rows.field(name)))
    counted = tuple(
        Row({**{name: held[0][name] for name in wanted}, "count": len(held)}, dict.fromkeys(_quotes(held)))
        for _, held in sorted(groups.items())
    )
    return Rows(rows.name, (*fields, Field("count", "条数", "integer")), counted)


def _some(rows: Rows, held: Iterable[Row]) -> Rows:
    """Some of the rows, the same in all else."""
    return replace(rows, rows=tuple(held))


def _quotes(rows: Iterable[Row]) -> Iterator[Quote]:
    return (quote for row in rows for quote in row.quotes)


def _filled(rows: Rows, names: Iterable[str]) -> list[str]:
    """Those of the columns in which anything is stated."""
    wanted = list(names)
    _known(rows, wanted)
    return [name for name in wanted if any(row[name] not in _EMPTY for row in rows)]


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
