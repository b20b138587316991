"""The ruling lines of a page, from its paths: what draws tables and frames."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw

from loaders.formats.printed.grids import Rule
from loaders.formats.printed.shapes import Box

_THIN = 3.0  # points; a filled rectangle that is thinner is a line
_SHORTEST = 8.0
_MOST_OBJECTS = 20_000  # drawings have more; tables do not
_DEEPEST = 4  # forms within forms
_PATH, _FORM = _DRAWN = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM


def find_rules(page: Any) -> list[Rule]:
    """Every level and upright line that a page draws."""
    found: list[Rule] = []
    count = raw.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        return []
    thing_at, kind_of = raw.FPDFPage_GetObject, raw.FPDFPageObj_GetType
    for index in range(count):
        thing = thing_at(page, index)
        if kind_of(thing) in _DRAWN:  # most objects are text
            found.extend(_rules(thing, 0))
    return found


def _rules(thing: Any, depth: int) -> Iterator[Rule]:
    kind = raw.FPDFPageObj_GetType(thing)
    if kind == _PATH:
        yield from _path(thing)
    elif kind == _FORM and depth < _DEEPEST:
        matrix = _matrix(thing)
        for index in range(min(raw.FPDFFormObj_CountObjects(thing), _MOST_OBJECTS)):
            for rule in _rules(raw.FPDFFormObj_GetObject(thing, index), depth + 1):
                yield from _moved(rule, matrix)


def _path(path: Any) -> Iterator[Rule]:
    box = _bounds(path)
    width, height = box.right - box.left, box.top - box.bottom
    if min(width, height) <= _THIN:
        if max(width, height) >= _SHORTEST:
            yield _thin(box)
        return
    if _is_stroked(path):
        yield from _segments(path)


def _thin(box: Box) -> Rule:
    if box.right - box.left >= box.top - box.bottom:
        return Rule(True, (box.bottom + box.top) / 2, box.left, box.right)
    return Rule(False, (box.left + box.right) / 2, box.bottom, box.top)


def _segments(path: Any) -> Iterator[Rule]:
    """The straight strokes of a path: rectangles of cells, a whole grid drawn at once."""
    matrix = _matrix(path)
    first = last = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(path), _MOST_OBJECTS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _apply(matrix, x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _stroke(last, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _stroke(point, first)
        last = point


def _stroke(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    box = Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
    width, height = box.right - box.left, box.top - box.bottom
    if min(width, height) <= 1 and max(width, height) >= _SHORTEST:
        yield _thin(box)


def _bounds(thing: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return Box(left.value, bottom.value, right.value, top.value)


def _is_stroked(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def _matrix(thing: Any) -> Any:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    return matrix


def _apply(matrix: Any, x: float, y: float) -> tuple[float, float]:
    return matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f


def _moved(rule: Rule, matrix: Any) -> Iterator[Rule]:
    ends = ((rule.start, rule.at), (rule.end, rule.at)) if rule.level else ((rule.at, rule.start), (rule.at, rule.end))
    yield from _stroke(_apply(matrix, *ends[0]), _apply(matrix, *ends[1]))
