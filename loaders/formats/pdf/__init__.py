"""Pdf files with a text layer: words in reading order, tables as tables, what the page carries marked as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from loaders.errors import FormatError
from loaders.formats.lines import Lines
from loaders.formats.pdf.furniture import find_furniture
from loaders.formats.pdf.layout import Standing, reading_order
from loaders.formats.pdf.lines import Printed
from loaders.formats.pdf.page import Page, PageTable, read_page
from loaders.formats.pdf.paragraphs import Link, links
from loaders.formats.pdf.tables import united
from loaders.formats.source import HintKind, SourceText

_MOST_PAGES = 10_000
_MOST_BROKEN = 50  # pages that cannot be read one after another: the page tree lies


def decode_pdf(data: bytes, name: str) -> SourceText:
    """The text of a pdf; pages that are pictures are read by OCR where that is installed."""
    document = _open(data, name)
    lines = Lines()
    try:
        pages = list(_pages(document, name, lines.notes))
    finally:
        document.close()
    if b"%%EOF" not in data[-2048:]:
        lines.notes.append(f"The file is cut off; the {len(pages)} pages that could be read were.")
    if not any(page.lines or page.tables for page in pages):
        return _scanned(data, name, pages)
    if empty := [str(page.number + 1) for page in pages if page.pictured]:
        lines.notes.append(f"Pages without text, pictures only, were not read: {', '.join(empty)}.")
    _write(lines, pages)
    return lines.source(name, "pdf", data)


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise FormatError(f"{name}: the pdf is locked with a password; save it without one.") from error
        raise FormatError(f"{name}: the pdf is cut off or damaged; get it again, or print it to a new pdf.") from error
    if not 0 < count <= _MOST_PAGES:
        document.close()
        remedy = "get it again" if count <= 0 else f"split it into files of at most {_MOST_PAGES:,}"
        raise FormatError(f"{name}: the pdf says that it has {count:,} pages; {remedy}.")
    return document


def _pages(document: pdfium.PdfDocument, name: str, notes: list[str]) -> Iterator[Page]:
    """The pages that can be read; a note names the others."""
    broken: list[str] = []
    row = 0
    for number in range(len(document)):
        try:
            yield read_page(document, number)
            row = 0
        except pdfium.PdfiumError:
            broken.append(str(number + 1))
            row += 1
            if row > _MOST_BROKEN:
                break
    if broken and len(broken) >= len(document):
        raise FormatError(f"{name}: no page of the pdf can be read; get it again, or print it to a new pdf.")
    if broken:
        notes.append(f"Damaged pages were not read: {', '.join(broken[:20])}{' …' if len(broken) > 20 else ''}.")


def _scanned(data: bytes, name: str, pages: Sequence[Page]) -> SourceText:
    from loaders.formats.ocr import read_scanned_pdf

    return read_scanned_pdf(data, name, len(pages))


def _write(lines: Lines, pages: Sequence[Page]) -> None:
    """Put down all pages: their furniture in its place, their text in reading order."""
    furniture = find_furniture(pages)
    carried = [[line for line in page.lines if (page.number, line) in furniture] for page in pages]
    flow: list[Standing] = []
    for page, marks in zip(pages, carried, strict=True):
        flow.extend(reading_order(page, [line for line in page.lines if line not in marks]))
    flow = united(flow)
    writer = _Writer(lines)
    waiting = dict(zip((page.number for page in pages), zip(pages, carried, strict=True), strict=True))
    for standing, link in zip(flow, links(flow), strict=True):
        writer.begin_pages(waiting, standing.page)
        writer.put(standing, link)
    writer.end_paragraph(sure=True)
    writer.begin_pages(waiting, len(waiting) + _MOST_PAGES)


class _Writer:
    """The lines of a pdf as they are put down, and the paragraph and frame that are open."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self._start: int | None = None  # where the open paragraph begins, if its beginning is sure
        self._frame: tuple[int, int] = (0, 0)
        self._frame_start = 0

    def begin_pages(self, waiting: dict[int, tuple[Page, list[Printed]]], number: int) -> None:
        """Begin the pages up to a number, and put down what they carry."""
        for page, marks in [waiting.pop(key) for key in sorted(waiting) if key <= number]:
            self.lines.page()
            for mark in marks:
                self.lines.write(mark.text, HintKind.FURNITURE)
            del page

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
