"""Tables of indicators whose header stands in one line, its cells parted by blanks or bars alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Cell, Document, Part, Table
from loaders.extract.figures.torn import COLUMN, caption, is_cell

_HEADER = re.compile(r"(?m)^[^\n\t。，]{0,20}?指标(?:名称|内容)?[ 　|｜]+[^\n\t。，]{6,}")
# lines that were joined leave an attribute with the number of the next row: 预期性2
_TOKEN = re.compile(r"(?:(?:预期|约束|指导|参考)性|属性)(?=\d)|[^\s|｜]+")
_INDICATOR = re.compile(r"(?:主要|规划|发展)?指标(?:名称|内容)?")
_BEFORE = re.compile(r"序号|编号|类别|类型|领域|分类|一级指标|维度")
_NUMBER = re.compile(r"[（(]?\d{1,3}[）).．、]?")
_FEWEST_COLUMNS = 2  # behind the indicator: a unit and a year
_FEWEST_ROWS = 2
_MOST_WORDS = 4  # tokens of a name, with its class and number
_LONGEST_NAME = 40


def lined_tables(document: Document, part: Part) -> Iterator[Table]:
    """The tables of a part that have such a header, row by row as far as the words keep its columns."""
    if document.text.find("指标", part.start, part.end) < 0:
        return
    end = part.start
    for found in _HEADER.finditer(document.text, part.start, part.end):
        columns, body = _columns(document.text, found) if found.start() >= end else ((), 0)
        rows = list(_rows(document.text, columns, body, part.end)) if columns else []
        if len(rows) >= _FEWEST_ROWS:
            end = rows[-1][-1].end
            yield Table(caption(document.text, found.start()), columns, tuple(rows), found.start(), end)


def _columns(text: str, header: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The heads of the columns from the indicator on, and where the first row begins; none where it is no header."""
    tokens = list(_TOKEN.finditer(text, *header.span()))
    at = next((i for i, token in enumerate(tokens) if _INDICATOR.fullmatch(token[0])), None)
    if at is None or not all(_BEFORE.fullmatch(token[0]) for token in tokens[:at]):
        return (), 0
    heads = [tokens[at]]
    for token in tokens[at + 1 :]:
        if COLUMN.fullmatch(token[0]) is None:
            break
        heads.append(token)
    if len(heads) <= _FEWEST_COLUMNS:
        return (), 0
    return tuple(head[0] for head in heads), heads[-1].end()


def _rows(text: str, columns: Sequence[str], start: int, end: int) -> Iterator[tuple[Cell, ...]]:
    """The rows behind a header: a name of a few words, and a cell for each of the other columns."""
    words: list[Cell] = []
    stop = text.find("。", start, end) + 1 or end  # no table goes over a full stop
    tokens = [Cell(found[0], *found.span()) for found in _TOKEN.finditer(text, start, stop)]
    at, width = 0, len(columns) - 1
    while at < len(tokens) and len(words) <= _MOST_WORDS and "。" not in tokens[at].text:
        cells = tokens[at : at + width]
        name = _named(text, words)
        if name and len(cells) == width and _are_cells(cells, columns):
            yield name, *cells
            words, at = [], at + width
        else:
            words, at = [*words, tokens[at]], at + 1


def _are_cells(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    return all(is_cell(cell.text, columns, at) for at, cell in enumerate(cells, 1))


def _named(text: str, words: Sequence[Cell]) -> Cell | None:
    """The name of a row: its words behind its number; None where they are none."""
    numbers = [i for i, word in enumerate(words) if _NUMBER.fullmatch(word.text)]
    own = words[numbers[-1] + 1 :] if numbers else words
    if not own or own[-1].end - own[0].start > _LONGEST_NAME:
        return None
    return Cell(text[own[0].start : own[-1].end], own[0].start, own[-1].end)
