"""The pages of a pdf that are pictures: read by OCR where that is installed, else left out with a note."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium

from loaders.errors import FormatError
from loaders.formats.printed import Page


def see_pictures(document: pdfium.PdfDocument, name: str, pages: list[Page], notes: list[str]) -> float:
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
    return listed([str(pages[index].number + 1) for index in indices])


def listed(numbers: Sequence[str]) -> str:
    """The first numbers of a list, and whether there are more."""
    return ", ".join(numbers[:20]) + (" …" if len(numbers) > 20 else "")
