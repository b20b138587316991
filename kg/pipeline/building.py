"""From files to the graph, and back: build, remove, load, and what a build would change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from kg.durable import file_hash
from kg.ledger import Change, FileState, History, Ledger, Rows, compare, rows
from kg.model import Facts
from kg.pipeline.engines import Sharding, finished
from kg.pipeline.extraction import Found, each_as, each_file
from kg.pipeline.progress import progress
from kg.pipeline.shards import Shard, prepare, read_shard, shard
from kg.pipeline.version import reading_version
from kg.pipeline.walk import Failure, find_files
from kg.pipeline.workspace import Workspace, WorkspaceError, graph_of, refresh
from kg.store import Loaded, Store

_COMMIT_EVERY = 1.0  # seconds; what a killed build has to read again

Say = Callable[[str], None]
Read = tuple["Due", Sequence[Rows | Failure]]


@dataclass(slots=True)
class Summary:
    """What a build did, file by file."""

    read: int = 0
    unchanged: int = 0
    added: int = 0  # statements
    removed: int = 0
    documents: int = 0
    nodes: int = 0
    edges: int = 0
    refreshed: bool = False
    failures: list[Failure] = field(default_factory=list)
    missing: tuple[str, ...] = ()  # recorded files of the folders named that are there no more


@dataclass(frozen=True, slots=True)
class Due:
    """A file to read: its content and the code that reads it, and its place among all the files of the run."""

    file: Path | Failure
    state: FileState
    place: int


def build(  # noqa: PLR0913 - the options of one command
    paths: Sequence[Path],
    workspace: Workspace,
    jobs: int = 1,
    quiet: bool = False,
    say: Say | None = None,
    sharding: Sharding | None = None,
    *,
    refreshing: bool = True,
) -> Summary:
    """Read what is new or changed, record it, and make the graph again; with `sharding`, by way of shards.

    Without `refreshing`, the graph stays as it is until the next build.
    """
    with workspace.writing(say=say), workspace.ledger() as ledger:
        summary = _read(paths, ledger, jobs, quiet, sharding)
        summary.refreshed = refreshing and refresh(workspace, ledger)
        return _counted(summary, workspace, ledger)


def _read(paths: Sequence[Path], ledger: Ledger, jobs: int, quiet: bool, sharding: Sharding | None) -> Summary:
    summary = Summary()
    with ledger.build(reading_version(), _now):
        due = _due(find_files(paths), ledger, summary)
        with progress("读取 / Reading", len(due), quiet) as step:
            for batch in _by_shard(due, sharding, jobs) if sharding else _timed(_by_file(due, jobs)):
                with ledger.transaction():
                    for one, found in batch:
                        _record(ledger, one, found, summary)
                        step()
    summary.missing = tuple(_missing(paths, ledger))
    return summary


def remove(name: str, workspace: Workspace, say: Say | None = None) -> Change:
    """Retract a document, by path, file name or id; a fact with another witness stays."""
    with (
        workspace.writing(say=say),
        workspace.existing_ledger() as ledger,
        ledger.build(reading_version(), _now),
    ):
        path = _one(ledger, name)
        with ledger.transaction():
            change = ledger.remove(path)
        refresh(workspace, ledger)
        return change


def load(workspace: Workspace, store: Store) -> Loaded:
    """Make a store elsewhere hold the graph of a workspace."""
    with workspace.existing_ledger() as ledger:
        return store.load(graph_of(ledger))


def diff(
    paths: Sequence[Path], workspace: Workspace, jobs: int = 1, quiet: bool = False
) -> Iterator[tuple[str, Change | Failure]]:
    """What the next build would change, file by file, before it does."""
    with workspace.existing_ledger() as ledger:
        due = _due(find_files(paths), ledger, Summary())
        with progress("比较 / Comparing", len(due), quiet) as step:
            for one, found in zip(due, each_file([one.file for one in due], jobs), strict=True):
                step()
                yield from ((failure.source, failure) for failure in found if isinstance(failure, Failure))
                if isinstance(one.file, Path) and (facts := [each for each in found if isinstance(each, Facts)]):
                    yield str(one.file), compare(ledger.said(_key(one.file)), facts)


def history(name: str, workspace: Workspace) -> tuple[History, ...]:
    """Every change to statements about an entity, the oldest first."""
    with workspace.existing_ledger() as ledger:
        return tuple(ledger.history(name))


def _due(files: Iterable[Path | Failure], ledger: Ledger, summary: Summary) -> list[Due]:
    """The files whose content or whose reading code is not that of the record."""
    known = ledger.files()
    due: list[Due] = []
    for place, file in enumerate(files):
        state = _state(file)
        if isinstance(file, Path) and known.get(_key(file)) == state:
            summary.unchanged += 1
        else:
            due.append(Due(file, state, place))
    return due


def _by_file(due: Sequence[Due], jobs: int) -> Iterator[Read]:
    """What each file that is due holds, as it comes."""
    yield from zip(due, each_as(rows, [one.file for one in due], jobs), strict=True)


def _by_shard(due: Sequence[Due], sharding: Sharding, jobs: int) -> Iterator[list[Read]]:
    """What each file that is due holds, a shard together; one that is done already is only taken up."""
    lost: list[Read] = [(one, [one.file]) for one in due if isinstance(one.file, Failure)]
    if lost:
        yield lost
    there = (one for one in due if isinstance(one.file, Path))
    # By place among all the files: what the record has already moves no file to another shard.
    grouped = [(place, list(group)) for place, group in groupby(there, lambda one: one.place // sharding.files)]
    shards = [_shard(sharding, place, group) for place, group in grouped]
    prepare(sharding.folder, shards)
    for done, (_, group) in zip(finished(shards, sharding, jobs), grouped, strict=True):
        yield [(one, list(map(_ready, found))) for one, found in zip(group, read_shard(done), strict=True)]


def _shard(sharding: Sharding, place: int, due: Sequence[Due]) -> Shard:
    return shard(sharding.folder, place, reading_version(), [(str(one.file), one.state.hash) for one in due])


def _state(file: Path | Failure) -> FileState:
    try:
        return FileState("" if isinstance(file, Failure) else file_hash(file), reading_version())
    except OSError:
        return FileState("", "")  # reading it will say what is wrong


def _ready(found: Found) -> Rows | Failure:
    return found if isinstance(found, Failure) else rows(found)


def _record(ledger: Ledger, one: Due, found: Sequence[Rows | Failure], summary: Summary) -> None:
    failures = [each for each in found if isinstance(each, Failure)]
    documents = [each for each in found if isinstance(each, Rows)]
    summary.failures += failures
    if isinstance(one.file, Failure) or not documents:
        return  # what was recorded of the file before stays
    # A file that was read in part is read again by the next build.
    state = FileState(one.state.hash, "") if failures else one.state
    added, removed = ledger.put(_key(one.file), state, documents)
    summary.read += 1
    summary.added += added
    summary.removed += removed


def _missing(paths: Iterable[Path], ledger: Ledger) -> Iterator[str]:
    folders = [path.resolve() for path in paths if path.is_dir()]
    for path in ledger.files():
        if not Path(path).exists() and any(Path(path).is_relative_to(folder) for folder in folders):
            yield path


def _counted(summary: Summary, workspace: Workspace, ledger: Ledger) -> Summary:
    summary.documents = ledger.count()
    with workspace.store() as store:
        if current := store.current():
            summary.nodes, summary.edges = current.nodes, current.edges
    return summary


def _one(ledger: Ledger, name: str) -> str:
    found = ledger.find(name)
    if len(found) == 1:
        return found[0]
    if found:
        raise WorkspaceError(f"'{name}' may be any of {', '.join(found)}; give the whole path.")
    raise WorkspaceError(f"No document '{name}' is on record; 'kg ask' lists what is, or check the name.")


def _timed(pairs: Iterator[Read]) -> Iterator[list[Read]]:
    """What comes in about a second, together."""
    batch: list[Read] = []
    started = time.monotonic()
    for pair in pairs:
        batch.append(pair)
        if time.monotonic() - started >= _COMMIT_EVERY:
            yield batch
            batch, started = [], time.monotonic()
    if batch:
        yield batch


def _key(file: Path) -> str:
    return str(file.resolve())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
