"""The result of an analysis as text, CSV, JSON or a workbook; no cell becomes a formula."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kg.analysis import Figure, Result, Row, quotes
from kg.analysis.result import Column, ColumnKind
from kg.ask.answer import Answer
from kg.ask.query import Column as AnswerColumn
from kg.ask.query import Kind, Query
from kg.ask.render import as_csv, as_table, as_xlsx
from kg.model import PolicyGraph

_EVIDENCE = AnswerColumn("evidence", "evidence", "原句", "the sentences")


def table(result: Result, graph: PolicyGraph) -> str:
    """The result for reading: the rows, under them the figures, how to read them, and what to beware of."""
    below = [f"{one.zh} / {one.en}: {_figure(one)}" for one in result.figures]
    below += ["", f"怎么读：{result.reading_zh}", f"How to read it: {result.reading_en}"]
    below += [f"注意：{note.zh} / Note: {note.en}" for note in result.notes]
    return as_table(_answer(result, graph, shown=True)) + "\n".join(["", *below]).rstrip() + "\n"


def csv(result: Result, graph: PolicyGraph) -> str:
    """The rows as CSV, with the place and words of one statement."""
    return as_csv(_answer(result, graph))


def xlsx(result: Result, graph: PolicyGraph) -> bytes:
    """The rows as a workbook."""
    return as_xlsx(_answer(result, graph))


def as_json(result: Result, graph: PolicyGraph) -> str:
    """The whole result as JSON: question, formula, source, parameters, columns, rows with relations and quotes."""
    content = {
        "analysis": result.name,
        "question": {"zh": result.question_zh, "en": result.question_en},
        "reading": {"zh": result.reading_zh, "en": result.reading_en},
        "formula": result.formula,
        "source": result.source,
        "parameters": dict(result.parameters),
        "columns": [{"name": c.name, "kind": c.kind.value, "zh": c.zh, "en": c.en} for c in result.columns],
        "rows": [_row(row, graph) for row in result.rows],
        "figures": [_given(one) for one in result.figures],
        "notes": [{"zh": note.zh, "en": note.en} for note in result.notes],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Result, PolicyGraph], str | bytes]] = {
    "table": table,
    "csv": csv,
    "json": as_json,
    "xlsx": xlsx,
}


def _row(row: Row, graph: PolicyGraph) -> dict[str, Any]:
    said = [{"source": one.source, "line": one.line, "quote": one.quote} for one in quotes(row, graph)]
    return {**row.values, "relations": list(row.evidence), "evidence": said}


def _given(figure: Figure) -> dict[str, Any]:
    ends = {"low": figure.low, "high": figure.high}
    known = {name: value for name, value in ends.items() if value is not None}
    return {"name": figure.name, "zh": figure.zh, "en": figure.en, "value": figure.value, **known}


def _figure(figure: Figure) -> str:
    value = f"{figure.value:g}"
    return value if figure.low is None or figure.high is None else f"{value}（{figure.low:g}–{figure.high:g}）"


def _answer(result: Result, graph: PolicyGraph, shown: bool = False) -> Answer:
    """The result in the shape of an answer; for reading, shares become percentages."""
    columns = tuple(AnswerColumn(c.name, _TYPES[c.kind], c.zh, c.en) for c in result.columns)
    query = Query(result.name, result.question_zh, result.question_en, Kind.TABLE, (), (*columns, _EVIDENCE), "")
    given = {name: str(value) for name, value in result.parameters.items() if value}
    return Answer(query, given, tuple(_cells(result, graph, shown)))


def _cells(result: Result, graph: PolicyGraph, shown: bool) -> Iterator[dict[str, Any]]:
    for row in result.rows:
        said = [{"quote": one.quote, "source": one.source, "line": one.line} for one in quotes(row, graph)]
        yield {**{c.name: _cell(c, row[c.name], shown) for c in result.columns}, "evidence": said}


def _cell(column: Column, value: Any, shown: bool) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if column.kind is ColumnKind.FLAG:
        return "是" if value else "否"
    if shown and value is not None and column.kind is ColumnKind.SHARE:
        return f"{value:.1%}"
    return value


_TYPES = {
    ColumnKind.TEXT: "text",
    ColumnKind.LIST: "list",
    ColumnKind.INTEGER: "integer",
    ColumnKind.NUMBER: "number",
    ColumnKind.SHARE: "number",
    ColumnKind.FLAG: "text",
}
