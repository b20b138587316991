"""The place that a text without a policy's title speaks of: the one province that it names most."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from loaders.lexicon.places import divisions

_SHARE = 0.6  # of all mentions of provinces
_FEWEST = 2
_READ = 20_000  # characters


def main_province(text: str, start: int, end: int) -> str | None:
    """The province that most mentions in a range name, None where none stands out."""
    counts = Counter(match[0] for match in _provinces().finditer(text, start, min(end, start + _READ)))
    if not counts:
        return None
    name, most = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    return name if most >= max(_FEWEST, sum(counts.values()) * _SHARE) else None


@cache
def _provinces() -> re.Pattern[str]:
    return re.compile("|".join(one.name for one in divisions().values() if one.tier == 1))
