"""A line of time: each date that a deadline names, with how many there are and which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kg.report.charts.svg import BLUES, LINE, SIZE, SOFT, WIDTH, Drawing, Letters, canvas, dot, fitted, stroke, words
from kg.report.draft import Short
from kg.report.rows import Rows

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_LEFT, _ROW, _TOP = 96.0, 30.0, 12.0
_SPAN = 190.0  # of the axis; the words stand to the right of it
_NAMED = 3  # tasks named at a date


def draw(rows: Rows, parts: Mapping[str, str], limit: int, short: Short) -> Drawing:
    """The first dates in order, each with a dot where it lies in time."""
    by_date: dict[str, list[str]] = {}
    for row in rows.rows:
        when = str(row[parts["date"]] or "")
        if _DATE.fullmatch(when):
            by_date.setdefault(when, []).append(short(rows.words(row, parts["label"])))
    days = sorted(by_date)[:limit]
    height = _TOP + _ROW * max(1, len(days)) + 8
    shapes = list(_axis(days, height))
    for place, day in enumerate(days):
        shapes += _line(day, by_date[day], _LEFT + _SPAN * _share(day, days), _TOP + (place + 0.5) * _ROW)
    said = "，".join(f"{day} {len(by_date[day])} 项" for day in days)
    return canvas(height, shapes, said or "没有写明日期的时限")


def _line(day: str, labels: Sequence[str], x: float, y: float) -> Iterator[str]:
    yield words(_LEFT - 14, y + 4, day, Letters("end"))
    yield stroke(_LEFT, y, _LEFT + _SPAN, y)
    radius = min(13.0, 6.0 + len(labels) ** 0.5)
    yield dot(x, y, radius, BLUES[0])
    yield words(x, y + 4, str(len(labels)), Letters("middle", 10, "#ffffff"))
    named = "；".join(dict.fromkeys(labels[:_NAMED])) + (f" 等 {len(labels)} 项" if len(labels) > _NAMED else "")
    yield words(_LEFT + _SPAN + 18, y + 4, fitted(named, WIDTH - _LEFT - _SPAN - 24), Letters(size=SIZE - 1, fill=SOFT))


def _axis(days: Sequence[str], height: float) -> Iterator[str]:
    """A mark for each turn of the year between the first and the last date."""
    if len(days) < 2:
        return
    for year in range(int(days[0][:4]) + 1, int(days[-1][:4]) + 1):
        x = _LEFT + _SPAN * _share(f"{year}-01-01", days)
        yield stroke(x, 4, x, height - 4, LINE)


def _share(day: str, days: Sequence[str]) -> float:
    first, last = _number(days[0]), _number(days[-1])
    return (_number(day) - first) / (last - first) if last > first else 0.5


def _number(day: str) -> int:
    """The day as a number, the 28th of a bare month; one that no calendar has, as 31 June, counts on."""
    year, month, number = (*(int(part) for part in day.split("-")), 28)[:3]
    return date(max(1, year), min(12, max(1, month)), 1).toordinal() + number - 1
