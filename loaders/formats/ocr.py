"""Scanned pages and pictures, read by OCR where the extra `ocr` is installed; all that it gives is marked as such."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from loaders.errors import FormatError, LoadError
from loaders.formats.lines import Lines
from loaders.formats.printed import Page, lay_out, write_pages
from loaders.formats.printed.grids import Rule
from loaders.formats.printed.shapes import Box, Printed
from loaders.formats.source import SourceText

if TYPE_CHECKING:
    import numpy
    import pypdfium2 as pdfium

    Pixels = numpy.ndarray[Any, Any]

REMEDY = "install OCR with: pip install 'policy-kg[ocr]', or give a file with text"
MOST = 0.95  # the confidence of the best reading of a picture
_WIDTH = 595.0  # points; a picture is taken as one sheet of A4
_DOTS = 1800  # pixels across, at which type of 5 mm is read well
_MOST_PIXELS = 60_000_000
_MOST_FRAMES = 300
_STROKE = 2.2  # times the height of the largest line: no stroke of a character is as long
_SHORTEST = 40  # pixels


@dataclass(frozen=True, slots=True)
class Seen:
    """A page read from a picture, and how sure the reader is of its words."""

    page: Page
    confidence: float


def is_installed() -> bool:
    """Whether pictures can be read on this machine."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def decode_image(data: bytes, name: str) -> SourceText:
    """The text of a picture, or of the pictures of one file, a page each."""
    if not is_installed():
        raise FormatError(f"{name}: this is a picture; {REMEDY}.")
    seen = [see(pixels, number) for number, pixels in enumerate(_frames(data, name))]
    lines = Lines()
    write_pages(lines, [one.page for one in seen])
    if not lines or not any(one.page.is_worded for one in seen):
        raise LoadError(f"{name}: no words can be made out in the picture; scan it again, straight and at 300 dpi.")
    confidence = confidence_of(seen)
    lines.notes.append(f"Read by OCR, confidence {confidence:.2f}: check the words against the picture.")
    return lines.source(name, "image", data, confidence=confidence)


def see_page(document: pdfium.PdfDocument, number: int) -> Seen:
    """One page of a pdf that is a picture."""
    page = document[number]
    try:
        width, height = page.get_size()
        scale = min(_DOTS / max(width, 1), (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
        return see(page.render(scale=scale).to_numpy()[:, :, :3], number)
    finally:
        page.close()


def see(pixels: Pixels, number: int) -> Seen:
    """The words of a picture, laid out as a page."""
    height, width = pixels.shape[:2]
    scale = _WIDTH / width
    box = Box(0.0, 0.0, _WIDTH, height * scale)
    result = _engine()(pixels)
    if result.boxes is None:
        return Seen(Page(number, box, [], pictured=True), MOST)
    lines = [
        _printed(text, corners * scale, box.top) for text, corners in zip(result.txts, result.boxes, strict=True)
    ]  # fmt: skip
    scores = [float(score) for score in result.scores]
    longest = max(_SHORTEST, int(_STROKE * max(line.size for line in lines) / scale))
    rules = list(_rules(pixels, scale, box.top, longest))
    return Seen(lay_out(number, box, lines, rules), sum(scores) / len(scores))


def confidence_of(seen: Sequence[Seen]) -> float:
    """How sure the words of some pages are together; never as sure as printed text."""
    return round(min(MOST, sum(one.confidence for one in seen) / max(1, len(seen))), 3)


@cache
def _engine() -> Any:
    """The reader with the models of its own wheel; nothing is fetched."""
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "critical"})


def _frames(data: bytes, name: str) -> Iterator[Pixels]:
    import numpy
    from PIL import Image, ImageSequence, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise FormatError(f"{name}: the picture has more than {_MOST_PIXELS:,} dots; make it smaller.")
            for count, frame in enumerate(ImageSequence.Iterator(picture)):
                if count < _MOST_FRAMES:
                    yield numpy.asarray(_sized(frame.convert("RGB")))[:, :, ::-1]
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise FormatError(f"{name}: the picture is cut off or damaged; save it again.") from error


def _sized(picture: Any) -> Any:
    """A picture at the size at which type is read well; small ones are not blown up."""
    if picture.width <= _DOTS:
        return picture
    return picture.resize((_DOTS, max(1, picture.height * _DOTS // picture.width)))


def _printed(text: str, corners: Any, top: float) -> Printed:
    left, right = float(min(corners[:, 0])), float(max(corners[:, 0]))
    upper, lower = float(min(corners[:, 1])), float(max(corners[:, 1]))
    size = max(1.0, (lower - upper) * 0.85)
    return Printed(text, left, right, top - lower + 0.15 * size, round(size))


def _rules(pixels: Pixels, scale: float, top: float, longest: int) -> Iterator[Rule]:
    """The long straight strokes of a picture: what draws its tables."""
    import cv2

    dark = cv2.adaptiveThreshold(
        cv2.bitwise_not(cv2.cvtColor(pixels.copy(), cv2.COLOR_BGR2GRAY)), 255, cv2.ADAPTIVE_THRESH_MEAN_C,
        cv2.THRESH_BINARY, 15, -2,
    )  # fmt: skip
    for level in (True, False):
        kernel = (longest, 1) if level else (1, longest)
        strokes = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, kernel))
        _, _, places, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
        for x, y, width, height, _area in places[1:].tolist():
            if level:
                yield Rule(True, top - (y + height / 2) * scale, x * scale, (x + width) * scale)
            else:
                yield Rule(False, (x + width / 2) * scale, top - (y + height) * scale, top - y * scale)
