"""Burt's constraint and effective size, by sparse products a block of rows at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.analysis.engines.network import Network

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 4_000_000  # two-step paths at a time: bounds the memory


def constraint(network: Network) -> NDArray[np.float64]:
    """How far each one's ties lead back to the same others (weighted); NaN without ties, as networkx has it."""
    import numpy as np

    matrix = network.matrix()
    part = _scaled(matrix, np.asarray(matrix.sum(axis=1)).ravel())
    tied = matrix.astype(bool).astype(float)
    found = np.zeros(network.size)
    for rows in _blocks(matrix):
        found[rows] = np.asarray((part[rows] + (part[rows] @ part).multiply(tied[rows])).power(2).sum(axis=1)).ravel()
    found[network.degree() == 0] = np.nan
    return found


def effective_size(network: Network) -> NDArray[np.float64]:
    """The number of each one's others, less what is redundant among them (weighted); NaN without ties."""
    import numpy as np

    matrix = network.matrix()
    if not matrix.nnz:
        return np.full(network.size, np.nan)
    part = _scaled(matrix, np.asarray(matrix.sum(axis=1)).ravel())
    most = _scaled(matrix, matrix.max(axis=1).toarray().ravel())
    tied = matrix.astype(bool).astype(float)
    degree = network.degree().astype(float)
    redundant = np.zeros(network.size)
    for rows in _blocks(matrix):
        redundant[rows] = np.asarray((tied[rows] @ most).multiply(part[rows]).sum(axis=1)).ravel()
    return np.where(degree > 0, degree - redundant, np.nan)


def _scaled(matrix: Any, by: NDArray[np.float64]) -> Any:
    """Each row divided by its number."""
    import numpy as np
    from scipy import sparse

    inverse = np.divide(1.0, by, out=np.zeros(len(by)), where=by > 0)
    return (sparse.diags(inverse) @ matrix).tocsr()


def _blocks(matrix: Any) -> list[slice]:
    """Rows in blocks of a bounded number of two-step paths."""
    import numpy as np

    degree = np.diff(matrix.indptr)
    paths = np.cumsum(matrix.astype(bool) @ degree)
    if not len(paths):
        return []
    ends = np.searchsorted(paths, np.arange(_BLOCK, int(paths[-1]) + _BLOCK, _BLOCK)) + 1
    cuts = sorted({0, *(min(int(end), matrix.shape[0]) for end in ends), matrix.shape[0]})
    return [slice(start, end) for start, end in pairwise(cuts)]
