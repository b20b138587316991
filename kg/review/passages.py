"""A document's own text around a sentence, with the mentions and facts that were read in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.resolve.local import identify
from loaders.document import Document
from loaders.errors import LoadError
from loaders.extract import extract
from loaders.read import read

Json = dict[str, Any]

_MISTAKES = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Marked:
    """A range of the text in which one thing is named."""

    start: int
    end: int
    type: str
    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """One document's text by lines, with what is named in it."""

    document: Document
    starts: tuple[int, ...]
    mentions: tuple[Marked, ...]

    def passage(self, at: int, before: int, after: int) -> Json:
        """The lines around an offset: each with its line in the file, where it begins, and its words."""
        here = max(0, bisect_right(self.starts, at) - 1)
        first, last = max(0, here - before), min(len(self.starts), here + after + 1)
        start, end = self.starts[first], self._end(last - 1)
        return {
            "lines": [self._line(number) for number in range(first, last)],
            "mentions": [[one.start, one.end, one.type, one.id] for one in self._between(start, end)],
            "start": start,
            "end": end,
            "more": [first > 0, last < len(self.starts)],
        }

    def _line(self, number: int) -> Json:
        start = self.starts[number]
        return {"line": self.document.line(start), "at": start, "text": self.document.quote(start, self._end(number))}

    def _end(self, number: int) -> int:
        return self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.document.text)

    def _between(self, start: int, end: int) -> Iterator[Marked]:
        # A task's range is the whole of what it covers: it would hide all that is named in it.
        return (one for one in self.mentions if one.start < end and one.end > start and one.type != "Task")


@lru_cache(maxsize=4)
def text_of(path: str, document: str) -> Text | None:
    """The text of a recorded document, or None where the file is gone or says something else now."""
    try:
        found = next((one for one in read(Path(path)) if one.id == document), None)
    except (LoadError, OSError):
        return None
    if found is None:
        return None
    return Text(found, _starts(found.text), tuple(sorted(_mentions(found), key=lambda one: (one.start, one.end))))


def _mentions(document: Document) -> list[Marked]:
    """What is named in a document; nothing where a rule fails: the text and the facts are there all the same."""
    try:
        return [
            Marked(one.span.start, one.span.end, one.type, id_) for one, id_ in identify(document, extract(document))
        ]
    except _MISTAKES:
        return []


def text_of_any(paths: Sequence[str], document: str) -> Text | None:
    """The text of a document that came by several paths."""
    return next((text for path in paths if (text := text_of(path, document))), None)


def _starts(text: str) -> tuple[int, ...]:
    starts = [0]
    while (at := text.find("\n", starts[-1])) >= 0:
        starts.append(at + 1)
    return tuple(starts)
