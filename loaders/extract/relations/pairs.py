"""Two lists of things that a sentence joins: one with one in order, or each with each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from loaders.mention import Mention


def pair(former: Sequence[Mention], latter: Sequence[Mention], *, in_order: bool) -> Iterable[tuple[Mention, Mention]]:
    """One with one where the words set them in order and there are as many, else each with each: A、B分别落户X、Y."""
    if in_order and len(former) == len(latter):
        return zip(former, latter, strict=True)
    return product(former, latter)
