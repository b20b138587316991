"""Files that are there whole or not at all: synced, and put in place by one rename."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def put_in_place(path: Path, content: bytes) -> None:
    """Replace a file's content at one stroke; killed at any moment, the old or the new content is there."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(content)
        sync(beside)
        os.replace(beside, path)
        sync(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Make sure that a file or folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def file_hash(path: Path) -> str:
    """The SHA-256 of a file's content, in hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
