"""Sections while they are found: those that are open, one inside the other, and those that have ended."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.document import Section, SectionKind, Stream

BARE = 5.5  # the rank of an unmarked heading: below 一、 and above （一）
IN_BOX = 100  # what stands in a box that interrupts the text is below everything outside it


@dataclass(slots=True)
class Draft:
    """A section whose end is not known yet, with its rank and the level that its format gives it."""

    kind: SectionKind
    marker: str
    title: str
    start: int
    body: int
    stream: Stream
    rank: float
    level: int = 0
    end: int = 0
    depth: int = 0
    parent: int | None = None


class Outline:
    """The sections of one part as they are found, in text order."""

    def __init__(self, end: int) -> None:
        self._end = end
        self._open: list[int] = []  # indices of drafts, the outermost first
        self._drafts: list[Draft] = []

    def add(self, draft: Draft) -> None:
        """Open a section; those of its own or a lower rank end where it begins."""
        self.close(draft.rank, draft.start, draft.level)
        draft.parent = self._open[-1] if self._open else None
        draft.depth = len(self._open)
        self._open.append(len(self._drafts))
        self._drafts.append(draft)

    def close(self, rank: float, at: int, level: int = 0) -> None:
        """End every open section that one of this rank does not belong under."""
        while self._open and _ends(self._drafts[self._open[-1]], rank, level):
            self._drafts[self._open.pop()].end = at

    def finish(self) -> tuple[Section, ...]:
        """End what is open at the end of the part."""
        self.close(-1, self._end)
        return tuple(
            Section(d.kind, d.marker, d.title, d.start, d.body, d.end, d.depth, d.parent, d.stream)
            for d in self._drafts
        )


def _ends(draft: Draft, rank: float, level: int) -> bool:
    """A format's heading levels decide between an unmarked heading and another; else the markers' ranks do."""
    if draft.level and level and BARE in (draft.rank, rank):
        return draft.level >= level
    return draft.rank >= rank
