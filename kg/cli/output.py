"""Writing results: to standard output, or to a file that is whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kg.model import KgError


def write_text(pieces: Iterable[str], path: Path | None) -> None:
    """Write text to a file, put in place by one rename, or to standard output as UTF-8."""
    if path is None:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
        return
    write_file(path, (piece.encode("utf-8") for piece in pieces))


def write_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Write bytes beside the target and rename, so that an interrupted run leaves no half-written file."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise KgError(
            f"Cannot write '{path}': {error.strerror}; choose a folder that exists and is writable."
        ) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
