"""Core and periphery: k-cores, the best split into core and periphery, and coreness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.analysis.engines.network import Network

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ROUNDS = 300


@dataclass(frozen=True, slots=True)
class Split:
    """A core, and how well the network fits it: the correlation with an ideal core and periphery."""

    core: NDArray[np.bool_]
    fit: float


def core_numbers(network: Network) -> NDArray[np.int64]:
    """The largest k such that each is in a group whose members are all tied to k others of the group."""
    import networkit as nk
    import numpy as np

    if not len(network.one):
        return np.zeros(network.size, dtype=np.int64)
    return np.array(nk.centrality.CoreDecomposition(network.to_networkit(False)).run().scores()).astype(np.int64)


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


def coreness(matrix: Any) -> NDArray[np.float64]:
    """The c of length 1 for which c_i c_j is nearest to the weights: the principal eigenvector."""
    import numpy as np

    size = matrix.shape[0]
    found = np.full(size, 1.0 / max(1, size) ** 0.5)
    for _ in range(_ROUNDS):
        before = found
        found = matrix @ before + before * _shift(matrix)
        length = float(np.sqrt((found**2).sum()))
        if not length:
            return np.zeros(size)
        found = found / length
        if np.abs(found - before).max() < 1e-9:
            break
    return found


def _shift(matrix: Any) -> float:
    """A multiple of the identity that keeps the iteration from swinging between the sides of a bipartite network."""
    return float(matrix.max()) if matrix.nnz else 0.0
