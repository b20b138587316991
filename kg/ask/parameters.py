"""From what a user writes to what a query takes: typed values, and names of things identified before they are asked."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.ask.library import GROUPS
from kg.ask.names import Candidate, candidates
from kg.ask.query import PLAIN_TYPES, AskError, Parameter, Query
from kg.store.base import Store

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_CHINESE_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?底?前?")
_MONTHS, _DAYS = 12, 31
_NEVER = 99  # no month, no day
_ROLES = {
    "牵头": "LEAD_UNIT",
    "牵头单位": "LEAD_UNIT",
    "lead": "LEAD_UNIT",
    "责任": "RESPONSIBLE_UNIT",
    "负责": "RESPONSIBLE_UNIT",
    "责任单位": "RESPONSIBLE_UNIT",
    "responsible": "RESPONSIBLE_UNIT",
    "配合": "COOPERATING_UNIT",
    "参与": "COOPERATING_UNIT",
    "配合单位": "COOPERATING_UNIT",
    "cooperating": "COOPERATING_UNIT",
}


class AmbiguousError(AskError):
    """A name means several things; the message lists them."""

    def __init__(self, words: str, found: tuple[Candidate, ...]) -> None:
        self.candidates = found
        listed = "；".join(candidate.shown() for candidate in found[:_MOST])
        more = f"；… ({len(found)})" if len(found) > _MOST else ""
        super().__init__(f"'{words}' 有多种可能，请写全名 / may mean several things, write one in full: {listed}{more}")


_MOST = 10


@dataclass(frozen=True, slots=True)
class Bound:
    """The parameters of one run: the values for the engine, and how they read to a person."""

    values: Mapping[str, Any]
    shown: Mapping[str, str]


def bind(query: Query, given: Mapping[str, Any], store: Store) -> Bound:
    """The values of all parameters of a query; raise `AskError` for what is missing, unknown or ambiguous."""
    _refuse_unknown(query, given)
    place = str(given.get("place", "") or "")
    values: dict[str, Any] = {}
    shown: dict[str, str] = {}
    for one in query.parameters:
        words = given.get(one.name, one.default)
        if words is None:
            raise AskError(
                f"'{query.id}' needs --{one.name} ({one.zh} / {one.en}), for example --{one.name} '{one.example}'."
            )
        values[one.name], shown[one.name] = _value(one, words, place, store)
    return Bound(values, shown)


def _refuse_unknown(query: Query, given: Mapping[str, Any]) -> None:
    known = [one.name for one in query.parameters]
    # A place may always be given: it says in whose light a short name is read.
    for name in given:
        if name not in known and name != "place":
            named = ", ".join(f"--{each}" for each in known) or "no parameter"
            raise AskError(f"'{query.id}' has no parameter '{name}'; it takes {named}.")


def _value(one: Parameter, words: Any, place: str, store: Store) -> tuple[Any, str]:
    text = words if isinstance(words, str) else str(words)
    if text == "" and not one.required:
        return "", ""
    if one.type in PLAIN_TYPES:
        value = _PLAIN[one.type](one.name, text) if not isinstance(words, list) else words
        return value, text
    found = candidates(text.strip(), GROUPS.get(one.type, (one.type,)), place, store)
    if len(found) > 1:
        raise AmbiguousError(text, found)
    if not found:
        raise AskError(f"图中没有 '{text}' / The graph has no '{text}' ({one.zh} / {one.en}); check the name.")
    return found[0].id, found[0].name


def _text(name: str, text: str) -> str:
    if not text.strip():
        raise AskError(f"--{name} is empty; write some words.")
    return text.strip()


def _words(name: str, text: str) -> list[str]:
    return _text(name, text).split()


def _integer(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise AskError(f"--{name} is '{text}'; write a whole number such as 10.") from None


def _number(name: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise AskError(f"--{name} is '{text}'; write a number such as 0.8.") from None


def _date(name: str, text: str) -> str:
    """An ISO date; where only a year or month is said, its last day, unless it is where a period begins."""
    found = _DATE.fullmatch(text.strip()) or _CHINESE_DATE.fullmatch(text.strip())
    year, month, day = map(_whole, found.groups()[:3]) if found else (0, _NEVER, _NEVER)
    if month > _MONTHS or day > _DAYS:
        raise AskError(f"--{name} is '{text}'; write a date such as 2025-12-31 or 2025年12月底.")
    if name == "from":
        return f"{year}-{month or 1:02}-{day or 1:02}"
    month = month or _MONTHS
    return f"{year}-{month:02}-{day or monthrange(year, month)[1]:02}"


def _whole(digits: str | None) -> int:
    """The number that is written, 0 where none is; a month or day 0 is none of the calendar."""
    return (int(digits) or _NEVER) if digits else 0


def _role(name: str, text: str) -> str:
    role = _ROLES.get(text.strip().lower(), text.strip().upper())
    if role not in _ROLES.values():
        raise AskError(
            f"--{name} is '{text}'; write 牵头 (LEAD_UNIT), 责任 (RESPONSIBLE_UNIT) or 配合 (COOPERATING_UNIT)."
        )
    return role


def _place(_: str, text: str) -> str:
    from loaders.lexicon.places import locate

    division = locate(text.strip())
    return division.name if division else text.strip()


_PLAIN = {
    "text": _text,
    "words": _words,
    "integer": _integer,
    "number": _number,
    "date": _date,
    "role": _role,
    "place": _place,
}
