"""Which of two overlapping mentions stands: a nested name is one thing, and what it holds is none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from loaders.mention import Mention

RANK = ("Policy", "Agency", "Organization", "Park", "Platform", "Project", "Enterprise", "Place", "Industry")
_TOLD = frozenset({"projects.list", "projects.box"})  # the text says what the name is: 等项目, the entry of a box
_ORDER = {kind: place for place, kind in enumerate(RANK)}
_LAST = len(RANK)


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in text order: the longest wins; a place inside a park's name stays beside it."""
    standing: list[Mention] = []
    run: list[Mention] = []  # those of the last stretch without a gap: no other can hide the next
    reach = -1
    for start, end, _, _, _, mention in _in_order(_parted(tuple(mentions))):
        if start >= reach:
            run = []
        elif any(_hides(other, mention) for other in run[-12:] if other.span.end > start):
            continue
        standing.append(mention)
        run.append(mention)
        reach = max(reach, -end)
    return tuple(standing)


def _parted(mentions: tuple[Mention, ...]) -> Iterable[Mention]:
    """The mentions but those that hold several names with one head, read one by one: 甲和乙水电站."""
    shared = [one for one in mentions if one.rule == "works.shared"]
    if len(shared) < 2:
        return mentions
    starts = {(one.type, one.span.start): one.span.end for one in shared}
    ends = {(one.type, one.span.end) for one in shared}
    return [one for one in mentions if not _is_several(one, starts, ends)]


def _is_several(one: Mention, starts: Mapping[tuple[str, int], int], ends: Collection[tuple[str, int]]) -> bool:
    """Whether a name begins as the first of several does and ends as the last."""
    first = starts.get((one.type, one.span.start), one.span.end)
    return first < one.span.end and (one.type, one.span.end) in ends


def _in_order(mentions: Iterable[Mention]) -> list[tuple[int, int, int, str, int, Mention]]:
    """Mentions by start, the longest first, then by rank and name, each behind what it is sorted by."""
    return sorted(
        [
            (one.span.start, -one.span.end, -1 if one.rule in _TOLD else _ORDER.get(one.type, _LAST), one.name, at, one)
            for at, one in enumerate(mentions)
        ]
    )


def _hides(other: Mention, mention: Mention) -> bool:
    around, within = other.span, mention.span
    same = (within.start, within.end) == (around.start, around.end)
    if other.type == "Park" and mention.type == "Place" and within.end <= around.end and not same:
        return mention.rule == "places.region"  # a place tells where the park is, a region on what it is
    if same and (other.type, mention.type) == ("Agency", "Place"):
        return False  # 云州市应当…: a place that acts is a place, too
    if same and other.type == mention.type:
        return other.name == mention.name
    return True
