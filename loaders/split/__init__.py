"""A file in its parts: compilations, newsletters, digests, guides, notices with attachments, single policies."""

from __future__ import annotations

from loaders.split.contents import contents_blocks
from loaders.split.find import split
from loaders.split.parts import Cut

__all__ = ["Cut", "contents_blocks", "split"]
