"""Which number may be that of the next row of a numbered table, of which an excerpt may leave rows out."""

from __future__ import annotations

_FARTHEST = 30  # rows that an excerpt may leave out


def follows(number: int, last: int, *, alone: bool = True) -> bool:
    """Whether a number may be the next row's: with a cell of its own the first may be any, and later ones skip some."""
    if number == last + 1:
        return True
    skips = last < number <= last + _FARTHEST
    return (skips or not last) if alone else (skips and not last)
