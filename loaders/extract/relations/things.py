"""The things that relations join: the outermost mentions of a part, but no short name where it is defined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Part
from loaders.mention import Mention

_SKIPPED = frozenset({"Task", "Target", "Result", "Incentive"})
_DEFINES = re.compile('称(?<=简称|统称)(?:为|：|:)?[“"]?')


def find_things(text: str, part: Part, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The outermost mentions of a part, left to right, but no short name where it is defined."""
    defined = _defined(text, part)
    return tuple([thing for thing in _outermost(mentions) if thing.span.start not in defined])


def _defined(text: str, part: Part) -> set[int]:
    """Where a short name may begin in its own definition, which is the thing before it: （简称“中小融”平台）."""
    found = _DEFINES.finditer(text, part.start, part.end)
    return {at for one in found for at in range(one.start() + 1, one.end() + 1)}


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that lie in no other, left to right; tasks and figures are no things."""
    found: list[Mention] = []
    reach = -1
    things = [
        (one.span.start, -one.span.end, one.type, one.name, at, one)
        for at, one in enumerate(mentions)
        if one.type not in _SKIPPED
    ]
    for start, end, _, _, _, thing in sorted(things):
        if start >= reach:
            found.append(thing)
            reach = -end
    return found
