"""A ranking: a bar for each row, the longest first; up to three parts of a bar, or a band around its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.report.charts.svg import (
    BLUES,
    SIGNAL,
    SOFT,
    WIDTH,
    Drawing,
    Letters,
    box,
    breadth,
    canvas,
    fitted,
    stroke,
    words,
)
from kg.report.draft import Short
from kg.report.rows import Cell, Row, Rows, shown

_ROW, _TOP, _NAMES, _RIGHT = 26.0, 30.0, 210.0, 70.0
_STACK = ("value", "second", "third")


def draw(rows: Rows, parts: Mapping[str, str], limit: int, short: Short) -> Drawing:
    """The bars of the first rows, as they are ranked."""
    stacked = [parts[name] for name in _STACK if name in parts]
    chosen = rows.rows[:limit]
    most = max((_reach(row, parts, stacked) for row in chosen), default=0.0) or 1.0
    scale = (WIDTH - _NAMES - _RIGHT) / most
    shapes = [*_legend(rows, stacked, parts)]
    for place, row in enumerate(chosen):
        shapes += _bar(row, short(rows.words(row, parts["label"])), parts, stacked, (_TOP + place * _ROW, scale))
    return canvas(_TOP + _ROW * max(1, len(chosen)) + 6, shapes, _said(rows, chosen, parts, short))


def _bar(
    row: Row, label: str, parts: Mapping[str, str], stacked: Sequence[str], at: tuple[float, float]
) -> Iterator[str]:
    y, scale = at
    yield words(_NAMES - 10, y + 15, fitted(label, _NAMES - 14), Letters("end"))
    x = _NAMES
    for column, colour in zip(stacked, BLUES, strict=False):
        width = _figure(row, column) * scale
        yield box(x, y + 4, width, _ROW - 9, colour)
        x += width
    if "low" in parts and "high" in parts:
        low, high = (_NAMES + _figure(row, parts[name]) * scale for name in ("low", "high"))
        yield from _band(low, high, y + _ROW / 2 - 0.5)
        x = max(x, high)
    total = sum(_figure(row, column) for column in stacked)
    yield words(x + 6, y + 15, str(_short_figure(total)), Letters(fill=SOFT))


def _band(low: float, high: float, y: float) -> Iterator[str]:
    yield stroke(low, y, high, y, SIGNAL, 2)
    yield stroke(low, y - 4, low, y + 4, SIGNAL, 2)
    yield stroke(high, y - 4, high, y + 4, SIGNAL, 2)


def _legend(rows: Rows, stacked: Sequence[str], parts: Mapping[str, str]) -> Iterator[str]:
    x = _NAMES
    for column, colour in zip(stacked, BLUES, strict=False):
        title = _title(rows, column)
        yield box(x, 8, 10, 10, colour)
        yield words(x + 15, 17, title, Letters(fill=SOFT))
        x += 15 + breadth(title) + 20
    if "low" in parts:
        yield from _band(x, x + 24, 13)
        yield words(
            x + 30, 17, f"{_title(rows, parts['low'])}–{_title(rows, parts.get('high', ''))}", Letters(fill=SOFT)
        )


def _reach(row: Row, parts: Mapping[str, str], stacked: Sequence[str]) -> float:
    total = sum(_figure(row, column) for column in stacked)
    return max(total, _figure(row, parts["high"])) if "high" in parts else total


def _figure(row: Row, column: str) -> float:
    value = row[column]
    return float(value) if isinstance(value, (int, float)) else 0.0


def _short_figure(number: float) -> Cell:
    return int(number) if number == int(number) else round(number, 2 if number >= 1 else 3)


def _title(rows: Rows, column: str) -> str:
    field = rows.field(column)
    return field.title if field else column


def _said(rows: Rows, chosen: Sequence[Row], parts: Mapping[str, str], short: Short) -> str:
    field = rows.field(parts["value"])
    if not chosen or field is None:
        return "没有数据"
    first = (f"{short(rows.words(row, parts['label']))} {shown(row[parts['value']], field)}" for row in chosen[:3])
    return f"{field.title}：" + "，".join(first) + ("等" if len(chosen) > 3 else "")
