"""The record: what every document said, what people judged, and which build changed what. A graph is a view of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kg.ledger.changes import Change, History, compare, write_changes, write_said
from kg.ledger.database import LedgerError, damaged, faults, open_database
from kg.ledger.rows import Rows, facts_digest, read_facts, rows, write_rows
from kg.model import Facts
from kg.resolve import Judgement, from_line

_MODULUS = 1 << 256


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was read last: the hash of its bytes, and the version of the code that read it."""

    hash: str
    code: str


class Ledger:
    """One SQLite file; every change to it is whole or not there at all, however the process ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = open_database(path)
        self._opening: tuple[str, str] | None = None
        self._build: int | None = None
        with faults(path), ExitStack() as opened:
            opened.callback(self._db.close)
            self._verify_seal()
            opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was committed stays."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything in the block, or nothing of it."""
        with faults(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            with ExitStack() as undoing:
                undoing.callback(self._db.execute, "ROLLBACK")
                yield
                undoing.pop_all()
            self._db.execute("COMMIT")

    # Documents

    def files(self) -> Mapping[str, FileState]:
        """Every file that is recorded, by its path."""
        with faults(self.path):
            rows = self._db.execute("SELECT path, hash, code FROM files ORDER BY path").fetchall()
        return {path: FileState(hash_, code) for path, hash_, code in rows}

    def replace(self, path: str, state: FileState, facts: Sequence[Facts]) -> Change:
        """Put what a file says now in the place of what it said; inside a transaction of the caller."""
        before = self.said(path)
        self._put(path, state, map(rows, facts))
        return self._note(compare(before, facts))

    def put(self, path: str, state: FileState, documents: Sequence[Rows]) -> tuple[int, int]:
        """The same with rows that are ready; how many statements came and went."""
        before = self.said(path)
        self._put(path, state, documents)
        if before or len(documents) > 1:
            change = self._note(compare(before, self.said(path)))
            return len(change.added), len(change.removed)
        said = [row for each in documents for row in each.said]  # of a new document, every statement is new
        if said and (build := self._current_build()):
            write_said(self._db, build, "added", said)
        return len(said), 0

    def keep(self, path: str, state: FileState) -> None:
        """Note that a file was read again and says what it said."""
        self._db.execute("UPDATE files SET hash = ?, code = ? WHERE path = ?", (state.hash, state.code, path))

    def remove(self, path: str) -> Change:
        """Retract what a file said; inside a transaction of the caller."""
        change = compare(self.said(path), ())
        self._drop(path)
        return self._note(change)

    def find(self, name: str) -> tuple[str, ...]:
        """The recorded paths that a name may mean: a path, a file name, or a document's id or its beginning."""
        exact = str(Path(name).resolve())
        with faults(self.path):
            rows = self._db.execute(
                "SELECT DISTINCT path, id FROM files LEFT JOIN documents ON file = files.number ORDER BY path"
            ).fetchall()
        paths = {path for path, _ in rows}
        if name in paths or exact in paths:
            return (name if name in paths else exact,)
        begins = len(name) >= 6
        found = {path for path, id_ in rows if Path(path).name == name or (begins and (id_ or "").startswith(name))}
        return tuple(sorted(found))

    def said(self, path: str) -> list[Facts]:
        """What a file says, document by document."""
        rows = self._db.execute(
            "SELECT documents.number, digest FROM documents JOIN files ON file = files.number "
            "WHERE path = ? ORDER BY documents.number",
            (path,),
        ).fetchall()
        return [self._whole(number, digest) for number, digest in rows]

    def count(self) -> int:
        """How many documents are recorded, each content once."""
        with faults(self.path):
            return int(self._db.execute("SELECT count(DISTINCT id) FROM documents").fetchone()[0])

    def facts(self) -> Iterator[Facts]:
        """What each document says, each content once, in the order of source and content; damage is an error."""
        with faults(self.path):
            rows = self._db.execute(
                "SELECT documents.number, id, digest FROM documents JOIN files ON file = files.number "
                "ORDER BY source, id, path"
            ).fetchall()
        seen: set[str] = set()
        for number, id_, digest in rows:
            if id_ not in seen:
                seen.add(id_)
                yield self._whole(number, digest)

    def stamp(self) -> str:
        """A hash of all that the graph is made from, but not of the paths that documents came by."""
        with faults(self.path):
            rows = self._db.execute("SELECT id, source, digest FROM documents ORDER BY id, source, digest").fetchall()
        said = [*map(str, rows), *(judgement.to_line() for judgement in self.judgements())]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()

    # Judgements

    def judge(self, judgement: Judgement) -> int:
        """Record a person's judgement; its number, by which it can be undone."""
        return self.judge_all([judgement])[0]

    def judge_all(self, judgements: Iterable[Judgement]) -> list[int]:
        """Record all of several judgements, or none; their numbers."""
        numbers = []
        with self.transaction():
            for line in [judgement.to_line() for judgement in judgements]:
                number = self._db.execute("INSERT INTO judgements (body) VALUES (?)", (line,)).lastrowid or 0
                self._seal(+1, "judgement", str(number), line)
                numbers.append(number)
        return numbers

    def undo(self, number: int, date: str) -> None:
        """Take a judgement back; it stays on record with the date of that."""
        with self.transaction():
            row = self._db.execute("SELECT body, undone FROM judgements WHERE number = ?", (number,)).fetchone()
            if row is None or row[1]:
                why = "was undone already" if row else "is not on record"
                raise LedgerError(f"Judgement {number} {why}; 'kg review' lists those that stand.")
            self._db.execute("UPDATE judgements SET undone = ? WHERE number = ?", (date, number))
            self._seal(-1, "judgement", str(number), row[0])

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements that were not undone, in the order in which they were made."""
        return tuple(judgement for _, judgement in self.numbered_judgements())

    def numbered_judgements(self) -> Iterator[tuple[int, Judgement]]:
        """The judgements that were not undone, each with its number."""
        with faults(self.path):
            rows = self._db.execute(
                "SELECT number, body FROM judgements WHERE undone IS NULL ORDER BY number"
            ).fetchall()
        for number, body in rows:
            yield number, from_line(body, number)

    # Builds

    @contextmanager
    def build(self, code: str, now: Callable[[], str]) -> Iterator[None]:
        """Note every change in the block under one build; a build without a change leaves no trace."""
        self._opening, self._build = (now(), code), None
        try:
            yield
            if self._build is not None:
                with self.transaction():
                    self._db.execute("UPDATE builds SET finished = ? WHERE number = ?", (now(), self._build))
        finally:
            self._opening, self._build = None, None

    def history(self, name: str) -> Iterator[History]:
        """Every change to statements about an entity, by its id or its name, the oldest first."""
        with faults(self.path):
            rows = self._db.execute(
                "SELECT number, started, what, statement, relation, head_name, tail_name, quote, source, line "
                "FROM changes JOIN builds ON build = number "
                "WHERE ? IN (head, tail, head_name, tail_name) ORDER BY number, changes.rowid",
                (name,),
            ).fetchall()
        return (History(*row) for row in rows)

    def last_changes(self) -> Iterator[History]:
        """Every change of the last build that changed anything, what it took away first."""
        with faults(self.path):
            rows = self._db.execute(
                "SELECT number, started, what, statement, relation, head_name, tail_name, quote, source, line "
                "FROM changes JOIN builds ON build = number WHERE build = (SELECT max(build) FROM changes) "
                "ORDER BY what DESC, source, line, statement"
            ).fetchall()
        return (History(*row) for row in rows)

    # What keeps it whole

    def _whole(self, number: int, digest: str) -> Facts:
        with faults(self.path):
            try:
                facts = read_facts(self._db, number)
            except (TypeError, ValueError, KeyError) as error:
                raise damaged(self.path, f"the rows of document {number} make no sense") from error
        if facts_digest(facts) != digest:
            raise damaged(self.path, f"the rows of {facts.source} are not those that were written")
        return facts

    def _drop(self, path: str) -> None:
        rows = self._db.execute(
            "SELECT id, digest FROM documents JOIN files ON file = files.number WHERE path = ?", (path,)
        ).fetchall()
        for id_, digest in rows:
            self._seal(-1, path, id_, digest)
        self._db.execute("DELETE FROM files WHERE path = ?", (path,))

    def _put(self, path: str, state: FileState, documents: Iterable[Rows]) -> None:
        self._drop(path)
        file = self._db.execute("INSERT INTO files (path, hash, code) VALUES (?, ?, ?)", (path, state.hash, state.code))
        for each in documents:
            write_rows(self._db, file.lastrowid or 0, each)
            self._seal(+1, path, each.document, each.digest)

    def _note(self, change: Change) -> Change:
        if (change.added or change.removed) and (build := self._current_build()):
            write_changes(self._db, build, change)
        return change

    def _current_build(self) -> int | None:
        """The number of the build that is under way, which its first change gives it."""
        if self._opening and self._build is None:
            self._build = self._db.execute("INSERT INTO builds (started, code) VALUES (?, ?)", self._opening).lastrowid
        return self._build

    def _seal(self, sign: int, *parts: str) -> None:
        """Add a row to the seal, or take it off: a sum, so that one change costs the same in a ledger of any size."""
        (total,) = self._db.execute("SELECT total FROM seal").fetchone()
        changed = (int(total, 16) + sign * _weight(parts)) % _MODULUS
        self._db.execute("UPDATE seal SET total = ?", (f"{changed:x}",))

    def _verify_seal(self) -> None:
        documents = self._db.execute("SELECT path, id, digest FROM documents JOIN files ON file = files.number")
        total = sum(_weight(row) for row in documents)
        judged = self._db.execute("SELECT number, body FROM judgements WHERE undone IS NULL")
        total += sum(_weight(("judgement", str(number), body)) for number, body in judged)
        sealed = self._db.execute("SELECT total FROM seal").fetchone()
        if sealed != (f"{total % _MODULUS:x}",):
            raise damaged(self.path, "what it lists is not what was written")


def _weight(parts: Iterable[Any]) -> int:
    return int(hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest(), 16)
