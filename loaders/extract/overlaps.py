"""Which of two overlapping mentions stands: a nested name is one thing, and what it holds is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from loaders.mention import Mention

RANK = ("Policy", "Agency", "Organization", "Park", "Platform", "Project", "Enterprise", "Place", "Industry")
_TOLD = frozenset({"projects.list", "projects.box"})  # the text says what the name is: 等项目, the entry of a box
_ORDER = {kind: place for place, kind in enumerate(RANK)}


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in text order: the longest wins; a place inside a park's name stays beside it."""
    standing: list[Mention] = []
    reach = -1
    for mention in sorted(mentions, key=_first):
        if mention.span.start >= reach or not any(_hides(other, mention) for other in _near(standing, mention)):
            standing.append(mention)
            reach = max(reach, mention.span.end)
    return tuple(standing)


def _first(mention: Mention) -> tuple[int, int, int, str]:
    rank = -1 if mention.rule in _TOLD else _ORDER.get(mention.type, len(RANK))
    return mention.span.start, -mention.span.end, rank, mention.name


def _near(standing: Sequence[Mention], mention: Mention) -> Iterator[Mention]:
    """The last mentions that cover the start of this one; sorted by start, so few do."""
    return (other for other in standing[-12:] if other.span.end > mention.span.start)


def _hides(other: Mention, mention: Mention) -> bool:
    inside = mention.span.end <= other.span.end and mention.span != other.span
    if other.type == "Park" and mention.type == "Place" and inside:
        return False
    if other.span == mention.span and other.type == mention.type:
        return other.name == mention.name
    return True
