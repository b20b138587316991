"""Where annotations stand: brackets and labelled lines that say who is responsible, neighbours joined to one note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.document import BlockKind, Part
from loaders.extract.responsibility.annotations import Annotation, Doubt, Note, join_readings
from loaders.extract.responsibility.bare import says_something
from loaders.extract.responsibility.bodies import lists_bodies
from loaders.extract.responsibility.brackets import bracket_note, find_partners, next_bracket
from loaders.extract.responsibility.labelled import BETWEEN, BULLETS, LINE_START, NUMBER, label_end, next_label
from loaders.extract.responsibility.roles import LABEL, Role
from loaders.extract.responsibility.segments import read_annotation

_BETWEEN_LABELS = re.compile(rf"[\s。．；;，,、]*{NUMBER}?\s*")
# What begins a bracket, or ends a label: most blocks hold none.
_SIGN = re.compile(r"（|\(|【|\[|〔|［|:|：|】|\]|］|〕|单位为|部门为")
# a line that says by its verbs who does the task above it: 此项工作由市教育局主办，市财政局协办
_THIS_TASK = re.compile(
    r"[\s（(]*(?:[此该本]|以上|上述)(?:项|条|款|件)?(?:工作|任务|事项|内容|实事|工程|项目)由(?=[^。\n]{0,300}(?:牵头|主办|协办|承办|配合|负责(?!解释)))"
)
_DASH = re.compile(r"(?<=[。；])[ 　]*—{1,2}[ 　]*(?P<units>[^。；，：:—\n]{3,80}?)[。；]?[ 　]*$")
# a group's members, who have no duty by that alone: 成员单位：州公安局、州财政局
_MEMBERS = re.compile(r"[\s（(【]*成员(?:单位|部门)?[：:】]")
_LABELLED = 60  # characters of a line that says who leads it or where to call


def find_notes(text: str, part: Part) -> tuple[list[Note], list[Doubt]]:
    """Every annotation of a part in text order, and the brackets that look like one and are none."""
    notes: list[Note] = []
    doubts: list[Doubt] = []
    for index, block in enumerate(part.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.ROW):
            continue
        if note := _this_task(text, index, block.start, block.end) or _behind_dash(text, index, block.start, block.end):
            notes.append(note)
            continue
        if not _SIGN.search(text, block.start, block.end):
            continue
        for found in _in_block(text, index, block.start, block.end):
            if isinstance(found, Note):
                notes.append(found)
            else:
                doubts.append(found)
    return _merged(text, part, notes), doubts


def _this_task(text: str, index: int, start: int, end: int) -> Note | None:
    """The note that a line is which says who does the task above it."""
    opening = _THIS_TASK.match(text, start, end)
    reading = read_annotation(text, opening.end(), end) if opening else Annotation()
    return Note(start, end, index, reading, rule="label") if says_something(text, reading) else None


def _behind_dash(text: str, index: int, start: int, end: int) -> Note | None:
    """The bodies alone behind the dash that ends a measure: …对接机制。——市商务局、市贸促会."""
    dash = _DASH.search(text, start, end) if text.find("—", start, end) > start else None
    if dash is None or not lists_bodies(text, *dash.span("units")):
        return None
    return Note(dash.start(), end, index, read_annotation(text, *dash.span("units"), Role.RESPONSIBLE))


def _in_block(text: str, index: int, start: int, end: int) -> Iterator[Note | Doubt]:
    label, bracket = next_label(text, start, start, end), next_bracket(text, start, end)
    partners = find_partners(text, bracket, end) if bracket < end else {}
    while min(label, bracket) < end:
        if label <= bracket:
            at = label_end(text, label, end)
            yield Note(label, at, index, read_annotation(text, label, at), rule="label")
        else:
            found, at = bracket_note(text, index, bracket, partners.get(bracket), end)
            if found:
                yield found
        label = next_label(text, start, at, end) if label < at else label
        bracket = next_bracket(text, at, end) if bracket < at else bracket


def _adjoin(text: str, first: Note, second: Note) -> bool:
    """Whether nothing stands between two notes but marks, and labelled lines that name persons: 主要责任人：张三.

    Labelled lines may be numbered: （一）牵头单位：A （二）配合单位：B.
    """
    start, end = first.end, second.start
    between = _BETWEEN_LABELS if first.rule == second.rule == "label" else BETWEEN
    if between.fullmatch(text, start, end):
        return True
    return all(_says_no_more(line.strip()) for line in text[start:end].split("\n"))


def _says_no_more(line: str) -> bool:
    """Whether a line between two notes is only marks, or a short one that names persons."""
    if BETWEEN.fullmatch(line) or BULLETS.fullmatch(line):
        return True
    return len(line) < _LABELLED and _of_others(line)


def _of_others(line: str) -> bool:
    opening = LINE_START.match(line)
    label = LABEL.match(line, opening.end() if opening else 0)
    return bool(label and label["other"])


def _merged(text: str, part: Part, notes: list[Note]) -> list[Note]:
    """Notes with nothing between them are one: several brackets in a row, labels on lines of their own."""
    runs: list[list[Note]] = []
    for note in notes:
        start = part.blocks[note.block].start
        if runs and _goes_on(text, start, runs[-1][-1], note):
            runs[-1].append(note)
        else:
            alone = any(mark.fullmatch(text, start, note.start) for mark in (BETWEEN, BULLETS))
            runs.append([replace(note, alone=True) if alone else note])
    return [_marked_members(text, _joined(run)) for run in runs]


def _marked_members(text: str, note: Note) -> Note:
    """A note, marked where it names the members of a group, and no label of it the group's head."""
    only_helps = all(one.role is Role.COOPERATING for one in note.reading.segments)
    return replace(note, members=True) if only_helps and _MEMBERS.match(text, note.start, note.end) else note


def _goes_on(text: str, block: int, last: Note, note: Note) -> bool:
    """Whether a note goes on with the last one: in the same block, or at the beginning of its own."""
    begins = (pattern.fullmatch(text, block, note.start) for pattern in (BETWEEN, LINE_START))
    return (last.block == note.block or any(begins)) and _adjoin(text, last, note)


def _joined(run: list[Note]) -> Note:
    if len(run) == 1:
        return run[0]
    return replace(run[0], end=run[-1].end, reading=join_readings([note.reading for note in run]))
