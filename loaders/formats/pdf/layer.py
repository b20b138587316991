"""The printed lines of a page: their words and where they stand, from pdfium's text layer."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.formats.printed.shapes import WIDE_GAP, Box, Printed

_WIDE = "[\u2014\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_SPREAD = re.compile(f"(?<={_WIDE}) (?=[{_WIDE[1:-1]}A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?={_WIDE})")
_LEAN = 0.1  # radians that a line of text may lean
_SCALED = 1.5
_NARROW = re.compile(r"[\x20-\xff]")


class Layer:
    """The text layer of one page, asked for no more than is needed: each question to pdfium has its price."""

    __slots__ = ("_owner", "_page", "_rectangle", "_x", "_y", "text")

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self._owner = page  # pdfium frees the layer with it
        self._page = page.raw
        self._rectangle = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.text: str = page.get_text_range()
        if len(self.text) != (count := page.count_chars()):  # characters that the range leaves out shift all others
            self.text = "".join(map(self._character, range(count)))

    def box(self, index: int) -> Box:
        """The cell of type in which a character is set."""
        found = self._rectangle
        raw.FPDFText_GetLooseCharBox(self._page, index, found)
        return Box(found.left, found.bottom, found.right, found.top)

    def cut(self, line: Printed) -> Iterator[Printed]:
        """The words of a line, each where it stands; the blank before one is kept if it is printed."""
        for match in re.finditer(r"\S+", self.text[line.first : line.last]):
            first, last = line.first + match.start(), line.first + match.end()
            blank = " " if match.start() and not self._is_made_up(first - 1) else ""
            left, right = self.box(first).left, self.box(last - 1).right
            yield line._replace(text=blank + match[0], left=left, right=right, first=first, last=last)

    def lines(self) -> list[Printed]:
        """Every line in the order of the page's description; words far apart are lines of their own."""
        found: list[Printed] = []
        start = 0
        text = self.text
        while start < len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            words = text[start:end].strip()
            if words:
                first = text.index(words[0], start)
                found.extend(self._line(first, first + len(words)))
            start = end + 1
        return found

    def _line(self, first: int, last: int) -> list[Printed]:
        """One line, or its pieces where it is so much wider than its words that there must be gaps."""
        line = self._piece(first, last)
        text = line.text
        if " " not in text:
            return [line]
        wide = len(_NARROW.sub("", text))
        if line.right - line.left < (wide + 0.6 * (len(text) - wide) + WIDE_GAP) * line.size:
            return [line]
        return [self._piece(*piece) for piece in self._pieces(first, last)]

    def _piece(self, first: int, last: int) -> Printed:
        page, x, y = self._page, self._x, self._y
        raw.FPDFText_GetCharOrigin(page, first, x, y)
        raw.FPDFText_GetLooseCharBox(page, last - 1, self._rectangle)
        tail, base, size = self._rectangle, y.value, raw.FPDFText_GetFontSize(page, first)
        left, right, level = x.value, tail.right, tail.bottom - 1 <= base <= tail.top + 1
        if size <= _SCALED:  # type set by scaling has size 1
            size = max(1.0, tail.top - tail.bottom)
        upright = level and (last - first > 2 or not self._leans(first))
        return Printed(self._words(first, last), left, right, base, size, upright, first, last)

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

    def _leans(self, index: int) -> bool:
        lean = raw.FPDFText_GetCharAngle(self._page, index)
        return bool(_LEAN < lean < 6.283 - _LEAN)

    def _words(self, first: int, last: int) -> str:
        """The words of a range, without the blanks that pdfium sees where type is only set wide."""
        text: str = self.text[first:last]
        if " " not in text:
            return text
        return _SPREAD.sub(lambda match: "" if self._is_made_up(first + match.start()) else " ", text)

    def _is_made_up(self, index: int) -> bool:
        return bool(raw.FPDFText_IsGenerated(self._page, index) == 1)

    def _character(self, index: int) -> str:
        code = raw.FPDFText_GetUnicode(self._page, index)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffe"
