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
from loaders.ranges import occurrences

_CONGRESS = re.compile(CONGRESS)


def find_own_place(part: Part, scan: Scan, standing: Iterable[Mention]) -> Iterator[Mention]:
    """The first printing of a policy's place in its part, where no mention of it stands by itself."""
    division = _stated(part)
    if division is None or _stands(division, standing):
        return
    for at in occurrences(division.name, scan.text):
        end = at + len(division.name)
        if (longest_body(scan.text, at) or 0) > end or _CONGRESS.match(scan.text, end):
            yield scan.mention("Place", at, end, "places.own", 0.85)
            return


def _stated(part: Part) -> Division | None:
    """The place that a policy is of."""
    stated = part.policy.place if part.policy and part.kind is PartKind.POLICY else None
    return locate(stated.value) if stated else None


def _stands(division: Division, standing: Iterable[Mention]) -> bool:
    """Whether a mention of a place stands by itself."""
    names = (division.name, *division.shorts)
    return any(one.type == "Place" and one.name.endswith(names) for one in standing)
