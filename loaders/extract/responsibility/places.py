"""Where an annotation hangs: the words that it ends, the section that holds them, and whether that is its heading."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from loaders.document import Block, BlockKind, Part, SectionKind
from loaders.extract.responsibility.annotations import Note
from loaders.lexicon.roles import TASK_NAME

NO_WORDS = re.compile(r"[\s。．；;，,、）)】：:]*")
MEASURES = (SectionKind.HEADING, SectionKind.ARTICLE, SectionKind.ENTRY)
_SENTENCE_END = re.compile(r"[。；;：:！？!?）)】]|(?<=[。！？])”")
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十百]{1,5}[章节条]|[①-⑳]")
# the first line of a record: 任务名称：…, 任务一：…
_NAMED = re.compile(
    rf"(?:{TASK_NAME}|(?:任务|事项|举措|实事)[一二三四五六七八九十\d]{{1,3}})\s*[：:]\s*[\u4e00-\u9fff“《]"
)
_PROBLEM = re.compile(r"(?:存在|反馈|突出|具体|主要)*问题")
_TORN = 20  # shorter lines are headings


@dataclass(frozen=True, slots=True)
class Place:
    """Where an annotation hangs: the words that it ends (its run), and the section that holds them."""

    note: Note
    start: int
    end: int
    section: int | None
    heading: bool  # it stands in the heading itself
    shared: bool  # its block holds several annotations, each ending a sentence run


def find_places(text: str, part: Part, notes: list[Note]) -> list[Place]:
    """Where each note of a part hangs, in the same order."""
    per_block = Counter(note.block for note in notes if not note.alone)
    ends = (part.start, *(note.end for note in notes))
    return [_place(text, part, note, end, per_block[note.block] > 1) for end, note in zip(ends, notes, strict=False)]


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
    """Where an annotation in a line of its own hangs: its record's name, else the words before it in their section."""
    if (named := _record_start(text, part, note, previous)) is not None:
        return Place(note, named, note.start, part.section_at(named), False, True)
    anchor = _words_before(text, part, note, previous)
    section = part.section_at(note.start if anchor is None else anchor)
    start = max(previous, part.outline[section].start) if section is not None else previous
    if anchor is not None and section is None:
        start = max(start, anchor)  # nothing is numbered: the line above is what it answers for
    elif anchor is not None and anchor >= start:
        start = max(start, _first_block(part, start))
    return Place(note, start, note.start, section, _follows_title(text, part, section, note), False)


def _record_start(text: str, part: Part, note: Note, previous: int) -> int | None:
    """Where the last line behind the previous note begins that names a task, if no section begins there or behind."""
    section = part.section_at(note.start)
    first = previous if section is None else max(previous, part.outline[section].start + 1)
    for block in reversed(part.blocks[: note.block]):
        if block.start < first:
            return None
        if _NAMED.match(text, block.start, block.end):
            return None if _describes_heading(text, part, section, block) else block.start
    return None


def _describes_heading(text: str, part: Part, section: int | None, block: Block) -> bool:
    """Whether a line only describes what the heading right above it names: 一、散煤治理不到位 / 问题描述：…."""
    if section is None or not _PROBLEM.match(text, block.start):
        return False
    return NO_WORDS.fullmatch(text, part.outline[section].body, block.start) is not None


def _follows_title(text: str, part: Part, section: int | None, note: Note) -> bool:
    """Whether a section has no words between its title and a note."""
    return section is not None and NO_WORDS.fullmatch(text, part.outline[section].body, note.start) is not None


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
    return _follows_title(text, part, section, note) and (kind is BlockKind.HEADING or found.kind in MEASURES)
