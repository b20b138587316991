"""Pdf files with a text layer: words in reading order, tables as tables, what the page carries marked as such."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from loaders.errors import FormatError, LoadError
from loaders.formats.lines import Lines
from loaders.formats.pdf.page import read_page
from loaders.formats.pdf.pictures import listed, see_pictures
from loaders.formats.printed import Page, write_pages
from loaders.formats.source import SourceText

_MOST_PAGES = 10_000
_MOST_BROKEN = 50  # pages that cannot be read one after another: the page tree lies


def decode_pdf(data: bytes, name: str) -> SourceText:
    """The text of a pdf; pages that are pictures are read by OCR where that is installed."""
    document = _open(data, name)
    lines = Lines()
    try:
        pages = list(_pages(document, name, lines.notes))
        confidence = see_pictures(document, name, pages, lines.notes)
    finally:
        document.close()
    if b"%%EOF" not in data[-2048:]:
        lines.notes.append(f"The file is cut off; the {len(pages)} pages that could be read were.")
    if not any(page.lines or page.tables for page in pages):
        raise LoadError(f"{name}: no words can be made out on the pages; scan it again, straight and at 300 dpi.")
    write_pages(lines, pages)
    return lines.source(name, "pdf", data, confidence=confidence)


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
        notes.append(f"Damaged pages were not read: {listed(broken)}.")
