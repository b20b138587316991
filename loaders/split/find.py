"""Which kind of file this is, and its parts."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Block
from loaders.split.parts import Cut
from loaders.split.single import cut_single


def split(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """The parts of a text, in order; what stands in none of them is front matter."""
    return (cut_single(text, blocks),)
