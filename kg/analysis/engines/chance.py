"""How many tasks two bodies would share by chance, if each kept its tasks and each task its number of bodies.

Facts move only inside their block (a policy): the bodies of one province never stand in for those of another. Two
models with the same degrees: graphs drawn by swapping bodies between tasks (every degree exactly kept), for a few
thousand facts; and the model of greatest entropy, solved rather than drawn, for more: there a body keeps its number of
tasks on average, and a task its number of bodies exactly (by Hájek's formula for samples of a fixed size), for with a
few bodies a task the number of pairs hangs on it. Its deviation is some 8 % wide, its z-scores so much the lower.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DRAWN = 5_000  # facts up to which graphs are drawn
_FIRST, _BETWEEN = 40, 6  # rounds of swaps before the first drawn graph, and between two
_SETTLED = 1e-5
_STEPS = 80
_NO_ROOM = 1e-9


@dataclass(frozen=True, slots=True)
class Membership:
    """Which bodies are in which tasks, each fact once, and the block that each task is of."""

    task: NDArray[np.int64]
    body: NDArray[np.int64]
    block: NDArray[np.int64]  # of each task
    bodies: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The pairs of bodies asked for, the lower number first, in order, and how many tasks they do share."""

    one: NDArray[np.int64]
    other: NDArray[np.int64]
    shared: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chance:
    """For each pair asked for: expected shared tasks, their standard deviation, and the chance of as many or more."""

    expected: NDArray[np.float64]
    deviation: NDArray[np.float64]
    as_many: NDArray[np.float64]


def drawn(members: Membership, asked: Asked, draws: int, seed: int) -> Chance:
    """By graphs drawn with every degree kept."""
    import numpy as np

    total, squares, reached = (np.zeros(len(asked.one)) for _ in range(3))
    for body in _graphs(members, draws, np.random.default_rng(seed)):
        found = _shared(members, body, asked)
        total += found
        squares += found**2
        reached += found >= asked.shared
    expected = total / draws
    variance = np.maximum(squares / draws - expected**2, 0.0)
    return Chance(expected, np.sqrt(variance), (reached + 1) / (draws + 1))


def _graphs(members: Membership, draws: int, random: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """The body of each fact in each drawn graph."""
    body, block = members.body, members.block[members.task]
    for at in range(draws):
        for _ in range(_BETWEEN if at else _FIRST):
            body = swap(members.task, body, block, random)
        yield body


def swap(
    task: NDArray[np.int64], body: NDArray[np.int64], block: NDArray[np.int64], random: np.random.Generator
) -> NDArray[np.int64]:
    """One round: the facts of each block in random pairs, each pair exchanging its bodies where that is allowed.

    A pair swaps where no other pair names any of its two old and two new facts and no fact would stand twice. The same
    pairs would swap back, so that in the long run every graph of these degrees is as likely as any other.
    """
    import numpy as np

    order = np.lexsort((random.random(len(body)), block))
    one, other = _pairs(order, block)
    width = int(body.max(initial=0)) + 1
    new_one, new_other = task[one] * width + body[other], task[other] * width + body[one]
    alone = _alone(np.concatenate([task * width + body, new_one, new_other]))
    fine = alone[one] & alone[other] & alone[len(body) : len(body) + len(one)] & alone[len(body) + len(one) :]
    after = body.copy()
    after[one[fine]], after[other[fine]] = body[other[fine]], body[one[fine]]
    return after


def _pairs(order: NDArray[np.int64], block: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Neighbours in the order, two by two inside each block; the last of an odd block stays alone."""
    import numpy as np

    sorted_ = block[order]
    first = np.flatnonzero(np.diff(sorted_, prepend=-1))
    place = np.arange(len(order)) - np.repeat(first, np.diff(first, append=len(order)))
    second = np.flatnonzero(place % 2 == 1)
    return order[second - 1], order[second]


def _alone(keys: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which keys stand once."""
    import numpy as np

    order = np.argsort(keys)
    again = np.flatnonzero(np.diff(keys[order]) == 0)
    alone = np.ones(len(keys), dtype=bool)
    alone[order[again]] = False
    alone[order[again + 1]] = False
    return alone


def _shared(members: Membership, body: NDArray[np.int64], asked: Asked) -> NDArray[np.float64]:
    import numpy as np
    from scipy import sparse

    if not len(asked.one):  # scipy gives a matrix, not figures, where no pair is asked for
        return np.zeros(0)
    shape = (len(members.block), members.bodies)
    matrix = sparse.csr_matrix((np.ones(len(body)), (members.task, body)), shape=shape)
    return np.asarray((matrix.T @ matrix).tocsr()[asked.one, asked.other], dtype=np.float64).ravel()


def solved(members: Membership, asked: Asked) -> Chance:
    """By the bipartite model of greatest entropy, block by block: expected number and variance add up over blocks."""
    import numpy as np
    from scipy.special import gammainc

    expected, variance = np.zeros(len(asked.one)), np.zeros(len(asked.one))
    keys = asked.one * members.bodies + asked.other
    order = np.argsort(members.block[members.task], kind="stable")
    cuts = np.flatnonzero(np.diff(members.block[members.task][order])) + 1
    for facts in np.split(order, cuts):
        bodies, body = np.unique(members.body[facts], return_inverse=True)
        task = np.unique(members.task[facts], return_inverse=True)[1]
        at, left, right = _asked_in(bodies, keys, members.bodies)
        mean, spread = _block(task, body, left, right)
        expected[at] += mean
        variance[at] += spread
    return Chance(expected, np.sqrt(np.maximum(variance, 0.0)), gammainc(asked.shared, expected))


def _asked_in(
    bodies: NDArray[np.int64], keys: NDArray[np.int64], width: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The pairs asked for whose two bodies are in a block: their positions, and both bodies' numbers in the block."""
    import numpy as np

    if len(bodies) ** 2 > 4 * len(keys):  # fewer pairs than the block has: look for their bodies in it
        left, right = (np.searchsorted(bodies, ends).clip(max=len(bodies) - 1) for ends in np.divmod(keys, width))
        there = (bodies[left] * width + bodies[right]) == keys
        return np.flatnonzero(there), left[there], right[there]
    left, right = np.triu_indices(len(bodies), 1)
    wanted = bodies[left] * width + bodies[right]
    at = np.searchsorted(keys, wanted).clip(max=max(0, len(keys) - 1))
    there = keys[at] == wanted
    return at[there], left[there], right[there]


def _block(
    task: NDArray[np.int64], body: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Expected number and variance of the tasks that pairs share in one block.

    A body is in a task with chance xy / (1 + xy). Bodies of one degree share their x and tasks of one size their y, so
    that only the distinct degrees are solved for.
    """
    import numpy as np

    degree, kind = np.unique(np.bincount(body), return_inverse=True)
    size, tasks = np.unique(np.bincount(task), return_counts=True)
    bodies = np.bincount(kind).astype(float)
    chance = fitted(degree.astype(float), bodies, size.astype(float), tasks.astype(float))
    shared = size > 1  # where a body is alone it meets nobody
    mean, squares = together(chance[:, shared], bodies, tasks[shared].astype(float))
    pairs = kind[left], kind[right]
    return mean[pairs], (mean - squares)[pairs]


def together(
    chance: NDArray[np.float64], bodies: NDArray[np.float64], tasks: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For two bodies of each degrees Σ_t q and Σ_t q², q the chance that both are in a task of a fixed size.

    Hájek: q = p_a p_b - p_a (1 - p_a) p_b (1 - p_b) / D, D = Σ over the bodies of p (1 - p).
    """
    import numpy as np

    free = chance * (1 - chance)
    room = (bodies[:, None] * free).sum(axis=0)
    share = np.divide(1.0, room, out=np.zeros(len(room)), where=room > _NO_ROOM)
    mean = (chance * tasks) @ chance.T - (free * tasks * share) @ free.T
    cross = (chance * free * tasks * share) @ (chance * free).T
    squares = (chance**2 * tasks) @ (chance**2).T - 2 * cross + (free**2 * tasks * share**2) @ (free**2).T
    return np.maximum(mean, 0.0), squares


def fitted(
    degree: NDArray[np.float64], bodies: NDArray[np.float64], size: NDArray[np.float64], tasks: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The chance that a body of each degree is in a task of each size: both sums come out right."""
    import numpy as np

    facts = max(1.0, float((degree * bodies).sum()))
    x, y = degree / np.sqrt(facts), size / np.sqrt(facts)
    for _ in range(_STEPS):
        before = x
        x = degree / _safe((tasks * y / (1 + np.outer(x, y))).sum(axis=1))
        y = size / _safe((bodies * x / (1 + np.outer(y, x))).sum(axis=1))
        if np.abs(x - before).max(initial=0.0) <= _SETTLED * max(1.0, float(x.max(initial=0.0))):
            break
    product = np.outer(x, y)
    chance: NDArray[np.float64] = product / (1 + product)
    return chance


def _safe(sums: Any) -> Any:
    import numpy as np

    return np.where(sums > 0, sums, 1.0)
