"""Rows of a ranking: best first, rounded so that the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.result import Cell, Row

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DIGITS = 6


def rounded(value: float) -> float:
    """A number with the digits that every machine agrees on."""
    return round(float(value), _DIGITS)


@dataclass(frozen=True, slots=True)
class Ranking:
    """What is ranked: names and ids by number, the value of each, and both ends of its band."""

    names: Sequence[str]
    ids: Sequence[str]
    value: NDArray[Any]
    low: NDArray[Any]
    high: NDArray[Any]

    def order(self, least: float | None = None, ascending: bool = False) -> list[int]:
        """Numbers from the best to the last; ties by name, then id; none below `least`, none without a value."""
        import numpy as np

        value = np.round(self.value, _DIGITS)
        fit = ~np.isnan(value) if least is None else value >= least
        sign = 1 if ascending else -1
        return sorted(np.flatnonzero(fit).tolist(), key=lambda at: (sign * value[at], self.names[at], self.ids[at]))

    def rows(
        self,
        order: Sequence[int],
        cells: Callable[[int], Mapping[str, Cell]],
        evidence: Callable[[int], tuple[str, ...]],
        name: str = "unit",
        whole: bool = False,
    ) -> Iterator[Row]:
        """The rows of these numbers, made one by one: what is cut off by a limit costs nothing."""
        for at in order:
            value = int(self.value[at]) if whole else rounded(self.value[at])
            ends = {"low": rounded(self.low[at]), "high": rounded(self.high[at])}
            yield Row({name: self.names[at], "value": value, **ends, **cells(at)}, evidence(at))
