"""Whose going would cut a network: articulation points, and how many each would part from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.engines.network import Network

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def cut_off(network: Network) -> NDArray[np.int64]:
    """How many of each one's component lose the largest remaining part when it goes; 0 but for articulation points.

    The blocks (biconnected components) and the points where they meet form a tree; a point's going leaves the tree's
    branches at it as parts.
    """
    import numpy as np

    block, member = _blocks(network)
    found = np.zeros(network.size, dtype=np.int64)
    meets = np.bincount(member, minlength=network.size) > 1
    if not meets.any():
        return found
    for point, parts in _parts(block, member, meets):
        found[point] = sum(parts) - max(parts)
    return found


def _blocks(network: Network) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each block with each of its members, once."""
    import numpy as np
    import rustworkx as rx

    of = rx.biconnected_components(network.to_rustworkx())
    if not of:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    ends = np.array(list(of.keys()), dtype=np.int64)
    number = np.array(list(of.values()), dtype=np.int64)
    once = np.unique(np.concatenate([number, number]) * network.size + np.concatenate([ends[:, 0], ends[:, 1]]))
    return once // network.size, once % network.size


def _parts(
    block: NDArray[np.int64], member: NDArray[np.int64], meets: NDArray[np.bool_]
) -> list[tuple[int, list[int]]]:
    """For each articulation point the sizes of the parts that its going would leave."""
    import numpy as np

    size, blocks = len(meets), int(block.max()) + 1
    weight = np.zeros(size + blocks, dtype=np.int64)
    weight[:size] = meets
    weight[size:] = np.bincount(block[~meets[member]], minlength=blocks)
    joint = meets[member]
    parent, order, root = _tree(member[joint], block[joint] + size, size + blocks)
    below = weight.copy()
    for at in order[::-1].tolist():
        if parent[at] >= 0:
            below[parent[at]] += below[at]
    children: dict[int, list[int]] = {}
    for at in order.tolist():
        if 0 <= parent[at] < size:
            children.setdefault(int(parent[at]), []).append(int(below[at]))
    above = {at: int(below[root[at]] - below[at]) for at in children}
    return [(at, [*sizes, above[at]] if parent[at] >= 0 else sizes) for at, sizes in sorted(children.items())]


def _tree(
    point: NDArray[np.int64], block: NDArray[np.int64], size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The tree of points and blocks, rooted at a block of each component: parents, an order from the roots, roots."""
    import numpy as np
    from scipy import sparse
    from scipy.sparse import csgraph

    ties = sparse.csr_matrix((np.ones(len(point)), (block, point)), shape=(size, size))
    number, label = csgraph.connected_components(ties, directed=False)
    start = np.full(number, -1)
    heads = np.unique(block)[::-1]
    start[label[heads]] = heads
    parent, root = np.full(size, -1), np.full(size, -1)
    orders = []
    both = (ties + ties.T).tocsr()
    for first in start[start >= 0].tolist():
        order, before = csgraph.breadth_first_order(both, first, directed=False)
        inner = order[1:]
        parent[inner], root[order] = before[inner], first
        orders.append(order)
    return parent, np.concatenate(orders), root
