"""What every drawing is made of: shapes and words of SVG, with the width of words reckoned and all text escaped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from kg.report.content import plain
from kg.report.fonts import families

WIDTH = 760.0
SIZE = 12.0  # of the letters
INK, SOFT, LINE = "#222222", "#666666", "#d5d9de"
BLUES = ("#1f4e79", "#6a9bc7", "#c3d8ea")  # dark to light: told apart in black and white, too
SIGNAL = "#c55a11"
_NARROW = 0.56  # width of a Latin letter beside a Chinese one


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as SVG, and what it shows in words."""

    svg: str
    words: str


def canvas(height: float, shapes: Iterable[str], words: str, width: float = WIDTH) -> Drawing:
    """A drawing of these shapes, with its words for those who cannot see it."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {fixed(width)} {fixed(height)}" '
        f'width="{fixed(width)}" height="{fixed(height)}" role="img" font-family="{families()}" '
        f'font-size="{fixed(SIZE)}" fill="{INK}">'
    )
    return Drawing(f"{head}<title>{escape(plain(words))}</title>{''.join(shapes)}</svg>", words)


def fixed(number: float) -> str:
    """A coordinate with one decimal at most.

    >>> fixed(12.04), fixed(100.0)
    ('12', '100')
    """
    return f"{number:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are drawn: the end that stands at their place (start, middle, end), size, colour, a white rim."""

    anchor: str = "start"
    size: float = SIZE
    fill: str = INK
    halo: bool = False


def words(x: float, y: float, text: str, letters: Letters | None = None) -> str:
    """Words at a place."""
    form = letters or Letters()
    rim = ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' if form.halo else ""
    return (
        f'<text x="{fixed(x)}" y="{fixed(y)}" text-anchor="{form.anchor}" font-size="{fixed(form.size)}" '
        f'fill="{form.fill}"{rim}>{escape(plain(text))}</text>'
    )


def box(x: float, y: float, width: float, height: float, fill: str) -> str:
    """A filled rectangle."""
    return f'<rect x="{fixed(x)}" y="{fixed(y)}" width="{fixed(width)}" height="{fixed(height)}" fill="{fill}"/>'


def stroke(x: float, y: float, to_x: float, to_y: float, colour: str = LINE, width: float = 1.0) -> str:
    """A line."""
    return (
        f'<line x1="{fixed(x)}" y1="{fixed(y)}" x2="{fixed(to_x)}" y2="{fixed(to_y)}" stroke="{colour}" '
        f'stroke-width="{fixed(width)}"/>'
    )


def dot(x: float, y: float, radius: float, fill: str) -> str:
    """A filled circle."""
    return f'<circle cx="{fixed(x)}" cy="{fixed(y)}" r="{fixed(radius)}" fill="{fill}" stroke="#ffffff"/>'


def breadth(text: str, size: float = SIZE) -> float:
    """The width of words: a Chinese character is as wide as it is high."""
    wide = sum(1.0 if unicodedata.east_asian_width(letter) in "WFA" else _NARROW for letter in text)
    return wide * size


def fitted(text: str, width: float, size: float = SIZE) -> str:
    """The words, cut with … where they are wider than the place.

    >>> fitted("天津市大数据管理中心", 60)
    '天津市大…'
    """
    if breadth(text, size) <= width:
        return text
    while text and breadth(text + "…", size) > width:
        text = text[:-1]
    return text + "…"


def shade(share: float) -> str:
    """A blue between white and dark, for a share between 0 and 1."""
    light, dark = (238, 243, 249), (31, 78, 121)
    mixed = (round(a + (b - a) * min(1.0, max(0.0, share))) for a, b in zip(light, dark, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)
