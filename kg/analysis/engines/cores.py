"""Core and periphery: k-cores, the best split into core and periphery, and coreness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.engines.network import Network

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DENSE = 64  # bodies up to which the full decomposition is as quick
_SETTLED = 1e-9
_NUDGE = 1e-3  # no body starts at nothing


@dataclass(frozen=True, slots=True)
class Split:
    """A core, and how well the network fits it: the correlation with an ideal core and periphery."""

    core: NDArray[np.bool_]
    fit: float


def core_numbers(network: Network) -> NDArray[np.int64]:
    """The largest k such that each is in a group whose members are all tied to k others of the group."""
    import numpy as np
    import rustworkx as rx

    found: Any = rx.core_number(network.to_rustworkx())
    return np.array([found[at] for at in range(network.size)], dtype=np.int64)


def split(network: Network) -> Split:
    """The core with the fewest exceptions: no tie inside the core missing, no tie inside the periphery present.

    The best core of k members are the k of highest degree, so that one pass over the degrees finds the best (Lip 2011):
    exceptions(k) = k(k-1)/2 + ties - Σ of the k highest degrees.
    """
    import numpy as np

    degree = network.degree()
    order = np.argsort(-degree, kind="stable")
    k = np.arange(network.size + 1)
    exceptions = k * (k - 1) // 2 - np.concatenate([[0], np.cumsum(degree[order])])
    core = np.zeros(network.size, dtype=bool)
    core[order[: int(np.argmin(exceptions))]] = True
    return Split(core, fit(network, core))


def fit(network: Network, core: NDArray[np.bool_]) -> float:
    """Borgatti and Everett's measure: the correlation of the ties with 'all in the core, none in the periphery'.

    Ties between core and periphery are left out, as the ideal says nothing about them.
    """
    inside = int(core.sum())
    outside = len(core) - inside
    cells = inside * (inside - 1) // 2, outside * (outside - 1) // 2
    tied = int((core[network.one] & core[network.other]).sum()), int((~core[network.one] & ~core[network.other]).sum())
    return _phi(tied[0], cells[0] - tied[0], tied[1], cells[1] - tied[1])


def _phi(a: int, b: int, c: int, d: int) -> float:
    """The correlation of two yes-or-no variables from their four counts; 0 where one of them never varies."""
    squares = (a + b) * (c + d) * (a + c) * (b + d)
    return float((a * d - b * c) / squares**0.5) if squares else 0.0


def coreness(matrix: Any, start: NDArray[np.float64] | None = None) -> NDArray[np.float64]:
    """The c of length 1 for which c_i c_j is nearest to the weights: the principal eigenvector, none of it negative."""
    import numpy as np
    from scipy.sparse.linalg import eigsh

    size = matrix.shape[0]
    if size <= _DENSE or not matrix.nnz:
        return _dense(matrix.toarray())
    first = np.ones(size) if start is None else start + _NUDGE
    _, vectors = eigsh(matrix, k=1, which="LA", v0=first, tol=_SETTLED)
    return np.asarray(np.abs(vectors[:, 0]), dtype=np.float64)


def _dense(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same by the full decomposition; of several equal groups each gets its share."""
    import numpy as np

    if not matrix.any():
        return np.zeros(len(matrix))
    values, vectors = np.linalg.eigh(matrix)
    top = vectors[:, values >= values[-1] - _SETTLED]
    found: NDArray[np.float64] = np.abs(top @ top.sum(axis=0))
    return found / np.linalg.norm(found)
