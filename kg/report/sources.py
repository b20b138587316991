"""The quotes of a report, numbered in the order in which they are first cited; many at once make a group."""

from __future__ import annotations

from collections.abc import Iterable

from kg.ask.answer import Quote
from kg.report.content import Source

MOST_IN_A_CELL = 4  # more quotes than that are listed as a group in the appendix


class Sources:
    """Numbers for quotes and for groups of them; the same quote has one number."""

    def __init__(self) -> None:
        self._numbers: dict[Quote, int] = {}
        self._groups: dict[tuple[int, ...], int] = {}

    def cite(self, quotes: Iterable[Quote]) -> tuple[tuple[int, ...], int]:
        """The numbers of quotes, sorted, and the number of their group or 0 where they are few."""
        numbers = tuple(sorted({self._numbers.setdefault(quote, len(self._numbers) + 1) for quote in quotes}))
        if len(numbers) <= MOST_IN_A_CELL:
            return numbers, 0
        return numbers, self._groups.setdefault(numbers, len(self._groups) + 1)

    @property
    def counts(self) -> tuple[int, int]:
        """How many quotes and groups have a number by now."""
        return len(self._numbers), len(self._groups)

    def listed(self) -> tuple[Source, ...]:
        """The quotes by number."""
        return tuple(Source(number, quote) for quote, number in self._numbers.items())

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The groups by number, each as the numbers of its quotes."""
        return tuple(self._groups)
