"""networkit on one thread with a fixed seed, so that the same network gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def one_thread(seed: int) -> Iterator[None]:
    """One thread and this seed while the block runs; the number of threads is put back."""
    import networkit as nk

    before = nk.getMaxNumberOfThreads()
    nk.setNumberOfThreads(1)
    nk.setSeed(seed, False)
    try:
        yield
    finally:
        nk.setNumberOfThreads(before)
