"""What the format knows of a text's lines: furniture goes, headings, rows, boxes and whole paragraphs are marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.formats.source import Hint, HintKind, SourceText
from loaders.repair.lines import Line

_SHOWN = (HintKind.ROW, HintKind.CAPTION, HintKind.FOOTNOTE)


def with_hints(lines: list[Line], source: SourceText) -> list[Line]:
    """The lines of the text itself, each with what the format says of it."""
    if not source.structure:
        return lines
    return [
        _marked(line, hints)
        for line, hints in _covered(lines, source.structure)
        if all(hint.kind != HintKind.FURNITURE for hint in hints)
    ]


def _covered(lines: Iterable[Line], structure: Iterable[Hint]) -> Iterator[tuple[Line, list[Hint]]]:
    """Each line with the hints that cover its beginning: boxes hold tables, tables hold rows."""
    waiting = sorted(structure, key=lambda hint: (hint.start, -hint.end, hint.kind), reverse=True)
    current: list[Hint] = []
    for line in lines:
        while waiting and waiting[-1].start <= line.start:
            current.append(waiting.pop())
        current = [hint for hint in current if hint.end > line.start]
        yield line, current


def _marked(line: Line, hints: list[Hint]) -> Line:
    for hint in hints:
        if hint.kind == HintKind.HEADING:
            line = line._replace(level=max(1, hint.level))
        elif hint.kind == HintKind.BOX:
            line = line._replace(box=True)
        elif hint.kind in _SHOWN:
            line = line._replace(hint=hint.kind, fixed=True)
        elif hint.kind == HintKind.PARAGRAPH:
            line = line._replace(fixed=True, joined=line.start > hint.start)
    return line
