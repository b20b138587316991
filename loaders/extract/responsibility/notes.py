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
_SHORTEST_LIST = 4  # with the bracket that opens it


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
    label, bracket = _next_label(text, start, start, end), _next_bracket(text, start, end)
    partners = _partners(text, start, end) if bracket < end else {}
    while min(label, bracket) < end:
        if label <= bracket:
            at = _label_end(text, label, end)
            yield Note(label, at, index, read_annotation(text, label, at), rule="label")
        else:
            found, at = _bracket_note(text, index, bracket, partners.get(bracket), end)
            if found:
                yield found
        label = _next_label(text, start, at, end) if label < at else label
        bracket = _next_bracket(text, at, end) if bracket < at else bracket


def _next_bracket(text: str, start: int, end: int) -> int:
    """Where the next bracket opens; the end where none does."""
    found = _OPEN.search(text, start, end)
    return found.start() if found else end


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
    if inner_end - start < _SHORTEST_LIST or not _ends_measure(text, stop, end):
        return None
    behind_stop = text[max(0, start - 2) : start].rstrip().endswith(("。", "；"))
    if not (behind_stop or _behind_title(text, start)):
        return None
    reading = read_annotation(text, start + 1, inner_end, Role.RESPONSIBLE)
    return reading if _lists_units(_members(text, reading), behind_stop) else None


def _members(text: str, reading: Annotation) -> list[Member]:
    """The units of all segments of a reading."""
    return [one for segment in reading.segments for one in read_list(text, segment.start, segment.end)]


def _behind_title(text: str, at: int) -> bool:
    """Whether the line up to here is a numbered title."""
    return _ITEM_TITLE.match(text, text.rfind("\n", 0, at) + 1, at) is not None


def _ends_measure(text: str, at: int, end: int) -> bool:
    """Whether the words of a measure end here: with the block, or before the number of the next."""
    return bool(_BETWEEN.fullmatch(text, at, end) or _NEXT_ITEM.match(text, at, end))


def _lists_units(members: list[Member], behind_stop: bool) -> bool:
    """Whether a bracket lists units; behind a title, which may hold brackets, only several that are all bodies do."""
    bodies_only = len(members) > 1 and all(one.kind.type == "Agency" for one in members)
    return (behind_stop or bodies_only) and _names_units(members)


def _names_units(members: list[Member]) -> bool:
    named = [member for member in members if member.kind.type == "Agency" and len(member.name) > 2]
    unread = sum(member.kind.refusal == "unreadable" for member in members)
    if not named or (unread and len(named) < max(2, 2 * unread)):
        return False
    return not _places_only(named[0].name)


def _places_only(name: str) -> bool:
    return bool(re.search(r"[省市县州盟旗镇乡区]$", name))


def _next_label(text: str, block: int, start: int, end: int) -> int:
    """Where the next label outside brackets opens a line or follows a full stop; the end where none does."""
    at = start
    while hint := _LABEL_HINT.search(text, at, end):
        at = hint.end()
        for label in LABEL.finditer(text, max(start, hint.start() - 20), min(end, hint.end() + _LOOK_AHEAD)):
            begins = label_start(text, label)
            if label.end() == hint.end() and not label["other"] and _opens(text, block, begins, label):
                return begins
    return end


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
        start = part.blocks[note.block].start
        if runs and _goes_on(text, start, runs[-1][-1], note):
            runs[-1].append(note)
        else:
            alone = _BETWEEN.fullmatch(text, start, note.start) is not None
            runs.append([replace(note, alone=True) if alone else note])
    return [_joined(run) for run in runs]


def _goes_on(text: str, block: int, last: Note, note: Note) -> bool:
    """Whether a note goes on with the last one: in the same block, or at the beginning of its own."""
    begins = (pattern.fullmatch(text, block, note.start) for pattern in (_BETWEEN, _LINE_START))
    return (last.block == note.block or any(begins)) and _adjoin(text, last, note)


def _joined(run: list[Note]) -> Note:
    if len(run) == 1:
        return run[0]
    return replace(run[0], end=run[-1].end, reading=join_readings([note.reading for note in run]))
