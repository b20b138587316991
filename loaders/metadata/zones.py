"""The zone that speaks in a part: the one whose committee issues its policy, or with whose name its title begins."""

from __future__ import annotations

import re

from loaders.document import Part
from loaders.lexicon.seats import titled_zone, zone_head

_COMMITTEE = re.compile(
    "(?P<zone>[\u4e00-\u9fff（）]{4,30}?[区城园港](?:（[\u4e00-\u9fff]{2,6}）)?)(?:党工委、?|工委、?)?(?:管理委员会|管委会)"
    "(?=(?:[\u4e00-\u9fff]{2,10}(?:局|部|处|办|办公室))?(?:关于|20[0-9]{2}年|$))"
)


def zone_of(part: Part) -> str:
    """The zone whose committee issues a part's policy, or with whose name its title begins; empty where none does."""
    title = part.policy.title if part.policy else part.title
    issuers = [one.value for one in part.policy.issuers] if part.policy else []
    found = _COMMITTEE.match(issuers[0]) if len(issuers) == 1 else _COMMITTEE.match(title)
    return zone_head(title) or (found["zone"] if found else titled_zone(title))
