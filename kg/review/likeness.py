"""Which names may be one thing: never a decision, only a question to a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from kg.model import Entity

_TYPES = frozenset({"Agency", "Organization", "Enterprise", "Park", "Platform", "Project", "Policy"})
_MOST_OF_A_NAME = 8  # a name that more things go by says nothing
_SHORTEST = 4  # characters of a name that is part of another
_MARKS = str.maketrans("", "", " 　“”\"'‘’《》〈〉（）()·-—、，")


def alike(things: Iterable[Entity]) -> Iterator[tuple[Entity, Entity, float]]:
    """Pairs of one type that share a name, or one of which is named within the other, with their likeness."""
    by_type: dict[str, list[Entity]] = defaultdict(list)
    for thing in things:
        if thing.type in _TYPES:
            by_type[thing.type].append(thing)
    for type_ in sorted(by_type):
        group = {thing.id: thing for thing in sorted(by_type[type_], key=lambda thing: thing.id)}
        for one, other in sorted({*_sharing(group.values()), *_within(group.values())}):
            if not _apart(group[one], group[other]):
                yield group[one], group[other], likeness(group[one], group[other])


def likeness(one: Entity, other: Entity) -> float:
    """How alike two names are written, from 0 to 1."""
    names = (_plain(one.name), _plain(other.name))
    return SequenceMatcher(None, *names, autojunk=False).ratio()


def _sharing(things: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    """Pairs that go by one name, marks aside."""
    named: dict[str, set[str]] = defaultdict(set)
    for thing in things:
        for name in (thing.name, *thing.aliases):
            if len(_plain(name)) > 1:
                named[_plain(name)].add(thing.id)
    for ids in named.values():
        if 1 < len(ids) <= _MOST_OF_A_NAME:
            yield from combinations(sorted(ids), 2)


def _within(things: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    """Pairs one of whose names ends with the other's: 中新天津生态城, 天津生态城; bodies' offices do so too."""
    named = {_plain(thing.name): thing.id for thing in things if thing.type != "Agency"}
    for name, id_ in named.items():
        for start in range(1, len(name) - _SHORTEST + 1):
            if (other := named.get(name[start:])) is not None:
                yield (id_, other) if id_ < other else (other, id_)


def _apart(one: Entity, other: Entity) -> bool:
    """Whether the two are known to be in different places or to have different numbers."""
    for name in ("place", "doc_number", "level"):
        values = {str(thing.properties[name]) for thing in (one, other) if thing.properties.get(name)}
        if len(values) > 1:
            return True
    return False


def _plain(name: str) -> str:
    return name.translate(_MARKS)
