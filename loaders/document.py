"""What a file is once it has been read: clean text with a map to its source, blocks, parts, outline, tables.

All offsets are half-open character ranges into `Document.text`, the clean text, unless a name says `source`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.values import quick


class SpanError(ValueError):
    """A range does not hold the words that it claims."""


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open character range of one document's clean text, with the words that stand there."""

    start: int
    end: int
    text: str

    def __init__(self, start: int, end: int, text: str) -> None:
        if start < 0 or end - start != len(text):
            raise SpanError(f"[{start}, {end}) cannot hold {len(text)} characters: {text[:30]!r}")
        _set_start(self, start)
        _set_end(self, end)
        _set_text(self, text)


# through its slots: of no other value are there so many
_set_start, _set_end, _set_text = (getattr(Span, slot).__set__ for slot in ("start", "end", "text"))


@quick
@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean text that was copied unchanged from the source (`guessed`: a repair put it there)."""

    start: int
    source_start: int
    length: int
    guessed: bool = False


class OffsetMap:
    """From clean text back to the source: pieces in clean order, and the source's line starts."""

    __slots__ = ("_lines", "_pages", "_starts", "pieces")

    def __init__(
        self, pieces: tuple[Piece, ...], line_starts: tuple[int, ...], page_starts: tuple[int, ...] = ()
    ) -> None:
        self.pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._lines = line_starts
        self._pages = page_starts

    def source(self, offset: int) -> int:
        """The source offset of a clean offset; inside an inserted run, the place of the run."""
        if not self.pieces:
            return offset
        piece = self.pieces[max(0, bisect_right(self._starts, offset) - 1)]
        return piece.source_start + min(max(0, offset - piece.start), max(0, piece.length - 1))

    def line(self, offset: int) -> int:
        """The 1-based line of the source in which a clean offset stands."""
        return bisect_right(self._lines, self.source(offset))

    def page(self, offset: int) -> int | None:
        """The 1-based page of the source, or None where the source has no pages."""
        return self.source_page(self.source(offset))

    def source_page(self, offset: int) -> int | None:
        """The 1-based page of an offset of the source, or None where the source has no pages."""
        return bisect_right(self._pages, offset) if self._pages else None


class BlockKind(StrEnum):
    """What a run of lines is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ROW = "row"  # one table row, cells separated by tabs
    CAPTION = "caption"
    NOTE = "note"  # source notes, footnotes, remarks under a table
    FURNITURE = "furniture"  # kept out of extraction: contents page, imprint, cover


class Stream(StrEnum):
    """Which reading order a block belongs to: the running text, or a box that interrupts it."""

    BODY = "body"
    BOX = "box"


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or table row of the clean text; blocks are separated by one newline."""

    kind: BlockKind
    start: int
    end: int
    stream: Stream = Stream.BODY


class SectionKind(StrEnum):
    """What a node of the outline is."""

    PART = "part"  # 第X篇, 第X编
    CHAPTER = "chapter"  # 第X章
    DIVISION = "division"  # 第X节
    ARTICLE = "article"  # 第X条
    HEADING = "heading"  # 一、 （一） 1. （1） ①, or a bare heading line
    BOX = "box"  # 专栏, case box
    ENTRY = "entry"  # named entry of a box: 名称。说明…
    TABLE = "table"
    ATTACHMENT = "attachment"  # 附件


@quick
@dataclass(frozen=True, slots=True)
class Section:
    """A node of a part's outline: its marker, its title without marker and end mark, and the range it covers."""

    kind: SectionKind
    marker: str  # as printed: 一、 （三） 第十二条 专栏 3
    title: str  # for an article without a title: ""
    start: int  # where the marker begins
    body: int  # where the words after the title begin (may be on the same line as the title)
    end: int  # where the next section of the same or a higher level begins
    depth: int  # 0 for the highest
    parent: int | None  # index in Part.outline
    stream: Stream = Stream.BODY


@quick
@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; an empty `text` with `carried` set was filled from the row above (row span)."""

    text: str
    start: int
    end: int
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table put together again over page breaks: caption, header cells, rows of cells of equal length."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int


class PartKind(StrEnum):
    """What a part of a file is."""

    POLICY = "policy"
    NEWS = "news"
    REPORT = "report"
    GUIDE = "guide"
    DIGEST = "digest"  # summary of a policy in somebody else's words
    TABLE = "table"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stated:
    """A metadata value with where it came from: `text`, `contents` (the contents page), `number` (from the 文号)…"""

    value: str
    source: str
    start: int | None = None  # where the words stand, if they stand in the text
    end: int | None = None


@dataclass(frozen=True, slots=True)
class PolicyMetadata:
    """What a document says of itself; what it does not say is None or empty."""

    title: str
    doc_number: Stated | None = None
    issuers: tuple[Stated, ...] = ()
    date: Stated | None = None  # ISO, cut to what is said: 2022-03
    place: Stated | None = None  # full name of the division: 广西壮族自治区, 浙江省杭州市
    level: str | None = None  # national, provincial, city, county
    kind: str | None = None  # 规划 方案 意见 措施 办法 条例 通知 …
    effective: Stated | None = None
    expires: Stated | None = None
    status: str | None = None  # draft
    aliases: tuple[str, ...] = ()  # 以下简称, the notice's own title


@dataclass(frozen=True, slots=True)
class Part:
    """One policy, news item, report … of a file: its range, metadata, blocks, outline and tables."""

    index: int
    kind: PartKind
    title: str
    start: int
    end: int
    place: str | None = None  # the place whose 省, 市, 自治区 the text means: a full name, as in divisions.tsv
    policy: PolicyMetadata | None = None
    blocks: tuple[Block, ...] = ()
    outline: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(section.start for section in self.outline))

    def section_at(self, offset: int) -> int | None:
        """The index of the deepest section that covers an offset, or None before the first."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and offset >= self.outline[index].end:
            index -= 1
        return index if index >= 0 else None


@dataclass(frozen=True, slots=True)
class Document:
    """One source file as clean text in parts, with its name, content hash and offset map."""

    id: str  # the first 16 hex digits of the SHA-256 of the bytes
    source: str  # the file's name, as the user gave it
    text: str
    offsets: OffsetMap = field(repr=False, compare=False)
    parts: tuple[Part, ...] = ()
    format: str = "text"
    notes: tuple[str, ...] = ()  # what a reader should be told: repairs that guessed, pages without text
    confidence: float = 1.0  # lower for text from OCR
    origin: Mapping[str, str] = field(default_factory=dict)  # archive, sheet, address of a web page
    printed: str = field(default="", repr=False)  # the text in the characters of the source, where they differ

    def span(self, start: int, end: int) -> Span:
        """The span of a range of the clean text."""
        return Span(start, end, self.text[start:end])

    def quote(self, start: int, end: int) -> str:
        """The words of a range of the clean text in the characters in which they are printed."""
        return (self.printed or self.text)[start:end]

    def line(self, offset: int) -> int:
        """The 1-based line of the source file in which a clean offset stands."""
        return self.offsets.line(offset)

    def blocks(self) -> Iterator[Block]:
        """Every block of every part, in text order."""
        for part in self.parts:
            yield from part.blocks
