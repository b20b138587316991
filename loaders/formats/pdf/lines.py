"""The printed lines of a page: their words and where they stand, from pdfium's text layer."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_BREAK = re.compile(r"\r\n?|\n")
_WIDE_GAP = 2.5  # ems between two words of a line; wider, and they are two lines beside one another
_UPRIGHT = 0.1  # radians that a line of text may lean


class Box(NamedTuple):
    """A rectangle on the page in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float


class Printed(NamedTuple):
    """A run of words on one baseline: the words, their place, the size of their type."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    upright: bool = True
    first: int = 0  # its characters in the page's text layer
    last: int = 0


class Layer:
    """The text layer of one page, asked for no more than is needed: each question to pdfium has its price."""

    __slots__ = ("_owner", "_page", "text")

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self._owner = page  # pdfium frees the layer with it
        self._page = page.raw
        self.text = page.get_text_range()
        if len(self.text) != (count := page.count_chars()):  # characters that the range leaves out shift all others
            self.text = "".join(map(self._character, range(count)))

    def box(self, index: int) -> Box:
        """The cell of type in which a character is set."""
        rectangle = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._page, index, rectangle)
        return Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

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
            if after.left - before.right > _WIDE_GAP * size:
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
        return Printed(self.text[first:last], head.left, tail.right, y.value, size, upright, first, last)

    def _character(self, index: int) -> str:
        code = raw.FPDFText_GetUnicode(self._page, index)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffe"


def merged(lines: Sequence[Printed], widest: float = _WIDE_GAP) -> list[Printed]:
    """Lines from top to bottom; pieces on one baseline that stand no further apart than some ems become one."""
    found: list[Printed] = []
    for row in _rows(lines):
        at = len(found)
        for line in sorted(row, key=lambda one: one.left):
            before = found[-1] if len(found) > at else None
            apart = line.left - before.right if before else 0.0
            if before and -1 <= apart <= widest * before.size:
                gap = "" if apart < 0.5 * before.size else "  "
                found[-1] = before._replace(text=before.text + gap + line.text, right=line.right, last=line.last)
            else:
                found.append(line)
    return found


def _rows(lines: Sequence[Printed]) -> list[list[Printed]]:
    """Lines grouped by their baselines, from the top."""
    rows: list[list[Printed]] = []
    for line in sorted(lines, key=lambda one: -one.baseline):
        if rows and rows[-1][0].baseline - line.baseline < 0.3 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
