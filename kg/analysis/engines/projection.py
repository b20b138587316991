"""The projection of tasks and bodies onto pairs of bodies, by one sparse product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of bodies that share a task, the lower number first, in order."""

    one: NDArray[np.int64]
    other: NDArray[np.int64]
    shared: NDArray[np.int64]  # tasks
    weight: NDArray[np.float64]  # Σ over shared tasks of the product of both role weights

    def __len__(self) -> int:
        return len(self.one)


def project(
    task: NDArray[np.int64],
    body: NDArray[np.int64],
    tasks: int,
    bodies: int,
    weight: NDArray[np.float64] | None = None,
) -> Pairs:
    """Every pair of bodies with a task in common; a body with two roles in one task counts with the weightier.

    Equal to `networkx.bipartite.weighted_projected_graph` in its shared tasks.
    """
    import numpy as np
    from scipy import sparse

    member, best = _once(task, body, bodies, np.ones(len(task)) if weight is None else weight)
    shape = (tasks, bodies)
    at = (member // bodies, member % bodies)
    ones = sparse.csr_matrix((np.ones(len(member)), at), shape=shape)
    shared = sparse.triu(ones.T @ ones, 1, format="coo")
    if weight is None:
        return _ordered(shared.row, shared.col, shared.data, shared.data)
    roles = sparse.csr_matrix((best, at), shape=shape)
    weighed = (roles.T @ roles).tocsr()
    return _ordered(shared.row, shared.col, shared.data, np.asarray(weighed[shared.row, shared.col]).ravel())


def _once(
    task: NDArray[np.int64], body: NDArray[np.int64], bodies: int, weight: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Each body once in a task, with its weightiest role."""
    import numpy as np

    member, where = np.unique(task * bodies + body, return_inverse=True)
    best = np.zeros(len(member))
    np.maximum.at(best, where, weight)
    return member, best


def _ordered(
    one: NDArray[np.int64], other: NDArray[np.int64], shared: NDArray[np.float64], weight: NDArray[np.float64]
) -> Pairs:
    import numpy as np

    order = np.lexsort((other, one))
    return Pairs(
        one[order].astype(np.int64), other[order].astype(np.int64), shared[order].astype(np.int64), weight[order]
    )
