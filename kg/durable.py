"""Files that are there whole or not at all, and a lock that dies with the process that holds it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kg.model import KgError

_PAUSE = 0.1  # seconds between two tries for the lock


class LockError(KgError):
    """Another process is writing, and did not finish in the time that was given."""


def put_in_place(path: Path, content: bytes) -> None:
    """Replace a file's content at one stroke; killed at any moment, the old or the new content is there."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(content)
        sync(beside)
        beside.replace(path)
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


@contextmanager
def only_writer(path: Path, wait: float = 600.0, say: Callable[[str], None] | None = None) -> Iterator[None]:
    """Hold the lock of a file while the block runs; wait for another holder, and say so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # SQLite's own file locks: they work on every system and end with the process, however it ends.
    with closing(_lock_file(path)) as connection:
        if not _taken(connection):
            if say:
                say(f"Another process is writing to {path.parent}; waiting for it to finish.")
            deadline = time.monotonic() + wait
            while not _taken(connection):
                if time.monotonic() >= deadline:
                    raise LockError(f"Another process is still writing to {path.parent}; try again when it is done.")
                time.sleep(_PAUSE)
        yield


def _lock_file(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, timeout=0, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise LockError(f"The lock file {path} cannot be used: {error}; check the folder.") from error


def _taken(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise LockError(f"The lock file cannot be used: {error}; check the folder and its permissions.") from error
        return False
    return True
