"""The printed lines of a page: their words and where they stand, from pdfium's text layer."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.formats.printed.shapes import WIDE_GAP, Box, Printed

_BREAK = re.compile(r"\r\n?|\n")
_WIDE = "[\u2014\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_SPREAD = re.compile(f"(?<={_WIDE}) (?={_WIDE})")
_UPRIGHT = 0.1  # radians that a line of text may lean


class Layer:
    """The text layer of one page, asked for no more than is needed: each question to pdfium has its price."""

    __slots__ = ("_owner", "_page", "text")

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self._owner = page  # pdfium frees the layer with it
        self._page = page.raw
        self.text: str = page.get_text_range()
        if len(self.text) != (count := page.count_chars()):  # characters that the range leaves out shift all others
            self.text = "".join(map(self._character, range(count)))

    def box(self, index: int) -> Box:
        """The cell of type in which a character is set."""
        rectangle = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._page, index, rectangle)
        return Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    def characters(self) -> Iterator[tuple[str, Box]]:
        """Every character with its cell, in the order of the page's description."""
        spread = {match.start() for match in _SPREAD.finditer(self.text) if self._is_made_up(match.start())}
        for index, character in enumerate(self.text):
            if index not in spread:
                yield character, self.box(index)

    def lines(self) -> list[Printed]:
        """Every line in the order of the page's description; words far apart are lines of their own."""
        found: list[Printed] = []
        start = 0
        for match in (*_BREAK.finditer(self.text), None):
            end = match.start() if match else len(self.text)
            found.extend(self._line(first, last) for first, last in self._pieces(start, end))
            start = match.end() if match else end
        return found

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges of a line between its wide gaps, blanks at their ends left out."""
        words = [(start + match.start(), start + match.end()) for match in re.finditer(r"\S+", self.text[start:end])]
        pieces = words[:1]
        for first, last in words[1:]:
            before, after = self.box(pieces[-1][1] - 1), self.box(first)
            size = max(before.top - before.bottom, after.top - after.bottom)
            if after.left - before.right > WIDE_GAP * size:
                pieces.append((first, last))
            else:
                pieces[-1] = (pieces[-1][0], last)
        return pieces

    def _line(self, first: int, last: int) -> Printed:
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._page, first, x, y)
        size = raw.FPDFText_GetFontSize(self._page, first)
        head, tail = self.box(first), self.box(last - 1)
        lean = raw.FPDFText_GetCharAngle(self._page, first)
        upright = lean < _UPRIGHT or lean > 6.283 - _UPRIGHT
        height = head.top - head.bottom
        size = max(1.0, height if size <= 1.5 else size)  # type set by scaling has size 1
        return Printed(self._words(first, last), head.left, tail.right, y.value, size, upright)

    def _words(self, first: int, last: int) -> str:
        """The words of a range, without the blanks that pdfium sees between characters set wide."""
        text: str = self.text[first:last]
        if not _SPREAD.search(text):
            return text
        return _SPREAD.sub(lambda match: "" if self._is_made_up(first + match.start()) else " ", text)

    def _is_made_up(self, index: int) -> bool:
        return bool(raw.FPDFText_IsGenerated(self._page, index) == 1)

    def _character(self, index: int) -> str:
        code = raw.FPDFText_GetUnicode(self._page, index)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffe"
