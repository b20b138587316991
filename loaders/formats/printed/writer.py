"""Pages put down as lines: what a page carries in its place, its text in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.formats.lines import Lines
from loaders.formats.printed.furniture import find_furniture
from loaders.formats.printed.order import Standing, reading_order
from loaders.formats.printed.page import Page, PageTable
from loaders.formats.printed.paragraphs import Link, links
from loaders.formats.printed.shapes import Printed
from loaders.formats.printed.tables import united
from loaders.formats.source import HintKind


def write_pages(lines: Lines, pages: Sequence[Page]) -> None:
    """Put down all pages: their furniture in its place, their text in reading order."""
    furniture = find_furniture(pages)
    writer = _Writer(
        lines, [(page.number, [line for line in page.lines if (page.number, line) in furniture]) for page in pages]
    )
    flow: list[Standing] = []
    for page in pages:
        flow.extend(reading_order(page, [line for line in page.lines if (page.number, line) not in furniture]))
    flow = united(flow)
    for standing, link in zip(flow, links(flow), strict=True):
        writer.begin_pages(standing.page)
        writer.put(standing, link)
    writer.end()


class _Writer:
    """The lines of a pdf as they are put down, and the paragraph and frame that are open."""

    def __init__(self, lines: Lines, carried: list[tuple[int, list[Printed]]]) -> None:
        self.lines = lines
        self._waiting = carried[::-1]  # pages that are still to begin, each with its furniture; the next one last
        self._start: int | None = None  # where the open paragraph begins, if its beginning is sure
        self._frame: tuple[int, int] = (0, 0)
        self._frame_start = 0

    def begin_pages(self, number: int | None) -> None:
        """Begin the pages up to a number (or all), and put down what they carry."""
        while self._waiting and (number is None or self._waiting[-1][0] <= number):
            self.lines.page()
            for mark in self._waiting.pop()[1]:
                self.lines.write(mark.text, HintKind.FURNITURE)

    def end(self) -> None:
        """Close what is open."""
        self.end_paragraph(sure=True)
        self._enter((-1, 0))
        self.begin_pages(None)

    def put(self, standing: Standing, link: Link) -> None:
        """Put down a line or a table."""
        if link is not Link.JOINED:
            self.end_paragraph(sure=link is Link.APART)
        self._enter((standing.page, standing.frame))
        if isinstance(standing.thing, PageTable):
            self.lines.table(standing.thing.rows)
            return
        start = self.lines.write(standing.thing.text)
        if link is not Link.JOINED:
            self._start = start if link is Link.APART else None

    def end_paragraph(self, *, sure: bool) -> None:
        """Close the open paragraph; only one that surely begins and ends where it does is called one."""
        if self._start is not None and sure:
            self.lines.cover(self._start, HintKind.PARAGRAPH)
        self._start = None

    def _enter(self, frame: tuple[int, int]) -> None:
        if frame == self._frame:
            return
        if self._frame[1]:
            self.lines.cover(self._frame_start, HintKind.BOX)
        self._frame, self._frame_start = frame, self.lines.end
