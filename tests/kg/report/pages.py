"""The pages of a PDF as pictures: kept to be looked at where KG_ARTEFACTS names a folder, and measured."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

_SCALE = 1.2  # pixels a point
_EDGE = 16  # points at each side of a page that stay white
_INK = 200  # a pixel darker than that is ink


def faults(pdf: bytes | Path, name: str) -> list[str]:
    """What is wrong with the pages: one that is blank, or one where something runs over the edge."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document, 1):
        bitmap = page.render(scale=_SCALE)
        _keep(bitmap, f"{name}-{number:02}")
        found += [f"{name}, page {number}: {fault}" for fault in _of(bitmap.to_numpy()[:, :, :3].min(axis=2))]
    document.close()
    return found


def _of(page: Any) -> list[str]:
    edge = int(_EDGE * _SCALE)
    inside = page[edge:-edge, edge:-edge]
    over = [page[:edge], page[-edge:], page[:, :edge], page[:, -edge:]]
    return [*(["blank"] if inside.min() >= _INK else []), *(["over the edge"] if min(map(_least, over)) < _INK else [])]


def _least(part: Any) -> int:
    return int(part.min())


def _keep(bitmap: Any, name: str) -> None:
    if folder := os.environ.get("KG_ARTEFACTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        bitmap.to_pil().save(Path(folder) / f"{name}.png")
