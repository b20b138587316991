"""An answer as text, CSV, JSON or a workbook; no cell becomes a formula."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from typing import Any

from kg.ask.answer import Answer
from kg.ask.query import Column, Kind
from kg.cells import FORMULA_STARTS, Cell, csv_lines

NOT_STATED = "未载明 / not stated"
_ABSENT = "未载明"  # in a cell
_LONGEST_QUOTE = 120  # characters of a sentence in the terminal


def as_table(answer: Answer, width: int = 160) -> str:
    """The answer for reading: the question, a table, and under it what it means."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None, highlight=False, markup=False, emoji=False)
    console.print(_title(answer))
    if not answer.rows:
        console.print(NOT_STATED)
        return out.getvalue()
    table = Table(box=SIMPLE, pad_edge=False)
    columns = answer.facts()
    for column in columns:
        table.add_column(Text(_heading(column)), overflow="fold")
    tabular = answer.query.kind is Kind.TABLE
    if tabular:
        table.add_column(Text("原句 / evidence"), overflow="fold", ratio=1)
    for row in answer.rows:
        said = [Text(_quoted(answer, row))] if tabular else []
        table.add_row(*(Text(_shown(column, row[column.name])) for column in columns), *said)
    console.print(table)
    console.print(f"{len(answer.rows)} 行 / rows" + ("" if answer.stated else f"；{NOT_STATED}"))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def as_csv(answer: Answer) -> str:
    """The answer as CSV, one statement's place and words in the last columns."""
    return csv_lines(_cells(answer))


def as_json(answer: Answer) -> str:
    """The answer as JSON: the query and parameters that were run, the columns, the rows, and whether it is stated."""
    content = {
        "query": answer.query.id,
        "question": {"zh": answer.query.zh, "en": answer.query.en},
        "parameters": dict(answer.parameters),
        "columns": [{"name": c.name, "type": c.type, "zh": c.zh, "en": c.en} for c in answer.columns],
        "rows": [dict(row) for row in answer.rows],
        "stated": answer.stated,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def as_xlsx(answer: Answer) -> bytes:
    """The answer as a workbook; text stays text."""
    import datetime

    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    book.set_properties({"created": datetime.datetime(2000, 1, 1)})  # the same answer gives the same bytes
    sheet = book.add_worksheet("answer")
    bold = book.add_format({"bold": True})
    as_text = book.add_format({"quote_prefix": True})
    for number, row in enumerate(_cells(answer)):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                guarded = as_text if cell.startswith(FORMULA_STARTS) else None
                sheet.write_string(number, column, cell, guarded if number else bold)
            else:
                sheet.write_number(number, column, cell)
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


FORMATS: Mapping[str, Callable[[Answer], str | bytes]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
    "xlsx": as_xlsx,
}


def _title(answer: Answer) -> str:
    given = "，".join(f"{name}={value}" for name, value in answer.parameters.items() if value)
    return f"{answer.query.id}（{given}）\n{answer.query.zh} / {answer.query.en}"


def _heading(column: Column) -> str:
    return column.zh


def _quoted(answer: Answer, row: Mapping[str, Any]) -> str:
    said = answer.evidence(row)
    if not said:
        return ""
    words = said[0].words
    short = words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + "…"
    more = f"（另 {len(said) - 1} 处 / {len(said) - 1} more）" if len(said) > 1 else ""
    return f"“{short}” {said[0].source}:{said[0].line}{more}"


def _shown(column: Column, value: Any) -> str:
    """A value for people: relations in Chinese, lists joined, what no text states said to be so."""
    if value is None or value == []:
        return "" if column.type == "any" else _ABSENT
    if column.type in ("role", "label"):
        return _label(str(value))
    if column.type in ("graph", "path"):
        return _drawn(value)
    if column.type == "any":
        return _anything(value)
    return "；".join(value) if isinstance(value, list) else str(value)


def _anything(value: Any) -> str:
    if isinstance(value, list):
        return "；".join(_anything(each) for each in value)
    if isinstance(value, dict):
        return _drawn(value) if {"label", "type", "nodes"} & value.keys() else json.dumps(value, ensure_ascii=False)
    return str(value)


def _label(name: str) -> str:
    from kg.ontology import ontology

    kind = ontology().relations.get(name) or ontology().types.get(name)
    return kind.zh if kind else name


def _drawn(value: Mapping[str, Any]) -> str:
    """A node as its name, an edge as its relation, a path as both in turn."""
    if "nodes" not in value:
        return str(value["name"]) if "name" in value else _label(str(value.get("type", "")))
    steps = [str(value["nodes"][0]["name"])]
    for edge, node in zip(value["relationships"], value["nodes"][1:], strict=True):
        steps += [f"—{_label(edge['type'])}—", str(node["name"])]
    return " ".join(steps)


def _cells(answer: Answer) -> list[list[Cell]]:
    """Heading and rows for a spreadsheet, a column each for file, line and words of the first statement."""
    columns = answer.facts()
    heading: list[Cell] = [f"{column.zh} / {column.en}" for column in columns]
    if answer.query.kind is not Kind.TABLE:
        return [heading, *([_spread(column, row[column.name]) for column in columns] for row in answer.rows)]
    heading += ["文件 / source", "行 / line", "原句 / quote", "其他出处 / also"]
    return [heading, *([_spread(c, row[c.name]) for c in columns] + _places(answer, row) for row in answer.rows)]


def _spread(column: Column, value: Any) -> Cell:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else _shown(column, value)


def _places(answer: Answer, row: Mapping[str, Any]) -> list[Cell]:
    said = answer.evidence(row)
    if not said:
        return ["", "", "", ""]
    also = "；".join(f"{one.source}:{one.line}" for one in said[1:])
    return [said[0].source, said[0].line, said[0].words, also]
