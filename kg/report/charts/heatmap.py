"""A heat map: how much of each thing down falls on each thing across, darker for more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.report.charts.svg import INK, SOFT, WIDTH, Drawing, Letters, box, breadth, canvas, fitted, shade, words
from kg.report.draft import Short
from kg.report.rows import Rows

_LEFT, _CELL, _HEAD, _SLANT = 200.0, 24.0, 120.0, 11.0
_WIDEST = 44.0
_DARK = 0.55  # from this share on, the figure in a cell is white

Counts = Mapping[tuple[str, str], float]


def draw(rows: Rows, parts: Mapping[str, str], limit: int, short: Short) -> Drawing:
    """The weightiest things down and across, with the sum of a value or the number of rows in each cell."""
    counts = _counts(rows, parts)
    down, across = (_weightiest(counts, end, limit) for end in (0, 1))
    across = [name for name in dict.fromkeys(key[1] for key in counts) if name in across]  # in the order of the rows
    width = min(_WIDEST, (WIDTH - _LEFT) / max(1, len(across)))
    head = min(_HEAD, max((breadth(short(name), _SLANT) for name in across), default=0.0) + 14)
    shapes = list(_heads(across, width, head, short))
    most = max((counts[key] for key in counts if key[0] in down and key[1] in across), default=1.0)
    for place, name in enumerate(down):
        y = head + place * _CELL
        shapes.append(words(_LEFT - 8, y + 16, fitted(short(name), _LEFT - 12), Letters("end")))
        shapes += _cells([counts.get((name, each), 0.0) for each in across], width, y, most)
    return canvas(head + _CELL * max(1, len(down)) + 4, shapes, _said(counts, short))


def _counts(rows: Rows, parts: Mapping[str, str]) -> Counts:
    counts: dict[tuple[str, str], float] = {}
    for row in rows.rows:
        key = rows.words(row, parts["row"]), rows.words(row, parts["column"])
        value = row[parts["value"]] if "value" in parts else 1
        counts[key] = counts.get(key, 0.0) + (float(value) if isinstance(value, (int, float)) else 0.0)
    return counts


def _weightiest(counts: Counts, end: int, limit: int) -> list[str]:
    weights: dict[str, float] = {}
    for key, value in counts.items():
        weights[key[end]] = weights.get(key[end], 0.0) + value
    return sorted(weights, key=lambda name: (-weights[name], name))[:limit]


def _heads(across: Sequence[str], width: float, head: float, short: Short) -> Iterator[str]:
    for place, name in enumerate(across):
        x = _LEFT + (place + 0.5) * width + 4
        turned = words(0, 0, fitted(short(name), head - 10, _SLANT), Letters(size=_SLANT, fill=SOFT))
        yield f'<g transform="translate({x:.1f} {head - 6:.1f}) rotate(-90)">{turned}</g>'


def _cells(values: Sequence[float], width: float, y: float, most: float) -> Iterator[str]:
    for place, value in enumerate(values):
        x = _LEFT + place * width
        yield box(x + 1, y + 1, width - 2, _CELL - 2, shade(value / most) if value else "#f7f8fa")
        if value:
            ink = "#ffffff" if value / most > _DARK else INK
            yield words(x + width / 2, y + 16, f"{value:g}", Letters("middle", 11, ink))


def _said(counts: Counts, short: Short) -> str:
    if not counts:
        return "没有数据"
    (row, column), value = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    return f"最多的一格：{short(row)} × {short(column)}，{value:g}"
