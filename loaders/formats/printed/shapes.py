"""Where words stand on a printed page, in points with y upwards, however the page came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

WIDE_GAP = 1.2  # ems between two words of a line; wider, and they may be lines of two columns
_TOUCH = 0.5  # ems between two pieces of one word


class Box(NamedTuple):
    """A rectangle on the page in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float


class Printed(NamedTuple):
    """A run of words on one baseline: the words, their place, the size of their type."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    upright: bool = True
    first: int = 0  # where its characters stand in a text layer, if there is one
    last: int = 0


def spread(line: Printed) -> Iterator[Printed]:
    """The characters of a line, each as a line, at even distances: where no layer says more."""
    step = (line.right - line.left) / max(1, len(line.text))
    for index, character in enumerate(line.text):
        left = line.left + index * step
        yield line._replace(text=character, left=left, right=left + step)


def merged(lines: Sequence[Printed], widest: float = _TOUCH) -> list[Printed]:
    """Lines from top to bottom; pieces on one baseline that stand no further apart than some ems become one."""
    found: list[Printed] = []
    rows = _rows(lines)
    if len(rows) == len(lines):
        return [line for (line,) in rows]
    for row in rows:
        found.extend(_merged_row(sorted(row, key=lambda one: one.left), widest))
    return found


def _merged_row(row: Sequence[Printed], widest: float) -> list[Printed]:
    """The pieces of one baseline from left to right, those that stand near made one."""
    found = [row[0]]
    for line in row[1:]:
        before = found[-1]
        apart = line.left - before.right
        if -1 <= apart <= widest * before.size:
            gap = "" if apart < _TOUCH * before.size else "  "
            found[-1] = before._replace(text=before.text + gap + line.text, right=line.right)
        else:
            found.append(line)
    return found


_baseline = attrgetter("baseline")


def _rows(lines: Sequence[Printed]) -> list[list[Printed]]:
    """Lines grouped by their baselines, from the top."""
    rows: list[list[Printed]] = []
    for line in sorted(lines, key=_baseline, reverse=True):
        if rows and rows[-1][0].baseline - line.baseline < 0.3 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
