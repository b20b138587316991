"""How a text is laid out on its lines: one paragraph a line, or broken at one or two line widths."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from loaders.repair.lines import Line
from loaders.repair.shapes import width
from loaders.repair.starts import hangs

_NARROWEST, _WIDEST = 36, 120
_SLACK = 5  # columns that a word or punctuation mark that cannot be broken leaves free
_OVER = 6  # columns that closing marks hang over the edge
_INDENT = 4  # columns that the first line of a paragraph is set in
_FEWEST = 6  # lines that tell a layout
_OVERLONG, _WIDER = 0.05, 0.08  # shares of lines that a broken text may have beyond its widths
_SLIDE = 10  # lines that tell a page without full stops
_SAMPLE = 20_000  # lines; more do not change the picture


@dataclass(frozen=True, slots=True)
class Layout:
    """The line widths of a text (none where each paragraph is one line), and what marks a new paragraph."""

    widths: tuple[int, ...] = ()
    indented: bool = False  # the first line of a paragraph keeps its indent
    gap: int = 0  # blank lines between two lines of one paragraph
    pointless: bool = False  # no line ends a sentence, as on a slide: a line without a full stop is torn nowhere

    def full(self, columns: int) -> int | None:
        """The line width that a line of so many columns fills, or None for a short line."""
        for each in self.widths:
            if each - _SLACK <= columns <= each + (_OVER if each == max(self.widths) else 2):
                return each
        return None

    def alone(self, box: bool) -> Layout:
        """The layout of one of two streams: the wider lines of boxes, or the narrower ones of the running text."""
        return replace(self, widths=(max(self.widths) if box else min(self.widths),)) if self.widths else self

    def is_first(self, columns: int, full: int) -> bool:
        """Whether a line is as wide as the first line of a paragraph whose indent was lost."""
        return full - _INDENT - 1 <= columns <= full - _INDENT + 1


def find_layout(lines: list[Line]) -> Layout:
    """The layout of a text, from how wide its lines are and how they end."""
    prose = list(filter(_is_prose, lines[:_SAMPLE]))
    columns = list(map(_columns, prose))
    counts = Counter(columns)
    if len(prose) < _FEWEST or _share(counts, _WIDEST) > _OVERLONG:
        return Layout(pointless=_is_pointless(prose))
    first = _peak(counts, _NARROWEST, _WIDEST)
    filling = [index for index, edge in enumerate(columns) if first - _SLACK <= edge <= first + 2]
    running = [index for index in filling if hangs(prose[index].text)]
    if not _is_wrapped(len(prose), len(filling), len(running)):
        return Layout(pointless=_is_pointless(prose))
    widths = _widths(counts, first, len(prose))
    return Layout(widths, _is_indented(prose), _common_gap(prose, running)) if widths else Layout()


def _is_pointless(prose: list[Line]) -> bool:
    """Whether so many lines that one would have to end a sentence end none."""
    return len(prose) >= _SLIDE and not any(line.text[-1] in "。；;" for line in prose)


def _widths(counts: Counter[int], first: int, total: int) -> tuple[int, ...]:
    """The line widths of a text broken at a first one; none where too many lines are wider than them."""
    second = _second(counts, first, total)
    if _share(counts, max(first, second) + _OVER) > _WIDER:
        return ()
    return (first, second) if second else (first,)


def _is_prose(line: Line) -> bool:
    return not line.is_row and not line.fixed


def _columns(line: Line) -> int:
    """How wide a line is; of an overlong one only that it is."""
    return width(line.text) if len(line.text) <= _WIDEST else _WIDEST + 1


def _is_wrapped(prose: int, filling: int, running: int) -> bool:
    """Whether enough lines fill the width, and enough of these break off, for lines broken at it."""
    return filling >= max(5, prose * 0.2) and running >= filling * 0.5


def _share(counts: Counter[int], edge: int) -> float:
    """The share of lines that are wider than an edge."""
    return sum(number for columns, number in counts.items() if columns > edge) / max(1, counts.total())


def _peak(counts: Counter[int], low: int, high: int) -> int:
    """The upper edge of the narrow band of widths that holds most lines."""
    return max(range(low, high + 1), key=lambda w: (sum(counts[w - d] for d in range(3)), -w))


def _second(counts: Counter[int], first: int, total: int) -> int:
    """A second, clearly wider or narrower line width, as of boxes; 0 where there is none."""
    best = 0
    for low, high in ((first + 8, _WIDEST), (_NARROWEST, first - 8)):
        if low >= high:
            continue
        edge = _peak(counts, low, high)
        if low > first and _stands_out(counts, edge, low, high, total):
            best = edge
    return best


def _stands_out(counts: Counter[int], edge: int, low: int, high: int, total: int) -> bool:
    """Whether enough lines fill a width, among all lines and among those about as wide."""
    held = sum(counts[edge - d] for d in range(_SLACK + 1))
    around = sum(n for w, n in counts.items() if low - 5 <= w <= high)
    return held >= max(3, total * 0.03) and held >= around * 0.3


def _is_indented(prose: list[Line]) -> bool:
    starts = sum(2 <= line.indent <= 8 for line in prose)
    return len(prose) * 0.05 <= starts <= len(prose) * 0.7


def _common_gap(prose: list[Line], running: list[int]) -> int:
    gaps = Counter(prose[i + 1].gap for i in running if i + 1 < len(prose))
    return min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps else 0
