"""A pause of the cyclic garbage collector, for work whose values form no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Values that form no cycles go when their last reference does; to trace them all the while costs a quarter more.

    The collector goes on afterwards only if it ran before: where the caller has stopped it, or a pause lies in
    another, nothing changes.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
