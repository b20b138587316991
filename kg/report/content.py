"""A report as content, whatever its format: headings, paragraphs, tables, charts, and the quotes that they rest on.

Every text in it is plain: no markup, no control characters. A writer gives it the form of its format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.ask.answer import Quote
from kg.model import KgError

# What no format may be given: controls, text direction marks, lone surrogates, non-characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)
_BLANKS = re.compile(r"[\t\n\r]+")


class ReportError(KgError):
    """A report cannot be made as it stands; the message says what is wrong and what to write."""


def plain(text: str) -> str:
    """The text on one line without characters that a format or a reader cannot show.

    >>> plain('市教委\\u202e\\x00\\t一')
    '市教委 一'
    """
    return _UNPRINTABLE.sub("", _BLANKS.sub(" ", text))


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind: plain or bold, and the anchor in the report to which they lead."""

    text: str
    bold: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    text: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its kind is `text`, `bullet` or `note`."""

    runs: tuple[Run, ...]
    kind: str = "text"

    @property
    def text(self) -> str:
        """The words without their form."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: its title, whether it holds numbers or shares of one, and its share of the width."""

    title: str
    number: bool = False
    width: float = 1.0
    share: bool = False

    def words(self, cell: str | int | float) -> str:
        """A value of the column as words."""
        return f"{cell:.1%}" if self.share and isinstance(cell, (int, float)) else str(cell)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: a value for each column, and the numbers of the quotes that it rests on."""

    cells: tuple[str | int | float, ...]
    cited: tuple[int, ...] = ()
    group: int = 0  # the group of quotes, where there are too many to list in a cell


@dataclass(frozen=True, slots=True)
class Table:
    """A numbered table. On paper only the first rows stand; `printed` says how many."""

    anchor: str
    label: str  # 表 3
    caption: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    printed: int
    evidence: str = "出处"  # title of the column of citations

    @property
    def cut(self) -> bool:
        """Whether paper shows fewer rows than there are."""
        return self.printed < len(self.lines)


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell of a matrix: the roles of a body in a task, and the quotes that say so."""

    text: str  # 牵, 责, 配
    cited: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Things against things: too wide for paper, so only a screen or a workbook shows it."""

    anchor: str
    label: str
    caption: str
    corner: tuple[str, ...]  # titles of the columns that name a row
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], tuple[Mark | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its caption, what it shows in words, and the table that holds its figures."""

    anchor: str
    label: str  # 图 2
    caption: str
    svg: str
    words: str
    table: str  # anchor
    table_label: str


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered quote: the file, the line, and the words that stand there."""

    number: int
    quote: Quote


Block = Heading | Paragraph | Table | Matrix | Chart


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says, in order, with its numbered quotes."""

    name: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    printed_sources: int = 0  # the first so many are cited by what stands on paper
    groups: tuple[tuple[int, ...], ...] = ()
    printed_groups: int = 0
    notes: tuple[str, ...] = field(default=())  # what the reader has to know about how it was made

    def headings(self) -> Iterator[Heading]:
        """The headings, in order."""
        return (block for block in self.blocks if isinstance(block, Heading))

    def tables(self) -> Iterator[Table]:
        """The tables, in order."""
        return (block for block in self.blocks if isinstance(block, Table))


def quote_anchor(number: int) -> str:
    """Where a numbered quote stands."""
    return f"quote-{number}"


def group_anchor(number: int) -> str:
    """Where a group of quotes stands."""
    return f"group-{number}"


def ranges(numbers: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Sorted numbers as runs of neighbours.

    >>> ranges((1, 2, 3, 7))
    ((1, 3), (7, 7))
    """
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)
