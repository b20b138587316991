"""Many documents in a process pool: cost a document and memory at a tenth, three tenths and all of them.

python -m tests.benchmarks.scale [DOCUMENTS] [JOBS]      the pool, over shards, into the record
python -m tests.benchmarks.scale ray [DOCUMENTS] [JOBS]  Ray beside the pool, the same shards
python -m tests.benchmarks.scale jobs [DOCUMENTS]        two processes beside one
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

from kg.pipeline import Engine, Sharding, Workspace, record
from tests.benchmarks.made import PER_FOLDER, write_documents

MEMORY = 1024  # MiB of this process and all that it started
LINEAR = 1.3  # the cost of a document at the end, in that of one at the beginning
SPEED = 1.7
OVERHEAD = 1.15
RUNS = 3


@dataclass
class Watch:
    """Seconds that something took, and the most memory that it and its processes held at once."""

    seconds: float = 0.0
    processor: float = 0.0
    peak: int = 0
    _done: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """Look at the memory five times a second until it is done."""
        own = psutil.Process()
        while not self._done.wait(0.2):
            self.peak = max(self.peak, sum(map(resident, (own, *own.children(recursive=True)))) >> 20)


def resident(process: psutil.Process) -> int:
    """The memory of a process that it shares with no other."""
    try:
        return process.memory_full_info().uss
    except psutil.Error:
        return 0


@contextmanager
def watched() -> Iterator[Watch]:
    """Watch a block."""
    watch = Watch()
    thread = threading.Thread(target=watch.look)
    thread.start()
    started, times = time.monotonic(), psutil.Process().cpu_times()
    try:
        yield watch
    finally:
        watch.seconds = time.monotonic() - started
        after = psutil.Process().cpu_times()
        watch.processor = sum(after[:4]) - sum(times[:4])  # with the processes that it started and that have ended
        watch._done.set()
        thread.join()


def pool(count: int, jobs: int, here: Path) -> None:
    """One record that grows: to a tenth, to three tenths, to all."""
    workspace = Workspace(here / "kg-data")
    costs, before = [], 0
    everything = sorted((here / "documents").iterdir())
    for size in sorted({-(-part // PER_FOLDER) for part in (count // 10, count * 3 // 10, count)}):
        folders = everything[:size]
        with watched() as watch:
            done = record(folders, workspace, jobs, quiet=True, sharding=Sharding(here / "shards"))
        costs.append(watch.processor / (done.documents - before))
        print(
            f"{done.documents:7} documents: +{done.read} in {watch.seconds:.0f} s, {costs[-1] * 1000:.1f} ms of "
            f"processor a document, at most {watch.peak} MiB, {done.added} statements, {len(done.failures)} failures",
            flush=True,
        )
        before = done.documents
        told("memory in MiB", watch.peak, MEMORY, watch.peak <= MEMORY)
    told("cost of a document, last to first", costs[-1] / costs[0], LINEAR, costs[-1] <= LINEAR * costs[0])


def once(here: Path, jobs: int, engine: Engine = Engine.PROCESSES) -> float:
    """Seconds of one run of all documents into an empty record."""
    with tempfile.TemporaryDirectory(dir=here) as fresh:
        started = time.monotonic()
        record(
            [here / "documents"], Workspace(Path(fresh)), jobs, True, None, Sharding(Path(fresh, "shards"), 100, engine)
        )
        return time.monotonic() - started


def beside(here: Path, jobs: int) -> None:
    """Ray beside the pool, in turns."""
    turns = [(once(here, jobs), once(here, jobs, Engine.RAY)) for _ in range(RUNS)]
    ratio = median(ray / plain for plain, ray in turns)
    print("pool, ray:", ", ".join(f"{plain:.1f} s, {ray:.1f} s" for plain, ray in turns))
    told("Ray over the pool", ratio, OVERHEAD, ratio <= OVERHEAD)


def speed(here: Path) -> None:
    """Two processes beside one, in turns."""
    turns = [(once(here, 1), once(here, 2)) for _ in range(RUNS)]
    ratio = median(one / two for one, two in turns)
    print("one, two:", ", ".join(f"{one:.1f} s, {two:.1f} s" for one, two in turns))
    told("two processes over one", ratio, SPEED, ratio >= SPEED)


def told(what: str, value: float, goal: float, reached: bool) -> None:
    """Say a figure beside its goal."""
    print(f"        {what}: {value:.2f}, goal {goal:g}: {'reached' if reached else 'MISSED'}", flush=True)


def main(*given: str) -> None:
    """Make the documents and run what was asked for."""
    what = given[0] if given and given[0] in ("ray", "jobs") else ""
    count, jobs = (*map(int, given[bool(what) :]), *(2_000 if what else 100_000, 2)[len(given) - bool(what) :])
    with tempfile.TemporaryDirectory(prefix="kg-scale-") as folder:
        here = Path(folder)
        characters = write_documents(here / "documents", count)
        print(f"{count} documents, {characters:,} characters, {jobs} processes", flush=True)
        {"": lambda: pool(count, jobs, here), "ray": lambda: beside(here, jobs), "jobs": lambda: speed(here)}[what]()


if __name__ == "__main__":
    main(*sys.argv[1:])
