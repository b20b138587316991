"""Work in several processes, its results in the order given; a process that dies costs what it was at, no more."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from typing import Generic, TypeVar

_Given = TypeVar("_Given")
_Result = TypeVar("_Result")

_AHEAD = 4  # results in work or waiting, a process; bounds the memory of a long run


def in_processes(
    work: Callable[[_Given], _Result], given: Sequence[_Given], jobs: int, lost: Callable[[_Given], _Result]
) -> Iterator[_Result]:
    """What `work` makes of each thing given; of one whose process died, what `lost` makes of it here."""
    waiting = deque(given)
    while waiting:  # once, unless a process dies
        others = frozenset(active_children())
        with ProcessPoolExecutor(jobs, get_context("spawn"), _follow_parent) as pool:
            try:
                yield from _Pool(pool, work, jobs * _AHEAD).until_broken(waiting)
            finally:
                if waiting:  # a process died, or nobody takes the rest: what is at work is not waited for
                    for worker in frozenset(active_children()) - others:
                        worker.terminate()
        if waiting:
            yield lost(waiting.popleft())


def _follow_parent() -> None:
    """Let a worker end with the process that started it, however that ended: a killed one cannot tell its workers.

    Ctrl-C goes to all of them at once; the one that started them says so, and ends them.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


class _Pool(Generic[_Given, _Result]):
    """A pool that keeps a bounded number of results ahead of whoever takes them."""

    def __init__(self, pool: ProcessPoolExecutor, work: Callable[[_Given], _Result], ahead: int) -> None:
        self._pool = pool
        self._work = work
        self._ahead = ahead
        self._running: deque[Future[_Result]] = deque()

    def until_broken(self, waiting: deque[_Given]) -> Iterator[_Result]:
        """The result of each waiting thing; stops before the first whose process died."""
        try:
            while waiting:
                self._submit(waiting)
                result = self._running[0].result()
                self._running.popleft()
                waiting.popleft()
                yield result
        except BrokenProcessPool:
            return

    def _submit(self, waiting: deque[_Given]) -> None:
        while len(self._running) < min(len(waiting), self._ahead):
            self._running.append(self._pool.submit(self._work, waiting[len(self._running)]))
