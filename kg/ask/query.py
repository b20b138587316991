"""A curated query: question, parameters, columns and Cypher, read from one file and checked both ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kg.ask.cypher import blank, final_columns, parameter_names
from kg.model import KgError

ENGINES = ("embedded", "neo4j")
COLUMN_TYPES = (
    "text",
    "integer",
    "number",
    "date",
    "boolean",
    "list",
    "role",
    "label",
    "quote",
    "source",
    "line",
    "evidence",
    "graph",
    "path",
)
PLAIN_TYPES = ("text", "words", "integer", "number", "date", "role", "place")

_KEY = re.compile(r"//\s*(id|zh|en|kind|engines|note):\s*(.+)")
_PARAMETER = re.compile(r"//\s*param\s+(\w+):\s*(\w+)\s*(?:=\s*(\S+)\s*)?e\.g\.\s*(.+?)\s+—\s*(.+?)\s*/\s*(.+)")
_COLUMN = re.compile(r"//\s*column\s+(\w+):\s*(\w+)\s+—\s*(.+?)\s*/\s*(.+)")
_PLAIN = re.compile(r"//\s*plain:\s*(.+?)(?:\s+=>\s+(\w+=.+))?")
_SLOT = re.compile(r"\{([a-z]\w*)\}")
_LONGEST_HEADER = 60


class AskError(KgError):
    """A question cannot be asked as it stands; the message says what is wrong and what to write."""


class QueryError(AskError):
    """A query file breaks its own form; the message names the file, the line and the remedy."""


class Kind(StrEnum):
    """The shape of an answer."""

    TABLE = "table"
    GRAPH = "graph"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be asked about: a name of a thing (an ontology type), words, a number, a date, a role."""

    name: str
    type: str
    default: str | None  # None: must be given; "": any
    example: str
    zh: str
    en: str

    @property
    def required(self) -> bool:
        """Whether the question makes no sense without it."""
        return self.default is None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer, with its meaning."""

    name: str
    type: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to ask a question in Chinese: a pattern with {slots}, and the parameters that its words settle."""

    pattern: str
    settled: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """One question that the library answers."""

    id: str  # folder/name, as the file is called
    zh: str
    en: str
    kind: Kind
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    engines: tuple[str, ...] = ENGINES
    note: str = ""
    wordings: tuple[Wording, ...] = ()

    def parameter(self, name: str) -> Parameter | None:
        """The declared parameter of that name."""
        return next((one for one in self.parameters if one.name == name), None)


def read_query(path: Path, id_: str) -> Query:
    """The query of one file; raise `QueryError` where header and Cypher do not agree."""
    text = path.read_text(encoding="utf-8")
    header, cypher = _divide(text)
    keys, parameters, columns, wordings = _read_header(path, header)
    for key in ("id", "zh", "en", "kind"):
        if key not in keys:
            raise QueryError(f"{path}: the header lacks '// {key}: …'; add the line above the Cypher.")
    if keys["id"] != id_:
        raise QueryError(f"{path}: the header says id '{keys['id']}', the file is '{id_}'; write '// id: {id_}'.")
    query = Query(
        id_,
        keys["zh"],
        keys["en"],
        _kind(path, keys["kind"]),
        tuple(parameters),
        tuple(columns),
        cypher,
        tuple(keys.get("engines", ", ".join(ENGINES)).split(", ")),
        keys.get("note", ""),
        tuple(wordings),
    )
    _check_form(path, query)
    return query


def _divide(text: str) -> tuple[list[str], str]:
    lines = text.splitlines()
    first = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("//")), len(lines))
    return lines[:first], "\n".join(lines[first:]).strip().removesuffix(";").strip()


Header = tuple[Mapping[str, str], list[Parameter], list[Column], list[Wording]]


def _read_header(path: Path, lines: list[str]) -> Header:
    keys: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    wordings: list[Wording] = []
    for number, line in enumerate(lines[:_LONGEST_HEADER], 1):
        if found := _KEY.fullmatch(line):
            keys[found[1]] = found[2].strip()
        elif found := _PARAMETER.fullmatch(line):
            default = None if found[3] is None else found[3].strip('"')
            parameters.append(Parameter(found[1], found[2], default, found[4].strip('"'), found[5], found[6].strip()))
        elif found := _COLUMN.fullmatch(line):
            columns.append(Column(found[1], found[2], found[3], found[4].strip()))
        elif found := _PLAIN.fullmatch(line):
            wordings.append(Wording(found[1], _settled(found[2] or "")))
        elif line.strip():
            raise QueryError(
                f"{path}:{number}: this header line cannot be read: {line!r}; write '// column name: type — 中文 / "
                "English' or '// param name: Type = default e.g. example — 中文 / English'."
            )
    return keys, parameters, columns, wordings


def _settled(words: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.strip().partition("=") for part in words.split(",") if part.strip())
    return tuple((name, value) for name, _, value in pairs)


def _kind(path: Path, word: str) -> Kind:
    if word not in tuple(Kind):
        raise QueryError(f"{path}: the kind is '{word}'; write table, graph or path.")
    return Kind(word)


def _check_form(path: Path, query: Query) -> None:
    """Parameters and columns that are declared are used, those used are declared, and a table shows its evidence."""
    if not query.cypher:
        raise QueryError(f"{path}: there is no Cypher under the header; add the query.")
    if unknown := [name for name in query.engines if name not in ENGINES]:
        raise QueryError(f"{path}: '{unknown[0]}' is no engine; write {' or '.join(ENGINES)}.")
    bare = blank(query.cypher)
    _agree(path, "parameter", {one.name for one in query.parameters}, parameter_names(bare), "use it as $…")
    returned = final_columns(bare)
    if returned is None:
        raise QueryError(f"{path}: a column of the final RETURN has no name; write '… AS name' for each.")
    _agree(path, "column", {one.name for one in query.columns}, set(returned), "return it as '… AS …'")
    if list(returned) != [one.name for one in query.columns]:
        raise QueryError(f"{path}: the header lists the columns in another order; write {', '.join(returned)}.")
    _check_types(path, query)
    _check_wordings(path, query)


def _check_wordings(path: Path, query: Query) -> None:
    known = {one.name for one in query.parameters}
    needed = {one.name for one in query.parameters if one.required}
    for wording in query.wordings:
        given = {*_SLOT.findall(wording.pattern), *(name for name, _ in wording.settled)}
        if strange := sorted(given - known):
            raise QueryError(f"{path}: '{wording.pattern}' names the parameter '{strange[0]}'; declare it.")
        if missing := sorted(needed - given):
            raise QueryError(f"{path}: '{wording.pattern}' leaves '{missing[0]}' open; add {{{missing[0]}}} to it.")


def _agree(path: Path, what: str, declared: set[str], used: set[str], remedy: str) -> None:
    if undeclared := sorted(used - declared):
        raise QueryError(f"{path}: {what} '{undeclared[0]}' is not declared; add it to the header, or remove it.")
    if unused := sorted(declared - used):
        raise QueryError(f"{path}: {what} '{unused[0]}' is declared but not used; {remedy}, or remove it.")


def _check_types(path: Path, query: Query) -> None:
    types = {column.type for column in query.columns}
    if unknown := sorted(types - set(COLUMN_TYPES)):
        raise QueryError(f"{path}: '{unknown[0]}' is no column type; use one of {', '.join(COLUMN_TYPES)}.")
    if query.kind is Kind.TABLE and not ({"quote", "source", "line"} <= types or "evidence" in types):
        raise QueryError(f"{path}: a table shows its evidence; return quote, source and line, or evidence.")
    if query.kind is not Kind.TABLE and not types <= {"graph", "path"}:
        raise QueryError(f"{path}: a {query.kind} returns nodes, edges or paths; declare its columns so.")
    _check_parameters(path, query)


def _check_parameters(path: Path, query: Query) -> None:
    for one in query.parameters:
        if one.type not in PLAIN_TYPES and not one.type[0].isupper():
            raise QueryError(
                f"{path}: '{one.type}' is no parameter type; use a node type or one of {', '.join(PLAIN_TYPES)}."
            )
