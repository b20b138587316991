"""Pdf files with a text layer: words in reading order, tables as tables, what the page carries marked as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from loaders.errors import FormatError, LoadError
from loaders.formats.lines import Lines
from loaders.formats.pdf.page import read_page
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
        confidence = _see_pictures(document, name, pages, lines.notes)
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
        notes.append(f"Damaged pages were not read: {_listed(broken)}.")


def _see_pictures(document: pdfium.PdfDocument, name: str, pages: list[Page], notes: list[str]) -> float:
    """Read in place the pages that are pictures; the confidence of the whole, and a note on what was done."""
    from loaders.formats.ocr import confidence_of, is_installed, see_page

    pictures = [index for index, page in enumerate(pages) if page.pictured]
    if not pictures:
        return 1.0
    if not is_installed():
        notes.append(_left_out(name, pages, pictures))
        return 1.0
    seen = [see_page(document, pages[index].number) for index in pictures]
    for index, one in zip(pictures, seen, strict=True):
        pages[index] = one.page
    confidence = confidence_of(seen)
    notes.append(f"Read by OCR, confidence {confidence:.2f}: pages {_numbers(pages, pictures)}; check their words.")
    return confidence


def _left_out(name: str, pages: Sequence[Page], pictures: Sequence[int]) -> str:
    """The note on pages that stay unread; a `FormatError` where no page holds words."""
    from loaders.formats.ocr import REMEDY

    if not any(page.is_worded for page in pages):
        raise FormatError(f"{name}: the pages are pictures without text; {REMEDY}.")
    return f"Pages without text, pictures only, were not read: {_numbers(pages, pictures)}; {REMEDY}."


def _numbers(pages: Sequence[Page], indices: Sequence[int]) -> str:
    return _listed([str(pages[index].number + 1) for index in indices])


def _listed(numbers: Sequence[str]) -> str:
    """The first numbers of a list, and whether there are more."""
    return ", ".join(numbers[:20]) + (" …" if len(numbers) > 20 else "")
