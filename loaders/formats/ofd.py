"""OFD, the national format of official documents (GB/T 33190): a zip of XML, its text layer read directly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

from loaders.errors import FormatError, LoadError
from loaders.formats.archive import Package
from loaders.formats.lines import Lines
from loaders.formats.printed import Page, lay_out, write_pages
from loaders.formats.printed.grids import Rule
from loaders.formats.printed.shapes import Box, Printed
from loaders.formats.source import SourceText
from loaders.formats.xml import local, optional_part, part

_POINTS = 72 / 25.4  # OFD measures in millimetres
_MOST_PAGES = 10_000
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE]-?\d+)?")
_STROKES = re.compile(r"([SMLBQAC])([^SMLBQAC]*)")
_A4 = (0.0, 0.0, 210.0, 297.0)
_META = {"Title": "title", "Author": "author", "Subject": "subject", "CreationDate": "created", "DocUsage": "usage"}

Matrix = tuple[float, float, float, float, float, float]


@dataclass(slots=True)
class _Sheet:
    """One page as its layers are read: millimetres with y downwards become points with y upwards."""

    height: float
    lines: list[Printed] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictured: bool = False

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page in points."""
        return x * _POINTS, (self.height - y) * _POINTS


def decode_ofd(data: bytes, name: str) -> SourceText:
    """The text of an OFD document in reading order, its tables as tables."""
    package = Package(data, name)
    bodies = [body for body in part(package, "OFD.xml") if local(body) == "DocBody"]
    lines = Lines()
    pages: list[Page] = []
    for body in bodies:
        pages.extend(_pages(package, _root(body), len(pages)))
    if not pages:
        raise FormatError(f"{name}: the OFD document names no pages; save it again.")
    if not any(page.is_worded for page in pages):
        raise LoadError(f"{name}: the OFD pages are pictures without text; print it to a pdf and use OCR.")
    write_pages(lines, pages)
    return lines.source(name, "ofd", data, origin=_meta(bodies))


def _meta(bodies: list[etree._Element]) -> dict[str, str]:
    found: dict[str, str] = {}
    for body in bodies:
        for element in body.iterfind("{*}DocInfo/*"):
            key, text = _META.get(local(element)), (element.text or "").strip()
            if key and text:
                found.setdefault(key, text)
    return found


def _pages(package: Package, root: str, before: int) -> Iterator[Page]:
    """The pages of one document of the file, in its own order."""
    document = part(package, root)
    folder = root.rpartition("/")[0]
    area = _numbers(_text(document.find("{*}CommonData/{*}PageArea/{*}PhysicalBox")), _A4)
    templates = {
        element.get("ID") or "": _place(folder, element.get("BaseLoc") or "")
        for element in document.iterfind("{*}CommonData/{*}TemplatePage")
    }
    listed = document.findall("{*}Pages/{*}Page")
    if len(listed) > _MOST_PAGES:
        raise FormatError(f"{package.name}: the OFD document names {len(listed):,} pages; split it.")
    for number, element in enumerate(listed, before):
        yield _page(package, _place(folder, element.get("BaseLoc") or ""), templates, area, number)


def _page(
    package: Package, place: str, templates: dict[str, str], area: tuple[float, ...], number: int
) -> Page:  # fmt: skip
    content = part(package, place)
    own = _numbers(_text(content.find("{*}Area/{*}PhysicalBox")), area)
    sheet = _Sheet(own[3])
    layouts = [templates.get(element.get("TemplateID") or "", "") for element in content.iterfind("{*}Template")]
    for layout in layouts:
        if (template := optional_part(package, layout)) is not None:
            _read(template, sheet)
    _read(content, sheet)
    box = Box(0.0, 0.0, own[2] * _POINTS, own[3] * _POINTS)
    return lay_out(number, box, _whole(sheet.lines), sheet.rules)


def _read(content: etree._Element, sheet: _Sheet) -> None:
    for element in content.iter("{*}TextObject", "{*}PathObject"):
        boundary = _numbers(element.get("Boundary") or "", (0.0, 0.0, 0.0, 0.0))
        matrix = _matrix(element.get("CTM"), boundary)
        if local(element) == "TextObject":
            _read_text(element, sheet, matrix)
        else:
            sheet.rules.extend(_strokes(element, sheet, matrix, boundary))


def _matrix(text: str | None, boundary: tuple[float, ...]) -> Matrix:
    a, b, c, d, e, f = _numbers(text or "", (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    return a, b, c, d, e + boundary[0], f + boundary[1]


def _read_text(element: etree._Element, sheet: _Sheet, matrix: Matrix) -> None:
    """One text object: each of its codes is a run of characters from one place on."""
    size = float(_number(element, "Size", 4.0))
    x = y = 0.0
    for code in element.iterfind("{*}TextCode"):
        text = code.text or ""
        x, y = _number(code, "X", x), _number(code, "Y", y)
        if not text.strip():
            continue
        across, down = _steps(code.get("DeltaX"), len(text), size), _steps(code.get("DeltaY"), len(text), 0.0)
        _put(sheet, text, [(x + dx, y + dy) for dx, dy in zip(across, down, strict=True)], size, matrix)


def _number(element: etree._Element, name: str, default: float) -> float:
    return _numbers(element.get(name) or "", (default,))[0]


def _put(sheet: _Sheet, text: str, places: list[tuple[float, float]], size: float, matrix: Matrix) -> None:
    a, b, c, d, e, f = matrix
    type_ = size * max(abs(d), abs(c)) * _POINTS
    width = size * max(abs(a), abs(b)) * _POINTS
    points = [sheet.point(a * x + c * y + e, b * x + d * y + f) for x, y in places]
    last = points[-1][0] + (width if ord(text[-1]) > 0xFF else width / 2)
    upright = abs(b) <= 0.1 * abs(a) if a else False
    sheet.lines.append(Printed(text.strip(), points[0][0], last, points[0][1], max(1.0, type_), upright))


def _steps(text: str | None, count: int, default: float) -> list[float]:
    """How far each character stands from the first: `3.5 g 4 3.6` repeats, and the last distance goes on."""
    words = (text or "").split()
    found: list[float] = []
    while words and len(found) < count:
        word = words.pop(0)
        if word == "g" and len(words) >= 2:
            times, step = _numbers(words.pop(0), (0.0,))[0], _numbers(words.pop(0), (default,))[0]
            found.extend([step] * min(int(times), count))
        else:
            found.extend(_numbers(word, ())[:1])
    found += [found[-1] if found else default] * (count - 1 - len(found))
    return [0.0, *accumulate(found[: count - 1])]


def _strokes(element: etree._Element, sheet: _Sheet, matrix: Matrix, boundary: tuple[float, ...]) -> Iterator[Rule]:
    """The straight lines of a path, or the thin box that it fills."""
    a, b, c, d, e, f = matrix
    at = (0.0, 0.0)
    left, top = sheet.point(boundary[0], boundary[1])
    if min(boundary[2:]) < 1 and max(boundary[2:]) > 3:
        yield from _rule((left, top), sheet.point(boundary[0] + boundary[2], boundary[1] + boundary[3]))
        return
    for kind, rest in _STROKES.findall(_text(element.find("{*}AbbreviatedData"))):
        numbers = [float(number) for number in _NUMBER.findall(rest)[:6]]
        if len(numbers) < 2:
            continue
        x, y = numbers[-2], numbers[-1]
        point = sheet.point(a * x + c * y + e, b * x + d * y + f)
        if kind == "L":
            yield from _rule(at, point)
        at = point


def _rule(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(wide, high) > 3 or max(wide, high) < 8:
        return
    if wide >= high:
        yield Rule(True, (one[1] + other[1]) / 2, min(one[0], other[0]), max(one[0], other[0]))
    else:
        yield Rule(False, (one[0] + other[0]) / 2, min(one[1], other[1]), max(one[1], other[1]))


def _root(body: etree._Element) -> str:
    """Where the package keeps the document that a body stands for."""
    root = next((child.text or "" for child in body if local(child) == "DocRoot"), "")
    return root.strip().lstrip("/")


def _touch(before: Printed, line: Printed) -> bool:
    """Whether two pieces of one size stand side by side on one line."""
    if abs(before.baseline - line.baseline) >= 1 or abs(before.size - line.size) >= 0.1:
        return False
    return -1 <= line.left - before.right < 0.4 * before.size


def _whole(lines: list[Printed]) -> list[Printed]:
    """Pieces of one line that touch, in the order in which they were set: writers set character by character."""
    found: list[Printed] = []
    for line in lines:
        before = found[-1] if found else None
        if before and _touch(before, line):
            found[-1] = before._replace(text=before.text + line.text, right=line.right)
        else:
            found.append(line)
    return found


def _place(folder: str, location: str) -> str:
    """A part's name: from the package's root, or beside the part that names it."""
    location = location.strip()
    return location.lstrip("/") if location.startswith("/") or not folder else f"{folder}/{location}"


def _text(element: etree._Element | None) -> str:
    return (element.text or "") if element is not None else ""


def _numbers(text: str, default: tuple[float, ...]) -> tuple[float, ...]:
    found = tuple(float(number) for number in _NUMBER.findall(text))
    return found[: len(default) or None] if len(found) >= max(1, len(default)) else default
