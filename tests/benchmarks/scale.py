"""Many documents in a process pool: cost a document and memory at a tenth, three tenths and all of them.

python -m tests.benchmarks.scale [DOCUMENTS] [JOBS] [FOLDER]  the pool, over shards, into the record; then the graph
python -m tests.benchmarks.scale ray [DOCUMENTS] [JOBS]       Ray beside the pool, the same shards; its start apart;
                                                               once for 50,000 documents and more, else thrice
python -m tests.benchmarks.scale jobs [DOCUMENTS]             two processes beside one, without shards as with them

It tells every minute how far it is. Stopped by Ctrl-C, a run in a FOLDER of its own goes on there when it is started
again; without one it leaves nothing. Beside the seconds stand those of the processors, which other work on the machine
does not change.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

from kg.pipeline import Engine, Sharding, Workspace, build
from tests.benchmarks.made import PER_FOLDER, write_documents

MEMORY = 1024  # MiB of this process and all that it started
LINEAR = 1.3  # the cost of a document at the end, in that of one at the beginning
SPEED = 1.7
OVERHEAD = 1.15
RUNS = 3
LONG = 50_000  # documents, of which one turn is enough: it takes half an hour, and chance is small beside it
MINUTE = 60.0


@dataclass
class Watch:
    """Seconds that something took, and the most memory that it and its processes held at once."""

    seconds: float = 0.0
    processor: float = 0.0
    peak: int = 0
    done: Callable[[], int] = int  # how many documents, so far
    _done: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """Look at the memory five times a second until it is done, and tell every minute how far it is."""
        own, started, told = psutil.Process(), time.monotonic(), MINUTE
        while not self._done.wait(0.2):
            self.peak = max(self.peak, sum(map(resident, (own, *own.children(recursive=True)))) >> 20)
            if (passed := time.monotonic() - started) > told:
                told += MINUTE
                print(f"        {passed / 60:.0f} min: {self.done()} documents, {self.peak} MiB", flush=True)


def resident(process: psutil.Process) -> int:
    """The memory of a process that it shares with no other."""
    try:
        return process.memory_full_info().uss
    except psutil.Error:
        return 0


@contextmanager
def timed(watch: Watch) -> Iterator[Watch]:
    """Time a block."""
    started, times = time.monotonic(), psutil.Process().cpu_times()
    yield watch
    watch.seconds = time.monotonic() - started
    after = psutil.Process().cpu_times()
    watch.processor = sum(after[:4]) - sum(times[:4])  # with the processes that it started and that have ended


@contextmanager
def watched(done: Callable[[], int] = int) -> Iterator[Watch]:
    """Time a block and look at its memory, which costs some time."""
    watch = Watch(done=done)
    thread = threading.Thread(target=watch.look)
    thread.start()
    try:
        with timed(watch):
            yield watch
    finally:
        watch._done.set()
        thread.join()


def pool(count: int, jobs: int, here: Path) -> None:
    """One record that grows: to a tenth, to three tenths, to all; then the graph of it."""
    workspace, sharding = Workspace(here / "kg-data"), Sharding(here / "shards")
    costs = []
    everything = sorted((here / "documents").iterdir())
    for size in sorted({-(-part // PER_FOLDER) for part in (count // 10, count * 3 // 10, count)}):
        with watched(lambda: sharding.files * len(list(sharding.folder.glob("*.done")))) as watch:
            done = build(everything[:size], workspace, jobs, True, None, sharding, refreshing=False)
        costs.append(watch.processor / max(done.read, 1))
        print(
            f"{done.documents:7} documents: +{done.read} in {watch.seconds:.0f} s, {costs[-1] * 1000:.1f} ms of "
            f"processor a document, at most {watch.peak} MiB, {done.added} statements, {len(done.failures)} failures",
            flush=True,
        )
        told("memory in MiB", watch.peak, MEMORY, watch.peak <= MEMORY)
    told("cost of a document, last to first", costs[-1] / costs[0], LINEAR, costs[-1] <= LINEAR * costs[0])
    with watched() as watch:
        done = build([], workspace)
    cost, size = watch.processor / done.documents * 1000, (watch.peak << 20) / done.documents / 1000
    print(
        f"{done.nodes} nodes, {done.edges} edges in {watch.seconds:.0f} s, {cost:.1f} ms of processor and "
        f"{size:.0f} kB a document, at most {watch.peak} MiB",
        flush=True,
    )


def once(documents: Path, jobs: int, engine: Engine | None = Engine.PROCESSES) -> Watch:
    """One run of all documents into an empty record; without an engine, without shards."""
    with tempfile.TemporaryDirectory(dir=documents.parent) as fresh:
        sharding = Sharding(Path(fresh, "shards"), PER_FOLDER, engine) if engine else None
        with timed(Watch()) as watch:
            done = build([documents], Workspace(Path(fresh)), jobs, True, None, sharding, refreshing=False)
        assert done.documents and not done.failures
    return watch


def beside(count: int, jobs: int, here: Path) -> None:
    """Ray beside the pool, in turns; what either takes for one document alone is its start."""
    one = here / "one"
    write_documents(one, 1)
    start = {engine: once(one, jobs, engine).seconds for engine in Engine}
    print("start, pool and ray:", ", ".join(f"{seconds:.1f} s" for seconds in start.values()), flush=True)
    ratios, whole = [], []
    for _ in range(1 if count >= LONG else RUNS):
        plain, ray = once(here / "documents", jobs), once(here / "documents", jobs, Engine.RAY)
        ratios.append((ray.seconds - start[Engine.RAY]) / (plain.seconds - start[Engine.PROCESSES]))
        whole.append(ray.seconds / plain.seconds)
        print(f"pool {plain.seconds:.1f} s, ray {ray.seconds:.1f} s", flush=True)
    print(f"        Ray over the pool with their starts: {median(whole):.2f}")
    told("Ray over the pool", median(ratios), OVERHEAD, median(ratios) <= OVERHEAD)


def speed(here: Path) -> None:
    """Two processes beside one, in turns."""
    for what, engine in (("files", None), ("shards", Engine.PROCESSES)):
        turns = []
        for _ in range(RUNS):
            one, two = once(here / "documents", 1, engine), once(here / "documents", 2, engine)
            turns.append((one.seconds / two.seconds, 2 * one.processor / two.processor))
            print(
                f"{what}, one and two: {one.seconds:.1f} s, {two.seconds:.1f} s; "
                f"{one.processor:.1f} s, {two.processor:.1f} s of processor",
                flush=True,
            )
        ratio, at_most = (median(column) for column in zip(*turns, strict=True))
        print(f"        by the seconds of the processors, two free cores could reach {at_most:.2f}")
        told("two processes over one", ratio, SPEED, ratio >= SPEED)


def told(what: str, value: float, goal: float, reached: bool) -> None:
    """Say a figure beside its goal."""
    print(f"        {what}: {value:.2f}, goal {goal:g}: {'reached' if reached else 'MISSED'}", flush=True)


def main(*given: str) -> None:
    """Make the documents and run what was asked for."""
    what = given[0] if given and given[0] in ("ray", "jobs") else ""
    count, jobs, folder = (*given[bool(what) :], *("2000" if what else "100000", "2", "")[len(given) - bool(what) :])
    with ExitStack() as stack:
        here = Path(folder or stack.enter_context(tempfile.TemporaryDirectory(prefix="kg-scale-")))
        characters = write_documents(here / "documents", int(count))
        print(f"{count} documents, {characters:,} characters, {jobs} processes", flush=True)
        runs = {"": lambda: pool(int(count), int(jobs), here), "ray": lambda: beside(int(count), int(jobs), here)}
        runs.get(what, lambda: speed(here))()


if __name__ == "__main__":
    main(*sys.argv[1:])
