"""From bytes of any office format to lines of text: `decode` and the values that it yields."""

from loaders.formats.decode import decode
from loaders.formats.sniff import SUFFIXES
from loaders.formats.source import Hint, HintKind, SourceText

__all__ = ["SUFFIXES", "Hint", "HintKind", "SourceText", "decode"]
