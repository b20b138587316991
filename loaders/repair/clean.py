"""The whole repair: furniture out, lines joined, small damage mended, and the map back to the source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.document import Block, OffsetMap
from loaders.formats.crumbs import is_crumb
from loaders.formats.source import SourceText
from loaders.repair.assemble import assemble, offset_map
from loaders.repair.flat import rebuild_tables
from loaders.repair.furniture import find_furniture
from loaders.repair.hints import with_hints
from loaders.repair.joins import join, weave
from loaders.repair.layout import find_layout
from loaders.repair.lines import Line, read_lines
from loaders.repair.records import fold_labels
from loaders.repair.run_in import part_cells
from loaders.repair.scrub import mend_radicals
from loaders.repair.shapes import marker
from loaders.repair.streams import separate
from loaders.repair.unrolled import unroll
from loaders.repair.wrapped import mend_wrapped

_BULLETS = "-*•●■◆▪➢□·"
_BULLET = re.compile(rf"[{_BULLETS}]\s+(?=\S)")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class CleanText:
    """Clean text in blocks, with its map to the source and notes on what was guessed."""

    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    levels: Mapping[int, int] = field(default_factory=dict)  # of headings that the format marks, by where they begin
    joined: int = 0  # lines that were joined to the one before
    notes: tuple[str, ...] = ()


def repair(source: SourceText) -> CleanText:
    """Clean text: one paragraph, heading or table row a line, whole sentences, no furniture."""
    text = mend_radicals(source.text)
    lines = part_cells(unroll(with_hints(read_lines(text), source)))
    layout = find_layout(lines)
    furniture = find_furniture(lines, layout)
    lines = [_without_marks(line) for index, line in enumerate(lines) if index not in furniture]
    body, boxes = separate(lines, layout)
    runs = join(mend_wrapped(fold_labels(rebuild_tables(body))), layout.alone(box=False) if boxes else layout)
    made = assemble(weave(runs, boxes, layout), text, wrapped=bool(layout.widths))
    offsets = offset_map(made, text, source.page_starts)
    guessed = sum(piece.guessed for piece in made.pieces)
    notes = (f"{guessed} repairs are guesses.",) if guessed else ()
    return CleanText("".join(made.words), offsets, tuple(made.blocks), made.levels, made.joined, notes)


def _without_marks(line: Line) -> Line:
    """A Markdown heading without its hashes, its level kept; a numbered item without its bullet; a site's path."""
    if is_crumb(line.text):
        return line._replace(fixed=True)
    if line.text[0] in _BULLETS:
        return _without_bullet(line)
    return _without_hashes(line) if line.text[0] == "#" else line


def _without_bullet(line: Line) -> Line:
    bullet = _BULLET.match(line.text)
    mark = marker(line.text[bullet.end() :]) if bullet else None
    if bullet is None or mark is None or mark.weak:
        return line
    return line._replace(start=line.start + bullet.end(), text=line.text[bullet.end() :])


def _without_hashes(line: Line) -> Line:
    match = _HASHES.match(line.text)
    words = line.text[match.end() :].rstrip("# ") if match else ""
    if match is None or not words:
        return line
    return line._replace(start=line.start + match.end(), text=words, level=len(match[1]))
