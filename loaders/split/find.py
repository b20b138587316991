"""Which kind of file this is, and its parts."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Block, PartKind
from loaders.split.catalogue import cut_catalogue
from loaders.split.contents import find_contents, match_entries
from loaders.split.digest import cut_digest
from loaders.split.listed import cut_listed
from loaders.split.parts import Cut
from loaders.split.roundup import cut_roundup
from loaders.split.single import cut_rest
from loaders.split.timeline import cut_timeline

_FEWEST = 2  # entries of a contents page that must stand in the body


def split(text: str, blocks: Sequence[Block]) -> tuple[Cut, ...]:
    """The parts of a text, in order; what stands in none of them is front matter."""
    for head in find_contents(text, blocks):
        found = match_entries(text, blocks, head)
        if len(found) >= _FEWEST:
            cuts = cut_listed(text, blocks, found)
            told = all(cut.kind is PartKind.NEWS for cut in cuts)
            return (told and cut_roundup(text, blocks)) or cuts
    listed = cut_catalogue(text, blocks) or cut_timeline(text, blocks) or cut_digest(text, blocks)
    return listed or cut_rest(text, blocks)
