"""Betweenness: exact by Brandes' algorithm, estimated from a sample of starting points where the network is large."""

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
    import numpy as np

    if network.size < 3 or not len(network.one):
        return np.zeros(network.size)
    return _exact(network) if is_exact(network) else _sampled(network, seed)


def _exact(network: Network) -> NDArray[np.float64]:
    import numpy as np
    import rustworkx as rx

    # One thread: several would add up in an order of their own.
    found = rx.betweenness_centrality(network.to_rustworkx(), parallel_threshold=network.size + 1)
    return np.array([found[at] for at in range(network.size)])


def _sampled(network: Network, seed: int) -> NDArray[np.float64]:
    import networkit as nk
    import numpy as np

    starts = min(network.size, max(_LEAST, _SAMPLED // len(network.one)))
    with one_thread(seed):
        plain = network.to_networkit(weighted=False)
        return np.array(nk.centrality.EstimateBetweenness(plain, starts, True, False).run().scores())
