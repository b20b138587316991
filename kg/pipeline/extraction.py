"""From files to facts without a database: read, extract, resolve, check; in this process or in several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from kg.model import Facts, KgError
from kg.pipeline.processes import in_processes
from kg.pipeline.progress import progress
from kg.pipeline.walk import Failure, find_files
from loaders.collecting import uncollected
from loaders.errors import LoadError

Found = Facts | Failure
_Form = TypeVar("_Form")
_SHARE = 64_000  # bytes of files
_SHARES = 8  # a process, at least, so that they end at about the same time

# What a mistake in a rule can raise: it costs the one file it happens in, with a sentence that asks for a report.
_MISTAKES = (ArithmeticError, AttributeError, LookupError, MemoryError, RuntimeError, TypeError, ValueError, OSError)


def extract_file(path: Path) -> list[Found]:
    """The facts of every document of one file; a failure stands where reading stopped."""
    # Only who reads needs the rules, which take a second: where others read, this process does without.
    from kg.check import check
    from kg.resolve import resolve
    from loaders.extract import extract
    from loaders.read import read

    found: list[Found] = []
    try:
        for document in read(path):
            with uncollected():
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
    return each_as(_as_it_is, files, jobs)


def each_as(
    form: Callable[[Facts], _Form], files: Sequence[Path | Failure], jobs: int = 1
) -> Iterator[list[_Form | Failure]]:
    """What each file holds, in the order given, in a form that the process makes which reads it."""
    read = partial(_found, extract_file, form)
    if jobs == 1 or len(files) < 2:
        yield from map(read, files)
    else:
        for some in in_processes(partial(_all, read), list(_shares(files, jobs)), jobs, partial(_apart, form)):
            yield from some


def each_file_apart(files: Sequence[Path | Failure]) -> Iterator[list[Found]]:
    """What each file holds, read in another process than this one, so that the end of it costs one file."""
    yield from _apart(_as_it_is, files)


def _as_it_is(facts: Facts) -> Facts:
    return facts


def _shares(files: Sequence[Path | Failure], jobs: int) -> Iterator[list[Path | Failure]]:
    """Files that make up a share of the work: enough that handing it over costs little, and several for a process."""
    sizes = [_size(file) for file in files]
    most = min(_SHARE, sum(sizes) // (jobs * _SHARES))
    share: list[Path | Failure] = []
    held = 0
    for file, size in zip(files, sizes, strict=True):
        share.append(file)
        held += size
        if held >= most:
            yield share
            share, held = [], 0
    if share:
        yield share


def _size(file: Path | Failure) -> int:
    try:
        return 0 if isinstance(file, Failure) else file.stat().st_size
    except OSError:
        return 0  # reading it will say what is wrong


def _all(
    read: Callable[[Path | Failure], list[_Form | Failure]], files: Iterable[Path | Failure]
) -> list[list[_Form | Failure]]:
    return list(map(read, files))


def _found(
    read: Callable[[Path], list[Found]], form: Callable[[Facts], _Form], file: Path | Failure
) -> list[_Form | Failure]:
    found = [file] if isinstance(file, Failure) else read(file)
    return [one if isinstance(one, Failure) else form(one) for one in found]


def _apart(form: Callable[[Facts], _Form], files: Sequence[Path | Failure]) -> list[list[_Form | Failure]]:
    """Each file in turn, in another process than this one, so that the end of it costs one file."""
    return list(in_processes(partial(_found, extract_file, form), files, 1, partial(_lost, form)))


def _lost(form: Callable[[Facts], _Form], file: Path | Failure) -> list[_Form | Failure]:
    """One file in a process of its own, so that its end costs nothing else."""
    if isinstance(file, Failure):
        return [file]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(_found, extract_file, form, file).result()
        except BrokenProcessPool:
            return [Failure(str(file), "reading it ended the process, perhaps for lack of memory; it was left out.")]


def _without(path: str, sentence: str) -> str:
    """The sentence without the path before it: the summary names the file already."""
    for name in (path, Path(path).name):
        sentence = sentence.removeprefix(f"{name}: ")
    return sentence
