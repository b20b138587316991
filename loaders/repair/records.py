"""Records of tasks whose labels stand alone on their lines: each label is put before the words below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.lexicon.roles import (
    COOPERATING_UNIT,
    LEAD_UNIT,
    MATTER,
    ONLOOKER,
    PERSON,
    RESPONSIBLE_UNIT,
    TASK_NAME,
    TIME,
)
from loaders.repair.cells import DATE, NOTHING, Row, begins_body, ends_body
from loaders.repair.columns import goes_on
from loaders.repair.lines import Line
from loaders.repair.shapes import marker

_LABEL = re.compile(
    rf"[【\[［]?(?:(?P<unit>{LEAD_UNIT}|{COOPERATING_UNIT}|{RESPONSIBLE_UNIT})|(?P<matter>{TASK_NAME}|{MATTER})"
    rf"|{PERSON}|{ONLOOKER}|{TIME}|备注|[序编]号|类别|领域|(?:任务)?来源|进展情况|联系(?:电话|方式)|总投资|建设(?:地点|性质|规模|年限|工期))[】\]］]?(?P<colon>\s?[：:])?"
)
_BLANK = re.compile(rf"(?:(?P<unit>{LEAD_UNIT}|{COOPERATING_UNIT}|{RESPONSIBLE_UNIT})|{TIME})[ 　]+")
_MOST_LINES = 12  # below one label
_FEWEST = 2  # labels of a record


@dataclass(frozen=True, slots=True)
class _Field:
    """A label alone on its line, and the lines below it."""

    label: re.Match[str]
    start: int  # the index of the label's line
    end: int


def fold_labels(lines: Sequence[Line | Row]) -> list[Line | Row]:
    """The lines, each label of a record that stands alone joined with the words below it or in the cell behind it."""
    done: list[Line | Row] = []
    index = 0
    lines = [_with_colon(line) for line in _without_cells(lines)]
    while index < len(lines):
        fields = list(_fields(lines, index))
        end = fields[-1].end if fields else index + 1
        if _is_record(lines, fields):
            for field in fields:
                done += _folded(lines, field)
        else:
            done += lines[index:end]
        index = end
    return done


def _with_colon(line: Line | Row) -> Line | Row:
    """A line whose label has a blank before its bodies or its time, with the colon in the place of the blank."""
    blank = _BLANK.match(line.text) if isinstance(line, Line) and not line.is_row else None
    if blank is None or not isinstance(line, Line):
        return line
    words = line.text[blank.end() :]
    answers = begins_body(words) if blank["unit"] else DATE.match(words) is not None
    return line._replace(text=f"{blank[0][:-1]}：{words}") if answers else line


def is_label(text: str) -> bool:
    """Whether a line is the label of a record and nothing else: 工作任务, 完成时限："""
    return _LABEL.fullmatch(text) is not None


def _without_cells(lines: Sequence[Line | Row]) -> Iterator[Line | Row]:
    """The lines, rows of labels and their words as lines of their own where they name a unit in its role."""
    rows: list[tuple[Line, list[Line]]] = []
    for line in (*lines, None):
        pairs = _pairs(line) if isinstance(line, Line) and "\t" in line.text else []
        if isinstance(line, Line) and pairs:
            rows.append((line, pairs))
            continue
        named = any(_names_unit(one.text) for _, pairs in rows for one in pairs)
        for row, pairs in rows:
            yield from pairs if named and len(rows) >= _FEWEST else [row]
        rows.clear()
        if line is not None:
            yield line


def _is_bare_label(cell: str) -> bool:
    return is_label("".join(cell.split()))


def _names_unit(text: str) -> bool:
    """Whether a field says who answers, leads or helps."""
    label = _LABEL.match(text)
    return label is not None and label["unit"] is not None and begins_body(text[label.end() :].strip())


def _pairs(line: Line) -> list[Line]:
    """The fields of a row whose cells are labels and their words in turn, each as one line: 牵头单位 | A."""
    cells = line.text.rstrip("\t ").split("\t")
    cells += [""] * (len(cells) % 2)
    if not all(map(_is_bare_label, cells[::2])) or any(map(_is_bare_label, cells[1::2])):
        return []
    found, at = [], line.start
    for label, words in zip(cells[::2], cells[1::2], strict=True):
        # the tab between them is as long as the colon in its place
        if words.strip():
            found.append(line._replace(start=at, text=f"{label}：{words}".rstrip(), fixed=True, hint=""))
        at += len(label) + len(words) + 2
    return found


def _fields(lines: Sequence[Line | Row], index: int) -> Iterator[_Field]:
    """The fields that follow one another from a line on."""
    while label := _label(lines, index):
        end = _field_end(lines, index + 1, items=label["matter"] is not None)
        if end == index + 1:
            return
        yield _Field(label, index, end)
        index = end


def _label(lines: Sequence[Line | Row], index: int) -> re.Match[str] | None:
    line = lines[index] if index < len(lines) else None
    return _LABEL.fullmatch(line.text) if isinstance(line, Line) else None


def _field_end(lines: Sequence[Line | Row], index: int, *, items: bool) -> int:
    """Where the lines below a label end: at the next label, else behind the first of them and what goes on with it."""
    end = index
    while end < min(len(lines), index + _MOST_LINES) and not _label(lines, end):
        line = lines[end]
        if (
            not isinstance(line, Line)
            or line.is_row
            or line.level
            or (end > index and not items and _is_item(line.text))
        ):
            break
        end += 1
    return end if _label(lines, end) else min(end, _value_end(lines, index, end))


def _is_item(text: str) -> bool:
    """Whether a line is the next numbered measure, and no body with its number: （二）推进家电下乡."""
    mark = marker(text)
    return mark is not None and not mark.weak and not begins_body(text[mark.end :])


def _value_end(lines: Sequence[Line | Row], index: int, end: int) -> int:
    at = index + 1
    while at < end and _belongs(_text(lines[at - 1]), _text(lines[at])):
        at += 1
    return at


def _belongs(before: str, after: str) -> bool:
    """Whether a line is one more body behind another, or goes on with it."""
    return goes_on(before, after) or (ends_body(before) and begins_body(after))


def _text(line: Line | Row) -> str:
    return line.text if isinstance(line, Line) else ""


def _is_record(lines: Sequence[Line | Row], fields: Sequence[_Field]) -> bool:
    """Whether fields are a record: a unit is named in a role, and there are several of them or they have colons."""
    named = any(field.label["unit"] and begins_body(_text(lines[field.start + 1])) for field in fields)
    return named and (len(fields) >= _FEWEST or fields[0].label["colon"] is not None)


def _folded(lines: Sequence[Line | Row], field: _Field) -> Iterator[Line | Row]:
    """A label with its colon, and the lines below it, joined where they are one list or one sentence."""
    line = lines[field.start]
    if isinstance(line, Line):
        yield line if field.label["colon"] else line._replace(text=f"{line.text}：")
    for at in range(field.start + 1, field.end):
        value = lines[at]
        if isinstance(value, Line):
            more = at + 1 < field.end and field.label["unit"] and _lists(value.text, _text(lines[at + 1]))
            joined = at == field.start + 1 or not field.label["matter"]
            yield value._replace(text=f"{value.text}、" if more else value.text, joined=joined)


def _lists(before: str, after: str) -> bool:
    """Whether two lines are two bodies with no mark between them."""
    return ends_body(before) and begins_body(after) and not NOTHING.fullmatch(after)
