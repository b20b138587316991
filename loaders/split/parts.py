"""Where the parts of a file begin and end, and what each is."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.document import PartKind


@dataclass(frozen=True, slots=True)
class Cut:
    """One part of a file: its kind, its title as printed, its range, and what stands about it elsewhere in the file."""

    kind: PartKind
    title: str
    start: int
    end: int
    title_start: int  # where the title itself is printed, -1 where it is not
    body: int  # where the words behind the title begin
    listed: str = ""  # the entry of the contents page
    foreword: str = ""  # the editor's note before it
    source_note: str = ""  # （来源：X）
    year: int | None = None  # of the issue that it appeared in
