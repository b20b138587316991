"""Which of two overlapping mentions stands: a nested name is one thing, and what it holds is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping

from loaders.mention import Mention
from loaders.ranges import Range

RANK = ("Policy", "Agency", "Organization", "Park", "Platform", "Project", "Enterprise", "Place", "Industry")
# the text says what the name is: 等项目, the entry of a box, what is built
_TOLD = frozenset({"projects.list", "projects.box", "projects.raised", "projects.row"})
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
    """Whether a mention that another overlaps does not stand beside it."""
    around, within = other.span, mention.span
    if (within.start, within.end) == (around.start, around.end):
        return _hides_same(other, mention)
    if (other.type, mention.type) == ("Park", "Place") and within.end <= around.end:
        return mention.rule == "places.region"  # a place tells where the park is, a region on what it is
    return other.type != "Policy" or mention.rule != "industries.title"  # a title says what its plan is for


def _hides_same(other: Mention, mention: Mention) -> bool:
    """Whether of two readings of the same words the second does not stand."""
    if (other.type, mention.type) == ("Agency", "Place"):
        return False  # 云州市应当…: a place that acts is a place, too
    return other.type != mention.type or other.name == mention.name


def outside(text: str, agencies: Iterable[Mention], answering: Iterable[Mention]) -> Iterator[Mention]:
    """The bodies outside the names of those that answer (港区沿线 | 县级人民政府), or in brackets behind one."""
    spans = sorted({(one.span.start, one.span.end) for one in answering if one.type == "Agency"})
    for one in agencies:
        within = (one.span.start, one.span.end)
        at = bisect_right(spans, within)
        if not at or not _covers(text, spans[at - 1], within):
            yield one


def _covers(text: str, around: Range, within: Range) -> bool:
    """Whether a name is another or ends it; one in brackets stands behind it."""
    if around == within:
        return True
    return around[0] < within[0] and within[1] <= around[1] and not _is_bracketed(text, around, within)


def _is_bracketed(text: str, around: Range, within: Range) -> bool:
    """Whether a name stands in a bracket behind another: 领导小组办公室（设在区发展改革委）."""
    opened = max(text.rfind(mark, around[0], within[0]) for mark in "（(〔[")
    return opened > around[0] and not any(text.find(mark, opened, within[1]) > 0 for mark in "）)〕]")
