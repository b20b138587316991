"""Traditional characters and half-width marks: matched as simplified and full-width ones of the same length.

Offsets hold, and what is quoted is what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from loaders.document import Piece
from loaders.formats.marks import bracketed, widened

_SAMPLE = 50_000
_SURE = re.compile("[國發經濟業務區產與將關於這們來時實進開設對後應點體數據資學會長見門東車為機構處]")
_NAMES = 2  # characters that a simplified text may have for a name's sake
_TRADITIONAL = 0.03  # share of characters that change; simplified text has names as 昇腾 and 乾, one in a thousand


class _Converter(Protocol):
    def convert(self, text: str) -> str:
        """The text in the other script."""


def for_matching(text: str) -> str:
    """A text as rules read it: in simplified characters, with the marks of print and round brackets around duties."""
    return bracketed(widened(simplified(text)))


def simplified(text: str) -> str:
    """A text for matching: in simplified characters where it is printed in traditional ones, else unchanged."""
    return _converted(text) if is_traditional(text) else text


def is_traditional(text: str) -> bool:
    """Whether a text is printed in traditional characters, single names apart."""
    sample = text[:_SAMPLE]
    if len(_SURE.findall(sample)) <= _TRADITIONAL * len(sample) / 10:
        return False  # without the dictionary: nearly every text is simplified
    changed = sum(1 for one, other in zip(sample, _converted(sample), strict=True) if one != other)
    return changed > max(_NAMES, _TRADITIONAL * len(sample))


def as_printed(clean: str, pieces: Sequence[Piece], source: str) -> str:
    """A clean text with the characters of its source: what a quote shows, of the same length."""
    words: list[str] = []
    at = 0
    for piece in pieces:
        if piece.guessed:  # a repair's own words: the source has others, of another length
            continue
        words.append(clean[at : piece.start])
        words.append(source[piece.source_start : piece.source_start + piece.length])
        at = piece.start + piece.length
    words.append(clean[at:])
    return "".join(words)


def _converted(text: str) -> str:
    """Every character in its simplified form; phrases are used only where they keep the length."""
    found = _converter().convert(text)
    return found if len(found) == len(text) else "".join(map(_character, text))


@cache
def _character(character: str) -> str:
    found = _converter().convert(character)
    return found if len(found) == 1 else character


@cache
def _converter() -> _Converter:
    import opencc

    converter: _Converter = opencc.OpenCC("t2s")
    return converter
