"""What a bracket, a labelled line or a cell says: the words of each label, and what stands before the first."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.extract.deadlines import labelled_deadline
from loaders.extract.responsibility.annotations import Annotation, join_readings
from loaders.extract.responsibility.names import complete, kind_of
from loaders.extract.responsibility.reader import GROUPS, MARKS, read_clauses
from loaders.extract.responsibility.roles import LABEL, ORDER_RULE, Role

_LABEL_END = re.compile(r"[:：】\]］〕]|(?:单位|部门|主体)为")
_LEADS_AND_HELPS = re.compile(r"[^。；\n]{2,60}?(?:负责)?牵头[，,；][^。\n]{2,160}(?:配合|参与|参加|协助)[。；]?\s*$")
_OPEN_MARKS, _CLOSE_MARKS = "【[［〔", "】]］〕"
_ET_AL = re.compile(r"等(?:[\u4e00-\u9fff]{0,8}(?:部门|单位|机构))?$")


def read_annotation(text: str, start: int, end: int, default: Role | None = None) -> Annotation:
    """What the words of a bracket, a labelled line or a cell say about roles; `default` is the role of a bare list."""
    found = LABEL.finditer(text, start, end) if _LABEL_END.search(text, start, end) else ()
    labels = [match for match in found if _at_border(text, start, match.start())]
    if not labels:
        return read_clauses(text, start, end, default)
    readings = [read_clauses(text, start, labels[0].start(), default)] if labels[0].start() - start > 2 else []
    for label, stop in zip(labels, [*(label_start(text, label) for label in labels[1:]), end], strict=True):
        readings.append(_read_label(text, label, stop))
    return replace(join_readings(readings), labelled=True)


def label_start(text: str, label: re.Match[str]) -> int:
    """Where a label begins, with the bracket that holds it alone: 【责任单位】."""
    alone = text[label.start() - 1] in _OPEN_MARKS and label[0].rstrip(" :：")[-1] in _CLOSE_MARKS
    return label.start() - 1 if alone else label.start()


def _at_border(text: str, start: int, position: int) -> bool:
    if position == start or not "\u4e00" <= text[position - 1] <= "\u9fff" or text[position - 1] in "由的及和":
        return True
    before = MARKS.split(text[start:position])[-1]  # 各市人民政府完成时限：the mark between was lost with the line
    return bool(_ET_AL.search(text, start, position)) or (complete(before) and kind_of(before).type == "Agency")


def _read_time(text: str, start: int, end: int) -> Annotation:
    """By when, and the rule of order that may stand behind it: 完成时限：6月底。列第一位的为牵头单位，下同."""
    rule = ORDER_RULE.search(text, start, end)
    if rule is None:
        return Annotation(deadline=labelled_deadline(text, start, end))
    said = read_clauses(text, rule.start(), end, None)
    return replace(said, deadline=labelled_deadline(text, start, rule.start()), segments=())


def _read_label(text: str, label: re.Match[str], end: int) -> Annotation:
    if label["time"]:
        return _read_time(text, label.end(), end)
    role = next((role for name, role in GROUPS if label[name]), None)
    if role is None:
        return Annotation()
    # 责任单位：A牵头，B、C，D配合 says who helps without its label
    parted = role is Role.RESPONSIBLE and _LEADS_AND_HELPS.match(text, label.end(), end)
    reading = read_clauses(text, label.end(), end, None if parted else role)
    plain = role is Role.RESPONSIBLE
    segments = tuple(
        replace(segment, rule=f"label-{segment.role.lower().split('_')[0]}", by_default=plain and segment.role is role)
        if segment.by_default
        else segment
        for segment in reading.segments
    )
    return replace(reading, segments=segments)
