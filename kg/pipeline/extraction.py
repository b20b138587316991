"""From files to facts without a database: read, extract, resolve, check; in this process or in several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from kg.check import check
from kg.model import Facts, KgError
from kg.pipeline.progress import progress
from kg.pipeline.walk import Failure, find_files
from kg.resolve import resolve
from loaders.errors import LoadError
from loaders.extract import extract
from loaders.read import read

Found = Facts | Failure

_AHEAD = 4  # files in work or waiting, a process; bounds the memory of a long run

# What a mistake in a rule can raise: it costs the one file it happens in, with a sentence that asks for a report.
_MISTAKES = (ArithmeticError, AttributeError, LookupError, MemoryError, RuntimeError, TypeError, ValueError, OSError)


def extract_file(path: Path) -> list[Found]:
    """The facts of every document of one file; a failure stands where reading stopped."""
    found: list[Found] = []
    try:
        for document in read(path):
            found.append(check(resolve(document, extract(document))))
    except (LoadError, KgError) as error:
        found.append(Failure(str(path), _without(str(path), str(error))))
    except _MISTAKES as error:
        found.append(
            Failure(str(path), f"it cannot be understood ({type(error).__name__}: {error}); please report it.")
        )
    return found


def extract_paths(paths: Iterable[Path], jobs: int = 1, quiet: bool = False) -> Iterator[Found]:
    """The facts of every document of files and folders, in name order; the same for any number of `jobs`."""
    files = list(find_files(paths))
    with progress("抽取 / Extracting", len(files), quiet) as step:
        for found in each_file(files, jobs):
            yield from found
            step()


def each_file(files: Sequence[Path | Failure], jobs: int = 1) -> Iterator[list[Found]]:
    """What each file holds, in the order given."""
    if jobs == 1 or len(files) < 2:
        for file in files:
            yield [file] if isinstance(file, Failure) else extract_file(file)
    else:
        yield from _in_processes(files, jobs)


def _in_processes(files: Sequence[Path | Failure], jobs: int) -> Iterator[list[Found]]:
    waiting = deque(files)
    while waiting:  # once, unless a process dies
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            yield from _until_broken(pool, waiting, jobs)
        if waiting:
            yield _alone(waiting.popleft())


def _until_broken(pool: ProcessPoolExecutor, waiting: deque[Path | Failure], jobs: int) -> Iterator[list[Found]]:
    """What each waiting file holds; stops before the first file whose process died."""
    running: deque[Future[list[Found]] | Failure] = deque()
    try:
        while waiting:
            while len(running) < min(len(waiting), jobs * _AHEAD):
                file = waiting[len(running)]
                running.append(file if isinstance(file, Failure) else pool.submit(extract_file, file))
            first = running[0]
            found: list[Found] = [first] if isinstance(first, Failure) else first.result()
            running.popleft()
            waiting.popleft()
            yield found
    except BrokenProcessPool:
        return
    finally:
        for future in running:
            if isinstance(future, Future):
                future.cancel()


def _alone(file: Path | Failure) -> list[Found]:
    """One file in a process of its own, so that its end costs nothing else."""
    if isinstance(file, Failure):
        return [file]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(extract_file, file).result()
        except BrokenProcessPool:
            return [Failure(str(file), "reading it ended the process, perhaps for lack of memory; it was left out.")]


def _without(path: str, sentence: str) -> str:
    """The sentence without the path before it: the summary names the file already."""
    for name in (path, Path(path).name):
        sentence = sentence.removeprefix(f"{name}: ")
    return sentence
