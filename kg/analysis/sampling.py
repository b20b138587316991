"""Bands from resampling: what a measure shows when each fact holds with its own confidence.

A draw keeps every fact with the probability that is its confidence. A band reaches from the 5th to the 95th percentile
of the draws, widened to hold the value of the facts as read: nine readings in ten fall in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOW, _HIGH = 5.0, 95.0
_CHUNK = 4_000_000  # facts × draws at a time: bounds the memory


def kept(confidence: NDArray[np.float64], draws: int, seed: int) -> Iterator[NDArray[np.bool_]]:
    """Which facts each draw keeps, a block of draws at a time; the same for the same seed."""
    import numpy as np

    random = np.random.default_rng(seed)
    step = max(1, _CHUNK // max(1, len(confidence)))
    chance = confidence.astype(np.float32)
    for start in range(0, draws, step):
        size = (min(step, draws - start), len(confidence))
        yield random.random(size, dtype=np.float32) < chance


def each(confidence: NDArray[np.float64], draws: int, seed: int) -> Iterator[NDArray[np.bool_]]:
    """Which facts each draw keeps, one draw at a time."""
    for block in kept(confidence, draws, seed):
        yield from block


def counts(
    group: NDArray[np.int64], groups: int, confidence: NDArray[np.float64], draws: int, seed: int
) -> NDArray[np.float32]:
    """For each draw the number of facts that each group keeps: draws × groups."""
    import numpy as np
    from scipy import sparse

    ones = np.ones(len(group), dtype=np.float32)
    member = sparse.csr_matrix((ones, (np.arange(len(group)), group)), shape=(len(group), groups))
    blocks = [block.astype(np.float32) @ member for block in kept(confidence, draws, seed)]
    return np.concatenate(blocks)


def band(samples: NDArray[Any], value: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The low and high end for each column of draws × things."""
    import numpy as np

    low, high = np.percentile(samples, [_LOW, _HIGH], axis=0)
    return np.minimum(low, value), np.maximum(high, value)
