"""What the page carries and not the text: running headers and footers, page numbers, watermarks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from loaders.formats.printed.page import Page
from loaders.formats.printed.shapes import Printed

_BAND = 0.13  # of the page's height, at the top and at the bottom
_REPEATS = 3  # pages that must carry a line in the same place; two of a short document
_SHORT = 4  # pages
_NEAR = 6.0  # points that the same place may differ by
_NUMBER = re.compile(
    r"[\s\-—–－―·•~～]*第?\s?(?:\d{1,4}|[ivxlIVXL]{1,6})\s?页?[\s\-—–－―·•~～]*"
    r"|第\s?\d{1,4}\s?页\s?[,，/／]?\s?共\s?\d{1,4}\s?页|(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}",
    re.I,
)
_DIGITS = re.compile(r"[\d一二三四五六七八九十]+")


def find_furniture(pages: Sequence[Page]) -> set[tuple[int, Printed]]:
    """The lines, each with its page, that belong to the page."""
    found: set[tuple[int, Printed]] = set()
    places: dict[tuple[str, int], list[tuple[int, Printed]]] = defaultdict(list)
    for page in pages:
        for line, edge in _edges(page):
            if (edge and _NUMBER.fullmatch(line.text)) or not line.upright:
                found.add((page.number, line))
            elif edge:
                places[_key(line.text), edge].append((page.number, line))
    for lines in places.values():
        found.update(_repeated(lines, 2 if len(pages) <= _SHORT else _REPEATS))
    return found


def _edges(page: Page) -> list[tuple[Printed, int]]:
    """Each line with where it stands: 1 at the top edge, -1 at the bottom edge, 0 between."""
    height = page.box.top - page.box.bottom
    top, bottom = page.box.top - _BAND * height, page.box.bottom + _BAND * height
    return [(line, 1 if line.baseline >= top else -1 if line.baseline <= bottom else 0) for line in page.lines]


def _key(text: str) -> str:
    return _DIGITS.sub("#", re.sub(r"\s", "", text))


def _repeated(lines: list[tuple[int, Printed]], fewest: int) -> list[tuple[int, Printed]]:
    """Those of equal lines that stand in one place on enough pages."""
    kept = []
    for page, line in lines:
        near = {other for other, twin in lines if abs(twin.baseline - line.baseline) <= _NEAR}
        if len(near) >= fewest:
            kept.append((page, line))
    return kept
