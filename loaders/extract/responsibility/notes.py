"""Where annotations stand: brackets and labelled lines that say who is responsible, neighbours joined to one note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import BlockKind, Part
from loaders.extract.responsibility.lists import read_list
from loaders.extract.responsibility.roles import LABEL, Role
from loaders.extract.responsibility.segments import Annotation, Segment, read_annotation


@dataclass(frozen=True, slots=True)
class Note:
    """One annotation where it stands: its range with the brackets, what it says, and the block that holds it."""

    start: int
    end: int
    block: int
    reading: Annotation
    alone: bool = False  # nothing but annotations in its block
    rule: str = "bracket"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A bracket with the words of a role that could not be read as an annotation."""

    start: int
    end: int
    rule: str


_OPENERS = "（(【[〔［"
_CLOSERS = {"）": "（(", ")": "（(", "】": "【", "]": "[［", "］": "[［", "〕": "〔"}
_OPEN = re.compile(r"[（(【\[〔［]")
_MARK = re.compile(r"[（(【\[〔［）)】\]〕］]")
_CUE = re.compile(r"牵头|负责|落实|配合|承办|主办|协办|分工|参与|参加|实施|会同|责任|时限")
_LINE_START = re.compile(r"[\s—\-*＊·•◆■●▲>]*")
_SENTENCE_END = re.compile(r"[。；;！!？?）)】》”]\s*$")
_BETWEEN = re.compile(r"[\s。．；;，,、]*")
_LABEL_HINT = re.compile(r"[\u4e00-\u9fff]\s*[:：]")
_LONGEST = 900
_SHORTEST = 3


def find_notes(text: str, part: Part) -> tuple[list[Note], list[Doubt]]:
    """Every annotation of a part in text order, and the brackets that look like one and are none."""
    notes: list[Note] = []
    doubts: list[Doubt] = []
    for index, block in enumerate(part.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.ROW):
            continue
        for found in _in_block(text, index, block.start, block.end):
            if isinstance(found, Note):
                notes.append(found)
            else:
                doubts.append(found)
    return _merged(text, part, notes), doubts


def _in_block(text: str, index: int, start: int, end: int) -> Iterator[Note | Doubt]:
    at = start
    label = _next_label(text, at, end)
    while at < end:
        bracket = _OPEN.search(text, at, end)
        if label is not None and (bracket is None or label < bracket.start()):
            stop = _label_end(text, label, end)
            yield Note(label, stop, index, read_annotation(text, label, stop), rule="label")
            at = stop
        elif bracket is None:
            return
        else:
            found, at = _bracket_note(text, index, bracket.start(), end)
            if found:
                yield found
        label = _next_label(text, at, end) if label is not None and label < at else label


def _bracket_note(text: str, index: int, start: int, end: int) -> tuple[Note | Doubt | None, int]:
    stop, inner_end = _close(text, start, end)
    inner = start + 1
    if not _SHORTEST <= inner_end - inner <= _LONGEST or not _CUE.search(text, inner, inner_end):
        bare = _bare_list(text, start, inner_end, stop, end) if inner_end - inner <= _LONGEST else None
        return (Note(start, stop, index, bare, rule="bare") if bare else None), start + 1 if stop == end else stop
    if stop == inner_end and not _role_label(text, inner, min(inner + 12, end)):
        return None, start + 1  # torn, and no label says that it was an annotation
    reading = read_annotation(text, inner, inner_end)
    if _says_something(text, reading):
        return Note(start, stop, index, reading), stop
    if re.search(r"牵头|负责|配合", text[inner:inner_end]):
        return Doubt(start, stop, "bracket"), stop
    return None, stop


def _close(text: str, start: int, end: int) -> tuple[int, int]:
    """The end of a bracket and of the words in it; a bracket without its partner ends with the block."""
    depth = 0
    for mark in _MARK.finditer(text, start, min(end, start + _LONGEST + 2)):
        if mark.group() in _OPENERS:
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                return mark.end(), mark.start()
    labelled = _role_label(text, start + 1, min(start + 13, end))
    if labelled:  # an inner bracket may be the one without a partner: the last closing mark is ours
        last = max(text.rfind(mark, start, end) for mark in "）)】]")
        if last > start:
            return last + 1, last
    return end, end


def _role_label(text: str, start: int, end: int) -> bool:
    match = LABEL.search(text, start, min(end + 6, len(text)))
    return bool(match and match.start() - start <= 6 and not match["other"])


def _says_something(text: str, reading: Annotation) -> bool:
    if reading.labelled:
        return bool(reading.segments or reading.deadline or reading.first_leads)
    if not reading.segments:
        return reading.first_leads
    return all(_readable(text, segment) for segment in reading.segments)


def _readable(text: str, segment: Segment) -> bool:
    members = read_list(text, segment.start, segment.end)
    return bool(members) and all(member.kind.refusal != "unreadable" for member in members)


def _bare_list(text: str, start: int, inner_end: int, stop: int, end: int) -> Annotation | None:
    """（省发展改革委、省财政厅） behind the full stop that ends a measure: units without a word for their role."""
    before = text[max(0, start - 2) : start].rstrip()
    if not before.endswith(("。", "；")) or not _BETWEEN.fullmatch(text, stop, end) or inner_end - start < 4:
        return None
    reading = read_annotation(text, start + 1, inner_end, Role.RESPONSIBLE)
    members = [one for segment in reading.segments for one in read_list(text, segment.start, segment.end)]
    named = [member for member in members if member.kind.type == "Agency" and len(member.name) > 2]
    if not named or any(member.kind.refusal == "unreadable" for member in members) or _places_only(named[0].name):
        return None
    return reading


def _places_only(name: str) -> bool:
    return bool(re.search(r"[省市县州盟旗镇乡区]$", name))


def _next_label(text: str, start: int, end: int) -> int | None:
    """Where the next label stands that opens a line or follows a full stop, outside brackets."""
    at = start
    while hint := _LABEL_HINT.search(text, at, end):
        at = hint.end()
        for label in LABEL.finditer(text, max(start, hint.start() - 14), hint.end()):
            if label.end() == hint.end() and not label["other"] and _opens(text, start, label.start()):
                return label.start()
    return None


def _opens(text: str, start: int, position: int) -> bool:
    line = text.rfind("\n", 0, position) + 1
    before = text[max(line, position - 4) : position]
    if _LINE_START.fullmatch(text[line:position]):
        return True
    return bool(_SENTENCE_END.search(before)) and position >= start


def _label_end(text: str, start: int, end: int) -> int:
    """Where a labelled run ends: after the last label's words, at a full stop that no label follows."""
    at = start
    while True:
        stop = text.find("。", at, end)
        if stop < 0:
            return end
        rest = _BETWEEN.match(text, stop)
        follows = LABEL.match(text, rest.end()) if rest else None
        if follows is None:
            return stop + 1
        at = follows.end()


def _merged(text: str, part: Part, notes: list[Note]) -> list[Note]:
    """Notes with nothing between them are one: several brackets in a row, labels on lines of their own."""
    merged: list[Note] = []
    for note in notes:
        block = part.blocks[note.block]
        alone = _BETWEEN.fullmatch(text, block.start, note.start) is not None
        last = merged[-1] if merged else None
        if last and _BETWEEN.fullmatch(text, last.end, note.start) and (alone or last.block == note.block):
            merged[-1] = Note(
                last.start, note.end, last.block, _both(last.reading, note.reading), last.alone, last.rule
            )
        else:
            merged.append(Note(note.start, note.end, note.block, note.reading, alone, note.rule))
    return merged


def _both(first: Annotation, second: Annotation) -> Annotation:
    return Annotation(
        first.segments + second.segments,
        first.deadline or second.deadline,
        first.first_leads or second.first_leads,
        first.carries_on or second.carries_on,
        first.labelled or second.labelled,
    )
