"""One page of a pdf, from its text layer and its paths."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.formats.pdf.layer import Layer
from loaders.formats.pdf.rules import find_rules
from loaders.formats.printed.page import Page, lay_out
from loaders.formats.printed.shapes import Box

_NO_WORDS = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd\ufffe]")
_GARBLED = 0.3  # share of characters that are none
_MOST_LOOKED_AT = 1_000  # objects of a page without words


def read_page(document: pdfium.PdfDocument, number: int) -> Page:
    """The lines, tables and frames of one page (numbers begin with 0)."""
    page = document[number]
    try:
        layer = Layer(page.get_textpage())
        box = Box(*page.get_bbox())
        if _is_garbled(layer.text):
            return Page(number, box, [], pictured=True)
        found = lay_out(number, box, layer.lines(), find_rules(page.raw), layer.cut)
        return found if found.lines or found.tables else replace(found, pictured=_has_picture(page.raw))
    finally:
        page.close()


def _is_garbled(text: str) -> bool:
    """Whether a font hides which characters it draws: what comes out is no language."""
    return len(_NO_WORDS.findall(text)) > _GARBLED * max(len(text), 20)


def _has_picture(page: Any) -> bool:
    count = min(raw.FPDFPage_CountObjects(page), _MOST_LOOKED_AT)
    return any(
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) == raw.FPDF_PAGEOBJ_IMAGE for index in range(count)
    )
