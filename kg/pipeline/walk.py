"""Which files to read: those named, and the documents of the folders named, in name order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.formats import SUFFIXES


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or folder that could not be read, and the sentence that says why."""

    source: str
    reason: str


def find_files(paths: Iterable[Path]) -> Iterator[Path | Failure]:
    """Every file to read, each once; what is missing or holds no document is a failure."""
    seen: set[Path] = set()
    for path in paths:
        for found in _files(path):
            if isinstance(found, Failure):
                yield found
            elif (real := found.resolve()) not in seen:
                seen.add(real)
                yield found


def _files(path: Path) -> Iterator[Path | Failure]:
    if path.is_dir():
        inside = sorted(_inside(path), key=lambda found: found.relative_to(path).parts)
        if not inside:
            yield Failure(str(path), "the folder holds no document; expected files such as .txt, .docx, .pdf, .html.")
        yield from inside
    elif path.exists():
        yield path
    else:
        yield Failure(str(path), "there is no such file or folder; check the path.")


def _inside(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES:
                yield Path(here, name)
