"""The rows of an analysis for a report: its band, its figures, how to read it, and the quotes of each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.analysis.registry import analyse
from kg.analysis.result import Result, quotes
from kg.analysis.scope import within
from kg.ask.answer import Quote
from kg.model import PolicyGraph
from kg.report.content import plain
from kg.report.rows import Field, Row, Rows


def rows_of_analysis(name: str, analysis: str, given: Mapping[str, Any], graph: PolicyGraph) -> Rows:
    """The rows of an analysis under the name that the report gives them."""
    settings = {key: value for key, value in given.items() if value not in ("", [])}
    if policies := settings.pop("policies", None):
        graph = _of_policies(policies, graph)
    return rows_of_result(name, analyse(analysis, graph, **settings), graph)


def _of_policies(policies: Iterable[str], graph: PolicyGraph) -> PolicyGraph:
    """The part of a graph that is about any of these policies."""
    parts = [within(graph, policy=policy) for policy in policies]
    entities = {id_ for part in parts for id_ in part.entities}
    relations = {id_ for part in parts for id_ in part.relations}
    return PolicyGraph(
        {id_: one for id_, one in graph.entities.items() if id_ in entities},
        {id_: one for id_, one in graph.relations.items() if id_ in relations},
    )


def rows_of_result(name: str, result: Result, graph: PolicyGraph) -> Rows:
    """A result as rows."""
    fields = tuple(Field(column.name, column.zh, str(column.kind)) for column in result.columns)
    rows = []
    for row in result.rows:
        said = dict.fromkeys(Quote(plain(one.source), one.line, plain(one.quote)) for one in quotes(row, graph))
        rows.append(Row(row.values, said))
    figures = {one.name: {"value": one.value, "low": one.low, "high": one.high} for one in result.figures}
    return Rows(name, fields, tuple(rows), _notes(result), figures, plain(result.reading_zh))


def _notes(result: Result) -> tuple[str, ...]:
    """What a reader must know, and the formula with its source."""
    method = "；".join(part for part in (result.formula, result.source) if part)
    said = (f"{result.question_zh} {note.zh}" for note in result.notes)
    return (*said, *((f"{result.question_zh} 算法：{method}",) if method else ()))
