"""What was understood of a file before any extraction: its parts, metadata, outline, tables, and each repair."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders.document import Document, Part, Piece, Section, Stated
from loaders.formats import SourceText, decode
from loaders.read import read_bytes, understand

Json = dict[str, Any]

_METADATA = ("doc_number", "date", "place", "effective", "expires")
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Reading:
    """A source text and the document that was understood of it."""

    source: SourceText
    document: Document

    @cached_property
    def lines(self) -> tuple[PrintedLine, ...]:
        """Every line of the source, with what became of it."""
        return tuple(_printed_lines(self.source.text, self.document))

    def line(self, offset: int) -> int:
        """The 1-based source line of a clean offset; past the end, the last line."""
        return self.document.line(max(0, min(offset, len(self.document.text) - 1)))


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a source line: `kept`, `dropped` or `guessed`."""

    text: str
    fate: str


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the source: its number, its page if it is a page's first, its runs, and whether it was joined."""

    number: int
    page: int | None
    runs: tuple[Run, ...]
    joined: bool

    @property
    def is_furniture(self) -> bool:
        """Whether nothing of a line that is not blank reached the text."""
        return any(run.text.strip() for run in self.runs) and all(
            run.fate == "dropped" or not run.text.strip() for run in self.runs
        )


def read_file(path: Path) -> Iterator[Reading]:
    """Every document of a file with its source text."""
    for source in decode(read_bytes(path), path.name):
        yield Reading(source, understand(source))


def render(readings: Iterable[Reading], form: str) -> Iterator[str]:
    """Readings as an outline in text, as JSON (one object a line), or as one page that works offline."""
    if form == "html":
        yield from _page(readings)
        return
    for reading in readings:
        if form == "json":
            yield json.dumps(as_json(reading), ensure_ascii=False) + "\n"
        else:
            yield "\n".join(outline(reading)) + "\n"


def as_json(reading: Reading) -> Json:
    """One document as values: parts with metadata, outline and tables; the lines left out, joined and guessed."""
    document = reading.document
    return {
        "source": document.source,
        "document": document.id,
        "format": document.format,
        "confidence": document.confidence,
        "notes": list(document.notes),
        "origin": dict(document.origin),
        "lines": len(reading.lines),
        "pages": len(reading.source.page_starts),
        "furniture": [line.number for line in reading.lines if line.is_furniture],
        "joined": [line.number for line in reading.lines if line.joined],
        "guessed": [line.number for line in reading.lines if any(run.fate == "guessed" for run in line.runs)],
        "parts": [_part(part, reading) for part in document.parts],
    }


def _part(part: Part, reading: Reading) -> Json:
    return {
        "title": part.title,
        "kind": part.kind.value,
        "first_line": reading.line(part.start),
        "last_line": reading.line(part.end - 1),
        "place": part.place,
        "metadata": metadata(part),
        "outline": [_section(section, reading) for section in part.outline],
        "tables": [
            {
                "caption": table.caption,
                "line": reading.line(table.start),
                "header": list(table.header),
                "rows": [[cell.text for cell in row] for row in table.rows],
            }
            for table in part.tables
        ],
    }


def _section(section: Section, reading: Reading) -> Json:
    return {
        "kind": section.kind.value,
        "marker": section.marker,
        "title": section.title,
        "depth": section.depth,
        "line": reading.line(section.start),
        "page": reading.document.offsets.page(section.start),
        "stream": section.stream.value,
    }


def metadata(part: Part) -> Json:
    """What a policy says of itself, each value with where it came from."""
    policy = part.policy
    if policy is None:
        return {}
    said = {name: getattr(policy, name) for name in _METADATA}
    found: Json = {name: _stated(value) for name, value in said.items() if value is not None}
    found["issuers"] = [_stated(issuer) for issuer in policy.issuers]
    found |= {name: value for name in ("level", "kind", "status") if (value := getattr(policy, name))}
    if policy.aliases:
        found["aliases"] = list(policy.aliases)
    return found


def _stated(value: Stated) -> Json:
    return {"value": value.value, "source": value.source}


def outline(reading: Reading) -> Iterator[str]:
    """One document as indented text: what a person checks in half a minute."""
    document, lines = reading.document, reading.lines
    dropped = sum(line.is_furniture for line in lines)
    pages = f"{len(reading.source.page_starts)} pages, " if reading.source.page_starts else ""
    joined = sum(line.joined for line in lines)
    yield f"{document.source} ({document.format}): {pages}{len(lines)} lines, {dropped} furniture, {joined} joined"
    yield from (f"  ! {note}" for note in document.notes)
    for part in document.parts:
        yield f"\n  [{part.kind.value}] {part.title}  L{reading.line(part.start)}–{reading.line(part.end - 1)}"
        yield from (f"      {line}" for line in metadata_lines(part))
        yield from _sections(reading, part)


def _sections(reading: Reading, part: Part) -> Iterator[str]:
    for section in part.outline:
        words = f"{section.marker} {section.title}".strip()
        yield f"    {'  ' * section.depth}{words}  L{reading.line(section.start)}"
    for table in part.tables:
        size = f"{len(table.rows)} × {len(table.header) or len(table.rows[0] if table.rows else ())}"
        yield f"    [table {size}] {table.caption}  L{reading.line(table.start)}"


def metadata_lines(part: Part) -> Iterator[str]:
    """Metadata as `name: value (source)`, several issuers a line each."""
    for name, value in metadata(part).items():
        for one in value if isinstance(value, list) else [value]:
            yield f"{name}: {one['value']} ({one['source']})" if isinstance(one, dict) else f"{name}: {one}"


def _printed_lines(text: str, document: Document) -> Iterator[PrintedLine]:
    pieces = sorted(document.offsets.pieces, key=lambda piece: piece.source_start)
    pages = document.offsets
    start, at, page = 0, 0, None
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        while at < len(pieces) and pieces[at].source_start + pieces[at].length <= start:
            at += 1
        here = _here(pieces, at, end)
        turned = pages.source_page(start)
        yield PrintedLine(number, turned if turned != page else None, _runs(line, start, here), _joined(here, document))
        start, page = end + 1, turned


def _here(pieces: list[Piece], at: int, end: int) -> list[Piece]:
    found = []
    while at < len(pieces) and pieces[at].source_start < end:
        found.append(pieces[at])
        at += 1
    return found


def _runs(line: str, start: int, pieces: list[Piece]) -> tuple[Run, ...]:
    """A line cut where what became of it changes."""
    runs: list[Run] = []
    at = 0
    for piece in pieces:
        first, last = max(at, piece.source_start - start), min(len(line), piece.source_start + piece.length - start)
        if first > at:
            runs.append(Run(line[at:first], "dropped"))
        if last > first:
            runs.append(Run(line[first:last], "guessed" if piece.guessed else "kept"))
        at = max(at, last)
    if at < len(line):
        runs.append(Run(line[at:], "dropped"))
    return tuple(runs)


def _joined(pieces: list[Piece], document: Document) -> bool:
    """Whether a line goes on the one before: in the text, no newline stands before its first words."""
    return bool(pieces) and pieces[0].start > 0 and document.text[pieces[0].start - 1] != "\n"


def _page(readings: Iterable[Reading]) -> Iterator[str]:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.globals["metadata_lines"] = metadata_lines
    yield from environment.get_template("reading.html").generate(readings=readings)
