"""What can go wrong while a file becomes facts: one root, a sentence with its remedy."""

from __future__ import annotations


class LoadError(Exception):
    """A file cannot be read or understood; the message is one sentence saying what is wrong and what to do."""


class FormatError(LoadError):
    """The bytes are not what the name says, are damaged, or would be dangerous to unpack."""


class LexiconError(LoadError):
    """A table in schema/lexicon breaks its own form; the message names the file and the line."""
