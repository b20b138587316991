"""What a report folder says of itself: `report.yaml` titles, parameters, and the rows that its template is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.ask.library import GROUPS
from kg.ask.query import PLAIN_TYPES, Parameter
from kg.ontology import ontology
from kg.report.content import ReportError

FILE = "report.yaml"
TEMPLATE = "template.md"
KINDS = ("query", "analysis", "record")

_KEYS = {"id", "title", "question", "parameters", "rows"}
_PARAMETER_KEYS = {"type", "default", "example", "zh", "en", "several"}
_ROWS_KEYS = {*KINDS, "with"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A parameter of a report: that of a query, or several values of it, parted by semicolons."""

    parameter: Parameter
    several: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Named rows that the template is given: a query, an analysis or what the record holds, with its parameters."""

    name: str
    kind: str
    of: str
    given: Mapping[str, str]  # "$name" stands for the report's parameter


@dataclass(frozen=True, slots=True)
class Definition:
    """A report that can be made."""

    id: str
    folder: Path
    zh: str
    en: str
    question_zh: str
    question_en: str
    parameters: tuple[Wanted, ...]
    asks: tuple[Ask, ...]

    @property
    def template(self) -> Path:
        """The file of the template."""
        return self.folder / TEMPLATE

    def needs(self, kind: str) -> bool:
        """Whether any of its rows are of that kind."""
        return any(one.kind == kind for one in self.asks)


def read_definition(folder: Path) -> Definition:
    """The report of a folder; raise `ReportError` where `report.yaml` is not what it must be."""
    path = folder / FILE
    said = _load(path)
    _only(path, "report", said, _KEYS)
    title, question = _pair(path, "title", said), _pair(path, "question", said)
    parameters = tuple(_parameters(path, _mapping(path, "parameters", said.get("parameters") or {})))
    asks = tuple(_asks(path, _mapping(path, "rows", said.get("rows") or {})))
    if not asks:
        raise ReportError(f"{path}: no rows are asked for; add 'rows:' with one query at least.")
    _check_references(path, parameters, asks)
    if not (folder / TEMPLATE).is_file():
        raise ReportError(f"{folder}: there is no {TEMPLATE}; write the template of the report.")
    return Definition(str(said.get("id") or folder.name), folder, *title, *question, parameters, asks)


def _load(path: Path) -> Mapping[str, Any]:
    import yaml

    try:
        return _mapping(path, "report", yaml.safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ReportError(f"{path} cannot be read: {error.strerror}; a report folder needs it.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ReportError(f"{path} is no YAML: {' '.join(str(error).split())}; mend it.") from error


def _mapping(path: Path, what: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise ReportError(f"{path}: '{what}' is no list of 'name: value'; write it so.")
    return value


def _only(path: Path, what: str, said: Mapping[str, Any], known: set[str]) -> None:
    if strange := sorted(set(said) - known):
        raise ReportError(f"{path}: '{strange[0]}' is no key of {what}; write {', '.join(sorted(known))}.")


def _pair(path: Path, key: str, said: Mapping[str, Any]) -> tuple[str, str]:
    both = said.get(key)
    if not isinstance(both, dict) or set(both) != {"zh", "en"}:
        raise ReportError(f"{path}: '{key}' must say zh and en; write '{key}: {{zh: …, en: …}}'.")
    return str(both["zh"]), str(both["en"])


def _parameters(path: Path, said: Mapping[str, Any]) -> Iterator[Wanted]:
    for name, value in said.items():
        one = _mapping(path, name, value)
        _only(path, f"parameter '{name}'", one, _PARAMETER_KEYS)
        if missing := sorted({"type", "example", "zh", "en"} - set(one)):
            raise ReportError(f"{path}: parameter '{name}' lacks '{missing[0]}'; add it.")
        _known_type(path, name, str(one["type"]))
        default = None if "default" not in one else str(one["default"])
        words = (str(one[key]) for key in ("example", "zh", "en"))
        yield Wanted(Parameter(name, str(one["type"]), default, *words), bool(one.get("several")))


def _known_type(path: Path, name: str, type_: str) -> None:
    """A parameter's type becomes part of a query: nothing but a name of the ontology may stand there."""
    known = (*PLAIN_TYPES, *GROUPS, *ontology().types)
    if type_ not in known:
        raise ReportError(f"{path}: parameter '{name}' is of no known type '{type_}'; write one of {', '.join(known)}.")


def _asks(path: Path, said: Mapping[str, Any]) -> Iterator[Ask]:
    for name, value in said.items():
        one = _mapping(path, name, value)
        _only(path, f"rows '{name}'", one, _ROWS_KEYS)
        kinds = [kind for kind in KINDS if kind in one]
        if len(kinds) != 1:
            raise ReportError(f"{path}: rows '{name}' must name one of {', '.join(KINDS)}.")
        given = _mapping(path, f"{name}.with", one.get("with") or {})
        yield Ask(name, kinds[0], str(one[kinds[0]]), {key: str(word) for key, word in given.items()})


def _check_references(path: Path, parameters: tuple[Wanted, ...], asks: tuple[Ask, ...]) -> None:
    known = {one.parameter.name for one in parameters}
    for ask in asks:
        for word in ask.given.values():
            if word.startswith("$") and word[1:] not in known:
                raise ReportError(f"{path}: rows '{ask.name}' use '{word}', which is no parameter; declare it.")
