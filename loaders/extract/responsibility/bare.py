"""Whether the words of a bracket list units: with a role, or bare behind the full stop that ends a measure."""

from __future__ import annotations

import re

from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.labelled import BETWEEN, NUMBER
from loaders.extract.responsibility.lists import Member, read_list
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.segments import read_annotation

_NEXT_ITEM = re.compile(rf"\s*{NUMBER}[\u4e00-\u9fff“]")  # …。（市医保局）2.健全绩效管理机制。
# 2.建立追溯体系（省药监局、省卫生健康委): a numbered title, which does not itself end like a body
_ITEM_TITLE = re.compile(rf"\s*{NUMBER}[^\n。；]{{3,60}}(?<![门位构体府局委厅等办])$")
# the day in figures, as a publisher dates an item: （省商务厅，2026-03-02）
_PUBLISHED = re.compile(r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\s*$")
_SIGNS = re.compile(r"[厅局委院部][\u4e00-\u9fff]{0,6}(?:办公室|处|科)")  # whose office sent a news item: （厅办公室）
_NEXT_SENTENCE = re.compile(r"\s*[\u4e00-\u9fff“]")
_OF_PLACE = re.compile(r"(?:[省市县区州盟旗]|自治区)(?!长)")  # a lone body is one of the text's own place
_SHORTEST_LIST = 4  # with the bracket that opens it


def says_something(text: str, reading: Annotation) -> bool:
    """Whether a reading is one of an annotation: it lists units, or its label goes with a time or a rule."""
    if reading.labelled:
        return bool(reading.segments or reading.deadline or reading.first_leads)
    if not reading.segments:
        return reading.first_leads
    return all(_readable(text, segment) for segment in reading.segments)


def _readable(text: str, segment: Segment) -> bool:
    """Whether a stretch lists units; among several bodies a name of unknown form is one more, and is refused alone."""
    members = read_list(text, segment.start, segment.end)
    bodies = sum(member.kind.type == "Agency" for member in members)
    return bool(members) and _outweigh_unread(bodies, members)


def _outweigh_unread(bodies: int, members: list[Member]) -> bool:
    """Whether every name of a list has a known form, or several bodies stand in it, two for each name that has none."""
    unread = sum(member.kind.refusal == "unreadable" for member in members)
    return not unread or bodies >= max(2, 2 * unread)


def bare_list(text: str, start: int, inner_end: int, stop: int, end: int) -> Annotation | None:
    """（省发展改革委、省财政厅） behind the full stop that ends a measure: units without a word for their role."""
    if inner_end - start < _SHORTEST_LIST or _is_dated(text, start, inner_end):
        return None
    behind_stop = text[max(0, start - 2) : start].rstrip().endswith(("。", "；", "…"))
    if not _ends_measure(text, stop, end):
        return _ends_run(text, start, inner_end, stop) if behind_stop else None
    if not (behind_stop or _behind_title(text, start)):
        return None
    reading = read_annotation(text, start + 1, inner_end, Role.RESPONSIBLE)
    return reading if _lists_units(_members(text, reading), behind_stop) else None


def _ends_run(text: str, start: int, inner_end: int, stop: int) -> Annotation | None:
    """A bracket of bodies alone between two sentences of a paragraph: …租金。（市教育局、科技局）支持…."""
    if not _NEXT_SENTENCE.match(text, stop):
        return None
    reading = read_annotation(text, start + 1, inner_end, Role.RESPONSIBLE)
    members = _members(text, reading)
    lone = len(members) == 1 and members[0].kind.type == "Agency" and _OF_PLACE.match(members[0].name)
    return reading if lone or _lists_units(members, False) else None


def _is_dated(text: str, start: int, end: int) -> bool:
    """Whether words end in the day on which a publisher dates an item."""
    return text[end - 1].isdigit() and _PUBLISHED.search(text, start, end) is not None


def _members(text: str, reading: Annotation) -> list[Member]:
    """The units of all segments of a reading."""
    return [one for segment in reading.segments for one in read_list(text, segment.start, segment.end)]


def _behind_title(text: str, at: int) -> bool:
    """Whether the line up to here is a numbered title."""
    return _ITEM_TITLE.match(text, text.rfind("\n", 0, at) + 1, at) is not None


def _ends_measure(text: str, at: int, end: int) -> bool:
    """Whether the words of a measure end here: with the block, or before the number of the next."""
    return bool(BETWEEN.fullmatch(text, at, end) or _NEXT_ITEM.match(text, at, end))


def _lists_units(members: list[Member], behind_stop: bool) -> bool:
    """Whether a bracket lists units; behind a title, which may hold brackets, only several that are all bodies do."""
    bodies_only = len(members) > 1 and all(one.kind.type == "Agency" for one in members)
    return (behind_stop or bodies_only) and _names_units(members)


def _names_units(members: list[Member]) -> bool:
    """Whether members are units: bodies outweigh what is unread, and the first is no bare place."""
    bodies = (member for member in members if member.kind.type == "Agency" and len(member.name) > 2)
    named = [member for member in bodies if not _SIGNS.fullmatch(member.name)]
    return bool(named) and _outweigh_unread(len(named), members) and not _places_only(named[0].name)


def _places_only(name: str) -> bool:
    return not name.startswith("各") and bool(re.search(r"[省市县州盟旗镇乡区]$", name))
