"""The output of a template as content: headings, paragraphs, bullets, notes, and what stands between them.

`#` to `###` begin a heading, `-` a bullet, `>` a note; `**` makes bold; a blank line ends a paragraph. Only what the
template itself writes is read so: the values of its expressions come in later, as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.report.content import ReportError, Run, plain
from kg.report.draft import Asked, ChartAsked, Cited, MatrixAsked, TableAsked
from kg.report.rows import Field, shown
from kg.report.template import CLOSING, OPENING

Piece = Run | Cited

_TOKEN = re.compile(f"{OPENING}(\\d+){CLOSING}")
_ALONE = re.compile(f"\\s*{OPENING}(\\d+){CLOSING}\\s*")
_START = re.compile(r"(#{1,3}|-|>)\s+(.*)")
_KINDS = {"-": "bullet", ">": "note"}
_MOST = 50_000  # values in one report: a value may hold others
_ANY = Field("", "")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A heading or paragraph whose citations have no numbers yet; `level` 0 is no heading."""

    kind: str
    pieces: tuple[Piece, ...]
    level: int = 0

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces if isinstance(piece, Run))


def read_markup(text: str, kept: Sequence[Any]) -> Iterator[Drafted | Asked]:
    """The blocks of a template's output, in order; `kept` are the values that its tokens stand for."""
    reader = _Reader(kept)
    waiting: list[str] = []
    for line in (*text.split("\n"), ""):
        alone = _ALONE.fullmatch(line)
        block = kept[int(alone[1])] if alone else None
        begins = _START.match(line.lstrip())
        if not line.strip() or begins or isinstance(block, (TableAsked, ChartAsked, MatrixAsked)):
            if waiting:
                yield reader.drafted("text", " ".join(waiting))
            waiting = []
        if isinstance(block, (TableAsked, ChartAsked, MatrixAsked)):
            yield block
        elif begins:
            mark = begins[1]
            yield reader.drafted(_KINDS.get(mark, "heading"), begins[2], mark.count("#"))
        elif line.strip():
            waiting.append(line.strip())


class _Reader:
    def __init__(self, kept: Sequence[Any]) -> None:
        self._kept = kept
        self._left = _MOST

    def drafted(self, kind: str, text: str, level: int = 0) -> Drafted:
        """Words with their values in place."""
        pieces: list[Piece] = []
        bold = False
        for number, part in enumerate(text.split("**")):
            bold = number % 2 == 1
            pieces += self._pieces(part, bold)
        return Drafted(kind, tuple(pieces), level)

    def _pieces(self, text: str, bold: bool) -> Iterator[Piece]:
        at = 0
        for token in _TOKEN.finditer(text):
            if before := plain(text[at : token.start()]):
                yield Run(before, bold)
            yield from self._value(self._kept[int(token[1])], bold)
            at = token.end()
        if rest := plain(text[at:]):
            yield Run(rest, bold)

    def _value(self, value: Any, bold: bool) -> Iterator[Piece]:
        self._left -= 1
        if self._left < 0:
            raise ReportError("The template writes too many values; write less of them.")
        if isinstance(value, Cited):
            yield value
        elif isinstance(value, (TableAsked, ChartAsked, MatrixAsked)):
            raise ReportError("A table or chart stands in the middle of a line; give it a line of its own.")
        elif isinstance(value, str) and OPENING in value:  # words that a macro or a set block made
            yield from self._pieces(value, bold)
        else:
            yield Run(str(shown(value, _ANY)), bold)
