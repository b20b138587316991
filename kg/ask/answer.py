"""The answer to a curated query: rows in one fixed form on every engine, each with the words that say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.ask.query import AskError, Column, Kind, Query

if TYPE_CHECKING:
    import pyarrow as pa

    from kg.store.base import Rows

_EVIDENCE = ("quote", "source", "line", "evidence")


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Where one statement stands: file, line, words."""

    source: str
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the graph answers to one question, with the query that was run and what it was asked with."""

    query: Query
    parameters: Mapping[str, str]
    rows: tuple[Mapping[str, Any], ...]
    note: str = ""  # how a question in words was understood

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in order."""
        return self.query.columns

    @property
    def stated(self) -> bool:
        """Whether any document says so: a row without evidence names what was asked and says that nothing is stated."""
        if self.query.kind is not Kind.TABLE:
            return bool(self.rows)
        return any(self.evidence(row) for row in self.rows)

    def evidence(self, row: Mapping[str, Any]) -> tuple[Quote, ...]:
        """The statements that one row rests on."""
        return tuple(self._quotes(row))

    def facts(self) -> tuple[Column, ...]:
        """The columns without those of the evidence."""
        return tuple(column for column in self.columns if column.type not in _EVIDENCE)

    def to_arrow(self) -> pa.Table:
        """The rows as an Arrow table."""
        import pyarrow as pa

        rows = [dict(row) for row in self.rows]
        return pa.Table.from_pylist(
            rows, schema=None if rows else pa.schema([(c.name, pa.null()) for c in self.columns])
        )

    def to_pandas(self) -> Any:
        """The rows as a pandas frame."""
        try:
            import pandas as pd  # type: ignore[import-untyped,unused-ignore]
        except ImportError:
            raise AskError("Frames need pandas; install it with 'pip install pandas', or use to_arrow().") from None
        return pd.DataFrame([dict(row) for row in self.rows], columns=[column.name for column in self.columns])

    def _quotes(self, row: Mapping[str, Any]) -> Iterator[Quote]:
        held = {column.type: row[column.name] for column in self.columns if column.type in _EVIDENCE}
        if "evidence" in held:
            for said in held["evidence"]:
                yield Quote(said["source"], said["line"], said["quote"])
        elif held.get("quote") is not None and held.get("source") is not None:
            yield Quote(held["source"], held.get("line") or 0, held["quote"])


def answer(query: Query, shown: Mapping[str, str], rows: Rows, note: str = "") -> Answer:
    """The answer from the rows of an engine."""
    tidy = tuple({column.name: plain(column, row[column.name]) for column in query.columns} for row in rows)
    return Answer(query, shown, tidy, note)


def free_answer(cypher: str, rows: Rows) -> Answer:
    """The rows of a free query in the shape of an answer."""
    columns = tuple(Column(name, "any", name, name) for name in rows.columns)
    query = Query("cypher", " ".join(cypher.split()), "free Cypher", Kind.GRAPH, (), columns, cypher)
    return Answer(query, {}, tuple(rows))


def plain(column: Column, value: Any) -> Any:
    """A value in the form that both engines give: lists in order, whole numbers whole, one label."""
    if value is None and column.type not in ("list", "evidence"):
        return None
    return _FIXED.get(column.type, _same)(value)


def _same(value: Any) -> Any:
    return value


def _texts(value: Any) -> list[str]:
    return sorted({str(each) for each in value or () if each is not None})


def _one_label(value: Any) -> Any:
    return next(iter(value), None) if isinstance(value, list) else value


_FIXED: Mapping[str, Callable[[Any], Any]] = {
    "list": _texts,
    "evidence": lambda value: _statements(value or ()),
    "label": _one_label,
    "integer": int,
    "line": int,
    "number": lambda value: round(float(value), 6),
}


def _statements(value: Any) -> list[dict[str, Any]]:
    """Each statement once, by file and line; those without words come from optional matches and are none."""
    once = {(said["source"] or "", said["line"] or 0, said["quote"]) for said in value if said["quote"] is not None}
    return [{"quote": quote, "source": source, "line": line} for source, line, quote in sorted(once)]
