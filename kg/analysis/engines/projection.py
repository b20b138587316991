"""The projection of tasks and bodies onto pairs of bodies: laid out once, then weighed for each resampling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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


@dataclass(frozen=True, slots=True)
class Projection:
    """Every meeting of two bodies in a task, and the pair that it belongs to.

    A member is a body in a task, once whatever its roles. Facts may only be taken away, so the same meetings serve
    every resampling: a member that loses its facts weighs nothing.
    """

    order: NDArray[np.int64]  # facts, those of a member side by side
    first: NDArray[np.int64]  # of each member in that order
    left: NDArray[np.int64]  # the two members of each meeting
    right: NDArray[np.int64]
    pair: NDArray[np.int64]  # of each meeting
    one: NDArray[np.int64]  # the two bodies of each pair
    other: NDArray[np.int64]

    def members(self, weight: NDArray[Any]) -> NDArray[np.float64]:
        """The weightiest of each member's facts."""
        import numpy as np

        if not len(self.first):
            return np.zeros(0)
        best: NDArray[np.float64] = np.maximum.reduceat(weight[self.order], self.first).astype(np.float64)
        return best

    def weigh(self, weight: NDArray[Any]) -> NDArray[np.float64]:
        """The weight of each pair, from the weights of the facts (0: taken away)."""
        import numpy as np

        of = self.members(weight)
        return np.bincount(self.pair, of[self.left] * of[self.right], minlength=len(self.one)).astype(np.float64)


def project(
    task: NDArray[np.int64], body: NDArray[np.int64], bodies: int, weight: NDArray[np.float64] | None = None
) -> Pairs:
    """Every pair of bodies with a task in common; a body with two roles in one task counts with the weightier.

    Equal to `networkx.bipartite.weighted_projected_graph` in its shared tasks.
    """
    import numpy as np

    found = projection(task, body, bodies)
    shared = np.bincount(found.pair, minlength=len(found.one))
    return Pairs(found.one, found.other, shared, shared.astype(np.float64) if weight is None else found.weigh(weight))


def projection(task: NDArray[np.int64], body: NDArray[np.int64], bodies: int) -> Projection:
    """All meetings of the bodies in the tasks."""
    import numpy as np

    key = task * bodies + body
    order = np.argsort(key, kind="stable")
    first = np.flatnonzero(np.diff(key[order], prepend=-1))
    member = key[order][first]
    left, right = _meetings(member // max(1, bodies))
    inside = member % max(1, bodies)
    pairs, pair = np.unique(inside[left] * bodies + inside[right], return_inverse=True)
    return Projection(order, first, left, right, pair, pairs // max(1, bodies), pairs % max(1, bodies))


def _meetings(task: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every two members of one task, the members being in order of task: neighbours, next but one, and so on."""
    import numpy as np

    lefts, rights = [], []
    apart = 1
    left = np.flatnonzero(task[:-1] == task[1:])
    while len(left):
        lefts.append(left)
        rights.append(left + apart)
        apart += 1
        left = left[left + apart < len(task)]
        left = left[task[left] == task[left + apart]]
    if not lefts:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate(lefts), np.concatenate(rights)
