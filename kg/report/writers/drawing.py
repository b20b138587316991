"""Drawings as pictures, for formats that take no SVG."""

from __future__ import annotations

import re

from kg.report.writers.pdf import compile_typst, font, literal

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_PPI = 160.0


def size(svg: str) -> tuple[float, float]:
    """The width and height that a drawing says of itself."""
    found = _SIZE.search(svg)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)


def png(svg: str) -> bytes:
    """The drawing as a picture on white."""
    width, height = size(svg)
    page = f"#set page(width: {width:g}pt, height: {height:g}pt, margin: 0pt, fill: white)\n#set text(font: {font()})\n"
    return compile_typst(f'{page}#image(bytes({literal(svg)}), format: "svg", width: 100%)', "png", _PPI)
