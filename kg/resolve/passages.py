"""Passages of a part to which its names look back: each kind is found once in the whole part, then asked by offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Passage = TypeVar("Passage")


class Passages(Generic[Passage]):
    """What stands in a part, by kind and by where it ends."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[list[int], list[Passage]]] = {}

    def last(
        self, kind: str, offset: int, find: Callable[[], Iterable[tuple[int, Passage]]]
    ) -> tuple[int, Passage] | None:
        """The last passage of a kind that ends before an offset, behind its end; `find` is called once for a kind."""
        if kind not in self._found:
            passages = tuple(find())
            self._found[kind] = [end for end, _ in passages], [words for _, words in passages]
        ends, said = self._found[kind]
        at = bisect_right(ends, offset) - 1
        return (ends[at], said[at]) if at >= 0 else None
