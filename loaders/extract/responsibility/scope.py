"""Which task an annotation belongs to: a heading, a paragraph, or the sentence run that it ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from loaders.document import BlockKind, Document, Part, Section, SectionKind, Span
from loaders.extract.responsibility.annotations import Note
from loaders.extract.responsibility.below import Below, below_headings
from loaders.extract.tasks import outline_path, passage_task, section_task, sentence_key
from loaders.mention import Mention

_NO_WORDS = re.compile(r"[\s。．；;，,、）)】：:]*")
_MEASURES = (SectionKind.HEADING, SectionKind.ARTICLE, SectionKind.ENTRY)
_SENTENCE_END = re.compile(r"[。；;：:！？!?）)】]|(?<=[。！？])”")
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十百]{1,5}[章节条]|[①-⑳]")
_TORN = 20  # shorter lines are headings
_LOW_MARKERS = re.compile(r"^(?:\d|[（(]\d|[①-⑳])")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an annotation hangs: the words that it ends (its run), and the section that holds them."""

    note: Note
    start: int
    end: int
    section: int | None
    heading: bool  # it stands in the heading itself
    shared: bool  # its block holds several annotations, each ending a sentence run


def find_scopes(document: Document, part: Part, notes: list[Note]) -> list[tuple[Mention, ...]]:
    """The tasks of each note, in the same order: a heading's are its items; none where no words stand before it."""
    places = _places(document.text, part, notes)
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
    """The tasks below a heading that is only a label, else the one above it; a heading of a measure is one itself."""
    if place.section is None or not place.heading or not below.names_nothing(place.section):
        return ()
    above = part.outline[place.section].parent
    sections = below.measures(place.section, place.note) or (() if above is None else (above,))
    return tuple(task for index in sections if (task := section_task(document, part, index)) is not None)


def _places(text: str, part: Part, notes: list[Note]) -> list[Place]:
    per_block = Counter(note.block for note in notes if not note.alone)
    places: list[Place] = []
    previous = part.start
    for note in notes:
        places.append(_place(text, part, note, previous, per_block[note.block] > 1))
        previous = note.end
    return places


def _place(text: str, part: Part, note: Note, previous: int, shared: bool) -> Place:
    if note.alone:
        return _place_alone(text, part, note, previous)
    block = part.blocks[note.block]
    start = previous if previous > block.start else _paragraph_start(text, part, note.block, previous)
    section = part.section_at(start + len(text[start : note.start]) - len(text[start : note.start].lstrip()))
    inner = part.section_at(max(start, note.start - 1))
    section = inner if inner is not None else section
    heading = _in_heading(text, part, section, block.kind, note)
    return Place(note, start, note.start, section, heading, shared and not heading)


def _place_alone(text: str, part: Part, note: Note, previous: int) -> Place:
    """Where an annotation in a line of its own hangs: the words before it, in their section."""
    anchor = _words_before(text, part, note, previous)
    section = part.section_at(note.start if anchor is None else anchor)
    start = max(previous, part.outline[section].start) if section is not None else previous
    if anchor is not None and (section is None or anchor >= start):
        start = max(start, _first_block(part, start))
    heading = section is not None and _NO_WORDS.fullmatch(text, part.outline[section].body, note.start) is not None
    return Place(note, start, note.start, section, heading, False)


def _paragraph_start(text: str, part: Part, index: int, previous: int) -> int:
    """Where the paragraph of a block begins; one whose beginning ends without a mark was torn from it by a page."""
    block = part.blocks[index]
    before = part.blocks[index - 1] if index else block
    torn = (
        before.kind is block.kind is BlockKind.PARAGRAPH
        and before.end - before.start > _TORN
        and before.start >= previous
    )
    if torn and not _SENTENCE_END.match(text, before.end - 1) and not _ITEM.match(text, block.start):
        return before.start
    return block.start


def _words_before(text: str, part: Part, note: Note, previous: int) -> int | None:
    for block in reversed(part.blocks[: note.block]):
        if block.end <= previous and block.start < previous:
            return None
        if block.kind is not BlockKind.FURNITURE and text[block.start : block.end].strip():
            return block.start
    return None


def _first_block(part: Part, start: int) -> int:
    return next((block.start for block in part.blocks if block.start >= start), start)


def _in_heading(text: str, part: Part, section: int | None, kind: BlockKind, note: Note) -> bool:
    if section is None:
        return False
    found = part.outline[section]
    if found.start <= note.start < found.body:
        return True
    title_only = found.body <= note.start and _NO_WORDS.fullmatch(text, found.body, note.start) is not None
    return title_only and (kind is BlockKind.HEADING or found.kind in _MEASURES)


def _task(
    document: Document, part: Part, place: Place, in_section: Counter[int | None], marked: list[int]
) -> Mention | None:
    section = place.section
    rule = "tasks.run" if place.shared else "tasks.paragraph"
    if section is None:
        return _passage(document, part, place, rule)
    if (parent := _parent_of_last(part, place, marked)) is not None:
        return section_task(document, part, parent)
    if place.heading:
        return _heading_task(document, part, section, place.note)
    if not place.shared and in_section[section] == 1:
        return section_task(document, part, section)
    return _passage(document, part, place, rule)


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


def _parent_of_last(part: Part, place: Place, marked: list[int]) -> int | None:
    """The parent, where a line of its own follows sub-items of which none is annotated: it speaks for all of them."""
    if place.section is None or not place.note.alone:
        return None
    section = part.outline[place.section]
    if section.parent is None or not _LOW_MARKERS.match(section.marker):
        return None
    parent = part.outline[section.parent]
    alone = _is_alone_in(parent, place.note.start, marked)
    return section.parent if alone and _is_last_of_several(part, section) else None


def _is_alone_in(section: Section, own: int, marked: list[int]) -> bool:
    """Whether a section is a measure in which no other annotation stands."""
    others = (at for at in marked if at != own)
    return section.kind in _MEASURES and not any(section.start <= at < section.end for at in others)


def _is_last_of_several(part: Part, section: Section) -> bool:
    siblings = [one for one in part.outline if one.parent == section.parent]
    return len(siblings) > 1 and siblings[-1] is section


def _passage(document: Document, part: Part, place: Place, rule: str) -> Mention | None:
    text = document.text
    start = place.start
    while start < place.end and _NO_WORDS.match(text[start]) and not text[start].isalnum():
        if not _NO_WORDS.fullmatch(text[start]):
            break
        start += 1
    if not sentence_key(text[start : place.end]):
        return None
    task = passage_task(document, part, start, place.end, rule)
    span = Span(start, place.note.end, text[start : place.note.end])
    return Mention(task.type, task.name, span, part.index, rule, 1.0, task.properties)
