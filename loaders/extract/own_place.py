"""The place that a policy is of, where its text prints it in the names of bodies alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.document import Part, PartKind
from loaders.extract.scan import Scan
from loaders.lexicon.bodies import longest_body
from loaders.lexicon.places import Division, locate
from loaders.lexicon.reports import CONGRESS
from loaders.mention import Mention
from loaders.ranges import Range, occurrences

_CONGRESS = re.compile(CONGRESS)


def find_own_place(part: Part, scan: Scan, standing: Iterable[Mention]) -> Iterator[Mention]:
    """The first printing of a policy's place in its part, where no mention of it stands by itself."""
    division = _stated(part)
    if division is None or _stands(division, standing):
        return
    for start, end in _printings(division, scan.text):
        if (longest_body(scan.text, start) or 0) > end or _CONGRESS.match(scan.text, end):
            yield scan.mention("Place", start, end, "places.own", 0.85)
            return


def _printings(division: Division, text: str) -> Iterator[Range]:
    """Where a text prints the names of a division, the full one first."""
    yield from ((at, at + len(name)) for name in _printed(division) for at in occurrences(name, text))


def _printed(division: Division) -> tuple[str, ...]:
    """What the bodies of a place print before their own names: of an autonomous one also its short name and rank."""
    if not division.designation.startswith("自治"):
        return (division.name,)
    return division.name, division.short + division.designation[-1]  # 黔西南州


def _stated(part: Part) -> Division | None:
    """The place that a policy is of."""
    stated = part.policy.place if part.policy and part.kind is PartKind.POLICY else None
    return locate(stated.value) if stated else None


def _stands(division: Division, standing: Iterable[Mention]) -> bool:
    """Whether a mention of a place stands by itself."""
    names = (division.name, *division.shorts)
    return any(one.type == "Place" and one.name.endswith(names) for one in standing)
