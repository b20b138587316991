"""Louvain communities by networkit, and modularity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.engines.network import Network
from kg.analysis.engines.threads import one_thread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def communities(network: Network, seed: int, resolution: float = 1.0) -> NDArray[np.int64]:
    """The community of each, numbered by size (then by first member); the same for the same seed."""
    import networkit as nk
    import numpy as np

    if not len(network.one):
        return np.arange(network.size)
    with one_thread(seed):
        found = nk.community.PLM(network.to_networkit(), True, resolution, "none").run().getPartition()
    label = np.array(found.getVector(), dtype=np.int64)
    _, first, where, size = np.unique(label, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -size))
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    return number[where]


def modularity(network: Network, community: NDArray[np.int64], resolution: float = 1.0) -> float:
    """How much more of the weight lies inside communities than the strengths alone would put there."""
    import numpy as np

    total = float(network.weight.sum())
    if not total:
        return 0.0
    inside = float(network.weight[community[network.one] == community[network.other]].sum())
    strength = np.bincount(community, network.strength())
    return inside / total - resolution * float((strength**2).sum()) / (2 * total) ** 2
