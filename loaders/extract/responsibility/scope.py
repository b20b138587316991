"""Which task an annotation belongs to: a heading, a paragraph, or the sentence run that it ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from loaders.document import Document, Part, Section, SectionKind
from loaders.extract.responsibility.annotations import Note
from loaders.extract.responsibility.below import Below, below_headings
from loaders.extract.responsibility.places import MEASURES, NO_WORDS, Place, find_places
from loaders.extract.tasks import outline_path, passage_task, section_task, sentence_key
from loaders.mention import Mention

_LOW_MARKERS = re.compile(r"^(?:\d|[（(]\d|[①-⑳])")


def find_scopes(document: Document, part: Part, notes: list[Note]) -> list[tuple[Mention, ...]]:
    """The tasks of each note, in the same order: a heading's are its items; none where no words stand before it."""
    places = find_places(document.text, part, notes)
    in_section = Counter(place.section for place in places if not place.heading)
    marked = [place.note.start for place in places]
    below = below_headings(document.text, part, notes)
    found: list[tuple[Mention, ...]] = []
    for place in places:
        inherited = _inherited(document, part, place, below)
        task = None if inherited else _task(document, part, place, in_section, marked)
        found.append(inherited or ((task,) if task else ()))
    return found


def _inherited(document: Document, part: Part, place: Place, below: Below) -> tuple[Mention, ...]:
    """The tasks below a heading that only labels or groups, else above a label; that of a measure is one itself."""
    if place.section is None or not place.heading:
        return ()
    above: tuple[int, ...] = ()
    if below.names_nothing(place.section):
        parent = part.outline[place.section].parent
        above = () if parent is None else (parent,)
    elif not below.only_groups(place.section):
        return ()
    sections = below.measures(place.section, place.note) or above
    return tuple(task for index in sections if (task := section_task(document, part, index)) is not None)


def _task(
    document: Document, part: Part, place: Place, in_section: Counter[int | None], marked: list[int]
) -> Mention | None:
    section = place.section
    if section is None:
        return _passage(document, part, place)
    if (parent := _parent_of_last(document.text, part, place, marked)) is not None:
        return section_task(document, part, parent)
    if place.heading:
        return _heading_task(document, part, section, place.note)
    alone = not place.shared and in_section[section] == 1
    return section_task(document, part, section) if alone else _passage(document, part, place)


def _heading_task(document: Document, part: Part, index: int, note: Note) -> Mention:
    section = part.outline[index]
    key = _title_before(document.text, section, note)
    properties = {"outline": outline_path(part, index), "number": section.marker}
    return Mention("Task", key, document.span(section.start, section.end), part.index, "tasks.heading", 1.0, properties)


def _title_before(text: str, section: Section, note: Note) -> str:
    if section.kind is SectionKind.ARTICLE:
        return re.sub(r"\s", "", section.marker)
    before = text[section.start : max(section.start, min(note.start, section.end))]
    # （责任单位：市财政局）加强预算管理: the measure may follow its note
    return sentence_key(before) or sentence_key(section.title) or sentence_key(text[note.end : section.end])


def _parent_of_last(text: str, part: Part, place: Place, marked: list[int]) -> int | None:
    """The parent, where a line of its own follows sub-items of which none is annotated: it speaks for all of them."""
    if place.section is None or not place.note.alone:
        return None
    section = part.outline[place.section]
    if section.parent is None or not _LOW_MARKERS.match(section.marker):
        return None
    alone = _is_alone_in(part.outline[section.parent], place.note.start, marked)
    return section.parent if alone and _is_last_of_list(text, part, section) else None


def _is_alone_in(section: Section, own: int, marked: list[int]) -> bool:
    """Whether a section is a measure in which no other annotation stands."""
    others = (at for at in marked if at != own)
    return section.kind in MEASURES and not any(section.start <= at < section.end for at in others)


def _is_last_of_list(text: str, part: Part, section: Section) -> bool:
    """Whether a section is the last of several, or the only one of a list that a label begins: 整改措施：1.…."""
    siblings = [one for one in part.outline if one.parent == section.parent]
    labelled = text[: section.start].rstrip().endswith(("：", ":"))
    return siblings[-1] is section and (len(siblings) > 1 or labelled)


def _passage(document: Document, part: Part, place: Place) -> Mention | None:
    """The words before a note as its task, from the first that are no marks; nothing where only marks stand there."""
    marks = NO_WORDS.match(document.text, place.start, place.end)
    start = marks.end() if marks else place.start
    if not sentence_key(document.text[start : place.end]):
        return None
    task = passage_task(document, part, start, place.end, "tasks.run" if place.shared else "tasks.paragraph")
    return task if task.type == "Project" else replace(task, span=document.span(start, place.note.end))
