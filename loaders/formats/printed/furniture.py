"""What the page carries and not the text: running headers and footers, page numbers, watermarks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from loaders.formats.printed.edges import at_edges, is_outermost, stands_apart, usual_leading
from loaders.formats.printed.page import Page
from loaders.formats.printed.shapes import Printed

_REPEATS = 3  # pages that must carry a line in the same place
_MOST = 0.4  # of the pages: a running header of left or right pages only
_NEAR = 4.0  # points that the same place may differ by
_NUMBER = re.compile(
    r"[\s\-—–－―·•~～]*第?\s?(?:\d{1,4}|[ivxlIVXL]{1,6})\s?页?[\s\-—–－―·•~～]*"
    r"|第\s?\d{1,4}\s?页\s?[,，/／]?\s?共\s?\d{1,4}\s?页|(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}",
    re.I,
)
_Seen = tuple[int, Printed, bool]  # page, line, whether it stands apart
_DIGITS = re.compile(r"[\d一二三四五六七八九十]+")


def find_furniture(pages: Sequence[Page]) -> set[tuple[int, Printed]]:
    """The lines, each with its page, that belong to the page."""
    leading = usual_leading(pages)
    edges = [(page, line, edge) for page in pages for line, edge in at_edges(page)]
    found = {(page.number, line) for page, line, edge in edges if _is_mark(line, edge)}
    for lines in _by_place(edges, leading).values():
        found.update(_repeated(lines, len(pages)))
    return found


def _by_place(edges: Sequence[tuple[Page, Printed, int]], leading: float) -> dict[tuple[str, int], list[_Seen]]:
    """By words and edge, the lines that may repeat: those that stand apart from the text or outermost."""
    places: dict[tuple[str, int], list[_Seen]] = defaultdict(list)
    for page, line, edge in edges:
        if not edge:
            continue
        apart = stands_apart(line, edge, page, leading)
        if apart or is_outermost(line, edge, page):
            places[_key(line.text), edge].append((page.number, line, apart))
    return places


def _is_mark(line: Printed, edge: int) -> bool:
    """Whether a line is a page number at an edge, or a watermark."""
    return not line.upright or bool(edge and _NUMBER.fullmatch(line.text))


def _key(text: str) -> str:
    return _DIGITS.sub("#", re.sub(r"\s", "", text))


def _repeated(lines: list[_Seen], pages: int) -> list[tuple[int, Printed]]:
    """Those of equal lines that stand in one place on enough pages: on most, if they stand close to the text."""
    kept = []
    fewest = max(min(_REPEATS, pages), 2)
    places = Counter(place for _, place in {(page, round(line.baseline / _NEAR)) for page, line, _ in lines})
    for page, line, apart in lines:
        near = sum(places[round(line.baseline / _NEAR) + step] for step in (-1, 0, 1))
        if near >= (fewest if apart else max(fewest, _MOST * pages)):
            kept.append((page, line))
    return kept
