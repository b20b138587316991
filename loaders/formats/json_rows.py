"""Records of JSON, one a line or in an array, as rows of tab-separated cells: {"任务": "…", "牵头": "…"}."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

# How English keys of records of tasks are called in Chinese.
_NAMES = (
    ("序号", re.compile(r"id|no|num|number|index|seq|sn")),
    ("任务", re.compile(r"tasks?|items?|work|matter|measures?")),
    ("牵头单位", re.compile(r"lead|leads|leader|leading|head|main")),
    ("责任单位", re.compile(r"owners?|responsible|duty|units?|depts?|departments?|agency|agencies|org|bod(?:y|ies)")),
    ("配合单位", re.compile(r"co|coop|cooperat(?:e|or|ors|ing|ion)|support|supporting|partners?|assist|helpers?")),
    ("完成时限", re.compile(r"time|deadline|due|date|by|until|timeline|schedule")),
    ("类别", re.compile(r"category|class|type|kind")),
    ("备注", re.compile(r"remarks?|notes?")),
)
_ROLE = re.compile(r"[_\s-]?(?:units?|depts?|departments?|orgs?|agency|agencies|bod(?:y|ies)|date|name)$")
_SPACES = re.compile(r"\s+")
_LEAD, _OWNER, _HELP = _BODIES = ("牵头单位", "责任单位", "配合单位")
_LONGEST = 600  # characters of a cell
_FEWEST = 2  # records, and fields of one
_MOST_LINES = 40  # of one object
_SHARED = 0.5  # of the fields of a record that the first one has, too

_Record = tuple[int, int, Mapping[str, str]]  # the lines that it takes, and its fields


def json_rows(text: str) -> str:
    """A text whose records of JSON are rows of a table under the names of their fields; line numbers stay."""
    if '"' not in text or "{" not in text:
        return text
    lines = text.split("\n")
    written = list(lines)
    for group in _groups(lines):
        _write(written, group)
    return "\n".join(written)


def _groups(lines: Sequence[str]) -> Iterator[list[_Record]]:
    """The runs of records of one make that stand in some lines, several each."""
    group: list[_Record] = []
    for record in _records(lines):
        if group and not (_is_like(group[0], record) and _follows(lines, group[-1], record)):
            yield from [group] if _is_table(group) else []
            group = []
        group.append(record)
    yield from [group] if _is_table(group) else []


def _is_table(group: Sequence[_Record]) -> bool:
    """Whether several records say who does what, or have fields with Chinese names; none holds a whole document."""
    if len(group) < _FEWEST or any(len(cell) > _LONGEST for _, _, fields in group for cell in fields.values()):
        return False
    names = [_name(key) for key in group[0][2]]
    return any(name in _BODIES for name in names) or sum(not name.isascii() for name in group[0][2]) >= _FEWEST


def _records(lines: Sequence[str]) -> Iterator[_Record]:
    """The flat objects that begin on lines of their own."""
    at = 0
    while at < len(lines):
        found = _record(lines, at) if lines[at].lstrip().startswith("{") else None
        if found:
            yield found
        at = found[1] if found else at + 1


def _record(lines: Sequence[str], at: int) -> _Record | None:
    """The flat object that begins on a line; None where none does that ends with a line."""
    words = ""
    for end in range(at, min(len(lines), at + _MOST_LINES)):
        words += lines[end].strip() + " "
        if lines[end].rstrip(" ,，]").endswith("}"):
            return _parsed(words, at, end + 1)
    return None


def _parsed(words: str, start: int, end: int) -> _Record | None:
    try:
        found = json.loads(words.strip().rstrip(" ,，]"))
    except ValueError:
        return None
    fields = {str(key): cell for key, value in found.items() if (cell := _cell(value)) is not None}
    return (start, end, fields) if len(fields) == len(found) >= _FEWEST else None


def _cell(value: object) -> str | None:
    """The words of a cell; None for what is no cell."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return _SPACES.sub(" ", "、".join(value))
    return _SPACES.sub(" ", str(value)) if isinstance(value, str | int | float) else None


def _is_like(first: _Record, record: _Record) -> bool:
    """Whether a record has most of the fields of another."""
    shared = sum(key in first[2] for key in record[2])
    return shared >= _FEWEST and shared >= _SHARED * len(record[2])


def _follows(lines: Sequence[str], last: _Record, record: _Record) -> bool:
    """Whether nothing stands between two records."""
    return not any(line.strip(" ,，") for line in lines[last[1] : record[0]])


def _write(lines: list[str], group: Sequence[_Record]) -> None:
    """Put the rows of a group in the place of its records, the header on the line before them or before the first."""
    keys = list(dict.fromkeys(chain.from_iterable(fields for _, _, fields in group)))
    for start, end, fields in group:
        lines[start:end] = ["\t".join(fields.get(key, "") for key in keys), *[""] * (end - start - 1)]
    first = group[0][0]
    header = "\t".join(_names(keys))
    if first and not lines[first - 1].strip(" [［"):
        lines[first - 1] = header
    else:
        lines[first] = f"{header}\n{lines[first]}"


def _names(keys: Sequence[str]) -> list[str]:
    """What the columns are called; an owner beside those who help, and nobody who leads, does so."""
    names = [_name(key) for key in keys]
    leads = _HELP in names and _LEAD not in names
    return [
        _LEAD if leads and key.isascii() and name == _OWNER else name for key, name in zip(keys, names, strict=True)
    ]


def _name(key: str) -> str:
    """What a column is called by the key of its field."""
    plain = _ROLE.sub("", key.strip().lower()) or key.lower()
    return next((name for name, words in _NAMES if words.fullmatch(plain)), key.strip())
