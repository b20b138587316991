"""What a part of a file is before anything has been read in it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.document import PartKind


@dataclass(frozen=True, slots=True)
class Cut:
    """One part of a file: its kind, its title, its range, and what stands about it elsewhere in the file."""

    kind: PartKind
    title: str  # as printed, lines joined
    start: int
    end: int
    title_start: int  # where the title is printed in this part, -1 where it is not
    body: int  # where the words behind the title begin
    listed: str = ""  # the entry of the contents page
    foreword: tuple[int, int] = (0, 0)  # range of the editor's note before the title
    year: int | None = None  # of the issue that it appeared in
    place: str = ""  # that a heading over it names
