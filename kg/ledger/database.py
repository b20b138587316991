"""The ledger's file: opened, brought up to date, and every fault of it said in one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from kg.ledger.schema import APPLICATION_ID, MIGRATIONS
from kg.model import KgError


class LedgerError(KgError):
    """The ledger is damaged, too new, or lacks what was asked for; the message says what to do."""


def open_database(path: Path) -> sqlite3.Connection:
    """Open a ledger, made where there is none, with every migration done."""
    if not path.exists():
        _make(path)
    if path.stat().st_size == 0:
        raise damaged(path, "it is empty")
    with faults(path), ExitStack() as opened:
        connection = opened.enter_context(closing(sqlite3.connect(path, isolation_level=None, timeout=60)))
        _check_kind(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection)
        opened.pop_all()
    return connection


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a broken file into one sentence with what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "no such" in str(error) or "malformed" in str(error):
            raise damaged(path, str(error)) from error
        raise LedgerError(f"The ledger {path} cannot be used: {error}; check the disk and the permissions.") from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise damaged(path, str(error)) from error


def damaged(path: Path, why: str) -> LedgerError:
    """The error for a ledger that must not be trusted."""
    return LedgerError(
        f"The ledger {path} is damaged ({why}); put back a copy of it, or move it away and build again from the "
        "documents."
    )


def _make(path: Path) -> None:
    """A new ledger beside its place, then renamed: one that is there at all is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    with faults(path), closing(sqlite3.connect(beside, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(connection)
    beside.replace(path)


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    if kind != APPLICATION_ID:
        raise damaged(path, "it is no ledger")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise LedgerError(f"The ledger {path} was written by a newer version of this program; install that version.")


def _migrate(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
