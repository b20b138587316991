"""What every format gives: lines of text, where its pages begin, and what the format itself knows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class HintKind(StrEnum):
    """What a format says of a range of its text, so that nobody downstream need guess."""

    HEADING = "heading"  # `level` 1 is the highest
    PARAGRAPH = "paragraph"  # one whole paragraph, on one line or several: never joined to its neighbours
    TABLE = "table"  # all rows of one table; `level` is the number of columns
    ROW = "row"  # a table row, cells separated by tabs; `level` 1 for a header row
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    BOX = "box"  # a text box: its lines are a stream of their own
    FURNITURE = "furniture"  # navigation, header, footer, page number


@dataclass(frozen=True, slots=True)
class Hint:
    """A range of the source text and what the format knows of it."""

    start: int
    end: int
    kind: str  # a HintKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text as a format gives it: lines joined by newlines, a table row on one line with tab-separated cells."""

    name: str
    format: str
    text: str
    data_hash: str  # SHA-256 of the bytes, in hex
    page_starts: tuple[int, ...] = ()
    structure: tuple[Hint, ...] = ()
    notes: tuple[str, ...] = ()
    confidence: float = 1.0
    origin: Mapping[str, str] = field(default_factory=dict)
