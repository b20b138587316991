"""What a Cypher text names, read from its words: parameters, columns, labels, relationship types, properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_QUIET = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`(?:[^`]|``)*`", re.DOTALL)
_PARAMETER = re.compile(r"\$(\w+)")
_RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
_AFTER_RETURN = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT|UNION)\b|;", re.IGNORECASE)
_NAMED = re.compile(r"(?:\bAS\s+|^\s*)(\w+)\s*$", re.IGNORECASE)  # a variable alone is its own name
_LABELLED = re.compile(r"\(\s*(\w*)\s*:\s*([\w|&!:]+)")
_TYPED = re.compile(r"\[\s*(\w*)\s*:\s*([\w|]+)")
_PROPERTY = re.compile(r"\b([A-Za-z_]\w*)\.([A-Za-z_]\w*)")
_MAP_KEYS = re.compile(r"[(\[]\s*(\w*)\s*:\s*([\w|]+)[^{}()\[\]]*\{([^{}]*)\}")
_KEY = re.compile(r"(\w+)\s*:")


@dataclass(frozen=True, slots=True)
class Use:
    """A property that the text reads, with the labels or types that its variable is bound to (none: any)."""

    variable: str
    property: str
    of: tuple[str, ...]


def blank(cypher: str) -> str:
    """The text with comments and quoted words replaced by spaces of the same length."""
    return _QUIET.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), cypher)


def parameter_names(bare: str) -> set[str]:
    """The names of all parameters of a blanked text."""
    return set(_PARAMETER.findall(bare))


def final_columns(bare: str) -> tuple[str, ...] | None:
    """The column names of the last RETURN, or None where one has no name."""
    returns = [found for found in _RETURN.finditer(bare) if _depth(bare, found.start()) == 0]
    if not returns:
        return None
    rest = bare[returns[-1].end() :]
    names = []
    for item in _split(rest, _return_end(rest)):
        found = _NAMED.search(item)
        if not found:
            return None
        names.append(found[1])
    return tuple(names)


def labels(bare: str) -> set[str]:
    """Every node label that a pattern names."""
    return {name for _, group in _LABELLED.findall(bare) for name in _names(group)}


def relation_types(bare: str) -> set[str]:
    """Every relationship type that a pattern names."""
    return {name for _, group in _TYPED.findall(bare) for name in _names(group)}


def property_uses(bare: str) -> Iterator[Use]:
    """Every property that is read, with what its variable is bound to."""
    bound = _bindings(bare)
    for variable, name in _PROPERTY.findall(bare):
        yield Use(variable, name, bound.get(variable, ()))
    for _, group, keys in _MAP_KEYS.findall(bare):
        for name in _KEY.findall(keys):
            yield Use("", name, _names(group))


def _bindings(bare: str) -> Mapping[str, tuple[str, ...]]:
    """What each variable is bound to: the labels or types of all patterns that name it with one."""
    bound: dict[str, tuple[str, ...]] = {}
    for pattern in (_LABELLED, _TYPED):
        for variable, group in pattern.findall(bare):
            if variable:
                bound[variable] = (*bound.get(variable, ()), *_names(group))
    return bound


def _names(group: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[|&!:]", group) if name)


def _depth(bare: str, offset: int) -> int:
    before = bare[:offset]
    return sum(before.count(mark) for mark in "({[") - sum(before.count(mark) for mark in ")}]")


def _return_end(rest: str) -> int:
    for found in _AFTER_RETURN.finditer(rest):
        if _depth(rest, found.start()) == 0:
            return found.start()
    return len(rest)


def _split(text: str, end: int) -> Iterator[str]:
    """The parts of a text between commas that stand in no bracket."""
    start = 0
    for at in (found.start() for found in re.finditer(",", text[:end])):
        if _depth(text, at) == 0:
            yield text[start:at]
            start = at + 1
    yield text[start:end]
