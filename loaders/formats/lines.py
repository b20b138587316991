"""Lines put down one after another, each with what the format knows of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from loaders.formats.source import Hint, HintKind, SourceText

_UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff\u200b\u200e\u200f\u2028\u2029\u00ad]")
_BLANKS = re.compile("[ \t\n\u00a0]+")


class Lines:
    """The text of one document as it grows, with its pages and hints."""

    __slots__ = ("_hints", "_length", "_lines", "_pages", "notes")

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self._hints: list[Hint] = []
        self._pages: list[int] = []
        self.notes: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._lines)

    @property
    def end(self) -> int:
        """The offset at which the next line will begin."""
        return self._length

    def write(self, text: str, kind: str | None = None, level: int = 0) -> int:
        """Put down a line (or several, if the text has newlines); the offset at which it begins."""
        start = self._length
        text = _UNPRINTED.sub("", text)
        self._lines.append(text)
        self._length += len(text) + 1
        if kind is not None and text:
            self._hints.append(Hint(start, start + len(text), kind, level))
        return start

    def cover(self, start: int, kind: str, level: int = 0) -> None:
        """Say of all lines since an offset what they are together."""
        if self._length > start:
            self._hints.append(Hint(start, self._length - 1, kind, level))

    def page(self, offset: int | None = None) -> None:
        """Begin a page, here or at an offset already written."""
        self._pages.append(self._length if offset is None else offset)

    def table(self, rows: Sequence[Sequence[str]], header: int = 0) -> None:
        """Put down a table: a line a row, cells separated by tabs; the first `header` rows name the columns."""
        start = self._length
        for index, row in enumerate(rows):
            self.write("\t".join(map(cell, row)), HintKind.ROW, 1 if index < header else 0)
        self.cover(start, HintKind.TABLE, max(map(len, rows), default=0))

    def source(
        self,
        name: str,
        format_: str,
        data: bytes,
        *,
        confidence: float = 1.0,
        origin: Mapping[str, str] | None = None,
    ) -> SourceText:
        """All that was put down, as one value."""
        hints = sorted(self._hints, key=lambda hint: (hint.start, -hint.end, hint.kind))
        return SourceText(
            name=name,
            format=format_,
            text="\n".join(self._lines),
            data_hash=hashlib.sha256(data).hexdigest(),
            page_starts=tuple(self._pages),
            structure=tuple(hints),
            notes=tuple(self.notes),
            confidence=confidence,
            origin=dict(origin or {}),
        )


def cell(text: str) -> str:
    """The text of a cell on one line: breaks and tabs within it become single spaces."""
    return _BLANKS.sub(" ", text).strip(" \u3000")
