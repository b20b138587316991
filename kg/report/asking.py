"""What a report is about and what it rests on: its parameters identified, its rows asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.ask.answer import answer
from kg.ask.library import GROUPS, check_against, find_query
from kg.ask.names import candidates, plain_name
from kg.ask.parameters import AmbiguousError, bind
from kg.ask.query import PLAIN_TYPES, AskError, Kind, Query, read_query
from kg.ask.readonly import Limits, read
from kg.report.content import ReportError, plain
from kg.report.definition import Ask, Definition, Wanted
from kg.report.rows import Rows, rows_of_answer
from kg.store.base import Rows as StoreRows
from kg.store.base import Store

if TYPE_CHECKING:
    from kg.ledger import Ledger
    from kg.model import PolicyGraph

_PARTED = re.compile(r"[;；\n]")
_NEAREST = 3
_LEAST_LIKE = 0.3
_NO_QUESTION = "report"
SECONDS, ROWS = 120.0, 100_000  # that a query of a report's own may take and give


@dataclass(frozen=True, slots=True)
class Ground:
    """What a report may ask: a graph that answers Cypher; of a workspace, also the whole graph and the record."""

    store: Store
    graph: Callable[[], PolicyGraph] | None = None
    ledger: Ledger | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """The parameters of a report: what queries are given, and how they read to a person."""

    values: Mapping[str, Any]
    shown: Mapping[str, Any]


def identify(definition: Definition, given: Mapping[str, str], store: Store) -> Meant:
    """The values of the parameters; raise `ReportError` for what is missing or unknown, with the nearest names."""
    known = [one.parameter.name for one in definition.parameters]
    if strange := sorted(set(given) - set(known)):
        takes = ", ".join(f"--{name}" for name in known) or "no parameter"
        raise ReportError(f"The report '{definition.id}' has no parameter '{strange[0]}'; it takes {takes}.")
    meant = {one.parameter.name: _meant(definition, one, given, store) for one in definition.parameters}
    return Meant({name: value for name, (value, _) in meant.items()}, {name: said for name, (_, said) in meant.items()})


def _meant(definition: Definition, one: Wanted, given: Mapping[str, str], store: Store) -> tuple[Any, Any]:
    words = given.get(one.parameter.name, one.parameter.default)
    if words is None:
        raise ReportError(
            f"The report '{definition.id}' needs --{one.parameter.name} ({one.parameter.zh} / {one.parameter.en}), "
            f"for example --{one.parameter.name} '{one.parameter.example}'."
        )
    if not one.several:
        return _identified(one, words, store)
    each = [_identified(one, part.strip(), store) for part in _PARTED.split(words) if part.strip()]
    return [value for value, _ in each], [shown for _, shown in each]


def _identified(one: Wanted, words: str, store: Store) -> tuple[Any, str]:
    """The value and the name of a parameter, by the same way as those of a question."""
    wanted = one.parameter
    asked = Query(_NO_QUESTION, "", "", Kind.TABLE, (wanted,), (), "")
    if wanted.type in PLAIN_TYPES or not words.strip():
        bound = bind(asked, {wanted.name: words}, store)
        if wanted.type == "place":
            return _place(words, str(bound.values[wanted.name]), store)
        return bound.values[wanted.name], bound.shown[wanted.name]
    types = GROUPS.get(wanted.type, (wanted.type,))
    found = candidates(words.strip(), types, "", store)
    if len(found) > 1:
        raise AmbiguousError(words, found)
    if not found:
        near = "、".join(nearest(words, types, store))
        hint = f"相近的有 / the nearest: {near}" if near else f"该图没有这一类 / the graph has no {wanted.en}"
        raise ReportError(f"图中没有 '{words}' / The graph has no '{words}'; {hint}.")
    return found[0].id, plain(found[0].name)


def _place(words: str, place: str, store: Store) -> tuple[str, str]:
    """A place that some policy is of, or nothing where none was asked for."""
    rows = store.run("MATCH (p:Policy) WHERE p.place <> '' RETURN DISTINCT p.place AS name")
    places = sorted(str(row["name"]) for row in rows)
    if place and not any(one.startswith(place) or one.endswith(place) for one in places):
        near = "、".join(sorted(places, key=lambda name: (-_likeness(words, name), name))[:_NEAREST])
        raise ReportError(f"没有 '{words}' 的政策文件 / No policy is of '{words}'; 有 / there are: {near or '—'}.")
    return place, place


def nearest(words: str, types: Sequence[str], store: Store) -> list[str]:
    """The names of the graph most like a name that it lacks."""
    bare = plain_name(words)
    rows = (row for type_ in types for row in store.run(f"MATCH (n:{type_}) RETURN n.name AS name"))
    ranked = sorted((-_likeness(bare, plain_name(name)), name) for name in {str(row["name"]) for row in rows})
    return [plain(name) for likeness, name in ranked[:_NEAREST] if -likeness >= _LEAST_LIKE]


def _likeness(words: str, name: str) -> float:
    shared = len(set(words) & set(name)) / (len(set(words)) or 1)
    return (shared + SequenceMatcher(None, words, name, autojunk=False).ratio()) / 2 if shared else 0.0


def rows_of(ask: Ask, definition: Definition, meant: Meant, ground: Ground) -> Rows:
    """The rows that one ask of a report gives."""
    given = {key: _value(word, meant) for key, word in ask.given.items()}
    if ask.kind == "query":
        return _of_query(ask, definition, given, ground.store)
    if ask.kind == "analysis":
        return _of_analysis(ask, given, ground)
    from kg.report.record import rows_of_record

    if ground.ledger is None:
        raise ReportError(f"The report '{definition.id}' reads the record of a workspace; ask it without --uri.")
    return rows_of_record(ask.name, ask.of, ground.ledger)


def _value(word: str, meant: Meant) -> Any:
    return meant.values[word[1:]] if word.startswith("$") else word


def _of_query(ask: Ask, definition: Definition, given: Mapping[str, Any], store: Store) -> Rows:
    query = _query(definition.folder, ask.of)
    if query.kind is not Kind.TABLE:
        raise ReportError(f"{definition.folder}: '{ask.of}' gives a {query.kind}; a report is made of tables.")
    bound = bind(query, given, store)
    own = query.id == ask.of and "/" not in ask.of
    found, notes = _run_own(query, bound.values, store) if own else (store.run(query.cypher, bound.values), ())
    return replace(rows_of_answer(ask.name, answer(query, bound.shown, found)), notes=notes)


def _run_own(query: Query, values: Mapping[str, Any], store: Store) -> tuple[StoreRows, tuple[str, ...]]:
    """The rows of a query of the report's own folder, which may come from anywhere: it only reads, and not for ever."""
    done = read(query.cypher, store, values, Limits(SECONDS, ROWS))
    notes = (f"{query.zh} 只取前 {ROWS} 行。",) if done.cut else ()
    return done.rows, notes


def _query(folder: Path, name: str) -> Query:
    """The query of a file of the report's own folder, or of the library."""
    own = folder / f"{name}.cypher"
    if "/" in name or not own.is_file():
        return find_query(name)
    from kg.ontology import ontology

    query = read_query(own, name)
    check_against(query, ontology())
    return query


def _of_analysis(ask: Ask, given: Mapping[str, Any], ground: Ground) -> Rows:
    from kg.report.analysed import rows_of_analysis

    if ground.graph is None:
        raise ReportError("An analysis reads the whole graph of a workspace; make this report without --uri.")
    return rows_of_analysis(ask.name, ask.of, given, ground.graph())


def every_query(definition: Definition) -> Iterator[Query]:
    """The queries of a report, each read and checked."""
    for ask in definition.asks:
        if ask.kind == "query":
            query = _query(definition.folder, ask.of)
            if strange := sorted(set(ask.given) - {one.name for one in query.parameters}):
                raise AskError(f"{definition.folder}: '{ask.of}' has no parameter '{strange[0]}'; correct 'with'.")
            yield query
