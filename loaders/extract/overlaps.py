"""Which of two overlapping mentions stands: a nested name is one thing, and what it holds is none."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.mention import Mention

RANK = ("Policy", "Agency", "Organization", "Park", "Platform", "Project", "Enterprise", "Place", "Industry")
_TOLD = frozenset({"projects.list", "projects.box"})  # the text says what the name is: 等项目, the entry of a box
_ORDER = {kind: place for place, kind in enumerate(RANK)}
_LAST = len(RANK)


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in text order: the longest wins; a place inside a park's name stays beside it."""
    standing: list[Mention] = []
    reach = -1
    for mention in sorted(mentions, key=_first):
        start, end = mention.span.start, mention.span.end
        if start >= reach or not any(_hides(other, mention) for other in standing[-12:] if other.span.end > start):
            standing.append(mention)  # of the last ones few cover its start: they are sorted by theirs
            reach = max(reach, end)
    return tuple(standing)


def _first(mention: Mention) -> tuple[int, int, int, str]:
    rank = -1 if mention.rule in _TOLD else _ORDER.get(mention.type, _LAST)
    span = mention.span
    return span.start, -span.end, rank, mention.name


def _hides(other: Mention, mention: Mention) -> bool:
    inside = mention.span.end <= other.span.end and mention.span != other.span
    if other.type == "Park" and mention.type == "Place" and inside:
        return False
    if other.span == mention.span and other.type == mention.type:
        return other.name == mention.name
    return True
