"""Tables put together again: rows over page breaks, repeated headers dropped, spanned cells carried down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.document import Block, BlockKind, Cell, Table
from loaders.outline.groups import heads_more_rows
from loaders.outline.headers import header_of
from loaders.repair.cells import begins_body
from loaders.repair.columns import Kind, column_kind, fit_cells, unfitness

_BLANKS = re.compile(r"[\s　]+")
_RULE = re.compile(r"[:\-\s|—]{3,}")
_EMPTY = "\u3000"  # a cell that is empty and takes nothing from the row above
_DITTO = frozenset(("〃", "″", "＂", "''", "同上", "同 上", "（同上）"))
_CAPTION = re.compile(r"表|专\s?栏|清单|名单|分工|目录")
_LONGEST_CAPTION = 80
_MOST_COLUMNS = 9  # of a table whose cells may be put elsewhere
_LONGEST_LINE, _MOST_LINES = 60, 6  # of a cell that was torn


def find_tables(text: str, blocks: Sequence[Block]) -> tuple[Table, ...]:
    """Every table of a part, in text order."""
    found: list[Table] = []
    group: list[Block] = []
    caption = ""
    for index, block in enumerate(blocks):
        if _is_of_table(text, group, blocks, index):
            caption = caption if group else _caption(text, blocks, index)
            group.append(block)
        elif group and not (
            _between(text, block, caption, blocks, index) or heads_more_rows(text, group[0], blocks, index)
        ):
            found.append(_table(text, group, caption))
            group = []
    if group:
        found.append(_table(text, group, caption))
    return tuple(found)


def _is_of_table(text: str, group: Sequence[Block], blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a row, or a line in a cell of the rows before it."""
    return blocks[index].kind == BlockKind.ROW or (bool(group) and _is_inside_cell(text, group, blocks, index))


def _caption(text: str, blocks: Sequence[Block], index: int) -> str:
    if index == 0:
        return ""
    words = text[blocks[index - 1].start : blocks[index - 1].end]
    kind = blocks[index - 1].kind
    if kind == BlockKind.CAPTION or (
        len(words) <= _LONGEST_CAPTION and (kind == BlockKind.HEADING or _CAPTION.search(words))
    ):
        return words
    return ""


def _is_inside_cell(text: str, group: Sequence[Block], blocks: Sequence[Block], index: int) -> bool:
    """Whether a short line stands in a cell that was torn, with the rest of its row on one of the next lines."""
    if not _may_stand_in_cell(blocks[index]):
        return False
    rows = [words for block in group if "\t" in (words := text[block.start : block.end])]
    columns, width = (row.count("\t") + 1 for row in (rows[0], rows[-1]))
    rest = _next_row(blocks[index + 1 : index + 1 + _MOST_LINES])
    if rest is None:
        return False
    words = text[rest.start : rest.end]
    return width < columns == width + words.count("\t") and _NUMBER.fullmatch(words.split("\t")[0].strip()) is None


def _next_row(blocks: Sequence[Block]) -> Block | None:
    """The first row of some blocks, if only lines that may stand in a cell come before it."""
    first = next((block for block in blocks if not _may_stand_in_cell(block)), None)
    return first if first is not None and first.kind == BlockKind.ROW else None


def _may_stand_in_cell(block: Block) -> bool:
    return block.kind == BlockKind.PARAGRAPH and block.end - block.start <= _LONGEST_LINE


def _between(text: str, block: Block, caption: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block between two runs of rows is the caption again, at the head of the next page."""
    more = index + 1 < len(blocks) and blocks[index + 1].kind == BlockKind.ROW
    words = _BLANKS.sub("", text[block.start : block.end])
    plain = _BLANKS.sub("", caption)
    return more and bool(plain) and words.removeprefix("续").rstrip("（续）()") == plain.rstrip("（续）()")


def _table(text: str, group: Sequence[Block], caption: str) -> Table:
    rows = _squared(_mended(text, [_cells(text, block) for block in group]))
    header, used = header_of(rows)
    body = _under(header, rows, used) if header else rows
    return Table(caption, header, tuple(_carried(body)), group[0].start, group[-1].end)


def _under(header: tuple[str, ...], rows: Sequence[tuple[Cell, ...]], used: int) -> list[tuple[Cell, ...]]:
    """The rows under a header without its repetitions and the headings of groups, each cell in its column."""
    kinds = [column_kind(_BLANKS.sub("", name)) or Kind.TEXT for name in header]
    above = (header, *(tuple(cell.text for cell in row) for row in rows[:used]))
    body = (row for row in rows[used:] if not any(_same(row, names) for names in above))
    return [_placed(row, kinds) for row in body if not _heads(row)]


def _placed(row: tuple[Cell, ...], kinds: Sequence[Kind]) -> tuple[Cell, ...]:
    """A row that lacks the cells which span it from above, its own ones in the columns that hold their like."""
    own = [cell for cell in row if cell.text]
    if Kind.BODY not in kinds or not _lacks_cells(row, own):
        return row
    if not _begins_with(row, own):
        return _moved(row, kinds)
    columns = fit_cells([cell.text for cell in own], kinds)
    cells = dict(zip(columns, own, strict=True))
    return tuple(cells.get(index, Cell("", own[0].start, own[0].start)) for index in range(len(row)))


def _moved(row: tuple[Cell, ...], kinds: Sequence[Kind]) -> tuple[Cell, ...]:
    """A row with an empty cell among its own, one column further right where its cells fit better there."""
    ways = [[(at, cell.text) for at, cell in enumerate(one) if cell.text] for one in (row, (row[-1], *row[:-1]))]
    here, there = (unfitness(way, kinds) for way in ways)
    if there >= here - 1:
        return row
    return (row[-1], *(cell if cell.text else replace(cell, text=_EMPTY) for cell in row[:-1]))


def _lacks_cells(row: Sequence[Cell], own: Sequence[Cell]) -> bool:
    """Whether a row of no very wide table fills more than one of its cells, but not the last."""
    return len(own) > 1 and len(row) <= _MOST_COLUMNS and not row[-1].text


def _begins_with(row: Sequence[Cell], own: Sequence[Cell]) -> bool:
    """Whether a row begins with all cells that it fills, a body among them."""
    return row[len(own) - 1] is own[-1] and any(begins_body(cell.text) for cell in own)


_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?")


def _mended(text: str, printed: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Rows that were torn inside a cell, whose other cells stand on the next line, put together again."""
    rows: list[tuple[Cell, ...]] = []
    for row in printed:
        if rows and _is_torn(rows[-1], row, len(printed[0])):
            rows[-1] = _joined(text, rows[-1], row)
        else:
            rows.append(row)
    return rows


def _joined(text: str, above: tuple[Cell, ...], row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    start, end = above[-1].start, row[0].end
    return (*above[:-1], Cell(text[start:end], start, end), *row[1:])


def _is_torn(above: tuple[Cell, ...], row: tuple[Cell, ...], columns: int) -> bool:
    """Whether two lines are one numbered row of so many columns, with the last cell of the first torn."""
    whole = len(row) == 1 or len(above) + len(row) - 1 == columns
    if len(above) >= columns or not whole or not (above[-1].text and row[0].text):
        return False
    return _NUMBER.fullmatch(above[0].text) is not None and _NUMBER.fullmatch(row[0].text) is None


def _squared(printed: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """The rows of a table without drawn rules, all of one length."""
    rows = [row for row in printed if not _is_rule(row)]
    columns = max(map(len, rows), default=0)
    return [_padded(row, columns) for row in rows]


def _is_rule(row: Sequence[Cell]) -> bool:
    return all(not cell.text or _RULE.fullmatch(cell.text) for cell in row)


def _cells(text: str, block: Block) -> tuple[Cell, ...]:
    found = []
    at = block.start
    for words in text[block.start : block.end].split("\t"):
        bare = words.strip()
        lead = words.find(bare[0]) if bare else 0
        found.append(Cell(bare, at + lead, at + lead + len(bare)))
        at += len(words) + 1
    return tuple(found)


def _padded(row: tuple[Cell, ...], columns: int) -> tuple[Cell, ...]:
    end = row[-1].end
    return row + (Cell("", end, end),) * (columns - len(row))


def _heads(row: Sequence[Cell]) -> bool:
    """Whether a row is the heading of a group of rows: its first cell holds words, the others nothing."""
    return len(row) > 2 and bool(row[0].text) and not row[0].text.isdigit() and not any(cell.text for cell in row[1:])


def _same(row: Sequence[Cell], header: tuple[str, ...]) -> bool:
    return tuple(_BLANKS.sub("", cell.text) for cell in row) == tuple(_BLANKS.sub("", name) for name in header)


def _carried(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Rows whose blank leading cells take the words of the row above: those cells span rows."""
    done: list[tuple[Cell, ...]] = []
    for row in rows:
        spans = bool(done) and not row[0].text and any(cell.text for cell in row)
        done.append(_filled(row, done[-1]) if spans else _repeated(row, done[-1]) if done else row)
    return done


def _repeated(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """A row with the words of the one above for each sign of repetition: 〃, 同上."""
    if not any(cell.text in _DITTO for cell in row):
        return row
    return tuple(
        Cell(over.text, over.start, over.end, carried=True) if cell.text in _DITTO else cell
        for cell, over in zip(row, above, strict=True)
    )


def _filled(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> tuple[Cell, ...]:
    cells = list(row)
    for index, cell in enumerate(row):
        if cell.text:
            continue
        if above[index].text:
            cells[index] = Cell(above[index].text, above[index].start, above[index].end, carried=True)
    return tuple(cells)
