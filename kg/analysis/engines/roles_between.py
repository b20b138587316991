"""Gould and Fernandez's five brokerage roles, counted by sparse products."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# By the groups of who directs (i), who stands between (v), and who is directed (j).
COORDINATOR = "coordinator"  # i, v, j of one group
CONSULTANT = "consultant"  # i and j of one group, v of another
GATEKEEPER = "gatekeeper"  # v and j of one group: lets in
REPRESENTATIVE = "representative"  # i and v of one group: speaks outward
LIAISON = "liaison"  # three groups
BROKERAGE = (COORDINATOR, CONSULTANT, GATEKEEPER, REPRESENTATIVE, LIAISON)


def brokerage(
    head: NDArray[np.int64], tail: NDArray[np.int64], group: NDArray[np.int64]
) -> Mapping[str, NDArray[np.int64]]:
    """How often each stands between i and j (i → v → j without i → j, i ≠ j), by role."""
    arcs = _arcs(head, tail, len(group))
    same = arcs.multiply(_alike(arcs, group)).tocsr()
    cross = (arcs - same).tocsr()
    open_ = {
        COORDINATOR: _open(same, same, arcs),
        GATEKEEPER: _open(cross, same, arcs),
        REPRESENTATIVE: _open(same, cross, arcs),
        CONSULTANT: _within(cross, same, group),
    }
    return {**open_, LIAISON: _open(cross, cross, arcs) - open_[CONSULTANT]}


def _arcs(head: NDArray[np.int64], tail: NDArray[np.int64], size: int) -> Any:
    """Each arc once, none to itself."""
    import numpy as np
    from scipy import sparse

    apart = head != tail
    once = np.unique(head[apart] * size + tail[apart])
    return sparse.csr_matrix((np.ones(len(once)), (once // size, once % size)), shape=(size, size))


def _alike(arcs: Any, group: NDArray[np.int64]) -> Any:
    """Which arcs stay in a group."""
    from scipy import sparse

    found = arcs.tocoo()
    alike = (group[found.row] == group[found.col]).astype(float)
    return sparse.csr_matrix((alike, (found.row, found.col)), shape=arcs.shape)


def _open(into: Any, out: Any, arcs: Any) -> NDArray[np.int64]:
    """For each v the pairs i → v → j, less those with i = j and those with i → j."""
    import numpy as np

    both = _sums(into.T) * _sums(out)
    back = _sums(into.T.multiply(out))
    closed = _sums(into.T.multiply((arcs @ out.T).T))
    return np.rint(both - back - closed).astype(np.int64)


def _within(cross: Any, same: Any, group: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each v the open pairs i → v → j whose i and j are of one group that v is not of."""
    import numpy as np
    from scipy import sparse

    size = len(group)
    member = sparse.csr_matrix((np.ones(size), (np.arange(size), group)), shape=(size, int(group.max(initial=0)) + 1))
    both = _sums((cross.T @ member).multiply(cross @ member))
    back = _sums(cross.T.multiply(cross))
    closed = _sums(cross.T.multiply((same @ cross.T).T))
    return np.rint(both - back - closed).astype(np.int64)


def _sums(matrix: Any) -> NDArray[np.float64]:
    import numpy as np

    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()
