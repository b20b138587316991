"""Which code made a result: a hash of the sources and data that decide it, so that a change of them is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import loaders
from loaders.resources import data_folder

_KG = Path(__file__).parent.parent
# What decides the facts of a document, and what decides the graph that is made of them.
_READING = ("model.py", "ontology.py", "check.py", "resolve")
_VIEWING = (*_READING, "packed.py", "store/values.py", "store/tables.py", "store/definitions.py", "store/embedded.py")


@cache
def reading_version() -> str:
    """The version of everything between a file's bytes and its facts."""
    return _hash((Path(loaders.__file__).parent, data_folder("schema"), *_under_kg(_READING)))


@cache
def viewing_version() -> str:
    """The version of everything between recorded facts and the embedded graph."""
    return _hash((data_folder("schema") / "ontology.yaml", *_under_kg(_VIEWING)))


def _under_kg(names: tuple[str, ...]) -> tuple[Path, ...]:
    return tuple(_KG / name for name in names)


def _hash(roots: tuple[Path, ...]) -> str:
    total = hashlib.sha256()
    for root in roots:
        for path in _sources(root):
            total.update(f"{path.name}\0".encode())
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _sources(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
    else:
        wanted = {".py", ".yaml", ".tsv"}
        yield from sorted(path for path in root.rglob("*") if path.suffix in wanted and "_data" not in path.parts)
