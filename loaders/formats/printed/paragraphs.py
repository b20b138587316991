"""Which printed lines are one paragraph, as far as the page shows it: indents, full lines, sizes of type.

Where the page does not show it, nothing is said, and repair goes by the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from statistics import median

from loaders.formats.printed.order import Standing
from loaders.formats.printed.shapes import Printed

_FULL = 1.7  # ems that a full line may stop before the margin: a mark hangs, a word does not fit
_SHORT = 3.2  # ems before the margin at which a line surely ends on purpose
_FLUSH = 0.7  # ems from the left margin
_INDENT = (1.3, 2.8)  # ems of a first line
_SAME = 0.06  # share by which sizes of type may differ and be the same
_LARGE = 1.12  # times the body's type: titles
_LOOSE = 1.45  # times the usual distance of two lines: something else begins
_INDENTED = 0.04  # share of indented lines in a document that marks its paragraphs so
_MARKS = "。！？；：，、"
_ENDS = "。！？；"


class Link(Enum):
    """How a line stands to the one before it."""

    JOINED = "joined"
    APART = "apart"
    UNSURE = "unsure"


class Habit:
    """How a document sets its text: type, distance of lines, indents."""

    __slots__ = ("_widths", "indents", "leading", "size")

    def __init__(self, lines: Sequence[Standing]) -> None:
        printed = [(standing, line) for standing in lines if isinstance(line := standing.thing, Printed)]
        self.size = _usual_size([line for _, line in printed])
        steps = [one.baseline - two.baseline for (_, one), (_, two) in pairwise(printed) if one.baseline > two.baseline]
        self.leading = median(steps) if steps else 0.0
        self._widths = {columns: _usual_width(lines, columns) for columns in (1, 2)}
        indented = sum(_is_indented(standing, line) for standing, line in printed)
        self.indents = indented >= max(2, _INDENTED * len(printed))

    def sets_in(self, offset: float) -> bool:
        """Whether a line so many ems from the margin is the first of a paragraph."""
        return self.indents and _INDENT[0] <= offset <= _INDENT[1]

    def right(self, standing: Standing) -> float:
        """Where a full line ends: a page of short lines has its margin where the other pages have theirs."""
        if standing.frame:
            return standing.right
        return max(standing.right, standing.left + self._widths[standing.columns])


def _usual_size(lines: Sequence[Printed]) -> float:
    """The size of type of the running text: that of the line in the middle, long lines counted more."""
    weighted = sorted(line.size for line in lines for _ in range(len(line.text) // 10 + 1))
    return weighted[len(weighted) // 2] if weighted else 0.0


def _usual_width(lines: Sequence[Standing], columns: int) -> float:
    """How wide the text is set on most pages of as many columns."""
    places = {(one.page, one.left, one.right) for one in lines if not one.frame and one.columns == columns}
    widths = sorted(right - left for _, left, right in places)
    return widths[len(widths) * 2 // 3] if widths else 0.0


def links(flow: Sequence[Standing]) -> list[Link]:
    """For each line or table of the flow, how it stands to the one before."""
    habit = Habit(flow)
    return [Link.APART, *(_link(before, after, habit) for before, after in pairwise(flow))] if flow else []


def _link(before: Standing, after: Standing, habit: Habit) -> Link:
    one, two = before.thing, after.thing
    if not isinstance(one, Printed) or not isinstance(two, Printed):
        return Link.UNSURE
    if before.page == after.page and before.frame != after.frame:
        return Link.UNSURE
    if abs(one.size - two.size) > _SAME * max(one.size, two.size):
        return Link.APART
    if one.size > _LARGE * habit.size:
        return _title_link(before, after, one, two)
    return _body_link(before, after, one, two, habit)


def _title_link(before: Standing, after: Standing, one: Printed, two: Printed) -> Link:
    """Lines of large type in the middle of the page are one title, unless space parts them."""
    near = before.page == after.page and one.baseline - two.baseline < 2.2 * one.size
    centred = _is_centred(before, one) and _is_centred(after, two)
    return Link.JOINED if near and centred and one.text[-1:] not in _MARKS else Link.APART


def _body_link(before: Standing, after: Standing, one: Printed, two: Printed, habit: Habit) -> Link:
    short = (habit.right(before) - one.right) / one.size
    offset = (two.left - after.left) / two.size
    drop = one.baseline - two.baseline if before.page == after.page else 0.0
    if any((short > _SHORT, habit.sets_in(offset), drop > _LOOSE * habit.leading > 0)):
        return Link.APART
    return Link.JOINED if short <= _FULL and offset <= _FLUSH and not _may_end(one, habit) else Link.UNSURE


def _may_end(line: Printed, habit: Habit) -> bool:
    """Whether a full line may end a paragraph that happens to fill it."""
    return not habit.indents and line.text[-1:] in _ENDS


def _is_indented(standing: Standing, line: Printed) -> bool:
    return _INDENT[0] <= (line.left - standing.left) / max(line.size, 1) <= _INDENT[1]


def _is_centred(standing: Standing, line: Printed) -> bool:
    """Whether a line has the same space at both sides; one as wide as the page has none to tell by."""
    before, after = line.left - standing.left, standing.right - line.right
    return abs(before - after) < 2 * line.size
