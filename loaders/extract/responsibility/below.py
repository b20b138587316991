"""For which measures a heading speaks that is only a label: 二、牵头单位：省财政厅 over its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.document import Part
from loaders.extract.responsibility.annotations import Note
from loaders.extract.responsibility.roles import LABEL

_LONGEST_LABEL = 40
_GROUPS = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[章节部]")
_GROUPED = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")
_FEWEST = 2  # measures that a heading groups
_NO_WORDS = re.compile(r"[\s。．；;，,、）)】\]］〕：:]*")


@dataclass(frozen=True, slots=True)
class Below:
    """The sections of a part by their parent, and the notes that stand in them."""

    text: str
    part: Part
    notes: Sequence[Note]
    children: Mapping[int, Sequence[int]]

    def measures(self, index: int, own: Note) -> tuple[int, ...]:
        """The items of a heading that its note speaks for; none where the heading is the measure itself."""
        below = self.children.get(index, ())
        if not below or self._has_words(index, below[0]):
            return ()
        return tuple(self._inheriting(below, own))

    def names_nothing(self, index: int) -> bool:
        """Whether a section has no title but a label: 二、牵头单位：省财政厅, （三）责任单位：市教育局."""
        section = self.part.outline[index]
        words = self.text[section.start + len(section.marker) : min(section.end, section.start + _LONGEST_LABEL)]
        return LABEL.match(words.lstrip(" \u3000、．.")) is not None

    def only_groups(self, index: int) -> bool:
        """Whether a heading holds no measure of its own, but groups those below it: 一、… over （一）…, （二）…."""
        below = self.children.get(index, ())
        if (
            len(below) < _FEWEST
            or not _GROUPS.match(self.part.outline[index].marker)
            or self._has_words(index, below[0])
        ):
            return False
        return all(_GROUPED.match(self.part.outline[one].marker) for one in below)

    def _inheriting(self, sections: Sequence[int], own: Note) -> Iterator[int]:
        for index in sections:
            below = self.children.get(index, ())
            if below and not self._has_words(index, below[0]):
                yield from self._inheriting(below, own)
            elif not self._is_noted(index, own):
                yield index

    def _is_noted(self, index: int, own: Note) -> bool:
        section = self.part.outline[index]
        return any(note is not own and section.start <= note.start < section.end for note in self.notes)

    def _has_words(self, index: int, first: int) -> bool:
        """Whether anything but notes stands between a heading and the first section below it."""
        section, at = self.part.outline[index], self.part.outline[index].body
        stop = self.part.outline[first].start
        for note in self.notes:
            if section.start <= note.start < stop:
                if not _NO_WORDS.fullmatch(self.text, at, max(at, note.start)):
                    return True
                at = max(at, note.end)
        return _NO_WORDS.fullmatch(self.text, at, max(at, stop)) is None


def below_headings(text: str, part: Part, notes: Sequence[Note]) -> Below:
    """What lies below the headings of a part."""
    children: dict[int, list[int]] = {}
    for child, section in enumerate(part.outline):
        if section.parent is not None:
            children.setdefault(section.parent, []).append(child)
    return Below(text, part, notes, children)
