"""Lines that are a province's name and nothing else: dividers of compilations, headings of digests."""

from __future__ import annotations

import re
from functools import cache

from loaders.lexicon.places import provinces

_BLANKS = re.compile(r"[\s　]+")


def is_province(words: str) -> bool:
    """Whether words are the name or short name of a province."""
    return len(words) <= 16 and _BLANKS.sub("", words) in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(name for one in provinces() for name in (one.name, *one.shorts))
