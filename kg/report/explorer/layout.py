"""Where the things of a graph are drawn: forces settled in advance, the same for the same graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.floating[Any]]

_CELLS = (64, 256)  # a side of the grid on which repulsion is summed: for few and for many things
_STEPS = 200
_PIVOTS = 60
_REPULSION = 8.0
_SEED = 20221
_GRAVITY = 0.03
_ROOM = 1.35  # between the rims of two neighbours, in radii


def layout(count: int, edges: NDArray[np.int64], radii: Points) -> Points:
    """A place for each of `count` things, joined ones near each other and none over another; rounded.

    Repulsion goes with 1/distance between things weighted by degree + 1 and is summed on a grid by one Fourier
    transform a step; attraction goes with the logarithm of distance (Noack's LinLog, which draws communities apart).
    What is joined to nothing lies on a spiral around the rest.
    """
    import numpy as np

    joined = np.unique(edges) if len(edges) else np.zeros(0, dtype=np.int64)
    places = np.zeros((count, 2))
    if len(joined):
        renumbered = np.searchsorted(joined, edges)
        settled = _settle(len(joined), renumbered)
        places[joined] = _spread(_scaled(settled, radii[joined]), radii[joined])
    alone = np.setdiff1d(np.arange(count), joined)
    places[alone] = _spiral(len(alone), _reach(places[joined]) if len(joined) else 0.0)
    rounded: Points = np.round(places, 1) + 0.0  # no negative zero
    return rounded


def _settle(count: int, edges: NDArray[np.int64]) -> Points:
    """The forces' work, from seeded places; each step may move a thing less than the one before."""
    import numpy as np

    side = np.sqrt(count)
    places: Points = _first(count, edges) * side
    mass = np.bincount(edges.ravel(), minlength=count) + 1.0
    strength = _REPULSION * side / float(mass.sum())
    cells = _cells(count)
    kernels = _kernel(cells // 2), _kernel(cells)  # a coarse grid does while things are far from their places
    for step in range(_STEPS):
        push = strength * _repulsion(places, mass, kernels[2 * step > _STEPS])
        force = (push + _attraction(places, edges, count)) / mass[:, None] - _GRAVITY * _direction(places)
        far = np.linalg.norm(force, axis=1)
        allowed = side * 0.1 * (1 - step / _STEPS) ** 2 + 0.01
        places += force * np.minimum(allowed / np.maximum(far, 1e-9), 0.5)[:, None]
    return places


def _cells(count: int) -> int:
    """A power of two, with a few things a cell."""
    least, most = _CELLS
    return min(most, max(least, 1 << int(count**0.5).bit_length()))


def _first(count: int, edges: NDArray[np.int64]) -> Points:
    """First places in a disc: the distances to some pivots, seen from where they differ most."""
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra

    ends = np.concatenate([edges, edges[:, ::-1]])
    joined = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count)).tocsr()
    degree = np.bincount(edges.ravel(), minlength=count)
    pivots = np.resize(np.argsort(-degree, kind="stable")[:_PIVOTS], max(2, min(count, _PIVOTS)))
    steps = dijkstra(joined, directed=False, unweighted=True, indices=pivots)
    steps[np.isinf(steps)] = steps[np.isfinite(steps)].max() + 2
    centred = (steps - steps.mean(axis=1)[:, None]).T
    _, axes = np.linalg.eigh(centred.T @ centred)
    seen = centred @ axes[:, -2:]
    seen += np.random.default_rng(_SEED).normal(scale=0.05 * float(seen.std()) + 1e-6, size=seen.shape)
    ranks = np.argsort(np.argsort(seen, axis=0, kind="stable"), axis=0, kind="stable")
    places: Points = (2 * ranks / count - 1) * 0.7
    return places


def _direction(places: Points) -> Points:
    import numpy as np

    unit: Points = places / np.maximum(np.linalg.norm(places, axis=1), 1.0)[:, None]
    return unit


def _attraction(places: Points, edges: NDArray[np.int64], count: int) -> Points:
    import numpy as np

    along = places[edges[:, 1]] - places[edges[:, 0]]
    far = np.maximum(np.linalg.norm(along, axis=1), 1e-9)
    pull = along * (np.log1p(far) / far)[:, None]
    total = np.zeros((count, 2))
    for axis in (0, 1):
        total[:, axis] += np.bincount(edges[:, 0], pull[:, axis], count)
        total[:, axis] -= np.bincount(edges[:, 1], pull[:, axis], count)
    return total


def _kernel(cells: int) -> tuple[Any, Any]:
    """The transformed force of a unit of mass, by axis, on a grid twice as wide so that it does not wrap around."""
    import numpy as np
    from scipy import fft

    at = np.fft.fftfreq(2 * cells, 1 / (2 * cells))
    x, y = np.meshgrid(at, at, indexing="ij")
    square = np.maximum(x**2 + y**2, 1.0)
    return fft.rfft2(x / square), fft.rfft2(y / square)


def _repulsion(places: Points, mass: Points, kernel: tuple[Any, Any]) -> Points:
    """The push of all on each: masses shared out to a grid, the grid's field, and the field read where each stands."""
    import numpy as np
    from scipy import fft

    side = len(kernel[0])
    low = places.min(axis=0)
    cell = float(max(np.ptp(places, axis=0).max(), 1e-6)) / (side // 2 - 2)
    at = (places - low) / cell
    corners = at.astype(np.int64)
    shared = [((corners + corner) @ (side, 1), share) for corner, share in _shares(at - corners)]
    grid = sum(np.bincount(index, mass * share, side * side) for index, share in shared)
    spectrum = fft.rfft2(np.reshape(grid, (side, side)))
    fields = [fft.irfft2(spectrum * axis, (side, side)).ravel() for axis in kernel]
    felt = [sum(field[index] * share for index, share in shared) for field in fields]
    push: Points = np.column_stack(felt) * (mass / cell)[:, None]
    return push


def _shares(inside: Points) -> list[tuple[tuple[int, int], Points]]:
    """How much of each point belongs to each corner of its cell."""
    x, y = inside[:, 0], inside[:, 1]
    return [((0, 0), (1 - x) * (1 - y)), ((1, 0), x * (1 - y)), ((0, 1), (1 - x) * y), ((1, 1), x * y)]


def _scaled(places: Points, radii: Points) -> Points:
    """Places on the scale of the radii: the whole has room for every disc a few times over."""
    import numpy as np

    area = float((np.pi * (radii * 3.0) ** 2).sum())
    middle = places - places.mean(axis=0)
    typical = float(np.sqrt((middle**2).sum(axis=1).mean())) or 1.0
    scaled: Points = middle * (np.sqrt(area) / typical)
    return scaled


def _spread(places: Points, radii: Points) -> Points:
    """Discs pushed apart until few overlap."""
    import numpy as np
    from scipy.spatial import KDTree

    for _ in range(40):
        pairs = KDTree(places).query_pairs(float(radii.max()) * 2 * _ROOM, output_type="ndarray")
        apart = places[pairs[:, 1]] - places[pairs[:, 0]]
        far = np.linalg.norm(apart, axis=1)
        wanted = (radii[pairs[:, 0]] + radii[pairs[:, 1]]) * _ROOM
        close = far < wanted
        if not close.any():
            break
        pairs, apart, far, wanted = pairs[close], apart[close], far[close], wanted[close]
        same = far < 1e-6  # two in one place part by their numbers
        apart[same] = np.column_stack([np.cos(pairs[same, 0] * 2.4), np.sin(pairs[same, 0] * 2.4)])
        move = apart / np.maximum(far, 1e-6)[:, None] * ((wanted - far) / 2)[:, None]
        move[same] = apart[same] * (wanted[same] / 2)[:, None]
        for axis in (0, 1):
            places[:, axis] -= np.bincount(pairs[:, 0], move[:, axis], len(places))
            places[:, axis] += np.bincount(pairs[:, 1], move[:, axis], len(places))
    return places


def _reach(places: Points) -> float:
    import numpy as np

    return float(np.quantile(np.linalg.norm(places, axis=1), 0.99)) * 1.05


def _spiral(count: int, inner: float) -> Points:
    """Places at equal density around a disc."""
    import numpy as np

    number = np.arange(count)
    distance = np.sqrt(inner**2 + 60.0 * (number + 1))
    angle = number * (np.pi * (3 - np.sqrt(5)))
    places: Points = np.column_stack([np.cos(angle), np.sin(angle)]) * distance[:, None]
    return places
