"""Betweenness: exact by Brandes' algorithm, from a sample of starting points where the network is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.engines.network import Network
from kg.analysis.engines.threads import one_thread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EXACT = 40_000_000  # things × ties: about a second
_SAMPLED = 10_000_000  # and what a sample may cost
_LEAST = 16  # starting points


def is_exact(network: Network) -> bool:
    """Whether every starting point is affordable."""
    return network.size * len(network.one) <= EXACT


def betweenness(network: Network, seed: int) -> NDArray[np.float64]:
    """The share of shortest paths (by steps) between two others that lead through each; as `networkx` normalises it."""
    import networkit as nk
    import numpy as np

    if network.size < 3 or not len(network.one):
        return np.zeros(network.size)
    plain = network.to_networkit(weighted=False)
    with one_thread(seed):
        if is_exact(network):
            return np.array(nk.centrality.Betweenness(plain, normalized=True).run().scores())
        starts = min(network.size, max(_LEAST, _SAMPLED // len(network.one)))
        return np.array(nk.centrality.EstimateBetweenness(plain, starts, True, False).run().scores())
