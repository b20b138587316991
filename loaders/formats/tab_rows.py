"""Rows with tabs whose cells go over lines, as a word processor's table is pasted: each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from loaders.formats.row_numbers import follows

_NUMBER_NAME = re.compile(r"(?:序|编|项)\s?号$|号$|No\.?$", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*[（(]?(?P<number>\d{1,3})[）)]?[.．、]?\s*\t")
_GROUP = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十]{1,3}[章节部])[^\t]*$")
_PAGE = re.compile(r"\s*[-—–－·]\s*\d{1,4}\s*[-—–－·]\s*")  # — 9 —
_NO_NAME = re.compile(r"[。；;]|^\d(?!\d{3}年)")
# the end alone of a body's name that a line tears: 市行政审批 / 局
_TORN = re.compile(
    r"(?:局|厅|委|办|室|部|会|院|处|队|署|中心|(?:人民)?政府|委员会|办公室|管委会|公司|集团|[分支]局|支队)(?=$|[、，,；;（(\t])"
)
_PARTING = "、，,；;。 　\t"
_LONGEST_NAME = 16
_FEWEST_COLUMNS = 3
_MOST_LINES = 40  # of one row
_TAIL = 8  # lines of a last cell
_GAP = 5  # lines between two rows


def tab_rows(text: str) -> str:
    """A text whose tables have each row on one line, breaks within a cell as blanks; line numbers stay."""
    if "\t" not in text:
        return text
    lines = text.split("\n")
    done: list[str] = []
    index = 0
    while index < len(lines):
        rows = _table(lines, index + 1, lines[index].count("\t")) if _is_header(lines[index]) else []
        done += [lines[index], *rows]
        index += 1 + len(rows)
    return "\n".join(done)


def _is_header(line: str) -> bool:
    """Whether a line names the columns of a numbered table."""
    if line.count("\t") + 1 < _FEWEST_COLUMNS:
        return False
    names = [name.strip() for name in line.split("\t")]
    if not _NUMBER_NAME.match(names[0]):
        return False
    return all(0 < len(name) <= _LONGEST_NAME and not _NO_NAME.search(name) for name in names)


def _table(lines: Sequence[str], index: int, tabs: int) -> list[str]:
    """The lines of a table's body, those of each row on the first of them where one goes over lines."""
    done: list[str] = []
    begin, last, torn = index, 0, False
    while found := _row(lines, index, tabs, last):
        end, last = found
        torn = torn or end > index + 1
        done += [_joined(lines[index:end]), *[""] * (end - index - 1)]
        index = end
    return done if torn else list(lines[begin:index])


def _row(lines: Sequence[str], index: int, tabs: int, last: int) -> tuple[int, int] | None:
    """Where the row ends that begins at a line, and its number; None where the table has ended."""
    if number := _number(lines, index, last):
        return _row_end(lines, index, tabs, number), number
    if index < len(lines) and lines[index].count("\t") == tabs and not _is_header(lines[index]):
        return index + 1, last  # its number spans it
    return _between_rows(lines, index, last)


def _between_rows(lines: Sequence[str], index: int, last: int) -> tuple[int, int] | None:
    """A blank line or the heading of a group before a row: its end, and the number behind which that row comes."""
    below = next((at for at in range(index, min(len(lines), index + _GAP)) if not _may_part(lines[at])), index)
    if below == index:
        return None
    anew = any(_GROUP.match(line) for line in lines[index:below]) and _number(lines, below, 0)
    return (index + 1, 0 if anew else last) if anew or _number(lines, below, last) else None


def _may_part(line: str) -> bool:
    """Whether a line may stand between rows: nothing on it, or the heading of a group of them."""
    return not line.strip() or _GROUP.match(line) is not None


def _number(lines: Sequence[str], index: int, last: int) -> int:
    """The number of the row that begins at a line; 0 where none does."""
    found = _NUMBERED.match(lines[index]) if index < len(lines) else None
    number = int(found["number"]) if found else 0
    return number if follows(number, last) else 0


def _row_end(lines: Sequence[str], index: int, tabs: int, number: int) -> int:
    """Where a row ends: at the next one, else where its last cell has begun; at once where it lacks cells."""
    held = 0
    for at in range(index, min(len(lines), index + _MOST_LINES)):
        if at > index and _number(lines, at, number):
            return at
        held += lines[at].count("\t")
        if held >= tabs:
            return _tail_end(lines, at + 1, number) if held == tabs else index + 1
    return index + 1


def _tail_end(lines: Sequence[str], index: int, number: int) -> int:
    """Where the last cell of a row ends: it goes on to the next row, if only lines without tabs come before that."""
    for at in range(index, min(len(lines), index + _TAIL)):
        if _number(lines, at, number):
            return at
        if "\t" in lines[at] or _GROUP.match(lines[at]) or _PAGE.fullmatch(lines[at]):
            break
    return index


def _joined(lines: Sequence[str]) -> str:
    """The lines of a row as one, without page numbers and the quotation marks that keep a cell together."""
    words = [line.strip(" 　") for line in lines if line.strip() and not _PAGE.fullmatch(line)]
    behind = [*(_joint(before, after) for before, after in pairwise(words)), ""]
    cells = "".join(chain.from_iterable(zip(words, behind, strict=False))).split("\t")
    return "\t".join(_bare(cell.strip()) for cell in cells)


def _joint(before: str, after: str) -> str:
    """What stands between two lines of a row: nothing, where they tear a body's name, else a blank."""
    return "" if _TORN.match(after) and before[-1] not in _PARTING else " "


def _bare(cell: str) -> str:
    return cell[1:-1] if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
