"""A source text as its printed lines: without blank ones, each with what stood around it."""

from __future__ import annotations

from typing import NamedTuple

from loaders.repair.shapes import width

_BLANKS = " \u3000\r\f\v\u00a0\ufeff\u200b"  # all but the tab, which may be an empty cell


class Line(NamedTuple):
    """One printed line that is not blank: where its words begin in the source, and what stood around them."""

    start: int
    text: str  # without the blanks at either end; a table row keeps its tabs
    gap: int = 0  # blank lines before it
    indent: int = 0  # columns of blanks before the words; a full-width blank is two
    level: int = 0  # of a heading that the format marks, 1 the highest
    fixed: bool = False  # the format says that this line is a whole paragraph, or one of its lines
    joined: bool = False  # the format says that this line goes on the one before
    box: bool = False  # the format says that this line stands in a box
    hint: str = ""  # row, caption or footnote, where the format says so

    @property
    def end(self) -> int:
        """Where the words end in the source."""
        return self.start + len(self.text)

    @property
    def is_row(self) -> bool:
        """Whether the line is a table row."""
        return "\t" in self.text or self.hint == "row"


def read_lines(text: str) -> list[Line]:
    """Every line of a text that is not blank, in order."""
    found: list[Line] = []
    start, gap = 0, 0
    after_row = False
    for raw in text.split("\n"):
        words = raw.strip(_BLANKS)
        if "\t" in words:
            words = _row(words, after_row)
        if words:
            lead = raw.find(words[0]) if raw[0] != words[0] else 0
            found.append(Line(start + lead, words, gap, width(raw[:lead]) if lead else 0))
            gap, after_row = 0, "\t" in words
        else:
            gap += 1
        start += len(raw) + 1
    return found


def _row(words: str, after_row: bool) -> str:
    """A row keeps its empty cells; a lone tab before or after a sentence is no cell."""
    bare = words.strip("\t" + _BLANKS)
    if "\t" in bare or (bare and after_row):
        return words
    return bare
