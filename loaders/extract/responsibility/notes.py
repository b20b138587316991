"""Where annotations stand: brackets and labelled lines that say who is responsible, neighbours joined to one note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.document import BlockKind, Part
from loaders.extract.responsibility.annotations import Annotation, Segment, join_readings
from loaders.extract.responsibility.lists import Member, read_list
from loaders.extract.responsibility.roles import LABEL, Role
from loaders.extract.responsibility.segments import label_start, read_annotation
from loaders.values import quick


@quick
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
_OPEN = re.compile(r"[（(【\[〔［]")
_MARK = re.compile(r"[（(【\[〔［）)】\]〕］]")
_CUE = re.compile(r"牵头|负责|落实|配合|承办|主办|协办|分工|参与|参加|实施|会同|责任|时限")
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|\d{1,2}[.．、]|[①-⑳])"
_LINE_START = re.compile(rf"[\s—\-*＊·•◆■●▲>]*{_NUMBER}?\s*")
_SENTENCE_END = re.compile(r"[。；;！!？?）)】》”：:—]\s*$")
_NEXT_ITEM = re.compile(rf"\s*{_NUMBER}[\u4e00-\u9fff“]")  # …。（市医保局）2.健全绩效管理机制。
# 2.建立追溯体系（省药监局、省卫生健康委): a numbered title, which does not itself end like a body
_ITEM_TITLE = re.compile(rf"\s*{_NUMBER}[^\n。；]{{3,60}}(?<![门位构体府局委厅等办])$")
_BETWEEN = re.compile(r"[\s。．；;，,、]*")
_BETWEEN_LABELS = re.compile(rf"[\s。．；;，,、]*{_NUMBER}?\s*")
_LABEL_HINT = re.compile(r"[:：】\]］〕]|(?:单位|部门)为[:：]?")
_OF_UNIT = re.compile(r"(?:单位|部门|主体)[^:：]{0,10}[:：]$")
_ROLE_VERB = re.compile(r"牵头|负责|配合")
_BEFORE_TORN = ("", "。", "；", "\n")
_LONGEST = 900
_LABELLED = 60  # characters of a line that says who leads it or where to call
_INDENT = 20  # blanks and bullets before a label that opens a line
_LOOK_AHEAD = 24  # characters in which a name of a body shows that 为 ends a label
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
    label = _next_label(text, start, at, end)
    bracket = _OPEN.search(text, at, end)
    partners = _partners(text, start, end) if bracket else {}
    while at < end:
        if bracket is not None and bracket.start() < at:
            bracket = _OPEN.search(text, at, end)
        if label is not None and (bracket is None or label <= bracket.start()):
            at = _label_end(text, label, end)
            yield Note(label, at, index, read_annotation(text, label, at), rule="label")
        elif bracket is None:
            return
        else:
            found, at = _bracket_note(text, index, bracket.start(), partners.get(bracket.start()), end)
            if found:
                yield found
        label = _next_label(text, start, at, end) if label is not None and label < at else label


def _partners(text: str, start: int, end: int) -> dict[int, int]:
    """Where each bracket of a block closes; a bracket without its partner is absent."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for mark in _MARK.finditer(text, start, end):
        if mark.group() in _OPENERS:
            waiting.append(mark.start())
        elif waiting:
            partners[waiting.pop()] = mark.start()
    return partners


def _bracket_note(text: str, index: int, start: int, partner: int | None, end: int) -> tuple[Note | Doubt | None, int]:
    inner = start + 1
    if partner is None:
        return _torn(text, index, start, end)
    if not _SHORTEST <= partner - inner <= _LONGEST:
        return None, inner
    if not _CUE.search(text, inner, partner):
        bare = _bare_list(text, start, partner, partner + 1, end)
        return (Note(start, partner + 1, index, bare, rule="bare"), partner + 1) if bare else (None, inner)
    return _cued_note(text, index, start, partner, end), partner + 1


def _cued_note(text: str, index: int, start: int, partner: int, end: int) -> Note | Doubt | None:
    """What a bracket with the words of a role is: an annotation, a bare list with a role in it, or a doubt."""
    reading = read_annotation(text, start + 1, partner)
    if _says_something(text, reading):
        return Note(start, partner + 1, index, reading)
    if bare := _bare_list(text, start, partner, partner + 1, end):
        return Note(start, partner + 1, index, bare, rule="bare")
    return Doubt(start, partner + 1, "bracket") if _ROLE_VERB.search(text, start, partner) else None


def _torn(text: str, index: int, start: int, end: int) -> tuple[Note | None, int]:
    """A bracket without its partner is an annotation where a label, or lists with their verbs, say so."""
    stop = min(end, start + _LONGEST)
    if not _role_label(text, start + 1, min(start + 13, end)):
        return _torn_list(text, index, start, stop, end)
    # of two opened and one closed, the closing mark is ours
    last = max(text.rfind(mark, start, stop) for mark in "）)】]")
    inner_end, stop = (last, last + 1) if last > start else (stop, stop)
    return Note(start, stop, index, read_annotation(text, start + 1, inner_end)), stop


def _torn_list(text: str, index: int, start: int, stop: int, end: int) -> tuple[Note | None, int]:
    if stop < end or text[max(0, start - 2) : start].rstrip()[-1:] not in _BEFORE_TORN:
        return None, start + 1
    reading = read_annotation(text, start + 1, stop) if _ROLE_VERB.search(text, start, stop) else Annotation()
    return (Note(start, stop, index, reading), stop) if _says_something(text, reading) else (None, start + 1)


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
    """Whether a stretch lists units; among several bodies a name of unknown form is one more, and is refused alone."""
    members = read_list(text, segment.start, segment.end)
    unread = sum(member.kind.refusal == "unreadable" for member in members)
    bodies = sum(member.kind.type == "Agency" for member in members)
    return bool(members) and (not unread or bodies >= max(2, 2 * unread))


def _bare_list(text: str, start: int, inner_end: int, stop: int, end: int) -> Annotation | None:
    """（省发展改革委、省财政厅） behind the full stop that ends a measure: units without a word for their role."""
    ends = _BETWEEN.fullmatch(text, stop, end) or _NEXT_ITEM.match(text, stop, end)
    if not ends or inner_end - start < 4:
        return None
    behind_stop = text[max(0, start - 2) : start].rstrip().endswith(("。", "；"))
    if not behind_stop and not _ITEM_TITLE.match(text, text.rfind("\n", 0, start) + 1, start):
        return None
    reading = read_annotation(text, start + 1, inner_end, Role.RESPONSIBLE)
    members = [one for segment in reading.segments for one in read_list(text, segment.start, segment.end)]
    sure = behind_stop or (len(members) > 1 and all(one.kind.type == "Agency" for one in members))
    return reading if sure and _names_units(members) else None


def _names_units(members: list[Member]) -> bool:
    named = [member for member in members if member.kind.type == "Agency" and len(member.name) > 2]
    unread = sum(member.kind.refusal == "unreadable" for member in members)
    if not named or (unread and len(named) < max(2, 2 * unread)):
        return False
    return not _places_only(named[0].name)


def _places_only(name: str) -> bool:
    return bool(re.search(r"[省市县州盟旗镇乡区]$", name))


def _next_label(text: str, block: int, start: int, end: int) -> int | None:
    """Where the next label stands that opens a line or follows a full stop, outside brackets."""
    at = start
    while hint := _LABEL_HINT.search(text, at, end):
        at = hint.end()
        for label in LABEL.finditer(text, max(start, hint.start() - 20), min(end, hint.end() + _LOOK_AHEAD)):
            begins = label_start(text, label)
            if label.end() == hint.end() and not label["other"] and _opens(text, block, begins, label):
                return begins
    return None


def _opens(text: str, block: int, position: int, label: re.Match[str]) -> bool:
    """Whether a label opens a line, follows a full stop, or names units behind a comma: 培训，牵头单位：市教育局."""
    if position - block < _INDENT and _LINE_START.fullmatch(text, block, position):
        return True
    before = text[max(block, position - 4) : position]
    return bool(_SENTENCE_END.search(before)) or (before.endswith(("，", ",")) and bool(_OF_UNIT.search(label[0])))


def _label_end(text: str, start: int, end: int) -> int:
    """Where a labelled run ends: after the last label's words, at a full stop that no label follows."""
    at, end = start, min(end, start + 3 * _LONGEST)
    while True:
        stop = text.find("。", at, end)
        if stop < 0:
            return end
        rest = _BETWEEN.match(text, stop)
        follows = LABEL.match(text, rest.end()) if rest else None
        if follows is None:
            return stop + 1
        at = follows.end()


def _adjoin(text: str, first: Note, second: Note) -> bool:
    """Whether nothing stands between two notes but marks, and labelled lines that name persons: 主要责任人：张三.

    Labelled lines may be numbered: （一）牵头单位：A （二）配合单位：B.
    """
    start, end = first.end, second.start
    between = _BETWEEN_LABELS if first.rule == second.rule == "label" else _BETWEEN
    if between.fullmatch(text, start, end):
        return True
    lines = (line.strip() for line in text[start:end].split("\n"))
    return all(_BETWEEN.fullmatch(line) or (len(line) < _LABELLED and _of_others(line)) for line in lines)


def _of_others(line: str) -> bool:
    label = LABEL.match(line)
    return bool(label and label["other"])


def _merged(text: str, part: Part, notes: list[Note]) -> list[Note]:
    """Notes with nothing between them are one: several brackets in a row, labels on lines of their own."""
    runs: list[list[Note]] = []
    for note in notes:
        block = part.blocks[note.block]
        alone = _BETWEEN.fullmatch(text, block.start, note.start) is not None
        last = runs[-1][-1] if runs else None
        own_line = alone or _LINE_START.fullmatch(text, block.start, note.start) is not None
        if last and _adjoin(text, last, note) and (own_line or last.block == note.block):
            runs[-1].append(note)
        else:
            runs.append([replace(note, alone=True) if alone else note])
    return [_joined(run) if len(run) > 1 else run[0] for run in runs]


def _joined(run: list[Note]) -> Note:
    return replace(run[0], end=run[-1].end, reading=join_readings([note.reading for note in run]))
