"""Tables whose cells span rows and columns, as plain rows of equal length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WIDEST = 1000  # columns; the most that HTML allows one cell to span


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell as printed: its text and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


_Above = dict[int, tuple[str, int]]  # column -> the text that still covers it, and for how many rows


def fill(rows: Iterable[Sequence[Spanning]], header: int = 0) -> list[list[str]]:
    """Rows of equal length: a cell's text in every row it covers, over several columns only in the header.

    One cell across the whole table is a group line of its own (一、总体要求) and stands alone in its row.
    """
    filled: list[list[str]] = []
    above: _Above = {}
    for index, row in enumerate(rows):
        if not above and len(row) == 1 and row[0].columns > 1:
            filled.append([row[0].text])
            continue
        texts, above = _place(row, above, repeat=index < header)
        filled.append(texts)
    width = max(map(len, filled), default=0)
    return [row if len(row) == 1 else row + [""] * (width - len(row)) for row in filled if any(row)]


def _place(row: Sequence[Spanning], above: _Above, *, repeat: bool) -> tuple[list[str], _Above]:
    """The texts of one row, column by column, and what of it and of the rows above covers the next row."""
    texts: list[str] = []
    below = {column: (text, left - 1) for column, (text, left) in above.items() if left > 1}
    for cell in row:
        _carry(texts, above)
        for offset in range(min(max(1, cell.columns), _WIDEST - len(texts))):
            text = cell.text if repeat or offset == 0 else ""
            if cell.rows > 1:
                below[len(texts)] = (text, cell.rows - 1)
            texts.append(text)
    _carry(texts, above)
    return texts, below


def _carry(texts: list[str], above: _Above) -> None:
    while len(texts) in above:
        texts.append(above[len(texts)][0])
