"""PageRank by power iteration on a sparse matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DAMPING = 0.85
_ROUNDS = 500


def pagerank(matrix: Any, tolerance: float = 1e-9) -> NDArray[np.float64]:
    """The share of a random walk's time that each place gets; the same as `networkx.pagerank` once both have settled.

    The walk follows ties by weight and starts anew anywhere with probability 1 - DAMPING, and where there is no tie.
    """
    import numpy as np

    size = matrix.shape[0]
    if not size:
        return np.zeros(0)
    out = np.asarray(matrix.sum(axis=1)).ravel()
    inverse = np.divide(1.0, out, out=np.zeros(size), where=out > 0)
    scaled = matrix.tocsr(copy=True)
    scaled.data = scaled.data * np.repeat(inverse, np.diff(scaled.indptr))
    onward = scaled.T
    loose = np.flatnonzero(out == 0)
    rank = np.full(size, 1.0 / size)
    for _ in range(_ROUNDS):
        before = rank
        rank = DAMPING * (onward @ before) + (DAMPING * before[loose].sum() + 1 - DAMPING) / size
        if np.abs(rank - before).sum() < tolerance:
            break
    return rank
