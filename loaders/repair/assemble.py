"""Runs of lines become clean text: one block a line, with the map back to the source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from loaders.document import Block, BlockKind, OffsetMap, Piece, Stream
from loaders.repair.cells import Row
from loaders.repair.joins import Run
from loaders.repair.lines import Line
from loaders.repair.scrub import find_signs, parts_figures, scrub
from loaders.repair.seams import glue, repeated
from loaders.repair.shapes import Rank
from loaders.repair.starts import is_heading, is_title

Seam = Callable[[str, str], str]

_LINE_END = re.compile("\n")
_LONGEST_TITLE = 60
_NOTES = ("注：", "注:", "备注：", "备注:", "资料来源", "数据来源", "来源：", "（来源：", "(来源:", "(来源：", "说明：")


@dataclass(slots=True)
class Assembly:
    """Clean text as it grows: its words, the pieces that map them back, its blocks."""

    words: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    signs: list[int] = field(default_factory=list)  # where the source holds marks that may have to go
    parted: bool = False  # whether blanks part figures from characters
    length: int = 0
    joined: int = 0  # lines that were joined to the one before

    def has_sign(self, start: int, end: int) -> bool:
        """Whether a range of the source holds a sign that may have to go."""
        at = bisect_left(self.signs, start)
        return at < len(self.signs) and self.signs[at] < end

    def put(self, start: int, words: str, length: int, guessed: bool) -> None:
        """Add words that stand in the source."""
        self.pieces.append(Piece(self.length, start, length, guessed))
        self.words.append(words)
        self.length += len(words)

    def add(self, words: str) -> None:
        """Add words that the source lacks."""
        self.words.append(words)
        self.length += len(words)


def assemble(runs: list[Run], source: str, *, wrapped: bool = False) -> Assembly:
    """The clean text of all blocks, one newline between two; `wrapped` where lines are broken at a width."""
    parted = parts_figures(source)
    made = Assembly(signs=find_signs(source, parted=parted), parted=parted)
    for run in runs:
        if made.blocks:
            made.add("\n")
        start = made.length
        _put_cells(made, run, wrapped)
        if made.length == start:
            continue
        stream = Stream.BOX if run.box else Stream.BODY
        made.blocks.append(Block(_kind(run), start, made.length, stream))
        if level := run.lines[0].level:
            made.levels[start] = level
    return made


def _put_lines(made: Assembly, lines: Sequence[Line], wrapped: bool, seam: Seam = glue) -> None:
    before = ""
    for line in lines:
        text, start = line.text, line.start
        guessed = False
        if before:
            made.joined += 1
            if (cut := repeated(before, text)) > wrapped:
                text, start, guessed = text[cut:], start + cut, True
            elif space := seam(before, text):
                made.add(space)
        _put(made, start, text, guessed)
        before = line.text


def _put(made: Assembly, start: int, text: str, guessed: bool) -> None:
    if not made.has_sign(start, start + len(text)):
        made.put(start, text, len(text), guessed)
        return
    for chunk in scrub(text, start, parted=made.parted):
        made.put(chunk.start, chunk.text, chunk.length, guessed or chunk.guessed)


def offset_map(made: Assembly, source: str, page_starts: tuple[int, ...]) -> OffsetMap:
    """The map from an assembly's text to the source."""
    starts = (0, *(match.end() for match in _LINE_END.finditer(source)))
    return OffsetMap(tuple(made.pieces), starts, page_starts)


def _put_cells(made: Assembly, run: Run, wrapped: bool) -> None:
    """Put down the cells of a row with a tab between two; any other run is one cell."""
    for position, lines in enumerate(run.row.cells if run.row else [run.lines]):
        if position:
            made.add("\t")
        _put_lines(made, lines, wrapped, _seam_of(run.row, position) if run.row else glue)


def _seam_of(row: Row, position: int) -> Seam:
    """What stands between two lines of a cell: 、 between bodies that have a line each."""
    return lambda before, after: "、" if row.lists(position, before, after) else glue(before, after)


def _kind(run: Run) -> BlockKind:
    line = run.lines[0]
    if run.row or line.is_row:
        return BlockKind.ROW
    if run.title or line.hint == "caption":
        return BlockKind.CAPTION
    if line.hint or line.text.startswith(_NOTES):
        return BlockKind.NOTE
    return _kind_by_words(run)


def _kind_by_words(run: Run) -> BlockKind:
    """What a run is where its form alone does not say it."""
    if run.lines[0].level or _heads(run):
        return BlockKind.HEADING
    is_caption = run.mark is not None and run.mark.rank == Rank.CAPTION
    return BlockKind.CAPTION if is_caption else BlockKind.PARAGRAPH


def _heads(run: Run) -> bool:
    """Whether the words of a block read as a heading or title."""
    whole = "".join(each.text for each in run.lines) if len(run.lines) > 1 else run.lines[0].text
    if run.mark:
        return run.mark.rank != Rank.CAPTION and is_heading(whole, run.mark)
    return len(whole) <= _LONGEST_TITLE and is_title(whole)
