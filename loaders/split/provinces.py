"""Lines that are a province's name and nothing else: dividers of compilations, headings of digests."""

from __future__ import annotations

import re

from loaders.lexicon.places import names_province

_BLANKS = re.compile(r"[\s　]+")


def is_province(words: str) -> bool:
    """Whether words are the name or short name of a province, spelt with blanks or not."""
    return len(words) <= 16 and names_province(_BLANKS.sub("", words))
