"""Which of two overlapping mentions stands: a nested name is one thing, and what it holds is none."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.mention import Mention

RANK = ("Policy", "Agency", "Organization", "Park", "Platform", "Project", "Enterprise", "Place", "Industry")
_TOLD = frozenset({"projects.list", "projects.box"})  # the text says what the name is: 等项目, the entry of a box
_ORDER = {kind: place for place, kind in enumerate(RANK)}


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in text order: the longest wins; a place inside a park's name stays beside it."""
    standing: list[Mention] = []
    for mention in sorted(mentions, key=_first):
        if not any(_hides(other, mention) for other in _near(standing, mention)):
            standing.append(mention)
    return tuple(sorted(standing, key=lambda one: (one.span.start, -one.span.end, one.type, one.name)))


def _first(mention: Mention) -> tuple[int, int, int, str]:
    rank = -1 if mention.rule in _TOLD else _ORDER.get(mention.type, len(RANK))
    return mention.span.start, -mention.span.end, rank, mention.name


def _near(standing: list[Mention], mention: Mention) -> Iterable[Mention]:
    """The last mentions that may still cover this one; sorted by start, so few do."""
    for other in reversed(standing[-12:]):
        if other.span.end > mention.span.start:
            yield other


def _hides(other: Mention, mention: Mention) -> bool:
    if other.type == "Park" and mention.type == "Place" and mention.span.end <= other.span.end:
        return False
    if other.span == mention.span and other.type == mention.type:
        return other.name == mention.name
    return True
