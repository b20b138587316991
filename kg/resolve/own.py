"""The policy that a part is, as a thing: its title, its key, and what it states of itself."""

from __future__ import annotations

import re

from kg.model import Value
from kg.resolve.identity import Identity
from kg.resolve.titles import plain_title, title_key
from loaders.document import PolicyMetadata, Stated
from loaders.lexicon.places import by_name

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_ISSUE_DAY = re.compile("(?:印发|发布|公布|颁布|通过)之日起?")
_NAMED = re.compile("国|中华|全国|中央")


def own_policy(policy: PolicyMetadata) -> Identity:
    """The policy that a part is, with what the part states of it; a title that names no place is one of its place."""
    title = plain_title(policy.title)
    stated = {
        "title": title,
        "doc_number": _value(policy.doc_number),
        "kind": policy.kind,
        "date": _value(policy.date),
        "place": _value(policy.place),
        "level": policy.level,
        "effective": _effective(policy),
        "expires": _day(policy.expires),
        "status": policy.status,
    }
    properties: dict[str, Value] = {name: value for name, value in stated.items() if value}
    key: tuple[str, ...] = (title_key(title),)
    if policy.place and not names_place(title):
        key = (*key, policy.place.value)
    return Identity("Policy", title, key, properties, tuple(policy.aliases))


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _day(stated: Stated | None) -> str | None:
    """A date, where the text says one; a term (有效期5年) is none."""
    value = _value(stated)
    return value if value and _DATE.fullmatch(value) else None


def _effective(policy: PolicyMetadata) -> str | None:
    """From when it holds: the date that it says, or its own date where it holds from the day of its issue."""
    if policy.effective is not None and _ISSUE_DAY.fullmatch(policy.effective.value):
        return _day(policy.date)
    return _day(policy.effective)


def names_place(title: str) -> bool:
    """Whether a title says of which place it is."""
    if _NAMED.search(title):
        return True
    names = by_name()
    pairs = ((at, length) for at in range(min(len(title), 40)) for length in (2, 3, 4))
    return any((group := names.get(title[at : at + length])) and group[0].tier < 3 for at, length in pairs)
