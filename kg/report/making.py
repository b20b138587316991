"""Make a report: identify what it is about, ask for its rows, run its template, assemble the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.ask.query import PLAIN_TYPES
from kg.report.asking import Ground, Meant, identify, rows_of
from kg.report.assembling import assemble
from kg.report.content import Report, plain
from kg.report.definition import Definition
from kg.report.draft import Draft
from kg.report.markup import read_markup
from kg.report.names import ShortNames, names_in
from kg.report.rows import Row, Rows
from kg.report.template import render

Step = Callable[[], None]


def make(definition: Definition, given: Mapping[str, str], ground: Ground, step: Step = lambda: None) -> Report:
    """The report as content; `step` is called for each set of rows that is there."""
    meant = identify(definition, given, ground.store)
    rows: dict[str, Rows] = {}
    for ask in definition.asks:
        rows[ask.name] = rows_of(ask, definition, meant, ground)
        step()
    return compose(definition, meant, rows, ShortNames(ground.store, names_in(rows.values())))


def compose(definition: Definition, meant: Meant, rows: Mapping[str, Rows], short: Callable[[str], str]) -> Report:
    """The report that a template makes of rows."""
    draft = Draft(short)
    text = definition.template.read_text(encoding="utf-8")
    values = {**draft.functions(), **rows, "given": Row(meant.shown)}
    written = render(str(definition.template), text, values, draft.keep)
    done = assemble(read_markup(written, draft.kept), short)
    return Report(
        definition.id,
        plain(definition.zh),
        _about(definition, meant),
        done.blocks,
        done.sources.listed(),
        done.printed[0],
        done.sources.groups(),
        done.printed[1],
        tuple(dict.fromkeys(plain(note) for each in rows.values() for note in each.notes)),
    )


def _about(definition: Definition, meant: Meant) -> str:
    """What a report is about: the things and places it was asked for, without plain settings."""
    wanted = (one.parameter for one in definition.parameters)
    named = (meant.shown[one.name] for one in wanted if one.type == "place" or one.type not in PLAIN_TYPES)
    return plain("；".join("、".join(value) if isinstance(value, list) else str(value) for value in named if value))
