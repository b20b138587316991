"""Which lines stand at the edges of a page, and which of them apart from its text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from loaders.formats.printed.page import Page
from loaders.formats.printed.shapes import Printed

_BAND = 0.13  # of the page's height, at the top and at the bottom
_OTHER_SIZE = 0.06
_SPACE = 1.25  # times the usual distance of two lines
_SENTENCE = "。；，：！？"  # what no running header ends with
_FULL = 0.6  # of the page's width


def at_edges(page: Page) -> list[tuple[Printed, int]]:
    """Each line with where it stands: 1 at the top edge, -1 at the bottom edge, 0 between."""
    height = page.box.top - page.box.bottom
    top, bottom = page.box.top - _BAND * height, page.box.bottom + _BAND * height
    return [(line, (line.baseline >= top) - (line.baseline <= bottom)) for line in page.lines]


def is_outermost(line: Printed, edge: int, page: Page) -> bool:
    """Whether nothing stands between a short line and the edge of the page."""
    beyond = any((other.baseline - line.baseline) * edge > 1 for other in page.lines)
    short = line.right - line.left < _FULL * (page.box.right - page.box.left)
    return not beyond and short and line.text[-1] not in _SENTENCE


def usual_leading(pages: Sequence[Page]) -> float:
    """The usual distance of two lines in the whole document."""
    pairs = (pair for page in pages for pair in pairwise(page.lines))
    steps = [step for one, two in pairs if (step := one.baseline - two.baseline) > 0]
    return median(steps) if steps else 0.0


def stands_apart(line: Printed, edge: int, page: Page, leading: float) -> bool:
    """Whether space or another size of type lies between a line at an edge and the text."""
    if line.text[-1] in _SENTENCE:
        return False
    inner = [other for other in page.lines if (line.baseline - other.baseline) * edge > 1]
    nearest = min(inner, key=lambda other: abs(line.baseline - other.baseline), default=None)
    if nearest is None or abs(nearest.size - line.size) > _OTHER_SIZE * line.size:
        return True
    return abs(line.baseline - nearest.baseline) > _SPACE * leading
